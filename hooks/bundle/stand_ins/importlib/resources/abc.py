"""In place of importlib.resources.abc: importlib.abc looks for names that moved here."""

__all__: list[str] = []
