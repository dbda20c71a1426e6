"""``python -m hooks.bundle SITE`` completes a site that a generator without MkDocs hooks built."""

import sys
from pathlib import Path

from hooks.bundle import bundle
from hooks.finish import finish
from hooks.project import BundleError


def main() -> int:
    """Complete the site and print what a reader fetches; 1 with a sentence where that fails."""
    if len(sys.argv) != 2:
        print("usage: python -m hooks.bundle SITE", file=sys.stderr)
        return 2
    try:
        finish(Path(sys.argv[1]))
        described = bundle().described("assets/")
    except BundleError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for file in described["files"]:
        print(f"{file['gzip']:>9,} bytes gzip  {file['url']}")
    print(f"{sum(file['gzip'] for file in described['files']):>9,} bytes gzip in all")
    for cold in described["cold"]:
        print(f"{cold['gzip']:>9,} bytes gzip  {cold['url']}  only when it is needed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
