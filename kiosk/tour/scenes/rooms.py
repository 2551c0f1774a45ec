"""A company books the shared studio for two weeks; the door says so, and a label reports a lamp."""

from PySide6.QtCore import QSize

from kiosk.center.rooms.labels import label_text
from kiosk.clock import local
from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.equipment.routes import Repaired, RepairKind
from kiosk.ui.lobby.rooms.routes import (
    AskBookerName,
    AskBookerPhone,
    AskHeads,
    AskLength,
    AskPurpose,
    AskStart,
    AskWeekly,
    RoomAt,
    Rooms,
    RoomTaken,
)
from kiosk.ui.lobby.routes import Attract

STUDIO, LAMP = "R11", "R11-1"
COMPANY, PHONE = "云溪竹编社", "13800006789"
WEEKS = "2"
DOOR = QSize(1280, 800)


def company_books_the_studio(play: Play) -> None:
    """From the plan of the house to the booking of two weeks, and its slip."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    _ask_for_the_studio(play)
    play.at(AskBookerPhone)
    for digit in PHONE:
        hands.tap(lobby, f"key.{digit}")
    hands.tap(lobby, "phone.next")
    play.at(AskBookerName)
    hands.write(lobby, "booker.name.field", COMPANY)
    hands.tap(lobby, "booker.name.done")
    play.at(AskHeads)
    hands.tap(lobby, "answer.2")
    play.at(AskPurpose)
    hands.tap(lobby, "answer.stream")
    taken = play.at(RoomTaken)
    told.room_number = taken.booking.number
    told.room_weeks = len(taken.weeks)
    told.room_pdf = play.keep_print(printed, "slip-room.pdf")
    play.picture(lobby, "room-taken")
    lobby.end_visit()
    play.at(Attract)
    starts, ends = local(taken.booking.starts_at), local(taken.booking.ends_at)
    _look_at_the_door(play, f"{starts:%H:%M}–{ends:%H:%M}")


def lamp_is_reported_by_its_label(play: Play) -> None:
    """The code on the lamp leads to what is wrong with it."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.scan(label_text(play.stage.faces.terminal.center().code, LAMP))
    play.at(RepairKind)
    wait_until(lambda: play.enabled(lobby, "answer."), "what can be wrong")
    play.picture(lobby, "equipment-fault")
    hands.tap(lobby, "answer.dead")
    told.fault_reported = play.at(Repaired).name
    play.picture(lobby, "equipment-reported")
    hands.tap(lobby, "repair.done")
    lobby.end_visit()
    play.at(Attract)


def _ask_for_the_studio(play: Play) -> None:
    hands, lobby = play.hands, play.lobby
    hands.tap(lobby, "door.activities")
    play.at(Activities)
    hands.tap(lobby, "door.rooms")
    play.at(Rooms)
    wait_until(lambda: play.enabled(lobby, "floor.3"), "the floors")
    hands.tap(lobby, "floor.3")
    wait_until(lambda: play.enabled(lobby, f"room.{STUDIO}"), "the third floor")
    play.picture(lobby, "rooms-plan")
    hands.tap(lobby, f"room.{STUDIO}")
    play.at(RoomAt)
    wait_until(lambda: play.enabled(lobby, "room.book"), "a free time of today")
    play.picture(lobby, "room-studio")
    hands.tap(lobby, "room.book")
    play.at(AskStart)
    hands.tap(lobby, play.choices(lobby, "answer.")[-1])
    play.at(AskLength)
    hands.tap(lobby, play.choices(lobby, "answer.")[0])
    play.at(AskWeekly)
    play.picture(lobby, "room-weekly")
    hands.tap(lobby, f"answer.{WEEKS}")


def _look_at_the_door(play: Play, when: str) -> None:
    """The screen at the studio's door knows of it, and names nobody."""
    from kiosk.ui.door.window import DoorWindow

    door = DoorWindow(play.stage.faces.context, STUDIO)
    door.resize(DOOR)
    door.show()
    try:
        wait_until(lambda: when in words(door), "the door to know of the booking")
        play.told.door_names_nobody = COMPANY not in words(door)
        play.picture(door, "door")
    finally:
        door.close()
        door.deleteLater()
