"""One process among several at the same store: takes numbers, calls them, books or
signs up, and says which.

Run as a module with the database (a URL, or a file with its key in hex), the job and how often.
It waits for a line on its input before it begins, so that all begin at once, and prints one line
a result.
"""

import secrets
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import Wish
from kiosk.center.appointments.booking import book
from kiosk.center.queue.queueing import call_next, finish, start_serving, take_ticket
from kiosk.clock import SystemClock
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.errors import RuleBroken
from tests.stores import KEY


def main(database: str, device: str, job: str, times: str) -> None:
    is_url = database.startswith("postgresql")
    engine = open_postgresql(database) if is_url else open_sqlcipher(Path(database), KEY)
    store, device_id, clock = Store(engine), UUID(device), SystemClock()
    store.read(lambda session: session.connection()).result()
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(times)):
        if job == "take":
            issued = store.write(
                lambda session: take_ticket(
                    session,
                    device_id=device_id,
                    item_code="MZ04",
                    request_id=uuid4(),
                    clock=clock,
                )
            ).result()
            print(issued.label, flush=True)
        elif job.startswith("sign "):
            print(sign_one(store, device_id, UUID(job.split()[1]), clock), flush=True)
        elif job.startswith("book "):
            print(book_one(store, device_id, *job.split()[1:], clock=clock), flush=True)
        else:
            desk_number, staff = job.split(":")
            serve_one(store, device_id, int(desk_number), UUID(staff), clock)
    store.close()


def book_one(store: Store, device_id: UUID, item_code: str, at: str, *, clock: SystemClock) -> str:
    """`won`, or the refusal and the next time that is free."""
    try:
        store.write(
            lambda session: book(
                session,
                device_id=device_id,
                appointment_id=uuid4(),
                item_code=item_code,
                at=datetime.fromisoformat(at),
                phone=f"13{secrets.randbelow(10**9):09d}",
                clock=clock,
            )
        ).result()
    except RuleBroken as refused:
        return f"{refused.key}@{refused.values['next']:%Y-%m-%dT%H:%M}"
    return "won"


def sign_one(store: Store, device_id: UUID, session_id: UUID, clock: SystemClock) -> str:
    """signed or waiting: somebody new wants to come to a session of the activity A1."""
    wish = Wish("A1", session_id, "张小满", f"13{secrets.randbelow(10**9):09d}")
    return (
        store.write(
            lambda session: sign_up(
                session,
                device_id=device_id,
                sign_up_id=uuid4(),
                wish=wish,
                clock=clock,
                wait=True,
            )
        )
        .result()
        .state
    )


def serve_one(
    store: Store, device_id: UUID, desk_number: int, staff_id: UUID, clock: SystemClock
) -> None:
    who = {"device_id": device_id, "desk_number": desk_number, "staff_id": staff_id}
    called = store.write(lambda session: call_next(session, **who, clock=clock)).result()
    if called is None:
        return
    print(called.label, flush=True)
    for verb in (start_serving, finish):
        store.write(
            lambda session, verb=verb: verb(session, ticket_id=called.id, **who, clock=clock)
        ).result()


if __name__ == "__main__":
    main(*sys.argv[1:])
