"""The Markdown blocks: all that a reader sees of a calculator is written into pages by them.

    /// points | connection-score
        question: mutuals
    ///

`mkdocs.yml` lists this module, `hooks.blocks`, under `markdown_extensions`.
"""

from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension  # type: ignore[import-untyped]

from hooks.blocks.calculator import Calculator
from hooks.blocks.evidence import Evidence
from hooks.blocks.example import Example
from hooks.blocks.files import Files
from hooks.blocks.limits import Limits
from hooks.blocks.note import Measurement, Rules
from hooks.blocks.picture import Picture
from hooks.blocks.score import Bands, Caps, Cases, Foresight, HalfLives, Points, Sensitivity
from hooks.blocks.speed import Benchmark
from hooks.markdown.headers import PageSource
from hooks.markdown.late import PRIORITY, Grafts

BLOCKS = (
    Calculator,
    Files,
    Points,
    Bands,
    Caps,
    Cases,
    Sensitivity,
    Foresight,
    HalfLives,
    Limits,
    Rules,
    Measurement,
    Picture,
    Evidence,
    Benchmark,
    Example,
)
"""Every block; the name of each is in its NAME."""


class GuideExtension(BlocksExtension):  # type: ignore[misc]
    """Adds the blocks to Markdown."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Register the blocks, what reads their headers first, and what renders them last."""
        page = PageSource(md)
        grafts = Grafts(md, lambda: page.finish({block.NAME for block in BLOCKS}))
        md.preprocessors.register(page, "guide-page-source", 32)
        md.treeprocessors.register(grafts, "guide-grafts", PRIORITY)
        for block in BLOCKS:
            block_mgr.register(block, {"page": page, "grafts": grafts})


def makeExtension(**kwargs: Any) -> GuideExtension:  # noqa: N802  (Markdown's own name)
    """Return the extension; Markdown calls this for ``hooks.blocks``."""
    return GuideExtension(**kwargs)
