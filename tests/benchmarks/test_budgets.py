"""The budgets, on figures made up by hand."""

import pytest

from benchmarks.budgets import BUDGETS, rows


def visits(**milliseconds: float) -> dict[str, object]:
    """One visit of each kind on every side, equally long."""
    rest = {"bytes": 0, "later": 0, "blocked": 30, "memory": 4e7}
    return {
        side: {kind: [{"milliseconds": taken, **rest}] for kind in ("cold", "repeat")}
        for side, taken in milliseconds.items()
    }


REPORT = {
    "visits": {
        "desktop": visits(site=200, pyodide=1000, pyscript=1250, micropython=100, javascript=10),
        "phone": visits(site=500, pyodide=1000, pyscript=1250, micropython=100, javascript=10),
    },
    "transfers": {"site": {"bytes": {"html": 500_000, "wasm": 1_500_000}}},
    "round_trips": {"site": {"on_screen": {"p50": 5, "p95": 12, "p99": 30}}},
    "pages": {
        "a/": {"ours": {"html": 6000, "css": 9000}, "stock": {"html": 5000, "css": 7000}},
        "b/": {"ours": {"html": 9000, "css": 9000}, "stock": {"html": 5000, "css": 7000}},
    },
    "lighthouse": {
        "home": [{"performance": 90, "seo": 100}, {"performance": 99, "seo": 100}],
        "note": [{"performance": 97, "seo": 100}, {"performance": 97, "seo": 100}],
    },
    "builds": {"ours": [4, 6, 5], "stock": [2, 2, 2]},
    "lists": {
        "first_uses": {
            "timing": {"archives": 41_000, "wasm": 99_000},
            "shortlist": {"archives": 158_000, "wasm": 99_000},
        },
        "ranked": {"1000": [400, 900, 500], "2000": [900, 1100, 1800]},
    },
    "drops": [
        {"people": 3_000, "messages": 10_000, "milliseconds": 400, "work": 390, "blocked": 70},
        {"people": 30_000, "messages": 100_000, "milliseconds": 4000, "work": 4290, "blocked": 20},
        {"people": 30_000, "messages": 100_000, "milliseconds": 3000, "work": 4290, "blocked": 30},
    ],
}


@pytest.mark.parametrize(
    ("what", "reached", "holds", "aim_holds"),
    [
        ("First visit, up to the first result, compared with Pyodide as shipped", 0.2, True, False),
        ("… compared with PyScript", 0.16, True, False),
        ("… compared with MicroPython", 2, True, False),
        ("First visit on a phone, compared with Pyodide as shipped", 0.5, False, False),
        ("Sent before the first result, compressed", 2, True, True),
        ("From a changed answer to the new result, 95 times in 100", 12, True, False),
        (
            "A page without a calculator: extra download, compared with the plain theme",
            6,
            True,
            False,
        ),
        ("A page without a calculator: bytes of Python", 0, True, True),
        ("Lighthouse on a phone, the lowest score", 94.5, False, False),
        ("Building the site, compared with the plain theme and no calculators", 2.5, True, False),
        ("First use of “When?”: extra download", 41, True, True),
        ("First use of the list: extra download", 158, False, False),
        ("A list of 1,000 people, ranked with its notes", 500, True, False),
        ("… one of 2,000, compared with two of 1,000", 1.1, True, False),
        (
            "An export of 30,000 people and 100,000 messages, from drop to list",
            3500,
            True,
            False,
        ),
        ("… the longest the page stands still", 30, True, True),
        ("… work per row, compared with an export a tenth the size", 1.1, True, False),
    ],
)
def test_a_budget_is_read_off_the_runs(
    what: str, reached: float, holds: bool, aim_holds: bool
) -> None:
    found = next(row for row in rows(REPORT) if row["what"] == what)
    assert found["reached"] == pytest.approx(reached)
    assert (found["holds"], found["aim_holds"]) == (holds, aim_holds)


def test_every_budget_is_in_a_whole_report_and_none_in_an_empty_one() -> None:
    assert len(list(rows(REPORT))) == len(BUDGETS)
    assert list(rows({})) == []


def test_bytes_that_a_repeat_visit_fetches_after_the_result_count() -> None:
    late = {"milliseconds": 1, "bytes": 0, "later": 7}
    report = {"visits": {"desktop": {"site": {"repeat": [late]}}}}
    assert [row["reached"] for row in rows(report)] == [7]
