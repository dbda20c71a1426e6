"""The picture that social networks show beside a link to a page: one for each, with its title.

The home page keeps the one that was drawn by hand. It has to be a PNG: networks show no SVG. The
font comes with a package, so that every machine draws the same.
"""

import re
from collections.abc import Mapping
from functools import partial
from html import escape, unescape
from io import BytesIO
from pathlib import Path

from hooks.cache import CACHE, digest, kept
from hooks.project import ROOT, BundleError

FOLDER = "assets/cards"
SIZE = (1200, 630)
MARGIN = 72
"""Pixels, as in the card drawn by hand."""

SHARED = "assets/images/card.png"
MARK = ROOT / "docs" / "assets" / "images" / "icon-192.png"
STYLES = ROOT / "docs" / "assets" / "styles" / "site.css"

_META = re.compile(r'(<meta property="og:([\w:]+)" content=")([^"]*)(">)')
_COLOUR = re.compile(r"--([\w-]+):\s*([^;]+);")


def add_cards(site: Path, cache: Path = CACHE) -> None:
    """Draw a card for every page of a built site but its home, and have the page name it."""
    colours = light(STYLES.read_text(encoding="utf-8"))
    made_by = (Path(__file__).read_bytes(), MARK.read_bytes(), repr(colours).encode())
    for page in sorted(site.rglob("index.html")):
        if page.parent == site:
            continue
        head, *body = page.read_bytes().decode().partition("</head>")
        said = {name: unescape(value) for _, name, value, _ in _META.findall(head)}
        if not said.get("image", "").endswith(SHARED):
            continue
        words = (said["title"], said["description"], said["site_name"])
        made_of = (*made_by, *(part.encode() for part in words))
        name = f"{FOLDER}/{digest(*made_of)}.png"
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(kept(cache, "card.png", made_of, partial(card, *words, colours)))
        ours = {
            "image": said["image"].removesuffix(SHARED) + name,
            "image:alt": f"{said['site_name']}: {said['title']}",
        }
        page.write_bytes("".join((_named(head, ours), *body)).encode())


def light(styles: str) -> dict[str, str]:
    """Return the colours of the light scheme, which a style sheet declares first."""
    return dict(_COLOUR.findall(styles.partition("@media")[0]))


def card(title: str, description: str, name: str, colours: Mapping[str, str]) -> bytes:
    """Return a PNG with a page's title, what it is about, and the name of the site."""
    # Imported here because a build whose cards are kept goes without it.
    from font_source_sans_pro import (  # type: ignore[import-untyped]
        SourceSansPro,
        SourceSansProSemibold,
    )
    from PIL import Image, ImageColor, ImageDraw, ImageFont

    def colour(of: str) -> tuple[int, ...]:
        value = colours.get(of, "missing")
        try:
            return ImageColor.getrgb(value)[:3]
        except ValueError:
            message = f"{STYLES.name}: --{of} is {value}; the cards need a colour such as #fdfcfa."
            raise BundleError(message) from None

    def lines(text: str, font: ImageFont.FreeTypeFont, indent: int = 0) -> list[str]:
        found = [""]
        for word in text.split():
            longer = f"{found[-1]} {word}".strip()
            if found[-1] and font.getlength(longer) > SIZE[0] - 2 * MARGIN - indent:
                found.append(word)
            else:
                found[-1] = longer
        return found

    image = Image.new("RGB", SIZE, colour("md-default-bg-color"))
    drawing = ImageDraw.Draw(image)
    with Image.open(MARK) as mark:
        small = mark.convert("RGBA").resize((60, 60))
    image.paste(small, (MARGIN, MARGIN), small)
    semibold = ImageFont.truetype(SourceSansProSemibold, 38)
    site, beside = lines(name, semibold, 80)[0], (MARGIN + 80, MARGIN + 30)
    drawing.text(beside, site, colour("md-primary-fg-color"), semibold, anchor="lm")
    # As large as leaves room for the rest.
    for size in range(92, 20, -8):
        large = ImageFont.truetype(SourceSansProSemibold, size)
        if len(told := lines(title, large)) <= 3:
            break
    plain = ImageFont.truetype(SourceSansPro, 36)
    about = lines(description, plain)[:3]
    below = SIZE[1] - MARGIN - 46 * len(about)
    middle = (MARGIN + 60 + below) / 2
    ink = colour("md-default-fg-color")
    said = "\n".join(told[:3])
    drawing.text((MARGIN, middle), said, ink, large, anchor="lm", spacing=large.size / 6)
    quiet = colour("md-default-fg-color--light")
    drawing.text((MARGIN, below), "\n".join(about), quiet, plain, spacing=8)
    # The four verdicts, as an edge.
    quarter = SIZE[0] // 4
    for number, tone in enumerate(("stop", "wait", "nearly", "go")):
        corner = (number * quarter, SIZE[1] - 18)
        drawing.rectangle((*corner, corner[0] + quarter, SIZE[1]), colour(f"guide-{tone}"))
    file = BytesIO()
    image.quantize(32, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _named(head: str, ours: Mapping[str, str]) -> str:
    """Return the head of a page whose meta tags of these names say something else."""
    return _META.sub(
        lambda tag: tag[1] + escape(ours[tag[2]]) + tag[4] if tag[2] in ours else tag[0], head
    )
