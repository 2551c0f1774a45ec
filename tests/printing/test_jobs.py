"""Print jobs in the store, on both databases."""

import dataclasses
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.data.tables import PrintJob
from kiosk.printing import jobs
from kiosk.printing.jobs import enqueue_ticket, slips_of
from tests.printing.hall import DEVICE, SLIP, TICKET
from tests.stores import Opened, SetClock

REPRINT = dataclasses.replace(SLIP, reprint=True)


def ask(opened: Opened, clock: SetClock, slip=SLIP, **changes) -> UUID:
    options = {"device_id": DEVICE, "ticket_id": TICKET, "clock": clock, **changes}
    return opened.write(lambda session: enqueue_ticket(session, slip, **options))


def states(opened: Opened) -> list[str]:
    return [job.state for job in opened.read(lambda s: slips_of(s, ticket_id=TICKET))]


def test_a_slip_asked_for_waits_with_all_it_says(opened: Opened, clock: SetClock) -> None:
    job_id = ask(opened, clock)
    (job,) = opened.read(lambda session: jobs.open_jobs(session, device_id=DEVICE))
    assert job.id == job_id
    assert job.state == "queued"
    assert job.content == SLIP.to_json()
    assert job.expires_at == clock.now() + timedelta(seconds=60)


def test_a_slip_of_a_transaction_rolled_back_is_never_printed(
    opened: Opened, clock: SetClock
) -> None:
    def fails(session: Session) -> None:
        enqueue_ticket(session, SLIP, device_id=DEVICE, ticket_id=TICKET, clock=clock)
        raise LookupError

    with pytest.raises(LookupError):
        opened.write(fails)
    assert states(opened) == []


def test_jobs_of_another_device_are_left_to_it(opened: Opened, clock: SetClock) -> None:
    ask(opened, clock, device_id=uuid4())
    assert opened.read(lambda session: jobs.open_jobs(session, device_id=DEVICE)) == ()


def test_only_one_of_two_spools_takes_a_job(opened: Opened, clock: SetClock) -> None:
    job_id = ask(opened, clock)
    assert opened.write(lambda session: jobs.begin(session, job_id)) is not None
    assert opened.write(lambda session: jobs.begin(session, job_id)) is None


def test_an_ended_job_keeps_nothing_of_what_was_on_the_slip(
    opened: Opened, clock: SetClock
) -> None:
    job_id = ask(opened, clock)
    opened.write(lambda session: jobs.begin(session, job_id))
    opened.write(lambda session: jobs.taken(session, job_id, "7 xinqiao"))
    ended = opened.write(lambda session: jobs.end(session, job_id, "printed", at=clock.now()))
    assert ended is not None
    assert ended.state == "printed"
    row = opened.read(lambda session: session.get_one(PrintJob, job_id))
    assert row.content is None
    assert row.printer_job == "7 xinqiao"


def test_a_job_ends_once(opened: Opened, clock: SetClock) -> None:
    job_id = ask(opened, clock)
    now = clock.now()
    assert opened.write(lambda session: jobs.end(session, job_id, "expired", at=now)) is not None
    assert opened.write(lambda session: jobs.end(session, job_id, "printed", at=now)) is None
    assert states(opened) == ["expired"]


def test_a_reprint_names_what_it_repeats_and_who_asked(opened: Opened, clock: SetClock) -> None:
    staff = uuid4()
    first = ask(opened, clock)
    opened.write(lambda session: jobs.end(session, first, "failed", at=clock.now()))
    clock.pass_time(seconds=5)
    ask(opened, clock, REPRINT, requested_by=staff)
    one, two = opened.read(lambda session: slips_of(session, ticket_id=TICKET))
    assert (one.reprint_of, one.requested_by) == (None, None)
    assert (two.reprint_of, two.requested_by) == (first, staff)


def test_a_reprint_takes_the_place_of_the_slip_still_waiting(
    opened: Opened, clock: SetClock
) -> None:
    ask(opened, clock)
    clock.pass_time(seconds=5)
    ask(opened, clock, REPRINT)
    assert states(opened) == ["expired", "queued"]


def test_a_late_slip_turns_out_to_be_printed(opened: Opened, clock: SetClock) -> None:
    job_id = ask(opened, clock)
    opened.write(lambda s: jobs.end(s, job_id, "unknown", at=clock.now(), withdraw=True))
    assert len(opened.read(lambda s: jobs.jobs_to_withdraw(s, device_id=DEVICE))) == 1
    opened.write(lambda s: jobs.settle(s, job_id, printed=True))
    assert opened.read(lambda s: jobs.jobs_to_withdraw(s, device_id=DEVICE)) == ()
    assert states(opened) == ["printed"]


@pytest.mark.parametrize(
    "values",
    [
        {"state": "lost"},
        {"state": "printed"},  # ended without a time, content still there
        {"state": "queued", "ended_at": SLIP.issued_at},
    ],
)
def test_the_table_itself_refuses_what_cannot_be(
    opened: Opened, clock: SetClock, values: dict[str, object]
) -> None:
    ask(opened, clock)
    with pytest.raises(IntegrityError):
        opened.write(lambda session: session.execute(update(PrintJob).values(**values)))
