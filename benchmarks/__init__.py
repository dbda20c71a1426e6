"""The benchmark: this site beside other ways to run the same calculator in a page.

``python -m benchmarks`` (or ``make bench``) runs all of it and writes ``docs/method/speed.json``.
"""
