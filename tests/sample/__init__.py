"""A sample calculator, for tests of what holds for any: one package, one line, one block."""
