"""Modules that stand in for a part of Python's library which Pyodide imports and never uses here.

``hooks.bundle.stdlib`` puts each in the place of the module whose name it has; a package stands in
for all of its modules. A stand-in has what its importers take from it and nothing else: whatever
else is asked of it is an error with its name.
"""
