"""What Markdown gains: citations, claims, a glossary, aligned tables, links off the site."""
