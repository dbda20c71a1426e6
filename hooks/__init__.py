"""The build: it knows MkDocs, Jinja2 and Pyodide; the calculators know none of them."""
