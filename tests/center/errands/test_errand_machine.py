"""Legal and illegal moves from several desks, in any order: what must hold whatever happens."""

from collections import Counter
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands import assigning, closing, deciding, papers, working
from kiosk.center.errands.file import errand_file
from kiosk.center.errands.states import MOVES
from kiosk.center.errands.term import Pause, Term, due
from kiosk.center.errands.values import DocumentLine
from kiosk.clock import local
from kiosk.data.device import enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Errand, ErrandMove, ErrandPause, OutboxRecord, new_id
from kiosk.errors import RuleBroken
from tests.center.errands.case import RESIDENT, SIGNED, Office
from tests.center.errands.case import office as office
from tests.stores import KEY

DOCUMENTS = ("身份证", "银行卡")
VERBS: list[tuple[str, Any, dict[str, Any]]] = [
    ("accept", deciding.accept, {}),
    ("decline", deciding.decline, {"reason": "not_here", "note": ""}),
    (
        "entrust",
        deciding.entrust,
        {"scope": "交件取件", "until": None, "signature": SIGNED},
    ),
    ("begin", working.begin, {}),
    ("step", working.finish_step, {"position": 1, "note": ""}),
    ("suspend", working.suspend, {"kind": "materials", "note": "请补交"}),
    ("resume", working.resume, {"note": ""}),
    ("complete", closing.complete, {"result": "已办结"}),
    ("deliver", closing.deliver, {"signature": SIGNED}),
    ("archive", closing.archive, {}),
    (
        "follow_up",
        closing.follow_up,
        {"reached": True, "satisfied": True, "note": ""},
    ),
    ("terminate", closing.terminate, {"reason": "withdrawn", "note": "不办了"}),
    ("take_over", assigning.take_over, {"note": ""}),
    ("hand_over", assigning.hand_over, {"center_code": "YX0201", "note": "转交"}),
    ("take_back", assigning.take_back, {"note": ""}),
]
USUAL = {
    "submitted": "accept",
    "accepted": "entrust",
    "entrusted": "assign",
    "assigned": "begin",
    "in_progress": "complete",
    "suspended": "resume",
    "completed": "deliver",
    "delivered": "archive",
    "archived": "follow_up",
}


class ErrandMachine(RuleBasedStateMachine):
    """One errand, several people, any verb at any time."""

    office: Office

    @initialize(help_wanted=st.booleans())
    def somebody_asks(self, help_wanted: bool) -> None:
        self.errand = self.office.submitted(help_wanted=help_wanted).id
        self.state = "submitted"

    @rule()
    def it_goes_the_usual_way(self) -> None:
        """What usually comes next, so that histories also reach the far end."""
        verb = USUAL.get(self.state)
        if verb == "assign":
            self.somebody_is_given_it(who="lead", agent="01", stand_in="02")
        elif verb is not None:
            named = next(each for each in VERBS if each[0] == verb)
            self.somebody_moves_it(who="lead", what=named)

    @rule(
        who=st.sampled_from(["lead", "01", "02", "03"]),
        what=st.sampled_from(VERBS),
    )
    def somebody_moves_it(self, who: str, what: tuple[str, Any, dict[str, Any]]) -> None:
        verb, use_case, values = what
        self._try(verb, use_case, who, values)

    @rule(
        who=st.sampled_from(["lead", "01", "02"]),
        agent=st.sampled_from(["01", "02", "03"]),
        stand_in=st.sampled_from([None, "01", "02"]),
    )
    def somebody_is_given_it(self, who: str, agent: str, stand_in: str | None) -> None:
        values = {
            "agent_id": self.office.agents[agent],
            "stand_in_id": self.office.agents[stand_in] if stand_in else None,
        }
        self._try("assign", assigning.assign, who, values)

    @rule(
        verb=st.sampled_from(["receive", "return"]),
        name=st.sampled_from(DOCUMENTS),
        originals=st.integers(0, 2),
        copies=st.integers(0, 2),
    )
    def papers_change_hands(self, verb: str, name: str, originals: int, copies: int) -> None:
        use_case = papers.receive_documents if verb == "receive" else papers.return_documents
        lines = [DocumentLine(name, originals, copies)]
        self._try(verb, use_case, "lead", {"lines": lines, "resident": SIGNED, "agent": SIGNED})

    @rule(days=st.integers(0, 12))
    def time_passes(self, days: int) -> None:
        self.office.clock.pass_time(days=days)

    def _try(self, verb: str, use_case: Any, who: str, values: dict[str, Any]) -> None:
        before = self.state
        staff = self.office.lead if who == "lead" else self.office.logins[who]
        with suppress(RuleBroken):
            self.office.do(use_case, errand_id=self.errand, staff_id=staff, **values)
            self.state = MOVES[before, verb]  # a KeyError here is an illegal move that was made

    @invariant()
    def everything_is_in_order(self) -> None:
        if hasattr(self, "errand"):
            self.office.opened.read(self._check)

    def _check(self, session: Session) -> None:
        row = session.get_one(Errand, self.errand)
        self._check_moves(session, row)
        self._check_papers(session)
        self._check_date(session, row)

    def _check_moves(self, session: Session, row: Errand) -> None:
        """The state is what the moves say; each has an actor, a time and a record."""
        moves = session.scalars(
            select(ErrandMove).where(ErrandMove.errand_id == self.errand).order_by(ErrandMove.id)
        ).all()
        assert row.state == self.state == moves[-1].to_state
        for before, after in pairwise(moves):
            assert after.from_state == before.to_state
            assert MOVES[after.from_state, after.verb] == after.to_state
            assert before.at <= after.at
        assert all(move.staff_id or move.actor == "resident" for move in moves)
        records = session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.stream == f"errand:{self.errand}")
        ).all()
        assert len(records) == len(moves)
        assert not any(RESIDENT.name in payload.decode() for payload in records)

    def _check_papers(self, session: Session) -> None:
        """Never more goes out than came in, both sides sign, none stay behind."""
        balance: Counter[str] = Counter()
        for handover in papers.handovers(session, errand_id=self.errand):
            assert handover.signed_by == {"resident", "staff"}
            for line in handover.lines:
                balance[line.name] += line.originals * (1 if handover.direction == "in" else -1)
            assert all(count >= 0 for count in balance.values())
        assert sum(balance.values()) == papers.originals_held(session, self.errand)
        if self.state in ("delivered", "archived", "followed_up"):
            assert not any(balance.values())

    def _check_date(self, session: Session, row: Errand) -> None:
        """The date follows from acceptance, term and pauses alone."""
        pauses = session.scalars(
            select(ErrandPause).where(ErrandPause.errand_id == self.errand)
        ).all()
        assert (row.state == "suspended") == any(pause.to_day is None for pause in pauses)
        if row.accepted_at is None or row.state in ("suspended", "terminated"):
            assert row.due_on is None
            return
        spans = [Pause(each.from_day, each.to_day) for each in pauses]
        accepted, term = local(row.accepted_at).date(), Term(10, natural=False, text="")
        assert row.due_on == due(term, accepted, spans).on


def test_no_history_of_moves_breaks_an_errand(office: Office) -> None:
    class AtThisOffice(ErrandMachine):
        pass

    AtThisOffice.office = office
    run_state_machine_as_test(
        AtThisOffice, settings=settings(max_examples=15, stateful_step_count=30)
    )


def test_two_desks_at_once_make_one_history(office: Office, request: pytest.FixtureRequest) -> None:
    """Both press at the same moment, again and again: each errand goes one way, and one only."""
    engine = office.opened.store.engine
    other = Store(
        open_postgresql(engine.url.render_as_string(hide_password=False).replace("+psycopg", ""))
        if engine.dialect.name == "postgresql"
        else open_sqlcipher(office.opened.data_dir / "store.db", KEY)
    )
    request.addfinalizer(other.close)
    device = new_id()
    office.opened.write(lambda session: enlist(session, device))
    numbers = set()
    for _ in range(6):
        receipt = office.submitted()
        numbers.add(receipt.number)
        common = {"errand_id": receipt.id, "staff_id": office.lead, "clock": office.clock}
        accepting = office.opened.store.write(
            lambda session, common=common: deciding.accept(
                session, device_id=office.opened.device_id, **common
            )
        )
        declining = other.write(
            lambda session, common=common: deciding.decline(
                session, device_id=device, reason="not_here", note="", **common
            )
        )
        broken = [job.exception(timeout=30) for job in (accepting, declining)]
        assert sum(trouble is None for trouble in broken) == 1
        assert [trouble.key for trouble in broken if isinstance(trouble, RuleBroken)] == [
            "errand.illegal_move"
        ]
        verbs = [move.verb for move in office.see(errand_file, errand_id=receipt.id).moves]
        assert verbs in (["submit", "accept"], ["submit", "decline"])
    assert len(numbers) == 6
