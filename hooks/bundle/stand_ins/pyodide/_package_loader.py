"""In place of pyodide._package_loader: there is one archive, and no package to load later.

Pyodide's glue reads the two folders and announces its packages, of which there are none.
"""

# For a snapshot, as in webloop.
from pyodide_js import loadedPackages  # type: ignore[import-not-found]  # noqa: F401


class _Folder:
    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = _Folder("/lib/python3.13/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    pass
