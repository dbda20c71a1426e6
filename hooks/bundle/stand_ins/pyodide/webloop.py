"""In place of pyodide.webloop: no event loop, as the calculators are plain functions."""

# Pyodide takes a snapshot only where these names were imported, in its own order.
from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]  # noqa: F401


def _initialize_event_loop() -> None:
    pass
