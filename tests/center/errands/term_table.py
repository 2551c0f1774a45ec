"""Keeps docs/errand-terms.md: what the program makes of every time the demo catalog promises.

`python -m tests.center.errands.term_table` writes it anew.
"""

import tempfile
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo
from kiosk.center.errands.term import Term, due, term_of
from kiosk.center.guides.catalog import Guide, guide
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Item
from tests.stores import KEY, SetClock

DOCUMENT = Path(__file__).parents[3] / "docs" / "errand-terms.md"
MONDAY = date(2026, 11, 23)
HEADING = """# When an errand has to be done

What `term_of` (`kiosk/center/errands/term.py`) reads from the times of the demo catalog, and the
day an errand accepted on Monday, 2026-11-23 is due. The day of acceptance is not counted; days on
which the errand is suspended, closures of the center and days off are not either. Where a time has
no number, or begins with something nobody can date yet, there is no fixed date: the desk shows the
wording, and such an errand is never overdue by the clock. A date is provisional while the national
calendar of its year is not published: until then only weekends are left out.

| item | wording | understood as | due |
|---|---|---|---|
"""


def document(folder: Path) -> str:
    """The document as it has to be; `folder` takes a store for the moment."""
    lines = []
    for each in sorted(_guides(folder), key=lambda one: one.card.code):
        term = term_of(each)
        found = due(term, MONDAY)
        on = f"{found.on}{' (provisional)' if found.provisional else ''}" if found.on else None
        lines.append(
            f"| {each.card.code} {each.card.name} | {each.time_text} | {_understood(term)} "
            f"| {on or 'no fixed date'} |"
        )
    return HEADING + "\n".join(lines) + "\n"


def _guides(folder: Path) -> list[Guide]:
    engine = open_sqlcipher(folder / "terms.db", KEY)
    Base.metadata.create_all(engine)
    store, device = Store(engine), device_id(folder)
    try:
        store.write(lambda session: enlist(session, device)).result(timeout=30)
        store.write(
            lambda session: set_up_demo(
                session, device_id=device, clock=SetClock(), folder=assets_folder() / "demo"
            )
        ).result(timeout=60)
        return store.read(
            lambda session: [
                guide(session, code=code) for code in session.scalars(select(Item.code))
            ]
        ).result(timeout=30)
    finally:
        store.close()


def _every_guide(session: Session) -> list[Guide]:
    return [guide(session, code=code) for code in session.scalars(select(Item.code))]


def _understood(term: Term) -> str:
    urgent = f", help within {term.urgent_hours} hours in an emergency" if term.urgent_hours else ""
    if term.months:
        return f"{term.months} month{urgent}"
    if term.days is None:
        return f"no fixed time{urgent}"
    if term.days == 0:
        return f"the same working day{urgent}"
    unit = "natural" if term.natural else "working"
    return f"{term.days} {unit} day{'s' if term.days > 1 else ''}{urgent}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        DOCUMENT.write_text(document(Path(name)), "utf-8")
