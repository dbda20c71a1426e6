"""Tables in a real spreadsheet: LibreOffice opens them, and saves what it took each cell for."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from calculators.csv_text import MARK, csv_text
from scripts.office import office
from tests.support.exports import OWN, given
from tests.support.upkeep import result

pytestmark = pytest.mark.slow

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
# It is told to calculate what begins as a formula: otherwise none would run, guarded or not.
# Before that: commas, double quotes, UTF-8, from the first line on.
CALCULATES = "44,34,76,1,,0,false,true,false,false,false,-1,true"

TEXTS = (
    *("=1+1", " =1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1"),
    *("\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20x", "'=1+1", '"=1+1', "- fish"),
    *('=HYPERLINK("http://127.0.0.1:9")', "=cmd|' /C calc'!A0", "a\r\n=1+1", "Zoë 李 أمل"),
)
NUMBERS = (0, 7, -3, 2026, 30_000)
WRITTEN = ("-3", "+49", "1.5", "12")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own, so that nobody's open documents are in the way."""
    return tmp_path_factory.mktemp("office")


def opened(home: Path, text: str) -> Iterator[Sequence[tuple[str, str, str]]]:
    """Open a table, and yield each row that was saved: of each cell kind, formula, and text."""
    path = home / "table.csv"
    path.write_bytes(text.encode())
    command = [office(), f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless"]
    saving = [f"--infilter=CSV:{CALCULATES}", "--convert-to", "fods", "--outdir", str(home)]
    done = subprocess.run([*command, *saving, str(path)], capture_output=True, timeout=200)
    assert done.returncode == 0, done.stderr
    saved = ElementTree.parse(path.with_suffix(".fods"))
    for row in saved.iterfind(".//table:table-row", SPACES):
        cells: list[tuple[str, str, str]] = []
        for cell in row.iterfind("table:table-cell", SPACES):
            name = f"{{{SPACES['table']}}}"
            words = ["".join(one.itertext()) for one in cell.iterfind("text:p", SPACES)]
            kind = cell.get(f"{{{SPACES['office']}}}value-type", "")
            times = int(cell.get(f"{name}number-columns-repeated", "1"))
            cells += [(kind, cell.get(f"{name}formula", ""), "\n".join(words))] * min(times, 20)
        yield cells


def test_no_text_is_calculated_and_numbers_stay_numbers(home: Path) -> None:
    rows = [[text, number, number] for text in TEXTS for number in (*NUMBERS, *WRITTEN)]
    control = "=1+1,0,0\r\n"  # not guarded: it runs, or this test could not tell
    found = [*opened(home, MARK + csv_text(rows) + control)]
    assert found[len(rows)][0][:2] == ("float", "of:=1+1")
    for row, cells in zip(rows, found, strict=False):
        kinds = [kind for kind, _, _ in cells]
        assert [formula for _, formula, _ in cells if formula] == [], row
        assert kinds[:3] == ["string", "float", "float"], row
        assert float(cells[1][2]) == float(row[1])
    assert "Zoë 李 أمل" in {cells[0][2] for cells in found if cells}


def test_everybody_in_a_network_is_a_row_and_nothing_of_theirs_runs(home: Path) -> None:
    names = ("connections_formula_cells.csv", "messages_2026_13_columns.csv", "Profile.csv")
    told = result(*(given(OWN / name) for name in names))
    heading, *rows = (cells for cells in opened(home, told["table"]) if any(cells[0]))
    assert heading[0][2] == "Name"
    assert len(rows) == told["people"]
    assert not [cell for cells in rows for cell in cells if cell[1]]
    wrote = [place for place, cell in enumerate(heading) if cell[2].startswith("Days ")]
    assert {cells[place][0] for cells in rows for place in wrote} == {"float"}
