"""After the time is over what is personal goes, figures stay, and a power cut changes nothing."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bench.errand_year import fill_year
from kiosk.center.errands.closing import archive, complete, deliver, follow_up, terminate
from kiosk.center.errands.file import errand_file
from kiosk.center.errands.lists import shelves
from kiosk.center.errands.papers import receive_documents
from kiosk.center.errands.retention import (
    AT_ONCE,
    OTHER_DOCUMENT,
    RetentionOutlook,
    erase_some,
    retention_outlook,
)
from kiosk.center.errands.reveal import reveal
from kiosk.center.errands.values import DocumentLine
from kiosk.center.people.audit import audit_log, audit_verify
from kiosk.center.queue.settings import set_policy
from kiosk.data.tables import (
    Errand,
    ErrandAttachment,
    ErrandDocument,
    ErrandFee,
    ErrandHandover,
    ErrandMove,
    ErrandPerson,
    ErrandSignature,
    OutboxRecord,
)
from kiosk.errors import RuleBroken
from tests.center.errands.case import SIGNED, Office
from tests.center.errands.case import office as office

YEAR = 260
Figures = dict[str, int]


def erase(office: Office) -> list[int]:
    """Chunk by chunk until nothing is due."""
    counts = []
    while not counts or counts[-1]:
        counts.append(
            office.opened.write(
                lambda session: erase_some(
                    session, device_id=office.opened.device_id, clock=office.clock
                )
            )
        )
    return counts[:-1]


def outlook(office: Office) -> RetentionOutlook:
    return office.opened.read(lambda session: retention_outlook(session, clock=office.clock))


def figures(session: Session) -> Figures:
    """Everything a report may count."""
    found: Figures = {}
    for column in (
        Errand.state,
        Errand.item_code,
        Errand.agent_id,
        Errand.village_code,
        Errand.due_on,
        ErrandMove.verb,
        ErrandMove.reason,
        ErrandHandover.direction,
    ):
        for value, count in session.execute(select(column, func.count()).group_by(column)):
            found[f"{column} {value}"] = count
    for total in (
        func.sum(ErrandDocument.originals),
        func.sum(ErrandDocument.copies),
        func.count(ErrandFee.id),
        func.count(Errand.completed_at),
        func.count(Errand.closed_at),
    ):
        found[str(total)] = session.scalar(select(total)) or 0
    return found


def test_a_year_is_erased_in_steps_and_its_figures_stay(office: Office) -> None:
    office.opened.write(
        lambda session: fill_year(
            session, device_id=office.opened.device_id, count=YEAR, clock=office.clock
        )
    )
    before = office.opened.read(figures)
    due = outlook(office)
    assert due.days == 90
    assert 120 < due.due < YEAR
    chunks = erase(office)
    assert sum(chunks) == due.due
    assert max(chunks) == AT_ONCE
    after = outlook(office)
    assert (after.due, after.erased, after.oldest) == (0, due.due, None)
    assert office.opened.read(figures) == before
    office.opened.read(lambda session: _look_for_what_is_personal(session, office))
    told = select(func.count()).where(OutboxRecord.type == "errand.erased")
    assert office.opened.read(lambda session: session.scalar(told)) == due.due
    assert office.opened.read(audit_verify).broken == ()
    assert {line.action for line in office.opened.read(audit_log)} == {"errand.erased"}


def _look_for_what_is_personal(session: Session, office: Office) -> None:
    limit = office.clock.now() - timedelta(days=90)
    gone = session.scalars(select(Errand).where(Errand.closed_at < limit)).all()
    kept = session.scalars(select(Errand.id).where(Errand.erased_at.is_(None))).all()
    assert all(row.erased_at and row.result is None and row.authority_scope is None for row in gone)
    ids = [row.id for row in gone]
    for table in (ErrandPerson, ErrandSignature, ErrandAttachment):
        assert session.scalars(select(table).where(table.errand_id.in_(ids))).all() == []
    people = session.scalars(select(ErrandPerson.errand_id)).all()
    assert set(people) == set(kept)
    notes = session.scalars(select(ErrandMove.note).where(ErrandMove.errand_id.in_(ids)))
    assert set(notes) == {""}
    names = session.scalars(
        select(ErrandDocument.name)
        .join(ErrandHandover, ErrandHandover.id == ErrandDocument.handover_id)
        .where(ErrandHandover.errand_id.in_(ids))
    )
    assert set(names) == {"居民身份证", OTHER_DOCUMENT}


def test_one_that_was_erased_can_be_read_but_nobody_can_be_called(office: Office) -> None:
    errand = office.under_way()
    office.do(complete, errand_id=errand, result="已发放")
    office.do(deliver, errand_id=errand, signature=SIGNED)
    office.do(archive, errand_id=errand)
    office.clock.pass_time(days=90)
    assert erase(office) == []
    office.clock.pass_time(minutes=1)
    assert erase(office) == [1]
    file = office.see(errand_file, errand_id=errand)
    assert file.erased
    assert (file.person.name, file.result, file.signed) == ("", None, frozenset())
    assert all(shelf.count == 0 for shelf in office.see(shelves))
    with pytest.raises(RuleBroken, match=r"errand\.erased"):
        office.do(reveal, errand_id=errand, field="phone", why="回访")
    with pytest.raises(RuleBroken, match=r"errand\.erased"):
        office.do(follow_up, errand_id=errand, reached=False, satisfied=None, note="林小满没接")


def test_whose_originals_lie_here_is_not_forgotten(office: Office) -> None:
    errand = office.under_way()
    lines = [DocumentLine("户口簿", 1, 0)]
    office.do(receive_documents, errand_id=errand, lines=lines, resident=SIGNED, agent=SIGNED)
    office.do(terminate, errand_id=errand, reason="moved_away", note="联系不上")
    office.clock.pass_time(days=400)
    assert erase(office) == []
    assert (outlook(office).due, outlook(office).held) == (0, 1)


def test_the_center_says_how_long(office: Office) -> None:
    office.do(set_policy, key="retention_days", value=10)
    office.under_way()
    office.do(terminate, errand_id=office.under_way(), reason="moved_away", note="搬走了")
    office.clock.pass_time(days=11)
    assert erase(office) == [1]


KILLED = """
import sys
from pathlib import Path
from uuid import UUID
from kiosk.center.errands.retention import erase_some
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from tests.stores import KEY, SetClock

store = Store(open_sqlcipher(Path(sys.argv[1]), KEY))
def work(session):
    done = erase_some(session, device_id=UUID(sys.argv[2]), clock=SetClock())
    if half_way:
        session.flush()
        print("half way", flush=True)
        sys.stdin.readline()  # killed here: inside the transaction, its rows already gone
    return done
half_way = False
store.write(work).result()
half_way = True
store.write(work).result()
"""


@pytest.mark.parametrize("engine", ["sqlcipher"], indirect=True)
def test_a_power_cut_in_the_middle_loses_nothing_and_it_goes_on(
    engine: Engine, office: Office, tmp_path: Path
) -> None:
    office.opened.write(
        lambda session: fill_year(
            session, device_id=office.opened.device_id, count=YEAR, clock=office.clock
        )
    )
    before, due = office.opened.read(figures), outlook(office).due
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "store.db"), str(office.opened.device_id)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as eraser:
        assert eraser.stdout is not None
        assert eraser.stdout.readline() == b"half way\n"
        eraser.kill()
    assert outlook(office).due == due - AT_ONCE
    assert sum(erase(office)) == due - AT_ONCE
    assert outlook(office).erased == due
    assert office.opened.read(figures) == before
    assert office.opened.read(audit_verify).broken == ()
