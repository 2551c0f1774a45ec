"""An errand by clicks, the program started again between the steps: the hub gets all of it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from sqlalchemy import select

from kiosk.hub.database import open_database
from kiosk.hub.server import HubServer
from kiosk.hub.tables import Receipt
from kiosk.tour.hands import Hands
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands.choice_pages import KindPage, WhomPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.villages.village_page import VillagePage
from tests.app.house import House
from tests.app.joined import KNOCKS_WITHIN_S, SPEAKS_WITHIN_S, let_uploader_go_on, received, written
from tests.app.joined import hub as hub

LEAD = ("9001", "9999")
PHONE, NAME = "13800004321", "王试用"
WAY: tuple[tuple[str, type[Page]], ...] = (
    ("errand", KindPage),
    ("kind.home_visit", WhomPage),
    ("whom.self", VillagePage),
    ("village.YX01V01", PhonePage),
)


class Case:
    """The errand, and how to act on it at the desk."""

    def __init__(self, house: House) -> None:
        self.house, self.hands, self.number = house, Hands(), ""

    def ask(self) -> None:
        """The resident, at the lobby."""
        house = self.house
        house.open("lobby")
        house.to_guide()
        for name, page in WAY:
            house.tap(house.lobby, name)
            house.at(page)
        for digit in PHONE:
            house.tap(house.lobby, f"key.{digit}")
        house.tap(house.lobby, "errand.next")
        house.at(MaterialsPage)
        house.tap(house.lobby, "errand.next")
        house.at(ConsentPage)
        self.hands.sign(house.lobby, "signature")
        house.tap(house.lobby, "errand.submit")
        self.number = house.at(ReceiptPage).number.label
        house.close()

    def step(self, state: str, act: Callable[[], None]) -> None:
        """The program is started; the lead opens the file, acts, and it is in this state."""
        house = self.house
        house.open("desk")
        house.sign_in(*LEAD)
        self.tap("errands")
        house.until(lambda: house.sees(house.desk, "errand_query"))
        self.hands.write(house.desk, "errand_query", self.number[-4:])
        self.tap(f"errand.{self.number}")
        house.until(lambda: self.file is not None)
        act()
        house.until(lambda: self.file is not None and self.state == state)
        house.close()

    @property
    def file(self) -> FilePage | None:
        """The file in sight."""
        page = self.house.desk.errands.files.page
        return page if page is not None and page.isVisible() and page.file is not None else None

    @property
    def state(self) -> str:
        assert self.file is not None
        assert self.file.file is not None
        return self.file.file.card.state

    def tap(self, *names: str) -> None:
        for name in names:
            self.house.tap(self.house.desk, name)

    def complete_request(self) -> None:
        self.tap("do.fill_in", "intake_next", "intake_next")
        self.hands.write(self.house.desk, "person.name", NAME)
        self.tap("intake_next", "intake_next", "intake_next")
        self.house.until(lambda: self.file is not None)
        self.tap("do.accept")

    def entrust(self) -> None:
        self.tap("do.entrust", "phrase.0")
        self.hands.sign(self.house.desk, "sign.resident")
        self.tap("entrust_send")

    def assign(self) -> None:
        self.tap("do.assign")
        for beginning in ("agent.", "stand_in."):
            self.house.until(lambda beginning=beginning: self.offered(beginning))
            self.tap(self.offered(beginning)[0])

    def offered(self, beginning: str) -> list[str]:
        """Names of the buttons that begin so and can be pressed."""
        return [
            button.objectName()
            for button in self.house.desk.findChildren(QAbstractButton)
            if button.objectName().startswith(beginning)
            and button.isVisible()
            and button.isEnabled()
        ]

    def suspend(self) -> None:
        self.tap("do.suspend", "suspend.special", "phrase.0", "suspend_send")

    def complete(self) -> None:
        self.tap("do.complete", "phrase.0", "complete_send")

    def deliver(self) -> None:
        self.tap("do.deliver")
        self.hands.sign(self.house.desk, "sign.resident")
        self.tap("deliver_send")


@pytest.fixture
def case(house: House, hub: HubServer) -> Case:
    return Case(house)


def test_every_step_outlives_a_restart_and_reaches_the_hub_in_order(
    case: Case, hub: HubServer
) -> None:
    house = case.house
    case.ask()
    case.step("accepted", case.complete_request)
    case.step("entrusted", case.entrust)
    case.step("assigned", case.assign)
    case.step("in_progress", lambda: case.tap("do.begin"))
    case.step("suspended", case.suspend)
    house.clock.pass_time(days=8)
    case.step("in_progress", lambda: case.tap("do.resume", "resume_send"))
    case.step("completed", case.complete)
    case.step("delivered", case.deliver)
    case.step("archived", lambda: case.tap("do.archive"))
    house.open("desk")
    hub.start()
    house.until(lambda: house.faces.behind.uploader is not None)
    let_uploader_go_on(house, KNOCKS_WITHIN_S)
    link = house.faces.link
    house.until(lambda: link.state().online is True)
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: received(hub) == written(house), within_ms=30_000)
    told = at_the_hub(hub)
    assert [kind for kind, _ in told] == [
        f"errand.{fact}"
        for fact in (
            "submitted",
            "personal_opened",  # to complete it somebody has to see what there is
            "filled_in",
            "accepted",
            "entrusted",
            "assigned",
            "begun",
            "suspended",
            "resumed",
            "completed",
            "delivered",
            "archived",
        )
    ]
    for _, payload in told:
        assert PHONE not in payload
        assert NAME not in payload


def at_the_hub(hub: HubServer) -> list[tuple[str, str]]:
    """Type and content of every record of the errand, in the order the device wrote them."""
    engine = open_database(hub.database_url)
    try:
        with engine.connect() as connection:
            rows = connection.execute(
                select(Receipt.type, Receipt.payload)
                .where(Receipt.stream.startswith("errand:"))
                .order_by(Receipt.seq)
            )
            return [(row.type, row.payload.decode()) for row in rows]
    finally:
        engine.dispose()
