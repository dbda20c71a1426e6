"""Answers to the planner, as Hypothesis makes them up."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from calculators.dates import WEEK
from calculators.timing.fields import MOMENT, OBSTACLE

TODAYS = st.dates(date(1990, 1, 1), date(2190, 12, 31)) | st.sampled_from(
    [date(2028, 2, 28), date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1)]
)
PAST = st.integers(-400, 0) | st.sampled_from([-1, -5, -21, -30, -90])
ANY = st.integers(-400, 400) | st.sampled_from([-1, 0, 1])
ENDS = ("accepted_on", "declined_on", "withdrawn_on")


@st.composite
def answers(draw: st.DrawFn, **fixed: Any) -> dict[str, Any]:
    """Return answers that are in order, as JSON; what is ``fixed`` to None stays open."""
    today = draw(TODAYS)

    def day(ago: st.SearchStrategy[int]) -> str:
        return (today + timedelta(draw(ago))).isoformat()

    made: dict[str, Any] = {"today": today.isoformat()}
    made["moment"] = draw(st.sampled_from([one.id for one in MOMENT.choices]))
    if made["moment"] != "none" and draw(st.booleans()):
        made["moment_on"] = day(ANY)
    made["obstacle"] = draw(st.sampled_from([one.id for one in OBSTACLE.choices]) | st.just("none"))
    if made["obstacle"] in ("deciding", "rule", "exposure") and draw(st.booleans()):
        made["clear_on"] = day(ANY)
    made["met_in_person"] = draw(st.sampled_from(["yes", "no"]))
    ids = [one[:3].lower() for one in WEEK]
    made["working_days"] = draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
    made["person"] = draw(st.text(max_size=40))
    end = draw(st.sampled_from([None, *ENDS]))
    if end:
        made[end] = day(PAST)
    if draw(st.booleans()):
        sent = day(PAST)
        made["sent_on"] = min(sent, made[end]) if end else sent
    made |= fixed
    return {field: value for field, value in made.items() if value is not None}
