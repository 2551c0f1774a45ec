"""A machine that has joined a hub tells it when its printer breaks down and when it is well."""

import json

from sqlalchemy import select

from kiosk.data.tables import OutboxRecord
from kiosk.hub.server import HubServer
from kiosk.printing.emulator import IppEmulator
from tests.app.house import House
from tests.app.joined import hub as hub


def told(house: House) -> list[tuple[bool, list[str]]]:
    """What was written for the hub about the printer, oldest first."""
    payloads = house.read(
        lambda session: list(
            session.scalars(
                select(OutboxRecord.payload)
                .where(OutboxRecord.type == "device.printer")
                .order_by(OutboxRecord.seq)
            )
        )
    )
    return [(each["ready"], each["faults"]) for each in map(json.loads, payloads)]


def test_the_hub_hears_of_paper_out_and_of_new_paper(
    printing_house: House, hub: HubServer, emulator: IppEmulator
) -> None:
    house = printing_house
    house.open("lobby")
    house.until(lambda: told(house)[-1:] == [(True, [])])
    emulator.paper(out=True)
    house.until(lambda: told(house)[-1] == (False, ["paper_out"]))
    emulator.paper()
    house.until(lambda: told(house)[-1] == (True, []))
    before = told(house)
    house.close()
    house.open("lobby")  # nothing has changed: nothing is said again
    house.until(house.printer_is_known)
    assert told(house) == before
