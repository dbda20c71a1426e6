"""In place of asyncio: 300 kB that Pyodide imports at every start, and that nothing here awaits."""
