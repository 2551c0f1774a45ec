"""The store fills up, turns read-only or goes away: said calmly, and no number is skipped."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, event

from kiosk.commands.founding import set_up_demo
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.terminal import Terminal
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.number_page import NumberPage
from tests.app.house import House, WorkdayClock
from tests.postgres import PostgresServer

NO_NUMBER = "没有取到号"
BUSY = "刚才没有办成"


class BadDisk:
    """Makes SQLite itself refuse, on every connection, as long as it is `bad`."""

    def __init__(self, refuse: str, mend: str) -> None:
        self.bad = False
        self._refuse, self._mend = refuse, mend

    def under(self, terminal: Terminal) -> None:
        """Lie under this terminal's store, before any thread uses it."""
        event.listen(terminal.store.engine, "begin", self._begin)

    def _begin(self, connection: Connection) -> None:
        if not connection.get_execution_options().get("read_only"):
            driver: Any = connection.connection.driver_connection
            driver.execute(self._refuse if self.bad else self._mend)


DISKS = {
    "full": ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823"),
    "read-only": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
}


@pytest.mark.parametrize("how", DISKS.values(), ids=DISKS.keys())
def test_a_disk_that_takes_nothing_more_costs_no_number(house: House, how: tuple[str, str]) -> None:
    disk = BadDisk(*how)
    house.open("lobby", "desk", first=disk.under)
    house.sign_in()
    house.issue()
    house.to_guide()
    disk.bad = True
    fill(house)
    before = house.tickets()

    house.tap(house.lobby, "take")
    house.until(lambda: NO_NUMBER in house.words(house.lobby))
    house.tap(house.lobby, "take")
    house.button(house.lobby, "take")
    house.tap(house.desk, "call_next")
    house.until(lambda: BUSY in house.words(house.desk))
    assert isinstance(house.lobby.page, GuidePage)
    assert house.tickets() == before

    disk.bad = False
    house.tap(house.lobby, "take")
    assert house.at(NumberPage).ticket.label == f"A{len(before) + 1:03d}"
    house.until(lambda: len(house.line) == len(before) + 1)
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.until(lambda: not house.desk.face.trouble.isVisible())


def fill(house: House) -> None:
    """Take numbers elsewhere until not one more fits."""
    for _ in range(200):
        try:
            house.issue()
        except Unavailable:
            return
    pytest.fail("the disk never was full")


@pytest.fixture
def postgres_house(
    qapp: QApplication,
    qtbot: QtBot,
    postgres_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[House]:
    """A machine whose store is the center's PostgreSQL."""
    folder = tmp_path_factory.mktemp("machine")
    made = House(qtbot, Settings(data_dir=folder, database_url=postgres_url), WorkdayClock())
    assert set_up_demo(made.settings, clock=made.clock)
    yield made
    made.close_all()


class Server:
    """The center's database, as somebody who trips over its cable sees it."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self._server = server
        self._name = url.partition("@/")[2].partition("?")[0]

    def goes_away(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} WITH ALLOW_CONNECTIONS false")
        self._hang_up()

    def comes_back(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} WITH ALLOW_CONNECTIONS true")

    def turns_read_only(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} SET default_transaction_read_only = on")
        self._hang_up()

    def turns_writable(self) -> None:
        self._server.run(f"ALTER DATABASE {self._name} RESET default_transaction_read_only")
        self._hang_up()

    def _hang_up(self) -> None:
        self._server.run(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self._name}'"
        )


@pytest.fixture
def server(postgres_server: PostgresServer, postgres_url: str) -> Server:
    return Server(postgres_server, postgres_url)


@pytest.mark.parametrize(
    ("breaks", "mends"),
    [(Server.goes_away, Server.comes_back), (Server.turns_read_only, Server.turns_writable)],
    ids=["gone", "read-only"],
)
def test_a_server_that_goes_and_comes_costs_no_number(
    postgres_house: House,
    server: Server,
    breaks: Callable[[Server], None],
    mends: Callable[[Server], None],
) -> None:
    house = postgres_house
    house.open("lobby", "desk", "board")
    house.sign_in()
    house.issue()
    house.until(lambda: house.line == ["A001"])
    house.to_guide()

    breaks(server)
    house.tap(house.lobby, "take")
    house.until(lambda: NO_NUMBER in house.words(house.lobby))
    house.tap(house.desk, "call_next")
    house.until(lambda: BUSY in house.words(house.desk))
    house.until(lambda: house.faces.tasks.pending == 0)

    mends(server)
    house.button(house.lobby, "take")
    take_until_it_works(house)
    page = house.at(NumberPage)
    assert page.ticket.label == "A002"
    house.until(lambda: house.line == ["A001", "A002"])
    house.until(lambda: not house.desk.face.trouble.isVisible())
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.until(lambda: ("民政", 1) in house.board.waiting.tiles)


def take_until_it_works(house: House) -> None:
    """Tap again, as people do, until the number is there."""

    def there() -> bool:
        if isinstance(house.lobby.page, NumberPage):
            return True
        if house.sees(house.lobby, "take") and house.faces.tasks.pending == 0:
            house.tap(house.lobby, "take")
        return False

    house.until(there)


def test_printing_begins_when_a_server_that_was_away_at_the_start_comes_back(
    postgres_house: House, server: Server
) -> None:
    house = postgres_house
    house.open("lobby", background=False)
    house.to_guide()
    server.goes_away()
    house.faces.start_background()
    house.until(lambda: "打印机连不上" in house.words(house.lobby))
    server.comes_back()
    house.until(lambda: "打印机连不上" not in house.words(house.lobby))
    take_until_it_works(house)
    number = house.at(NumberPage)
    house.until(lambda: "已打好" in number.slip_words)
