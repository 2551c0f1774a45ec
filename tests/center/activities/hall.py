"""A small house with activities: the rooms of the tests of rooms, a class, and people who come."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities import attending
from kiosk.center.activities.keeping import add_activity, publish
from kiosk.center.activities.sessions import SessionsReport, add_sessions
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import ActivityPlan, SessionPlan, SignUpView, Wish
from kiosk.center.activities.views import activity_view
from kiosk.data.tables import OutboxRecord, Village
from tests.center.rooms.house import House, at, build
from tests.stores import Opened, SetClock

T = TypeVar("T")
_phones = count(13800000001)


@dataclass
class ActivityHall:
    """The use cases with everything filled in but what a test is about."""

    house: House

    @property
    def clock(self) -> SetClock:
        return self.house.clock

    @property
    def opened(self) -> Opened:
        return self.house.opened

    def add(
        self, *times: str, code: str = "A1", published: bool = True, **more: Any
    ) -> SessionsReport:
        """An activity with sessions like "2026-11-24 10:00-11:00"; `room` or `place` for all."""
        where = {name: more.pop(name) for name in ("room_code", "village_code") if name in more}
        place = more.pop("place", "" if where else "广场")
        values = {"kind": "once", "name": "剪纸", "name_en": "Paper cutting"} | more
        self.do(add_activity, plan=ActivityPlan(code=code, **values), staff_id=None)
        report = self.sessions(*times, code=code, place=place, **where)
        if published:
            self.publish(code)
        return report

    def publish(self, code: str = "A1") -> None:
        self.do(publish, code=code, staff_id=None)

    def sessions(self, *times: str, code: str = "A1", **where: Any) -> SessionsReport:
        plans = [SessionPlan(*span(each), **where) for each in times]
        return self.do(add_sessions, code=code, plans=plans, staff_id=None)

    def ids(self, code: str = "A1") -> list[UUID]:
        view = self.house.opened.read(lambda s: activity_view(s, code=code, drafts=True))
        return [card.id for card in view.sessions]

    def come(self, *, code: str = "A1", session: int | None = 0, **more: Any) -> SignUpView:
        """Somebody signs up; `more` goes to the wish, but for staff_id, wait and sign_up_id."""
        options = {name: more.pop(name) for name in ("staff_id", "wait") if name in more}
        sign_up_id = more.pop("sign_up_id", None) or uuid4()
        values = {"name": "张小满", "phone": str(next(_phones))} | more
        session_id = None if session is None else self.ids(code)[session]
        wish = Wish(activity_code=code, session_id=session_id, **values)
        return self.do(sign_up, sign_up_id=sign_up_id, wish=wish, **options)

    def do(self, use_case: Callable[..., T], **what: Any) -> T:
        return self.house.do(use_case, **what)

    def change(self, verb: str, view: SignUpView, **what: Any) -> SignUpView:
        """cancel or check_in."""
        return self.do(getattr(attending, verb), sign_up_id=view.id, **what)

    def now(self, view: SignUpView) -> SignUpView:
        """As it stands by the clock."""
        return self.house.see(sign_up_view, sign_up_id=view.id)

    def facts(self, stream: str) -> list[str]:
        """What the hub hears of a stream, in order."""

        def read(session: Session) -> list[str]:
            return list(
                session.scalars(
                    select(OutboxRecord.type)
                    .where(OutboxRecord.stream == stream)
                    .order_by(OutboxRecord.seq)
                )
            )

        return self.house.opened.read(read)


def span(text: str) -> tuple[Any, Any]:
    """ "2026-11-24 10:00-11:00" as two local moments."""
    day, times = text.split(" ")
    opens, closes = times.split("-")
    return at(f"{day} {opens}"), at(f"{day} {closes}")


def build_hall(opened: Opened, clock: SetClock) -> ActivityHall:
    """Rooms A and B, two members of staff, a village."""
    house = build(opened, clock)
    opened.write(
        lambda session: session.add(Village(code="V1", name="云溪村", town="云溪镇", position=1))
    )
    return ActivityHall(house)
