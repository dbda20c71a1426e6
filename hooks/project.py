"""What all of the build goes by: where the project is, and the error that stops it."""

from pathlib import Path

ROOT = Path(__file__).parent.parent


class BundleError(Exception):
    """Why the site cannot be completed, in one sentence that names the way out."""
