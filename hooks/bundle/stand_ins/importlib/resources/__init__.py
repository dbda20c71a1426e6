"""In place of importlib.resources, which brings in files, archives and random numbers."""
