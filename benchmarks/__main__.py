"""The command: runs the benchmark, says what came of it, and writes it down."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from benchmarks import drops, lighthouse, lists, report, stock
from benchmarks.answers import changes
from benchmarks.conditions.browser import executable
from benchmarks.conditions.calibration import slowdowns
from benchmarks.conditions.devices import DESKTOP, PHONE, Device
from benchmarks.conditions.machine import machine, versions
from benchmarks.conditions.network import SlowPages
from benchmarks.extent import QUICK, QUICK_LOOK, WHOLE, Extent
from benchmarks.round_trip import RoundTrips, round_trips
from benchmarks.sides import SIDES, Side
from benchmarks.spread import percentiles
from benchmarks.visits import visits, weigh
from hooks.content.speed import REPORT, read
from hooks.project import ROOT

DRAFT = ROOT / ".cache" / "speed.json"
"""Where a run goes that is quick, or of some parts only."""

CHANGES_A_TURN = 100


class Benchmark:
    """One run: the sides built in a folder, and each part measured on them."""

    def __init__(
        self, playwright: Playwright, folder: Path, sides: Sequence[Side], extent: Extent
    ) -> None:
        self.playwright = playwright
        self.folder = folder
        self.sides = sides
        self.extent = extent
        for side in sides:
            say(f"building: {side.title}")
            side.build(folder / side.name)

    def transfers(self) -> dict[str, Any]:
        """Bytes by kind and requests of every side, up to the first result."""
        return {
            side.name: weigh(self.playwright, side, self.folder / side.name) for side in self.sides
        }

    def visits(self) -> dict[str, Any]:
        """First and next visits to the sides, on both devices."""
        return {device.name: self.visits_on(device) for device in (DESKTOP, PHONE)}

    def visits_on(self, device: Device) -> dict[str, Any]:
        """Visits to the sides on one device, by their kind, in turns that start elsewhere."""
        kinds = {side.name: self.extent.visits(device, side) for side in self.sides}
        taken: dict[str, Any] = {
            name: {kind: [] for kind in its} for name, its in kinds.items() if its
        }
        for run in range(self.extent.turns[device.name]):
            for side in self.turn(run):
                if side.name not in taken:
                    continue
                folder, its = self.folder / side.name, kinds[side.name]
                made = visits(self.playwright, side, folder, device, its)
                for kind, visit in zip(its, made, strict=True):
                    taken[side.name][kind].append(asdict(visit))
                times = ", ".join(f"{visit.milliseconds:.0f}" for visit in made)
                say(f"{device.name} {run + 1}: {side.title}, {times} ms")
        return taken

    def turn(self, number: int) -> Sequence[Side]:
        """All sides, begun with another one in each turn."""
        first = number % len(self.sides)
        return (*self.sides[first:], *self.sides[:first])

    def round_trips(self) -> dict[str, Any]:
        """From a changed answer to the new result, on every side, in turns of some changes."""
        walk = changes(self.extent.changes + 1)
        taken: dict[str, list[RoundTrips]] = {side.name: [] for side in self.sides}
        for run, start in enumerate(range(0, self.extent.changes, CHANGES_A_TURN)):
            part = walk[start : start + CHANGES_A_TURN + 1]
            for side in self.turn(run):
                trips = round_trips(self.playwright, side, self.folder / side.name, part)
                taken[side.name].append(trips)
                say(f"changes {run + 1}: {side.title}, {percentiles(trips.on_screen)}")
        return {
            name: {
                "changes": self.extent.changes,
                "in_page": percentiles([one for trips in turns for one in trips.in_page]),
                "on_screen": percentiles([one for trips in turns for one in trips.on_screen]),
            }
            for name, turns in taken.items()
        }

    def lighthouse(self) -> dict[str, Any]:
        """Lighthouse's scores for every kind of page."""
        chromium = executable(self.playwright).get("executable_path")
        chromium = chromium or self.playwright.chromium.executable_path
        found: dict[str, Any] = {page: [] for page in self.extent.pages}
        with SlowPages(self.folder / "site", DESKTOP.line()) as pages:
            for _ in range(self.extent.lighthouse):
                for name in found:
                    address = pages.url + lighthouse.PAGES[name]
                    found[name].append(lighthouse.scores(address, chromium))
                    say(f"lighthouse: {name}, {found[name][-1]}")
        return found

    def pages(self) -> dict[str, Any]:
        """Weigh the pages without a calculator, here and on stock Material."""
        configuration = stock.configuration(self.folder / "stock.yml", blocks=True)
        stock.build_seconds(configuration, self.folder / "stock")
        paths = stock.prose_pages(self.folder / "site")
        ours, theirs = (
            stock.page_weights(self.playwright, self.folder / name, paths)
            for name in ("site", "stock")
        )
        return {path: {"ours": ours[path], "stock": theirs[path]} for path in paths}

    def lists(self) -> dict[str, Any]:
        """Bytes of the first use of further calculators, and how long lists take to rank."""
        return lists.measured(self.playwright, self.folder / "site")

    def builds(self) -> dict[str, list[float]]:
        """Seconds to build the site, and the same prose on stock Material, in turns."""
        bare = stock.configuration(self.folder / "bare.yml", blocks=False)
        taken: dict[str, list[float]] = {"ours": [], "stock": []}
        for _ in range(self.extent.builds):
            taken["ours"].append(stock.build_seconds(stock.OURS, self.folder / "built"))
            taken["stock"].append(stock.build_seconds(bare, self.folder / "bare"))
            say(f"builds: {taken['ours'][-1]:.1f} s, stock {taken['stock'][-1]:.1f} s")
        return taken

    def drops(self) -> list[dict[str, Any]]:
        """Drop an export into the page that reads it: a smaller one and the largest, in turns."""
        sizes = [drops.SMALLER, drops.LARGEST] * self.extent.drops
        taken = drops.dropped(self.playwright, self.folder / "site", sizes)
        for one in taken:
            say(f"drops: {one.people:,} people, {one.milliseconds:.0f} ms")
        return [asdict(one) for one in taken]


PARTS: dict[str, Callable[[Benchmark], Any]] = {
    "transfers": Benchmark.transfers,
    "visits": Benchmark.visits,
    "round_trips": Benchmark.round_trips,
    "lighthouse": Benchmark.lighthouse,
    "pages": Benchmark.pages,
    "lists": Benchmark.lists,
    "builds": Benchmark.builds,
    "drops": Benchmark.drops,
}


def main() -> int:
    """Run the command; 0 when all was measured."""
    given = arguments(sys.argv[1:])
    sides = [side for side in SIDES if side.name in given.sides]
    start = monotonic()
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        taken: dict[str, Any] = {
            "quick": given.quick,
            "runs": given.extent.turns[DESKTOP.name],
            "machine": machine(playwright),
            "versions": versions(),
            "slowdowns": slowdowns(playwright),
        }
        if busy(taken):
            say("This machine is busy: what follows is noise, not figures.")
        benchmark = Benchmark(playwright, Path(folder), sides, given.extent)
        for part in given.only:
            begun = monotonic()
            taken[part] = PARTS[part](benchmark)
            say(f"{part}: {monotonic() - begun:.0f} seconds")
    taken["seconds"] = round(monotonic() - start)
    last = read() if given.out == REPORT and REPORT.is_file() else None
    found = report.finished(taken, last)
    report.write(found, given.out)
    print(report.told(found))
    if given.quick:
        print(QUICK_LOOK)
    say(f"{taken['seconds']} seconds; written to {given.out}")
    return 0


def busy(taken: Mapping[str, Any]) -> bool:
    """Return whether so much else runs on the machine that the phone comes out wrong."""
    machine, slower = taken["machine"], taken["slowdowns"]["ours"].values()
    off = any(not 0.8 < one / PHONE.slowdown < 1.25 for one in slower)
    return off or machine["load"] > machine["cores"] / 2


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for on the command line, and the file that it is written to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    sides, parts = [side.name for side in SIDES], list(PARTS)
    parser.add_argument(
        "--runs", type=int, help=f"of each visit (default: {WHOLE.turns[DESKTOP.name]})"
    )
    parser.add_argument("--quick", action="store_true", help="a look at everything in five minutes")
    parser.add_argument("--sides", type=_listed(sides), default=sides, help=",".join(sides))
    parser.add_argument("--only", type=_listed(parts), default=parts, help=",".join(parts))
    parser.add_argument("--out", type=Path, help="the file to write")
    given = parser.parse_args(words)
    extent = QUICK if given.quick else WHOLE
    given.extent = extent.of(given.runs) if given.runs else extent
    everything = given.sides == sides and given.only == parts and not given.quick
    whole = everything and given.extent.builds >= WHOLE.builds
    given.out = given.out or (REPORT if whole else DRAFT)
    if given.out.resolve() == REPORT and not whole:
        parser.error(f"{REPORT.name} is published: only a whole run is written there")
    return given


def _listed(known: list[str]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        names = text.split(",")
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"{name} is not one of {', '.join(known)}")
        return names

    return read


def say(words: str) -> None:
    """Say what is going on, beside the result."""
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
