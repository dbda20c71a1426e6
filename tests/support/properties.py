"""The declared properties of the score: what a weight keeps to, and what to do if it does not.

They are set out on the method page, not derived from the weights: whoever moves a weight gets no
red test but from one of these.
"""

import pytest

BROKEN = "A declared property of the score is broken"
WAY_OUT = (
    "Then either the weight or the case is wrong: decide which, and change it "
    "(docs/method/host-your-own.md)."
)


def keeps(kept: bool, declared: str, *here: object) -> None:
    """Fail unless a declared property is kept: say which, with what answers, and what to do."""
    __tracebackhide__ = True
    if not kept:
        where = "; ".join(map(str, here)).rstrip(".")
        pytest.fail(f"{BROKEN}: {declared}.\nHere: {where}.\n{WAY_OUT}", pytrace=False)
