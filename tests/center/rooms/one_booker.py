"""One process among several that want the same hour: books it several times over, says how.

Run as a module with the database, the room's code, how often, and the start as ISO text. It waits
for a line on its input, so that all begin at once, and prints one line an attempt.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.values import Wish
from kiosk.clock import SystemClock
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.errors import RuleBroken
from tests.stores import KEY


def main(database: str, device: str, times: str, starts: str) -> None:
    is_url = database.startswith("postgresql")
    engine = open_postgresql(database) if is_url else open_sqlcipher(Path(database), KEY)
    store, begins = Store(engine), datetime.fromisoformat(starts)
    store.read(lambda session: session.connection()).result()
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(times)):
        wish = Wish(
            "A",
            begins,
            begins + timedelta(hours=1),
            "person",
            "meeting",
            phone=f"138{uuid4().int % 10**8:08d}",
            name=f"张{number}",
        )
        try:
            done = store.write(
                lambda session, wish=wish: book(
                    session,
                    device_id=UUID(device),
                    booking_id=uuid4(),
                    wish=wish,
                    clock=SystemClock(),
                )
            ).result()
            print("won", done.number, flush=True)
        except RuleBroken as refused:
            print(refused.key, refused.values["next"].isoformat(), flush=True)
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
