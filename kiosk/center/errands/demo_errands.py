"""Errands in every state for a demonstration, made the way real ones are, over the last weeks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff
from kiosk.center.errands.assigning import assign, hand_over
from kiosk.center.errands.closing import archive, complete, deliver, follow_up, terminate
from kiosk.center.errands.deciding import accept, decline, entrust
from kiosk.center.errands.intake import submit
from kiosk.center.errands.papers import held_documents, receive_documents, return_documents
from kiosk.center.errands.values import DocumentLine, Person, Request
from kiosk.center.errands.working import (
    accepted_elsewhere,
    begin,
    finish_step,
    note_progress,
    pay_fee,
    suspend,
)
from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.guides.catalog import guide
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.consent import consent_in_force
from kiosk.center.people.signature import Strokes
from kiosk.clock import LOCAL, Clock, local
from kiosk.data.tables import Staff, new_id
from kiosk.errors import RuleBroken
from kiosk.workdays import is_workday

BEGINS = time(9, 5)
"""When a day's steps begin; each takes a few minutes."""
STEP = timedelta(minutes=7)
SIGNATURE: Strokes = (
    ((140, 190), (330, 170)),
    ((235, 90), (230, 250), (150, 340)),
    ((240, 200), (320, 330)),
    ((420, 180), (640, 160)),
    ((530, 80), (525, 260), (430, 350)),
    ((535, 190), (600, 290), (700, 340)),
)
_SLIPS = (DocumentLine("居民身份证", 1, 1), DocumentLine("银行卡(存折)", 0, 1))


class DemoErrand(Part):
    """One errand of the file; `path` is what happened how many working days ago."""

    item: Text
    name: Text
    phone: Text
    village: Text
    kind: Text = "proxy"
    for_whom: Text = "self"
    relation: Text | None = None
    helped_by: Text | None = None
    contact: str = ""
    helper: str = ""
    help_wanted: bool = False
    agent: Text | None = None
    """Their login."""
    center: str = ""
    """Code of the center it is handed over to."""
    path: tuple[tuple[Annotated[int, Field(ge=0, le=250)], Text], ...]
    reason: str = ""
    note: str = "已交镇里审核"
    result: str = ""


class DemoErrands(Part):
    """The file."""

    about: str = ""
    errands: tuple[DemoErrand, ...]


@dataclass(frozen=True, slots=True)
class PastClock:
    """The clock as it stood at one moment."""

    moment: datetime

    def now(self) -> datetime:
        """That moment."""
        return self.moment

    def monotonic(self) -> float:
        """Nothing waits here."""
        return 0.0


@dataclass(frozen=True, slots=True)
class _Act:
    """One step of one errand: by whom, and what its use case needs besides."""

    session: Session
    device_id: UUID
    errand_id: UUID
    errand: DemoErrand
    logins: Mapping[str, UUID]
    clock: Clock

    def do(self, use_case: Callable[..., object], *, lead: bool = False, **values: Any) -> None:
        """Run a use case in the agent's name, or the lead's."""
        login = "9001" if lead or self.errand.agent is None else self.errand.agent
        use_case(
            self.session,
            device_id=self.device_id,
            errand_id=self.errand_id,
            staff_id=self.logins[login],
            clock=self.clock,
            **values,
        )


def put_demo_errands(session: Session, *, device_id: UUID, clock: Clock, file: Path) -> int:
    """Play the errands in `file` into a demo center, oldest step first; how many there are now.

    `RuleBroken`: `demo.not_the_demo` where staff of the demo center is missing.
    """
    errands = read_part(file, DemoErrands).errands
    logins = {row.login: row.id for row in session.execute(select(Staff.login, Staff.id))}
    if not {"9001"}.union(one.agent for one in errands if one.agent) <= logins.keys():
        raise RuleBroken("demo.not_the_demo")
    ids = [new_id() for _ in errands]
    for moment, index, verb in _script(errands, clock.now(), closed_days(session)):
        act = _Act(session, device_id, ids[index], errands[index], logins, PastClock(moment))
        VERBS[verb](act)
    return len(errands)


def _script(
    errands: tuple[DemoErrand, ...], now: datetime, closures: frozenset[date]
) -> list[tuple[datetime, int, str]]:
    """Every step with its moment, in the order of time; none lies in the future."""
    days: dict[int, date] = {}
    for number, day in enumerate(_workdays_back(local(now).date(), closures)):
        days[number] = day
        if number == max(ago for one in errands for ago, _ in one.path):
            break
    steps = []
    for index, one in enumerate(errands):
        for ago, verbs in one.path:
            start = datetime.combine(days[ago], BEGINS, LOCAL)
            for place, verb in enumerate(verbs.split()):
                moment = start + STEP * (place + index % 9)
                steps.append((min(moment, now), index, verb))
    return sorted(steps, key=lambda step: step[0])


def _workdays_back(today: date, closures: frozenset[date]) -> Iterator[date]:
    yield today
    day = today
    while True:
        day -= timedelta(days=1)
        if is_workday(day, closures=closures):
            yield day


def _submit(act: _Act) -> None:
    one = act.errand
    whole = not one.help_wanted
    materials = guide(act.session, code=one.item).materials if whole else ()
    submit(
        act.session,
        device_id=act.device_id,
        errand_id=act.errand_id,
        request=Request(
            item_code=one.item,
            kind=one.kind,
            for_whom=one.for_whom,
            relation=one.relation,
            helped_by=one.helped_by,
            village_code=one.village,
            person=Person(
                name=one.name if whole else "",
                phone=one.phone,
                contact_name=one.contact,
                helper_name=one.helper,
            ),
            materials=tuple(each.name for each in materials[:2]),
            consent_id=consent_in_force(act.session).id if whole else None,
            signature=SIGNATURE if whole else (),
            help_wanted=one.help_wanted,
        ),
        clock=act.clock,
    )


def _assign(act: _Act) -> None:
    agent = agent_of_staff(act.session, act.logins[act.errand.agent or ""])
    if agent is None:
        raise RuleBroken("demo.not_the_demo")
    act.do(assign, lead=True, agent_id=agent.id, stand_in_id=None)


def _deliver(act: _Act) -> None:
    held = held_documents(act.session, errand_id=act.errand_id)
    if held:
        act.do(return_documents, lines=held, resident=SIGNATURE, agent=SIGNATURE)
    act.do(deliver, signature=SIGNATURE)


VERBS: Mapping[str, Callable[[_Act], None]] = MappingProxyType(
    {
        "submit": _submit,
        "accept": lambda act: act.do(accept, lead=True),
        "decline": lambda act: act.do(
            decline, lead=True, reason=act.errand.reason, note="缺发票原件,齐了再来"
        ),
        "entrust": lambda act: act.do(
            entrust, lead=True, scope="递交材料、领取结果", until=None, signature=SIGNATURE
        ),
        "assign": _assign,
        "hand_over": lambda act: act.do(
            hand_over, lead=True, center_code=act.errand.center, note=act.errand.note
        ),
        "begin": lambda act: act.do(begin),
        "receive": lambda act: act.do(
            receive_documents, lines=_SLIPS, resident=SIGNATURE, agent=SIGNATURE
        ),
        "step": lambda act: act.do(finish_step, position=1, note=""),
        "note": lambda act: act.do(note_progress, note=act.errand.note),
        "external": lambda act: act.do(accepted_elsewhere, number=f"县{act.errand.phone[-3:]}号"),
        "pay": lambda act: act.do(pay_fee, fen=1000, basis="证照工本费", receipt="0000101"),
        "suspend": lambda act: act.do(suspend, kind=act.errand.reason, note=act.errand.note),
        "complete": lambda act: act.do(complete, result=act.errand.result),
        "deliver": _deliver,
        "archive": lambda act: act.do(archive),
        "follow_up": lambda act: act.do(
            follow_up, reached=True, satisfied=True, note=act.errand.note
        ),
        "terminate": lambda act: act.do(
            terminate, reason=act.errand.reason, note=act.errand.note, signature=SIGNATURE
        ),
    }
)
"""What a path may name, and how it is done."""
