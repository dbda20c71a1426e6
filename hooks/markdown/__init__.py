"""What Markdown gains: citations, a glossary, aligned tables, links that lead off the site."""
