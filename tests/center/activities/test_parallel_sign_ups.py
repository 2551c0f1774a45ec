"""Several processes after the last places: all are given, none twice, the others wait."""

from collections import Counter
from datetime import timedelta

from kiosk.center.activities.sessions import add_sessions
from kiosk.center.activities.values import SessionPlan
from kiosk.center.activities.views import session_card
from kiosk.clock import SystemClock
from tests.center.activities.hall import ActivityHall
from tests.center.test_parallel import run_at_once

PLACES, PROCESSES, TIMES = 7, 2, 12


def test_places_are_given_once_however_many_want_them(hall: ActivityHall) -> None:
    hall.clock.set_to(SystemClock().now())
    begins = SystemClock().now() + timedelta(days=2)
    hall.add(published=False, capacity=PLACES)
    plan = SessionPlan(begins, begins + timedelta(hours=1), place="广场")
    hall.do(add_sessions, code="A1", plans=[plan], staff_id=None)
    hall.publish()
    (session_id,) = hall.ids()
    outputs = run_at_once(hall, [f"sign {session_id}"] * PROCESSES, times=TIMES)
    states = Counter(state for printed in outputs for state in printed)
    assert states == {"signed": PLACES, "waiting": PROCESSES * TIMES - PLACES}
    card = hall.opened.read(lambda session: session_card(session, session_id=session_id))
    assert (card.taken, card.waiting) == (PLACES, PROCESSES * TIMES - PLACES)
