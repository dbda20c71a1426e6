"""In place of pyodide.webloop: no event loop, as the calculators are plain functions."""


def _initialize_event_loop() -> None:
    pass
