"""`mkdocs serve`: an edit shows in the page, wherever what the page says comes from."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from calculators.connection_score.definition import QUESTIONS
from tests.support.guide import NAME, READ
from tests.support.project import copied, environment

PATIENCE = 120.0


class Served:
    """A copy of the project under `mkdocs serve`."""

    def __init__(self, project: Path, port: int) -> None:
        self.project = project
        self.url = f"http://127.0.0.1:{port}/before-you-connect/"

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace `old`, which must be there, in a file of the project."""
        file = self.project / path
        text = file.read_text()
        assert old in text, f"{path} no longer says {old!r}: choose other words for this test"
        file.write_text(text.replace(old, new))

    def shows(self, path: str, words: str) -> bool:
        """Return whether the page says `words`, at once or after the rebuild in progress."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                with urlopen(self.url + path, timeout=PATIENCE) as response:
                    if words in response.read().decode():
                        return True
            except (URLError, ConnectionError):
                pass  # Not up yet.
            time.sleep(0.2)
        return False


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = copied(tmp_path_factory.mktemp("served"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=environment(), stdout=log, stderr=log)
    served = Served(project, port)
    try:
        assert served.shows("", NAME), (project / "log").read_text()
        yield served
    finally:
        server.terminate()
        server.wait()


def test_a_question_s_new_label_shows_in_the_form(served: Served) -> None:
    label = QUESTIONS[0].label
    page = "calculators/should-i-connect/"
    assert served.shows(page, label)
    served.edit("calculators/connection_score/about_them.py", label, "How close are you, then?")
    assert served.shows(page, "How close are you, then?")


def test_a_page_s_new_text_shows(served: Served) -> None:
    served.edit(f"docs/{READ.file}", "\n# ", "\n# First of all: ")
    assert served.shows(READ.address, "First of all:")


def test_a_hook_s_new_output_shows_after_a_mistake_in_it_was_mended(served: Served) -> None:
    page = "method/score/"
    with (served.project / "docs" / f"{page.rstrip('/')}.md").open("a") as source:
        source.write("\n\n| a |\n|--:|\n| b |\n")
    assert served.shows(page, 'class="align-right"')
    served.edit("hooks/markdown/alignment.py", "import re\n", "import re re\n")
    time.sleep(2)
    served.edit("hooks/markdown/alignment.py", "import re re\n", "import re\n")
    served.edit("hooks/markdown/alignment.py", 'f"align-', 'f"aligned-')
    assert served.shows(page, 'class="aligned-right"')


def test_an_event_that_was_added_to_the_events_themselves_runs(served: Served) -> None:
    event = "def on_page_content(html, **_):\n    return html + 'from an event'\n\n\ndef on_serve("
    served.edit("hooks/events.py", "def on_serve(", event)
    assert served.shows(READ.address, "from an event")
