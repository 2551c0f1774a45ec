"""Views ask the store once or twice, however many sessions there are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from kiosk.center.activities.calling import call_list
from kiosk.center.activities.lists import session_list
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.views import activity_view, calendar
from tests.center.activities.hall import ActivityHall


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements that go to the store meanwhile."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    ("view", "most"), [("calendar", 2), ("activity", 2), ("sign_up", 2), ("list", 1), ("calls", 1)]
)
def test_view_asks_at_most_twice(hall: ActivityHall, view: str, most: int) -> None:
    days = [f"2026-12-{day:02d} 10:00-11:00" for day in range(1, 31)]
    for code in ("A1", "A2", "A3"):
        hall.add(*days, code=code, capacity=2)
    made = hall.come(code="A1")
    waits = [hall.come(code="A1", heads=2, wait=True) for _ in range(3)]
    hall.change("cancel", made)
    session_id = hall.ids("A1")[0]
    views: dict[str, Callable[[Session], object]] = {
        "calendar": lambda s: calendar(s, first=date(2026, 12, 1), last=date(2026, 12, 31)),
        "activity": lambda s: activity_view(s, code="A1"),
        "sign_up": lambda s: sign_up_view(s, sign_up_id=waits[2].id, clock=hall.clock),
        "list": lambda s: session_list(s, session_id=session_id, clock=hall.clock),
        "calls": call_list,
    }
    hall.opened.read(views[view])  # whatever is asked once for a connection
    with counted(hall.opened.store.engine) as asked:
        found = hall.opened.read(views[view])
    assert found
    assert len(asked) <= most, "\n".join(asked)
