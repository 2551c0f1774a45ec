"""A resident's way to an errand, walked by finger: from the home page to the signature."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.signature import Strokes
from kiosk.data.tables import Errand, ErrandMaterial, ErrandPerson, ErrandSignature
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands.choice_pages import KindPage, WhomPage
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.villages.village_page import VillagePage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.way import type_digits

ITEM = "MZ04"
VILLAGE = "YX01V01"
PHONE = "13800001234"
STEPS = (
    ("item.MZ04", KindPage),
    ("kind.proxy", WhomPage),
    ("whom.self", VillagePage),
    ("village.YX01V01", PhonePage),
    ("errand.next", MaterialsPage),
    ("errand.next", ConsentPage),
)
"""Taps from the choice of items on, each with the page it leads to."""


def come_home(lobby: Lobby) -> None:
    """From the attract page, unless one is there."""
    if not isinstance(lobby.window.page, HomePage):
        lobby.tap("start")
    lobby.arrive(HomePage)


def walk(lobby: Lobby, steps: int = len(STEPS)) -> None:
    """From the home page so many steps on; the phone is typed where it is asked for."""
    lobby.tap("door.errands")
    lobby.arrive(ErrandsPage)
    for name, kind in STEPS[:steps]:
        if name == "errand.next" and kind is MaterialsPage:
            type_digits(lobby, PHONE)
        lobby.tap(name)
        lobby.arrive(kind)


def sign(lobby: Lobby) -> None:
    """Draw a name with a finger."""
    page = lobby.arrive(ConsentPage)
    width, height = page.pad.width(), page.pad.height()
    left = Qt.MouseButton.LeftButton
    for line in (((0.2, 0.3), (0.3, 0.6), (0.4, 0.4)), ((0.5, 0.3), (0.6, 0.6), (0.7, 0.5))):
        points = [QPoint(round(x * width), round(y * height)) for x, y in line]
        QTest.mousePress(page.pad, left, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(page.pad, point)
        QTest.mouseRelease(page.pad, left, pos=points[-1])


def hand_in(lobby: Lobby) -> ReceiptPage:
    """The whole way, signed."""
    walk(lobby)
    sign(lobby)
    lobby.tap("errand.submit")
    return lobby.arrive(ReceiptPage)


def stored(lobby: Lobby) -> list[tuple[Errand, ErrandPerson]]:
    """The errands there are with their people, the oldest first."""

    def read(session: Session) -> list[tuple[Errand, ErrandPerson]]:
        rows = session.execute(
            select(Errand, ErrandPerson)
            .join(ErrandPerson, ErrandPerson.errand_id == Errand.id)
            .order_by(Errand.number)
        )
        return [(errand, person) for errand, person in rows]

    return lobby.hall.store.read(read).result(timeout=30)


def ticked(lobby: Lobby) -> set[str]:
    """Names of the materials ticked on any errand."""
    return set(
        lobby.hall.store.read(
            lambda session: session.scalars(
                select(ErrandMaterial.name).where(ErrandMaterial.ticked)
            ).all()
        ).result(timeout=30)
    )


def signatures(lobby: Lobby) -> list[Strokes]:
    """All that was signed."""
    return list(
        lobby.hall.store.read(
            lambda session: session.scalars(select(ErrandSignature.strokes)).all()
        ).result(timeout=30)
    )
