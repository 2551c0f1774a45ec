"""Rooms from the floor plan to a booking, and a piece of equipment that does not work."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import local
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.equipment import routes as equipment
from kiosk.ui.lobby.equipment.thanks_page import ThanksPage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms import routes
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.plan_page import PlanPage
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.rooms_page import RoomsPage
from kiosk.ui.lobby.rooms.taken_page import TakenPage
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, WrittenPage
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.demo_hall import DemoHall

LONG = "10:00–11:00 已有人订了。最近的空档:11-23 11:15"
ROOM = "R11"
ADDRESS = "https://hub.invalid/t/" + "A" * 120


def _walk(stage: LobbyStage) -> Iterator[str]:
    made = book_room(stage.hall)
    stage.come_in()
    weeks = tuple(made.starts_at + timedelta(weeks=n) for n in range(5))
    yield from stage.go(
        routes.Rooms(1),
        routes.Rooms(2),
        routes.Rooms(3),
        routes.RoomUses(),
        routes.RoomsFor("培训上课"),
        routes.RoomsFor(None),
        routes.RoomAt("R01", date(2026, 11, 29)),
        routes.RoomAt(ROOM),
        routes.AskStart(ROOM),
        routes.AskLength(ROOM),
        routes.AskWeekly(ROOM),
        routes.AskBooker(ROOM),
        routes.AskHeads(ROOM),
        routes.AskPurpose(ROOM),
        routes.AskBookerPhone(ROOM),
        routes.AskBookerName(ROOM),
        routes.RoomRefused(ROOM, LONG, "2026-11-23T11:15:00+08:00", may_wait=True, others=3),
        routes.BookingAt(made.id),
        routes.RoomTaken(made, ADDRESS),
        routes.RoomTaken(made, "", weeks),
        equipment.RepairRooms(),
        equipment.RepairPieces(ROOM),
        equipment.RepairKind("R11-1"),
        equipment.Repaired(
            "妇女儿童驿站", "Women and Children's Corner", "直播手机支架", "Phone stand", 2
        ),
    )
    stage.hall.slips.become(PrinterNotice.CUTTER)
    for _ in stage.go(routes.Rooms(1), routes.RoomTaken(made, ADDRESS)):
        yield "without-a-slip"


def book_room(hall: DemoHall) -> BookingView:
    """A company books the studio for an hour of this afternoon."""

    def work(session: Session) -> BookingView:
        today = local(hall.clock.now()).replace(minute=0, second=0, microsecond=0)
        wish = Wish(
            ROOM,
            today.replace(hour=13),
            today.replace(hour=14),
            "company",
            "stream",
            phone="13800138000",
            company="云溪茶业有限公司",
            equipment=("R11-1", "R11-2"),
        )
        return book(
            session,
            device_id=hall.context.device_id,
            booking_id=uuid4(),
            wish=wish,
            clock=hall.clock,
        )

    return hall.store.write(work).result(timeout=30)


SCENE = Scene(
    "rooms",
    "lobby",
    (
        BookingPage,
        ChoicePage,
        PhoneDigitsPage,
        PlanPage,
        RefusedPage,
        RoomPage,
        RoomsPage,
        TakenPage,
        ThanksPage,
        WrittenPage,
    ),
    _walk,
    open_lobby,
    (
        routes.Rooms,
        routes.RoomUses,
        routes.RoomsFor,
        routes.RoomAt,
        routes.AskStart,
        routes.AskLength,
        routes.AskWeekly,
        routes.AskBooker,
        routes.AskHeads,
        routes.AskPurpose,
        routes.AskBookerPhone,
        routes.AskBookerName,
        routes.RoomRefused,
        routes.BookingAt,
        routes.RoomTaken,
        equipment.RepairRooms,
        equipment.RepairPieces,
        equipment.RepairKind,
        equipment.Repaired,
    ),
)
