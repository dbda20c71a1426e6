"""The page's side of Python, alone: what it keeps, counts, sends and gives up on.

A worker made of a script stands in for the real one where the real one would not misbehave on
demand.
"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ALIKE
from tests.support.pages import Pages

STAND_IN = """
const Real = Worker;
window.workers = [];
class StandIn extends EventTarget {
  constructor(url) { super(); this.url = String(url); this.heard = []; workers.push(this); }
  postMessage(message) { this.heard.push(message); }
  terminate() { this.terminated = true; }
  say(data) { this.dispatchEvent(new MessageEvent("message", { data })); }
}
// The theme's search has a worker of its own.
window.Worker = function (url, options) {
  return String(url).includes("/calculator-") ? new StandIn(url) : new Real(url, options);
};
"""


@pytest.fixture
def runtime(site_dir: Path, site: str) -> str:
    """The address of the module under test, as a page imports it."""
    (module,) = site_dir.glob("assets/calculator-*/python/runtime.js")
    return site + module.relative_to(site_dir).as_posix()


def run(page: Page, runtime: str, script: str) -> Any:
    """Run a script with the module as `runtime`, and return what it returns."""
    return page.evaluate(
        f"async (url) => {{ const runtime = await import(url); {script} }}", runtime
    )


@pytest.fixture
def lone(page: Page, site: str) -> Page:
    """A page without a calculator, where workers are stand-ins and time is in our hands."""
    page.add_init_script(STAND_IN)
    page.clock.install(time=0)
    page.goto(site)
    page.clock.pause_at(3_600_000)
    return page


def test_nothing_is_loaded_before_it_is_asked_for(
    page: Page, site: str, server: Pages, runtime: str
) -> None:
    page.goto(site)
    assert run(page, runtime, "return runtime.state().phase") == "idle"
    page.wait_for_timeout(500)
    assert server.record.bytes_of("/python-") + server.record.bytes_of("/pyodide-") == 0


def test_progress_is_counted_in_the_bytes_that_the_line_carries(
    page: Page, site: str, server: Pages, runtime: str
) -> None:
    page.goto(site)
    script = """
      const seen = [];
      runtime.events.addEventListener("state", ({ detail }) => seen.push(detail));
      await runtime.ask("connection-score", "{}");
      return seen;
    """
    seen = run(page, runtime, script)
    sent = server.record.bytes_of("/python-") + server.record.bytes_of("/pyodide-")
    assert [state["phase"] for state in seen[:-1]] == ["loading"] * (len(seen) - 1)
    assert seen[-1]["phase"] == "ready"
    assert seen[-1]["loaded"] == seen[-1]["total"] == pytest.approx(sent, rel=0.01)
    loaded = [state["loaded"] for state in seen]
    assert loaded == sorted(loaded)
    assert any(0 < count < sent for count in loaded)


@ALIKE
def test_starting_twice_starts_one_worker(lone: Page, runtime: str) -> None:
    script = "runtime.start(); runtime.start(); runtime.ask('a', '1'); return workers.length"
    assert run(lone, runtime, script) == 1


@ALIKE
def test_questions_wait_until_python_is_ready(lone: Page, runtime: str) -> None:
    script = """
      const answers = Promise.all([runtime.ask("a", "1"), runtime.ask("b", "2")]);
      const [worker] = workers;
      const before = worker.heard.map(({ type }) => type);
      worker.say({ type: "ready" });
      const asks = worker.heard.slice(1);
      for (const { id, name } of asks.reverse()) worker.say({ type: "answer", id, text: name });
      return [before, await answers];
    """
    assert run(lone, runtime, script) == [["start"], ["a", "b"]]


def test_a_retry_asks_again_what_was_not_answered(lone: Page, runtime: str) -> None:
    script = """
      const first = runtime.ask("a", "1");
      workers[0].say({ type: "ready" });
      const second = runtime.ask("b", "2");
      workers[0].say({ type: "answer", id: workers[0].heard[1].id, text: "one" });
      workers[0].dispatchEvent(new ErrorEvent("error", { cancelable: true }));
      const failed = runtime.state();
      runtime.retry();
      runtime.retry();
      workers[1].say({ type: "ready" });
      const again = workers[1].heard.slice(1);
      workers[1].say({ type: "answer", id: again[0].id, text: "two" });
      return { answers: [await first, await second], failed, again, count: workers.length,
               old: workers[0].terminated, urls: workers.map(({ url }) => url) };
    """
    found = run(lone, runtime, script)
    assert found["answers"] == ["one", "two"]
    assert found["failed"]["phase"] == "failed"
    assert [(ask["name"], ask["text"]) for ask in found["again"]] == [("b", "2")]
    assert found["count"] == 2
    assert found["old"]
    assert found["urls"][0] != found["urls"][1], "a failed script is remembered by its address"


@ALIKE
def test_a_question_that_python_cannot_answer_is_refused_and_the_next_is_answered(
    lone: Page, runtime: str
) -> None:
    script = """
      const bad = runtime.ask("a", "1").catch((error) => error.message);
      workers[0].say({ type: "ready" });
      workers[0].say({ type: "refused", id: workers[0].heard[1].id, fatal: false });
      const good = runtime.ask("b", "2");
      workers[0].say({ type: "answer", id: workers[0].heard[2].id, text: "two" });
      return [await bad, await good, runtime.state().phase];
    """
    message, answer, phase = run(lone, runtime, script)
    assert message.startswith("The calculator couldn't work with these answers.")
    assert (answer, phase) == ("two", "ready")


def test_a_question_that_kills_python_is_not_asked_again(lone: Page, runtime: str) -> None:
    script = """
      const bad = runtime.ask("a", "1").catch((error) => error.message);
      const good = runtime.ask("b", "2");
      workers[0].say({ type: "ready" });
      workers[0].say({ type: "refused", id: workers[0].heard[1].id, fatal: true });
      const { phase, message } = runtime.state();
      runtime.retry();
      workers[1].say({ type: "ready" });
      const again = workers[1].heard.slice(1).map(({ name }) => name);
      return { bad: await bad, phase, message, again };
    """
    found = run(lone, runtime, script)
    assert found["phase"] == "failed"
    assert found["message"].startswith("The calculator has stopped.")
    assert found["again"] == ["b"]


def test_an_answer_that_is_overdue_offers_a_retry_and_is_taken_when_it_comes(
    lone: Page, runtime: str
) -> None:
    run(
        lone,
        runtime,
        """
        window.answer = runtime.ask("a", "1");
        workers[0].say({ type: "ready" });
        """,
    )
    lone.clock.fast_forward(9_900)
    assert run(lone, runtime, "return runtime.state().phase") == "ready"
    lone.clock.fast_forward(200)
    overdue = run(lone, runtime, "return runtime.state()")
    assert overdue["phase"] == "failed"
    assert overdue["message"].startswith("The calculator hasn't answered for 10 seconds.")
    script = """
      const later = runtime.ask("b", "2");
      workers[0].say({ type: "answer", id: workers[0].heard[1].id, text: "one" });
      workers[0].say({ type: "answer", id: workers[0].heard[2].id, text: "two" });
      return [await answer, await later, runtime.state().phase, workers.length];
    """
    assert run(lone, runtime, script) == ["one", "two", "ready", 1]


def test_a_slow_start_is_not_given_up_while_something_arrives(lone: Page, runtime: str) -> None:
    run(lone, runtime, "runtime.start()")
    for loaded in range(1, 5):
        lone.clock.fast_forward(14_000)
        run(lone, runtime, f"workers[0].say({{ type: 'progress', loaded: {loaded} }})")
    assert run(lone, runtime, "return runtime.state().phase") == "loading"
    lone.clock.fast_forward(15_100)
    assert run(lone, runtime, "return runtime.state().phase") == "failed"
    # It was slow, not dead.
    run(lone, runtime, "workers[0].say({ type: 'progress', loaded: 9 })")
    assert run(lone, runtime, "return runtime.state().phase") == "loading"
    run(lone, runtime, "workers[0].say({ type: 'ready' })")
    assert run(lone, runtime, "return runtime.state().phase") == "ready"


@ALIKE
def test_an_idle_worker_is_not_waited_for(lone: Page, runtime: str) -> None:
    run(lone, runtime, "runtime.start(); workers[0].say({ type: 'ready' })")
    lone.clock.fast_forward(3_600_000)
    assert run(lone, runtime, "return runtime.state().phase") == "ready"


def test_only_the_part_that_failed_is_fetched_past_the_cache(lone: Page, runtime: str) -> None:
    script = """
      runtime.start();
      const [first] = workers[0].heard;
      const part = { url: "../pyodide/pyodide.asm.wasm", gzip: 1 };
      workers[0].say({ type: "failed", trouble: "missing", part, detail: "" });
      runtime.retry();
      const [second] = workers[1].heard;
      return [first.doubts, second.doubts];
    """
    first, second = run(lone, runtime, script)
    assert first == {}
    assert second == {"../pyodide/pyodide.asm.wasm": 1}
