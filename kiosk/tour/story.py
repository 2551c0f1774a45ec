"""One resident's morning, from the attract page to a record at the hub: what the tour tells."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.center.queue.views import IssuedTicket
from kiosk.tour.hands import Camera, Hands, TourFailed, find, wait_until
from kiosk.tour.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.ui.board.call_panel import CallPanel
from kiosk.ui.lobby.routes import Attract, GuideOf, Home, Number
from kiosk.ui.lobby.search_page import SearchPage

QUICK_ITEM = "MZ04"
QUERY = "yanglao"
DESK_LOGIN, DESK_PIN = "1001", "1111"


@dataclass
class Told:
    """What happened; becomes summary.json."""

    ticket_number: str = ""
    item_code: str = ""
    slip_pdf: str = ""
    printer: str = ""
    taps_to_ticket: int = 0
    taps_to_ticket_by_search: int = 0
    called_at_desk: bool = False
    board_showed: bool = False
    served_and_done: bool = False
    outbox_pending_offline: int = 0
    outbox_pending_after: int = -1
    records_written: int = 0
    hub_received: int = -1
    print_jobs: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    ok: bool = False
    failure: str | None = None


class Story:
    """Plays the morning on a stage and writes down what it saw."""

    def __init__(self, stage: Stage, out: Path, told: Told) -> None:
        self._stage, self._out, self._told = stage, out, told
        self._hands, self._camera = Hands(), Camera(out)
        lobby, desk, board = stage.faces.lobby, stage.faces.desk, stage.faces.board
        if lobby is None or desk is None or board is None:
            raise TourFailed("the stage has to have lobby, desk and board")
        self._lobby, self._desk, self._board = lobby, desk, board
        self._route: object = lobby.visit.here
        lobby.page_shown.connect(self._page_shown)

    def tell(self) -> None:
        """All of it, in order."""
        self._told.printer = self._stage.printer
        self._stage.let_people_in()
        self._desk_opens()
        self._number_in_three_taps()
        ticket = self._number_by_search()
        self._slip_comes_out(ticket)
        self._stage.let_more_people_in()
        self._desk_calls(ticket)
        self._board_shows(ticket)
        self._desk_serves_and_closes()
        self._hub_gets_everything()
        self._other_shapes()

    def _page_shown(self, route: object) -> None:
        self._route = route

    def _at(self, route_kind: type) -> None:
        wait_until(lambda: isinstance(self._route, route_kind), f"page {route_kind.__name__}")

    def _picture(self, window: QWidget, name: str) -> None:
        self._told.pictures.append(self._camera.take(window, name).name)

    def _desk_opens(self) -> None:
        self._picture(self._desk, "desk-login")
        self._hands.write(self._desk, "login", DESK_LOGIN)
        self._hands.write(self._desk, "pin", DESK_PIN)
        self._hands.tap(self._desk, "sign_in")
        wait_until(lambda: self._desk.presenter.staff is not None, "the clerk logged in")

    def _number_in_three_taps(self) -> None:
        hands = self._hands
        self._at(Attract)
        wait_until(lambda: self._can_see(self._lobby, "start"), "the attract page")
        self._picture(self._lobby, "attract")
        before = hands.taps
        hands.tap(self._lobby, "start")
        self._at(Home)
        wait_until(lambda: self._can_see(self._lobby, f"item.{QUICK_ITEM}"), "the shelf")
        wait_until(lambda: "窗口未开" not in words(self._lobby), "the desks to be seen open")
        self._picture(self._lobby, "home")
        hands.tap(self._lobby, f"item.{QUICK_ITEM}")
        self._at(GuideOf)
        hands.tap(self._lobby, "take")
        self._at(Number)
        self._told.taps_to_ticket = hands.taps - before
        self._picture(self._lobby, "number-in-three-taps")
        hands.tap(self._lobby, "cancel")
        hands.tap(self._lobby, "give_back.confirm")
        wait_until(lambda: not isinstance(self._route, Number), "the number given back")
        self._lobby.end_visit()

    def _number_by_search(self) -> IssuedTicket:
        hands = self._hands
        self._at(Attract)
        before = hands.taps
        hands.tap(self._lobby, "start")
        self._at(Home)
        hands.tap(self._lobby, "door.business")
        wait_until(lambda: self._can_see(self._lobby, "search"), "the page of departments")
        self._picture(self._lobby, "business")
        hands.tap(self._lobby, "search")
        hands.type_on_screen(self._lobby.keyboard, QUERY)
        wait_until(lambda: self._typed() == QUERY, f"{QUERY} in the field")
        code = self._first_result()
        self._picture(self._lobby, "search")
        hands.tap(self._lobby, f"item.{code}")
        self._at(GuideOf)
        wait_until(lambda: self._can_see(self._lobby, "take"), "the guide")
        self._picture(self._lobby, "guide")
        hands.tap(self._lobby, "take")
        self._at(Number)
        route = self._route
        assert isinstance(route, Number)  # noqa: S101 - waited for just now
        self._told.taps_to_ticket_by_search = hands.taps - before
        self._told.ticket_number, self._told.item_code = route.ticket.label, route.ticket.item_code
        return route.ticket

    def _other_shapes(self) -> None:
        """The same pages lying down, in English and in large print."""
        lobby, hands = self._lobby, self._hands
        lobby.end_visit()
        self._at(Attract)
        lobby.resize(*LANDSCAPE)
        hands.tap(lobby, "start")
        self._at(Home)
        wait_until(lambda: self._can_see(lobby, f"item.{QUICK_ITEM}"), "the shelf")
        self._picture(lobby, "home-landscape")
        hands.tap(lobby, "language")
        wait_until(lambda: "Services" in words(lobby) or "Allowance" in words(lobby), "English")
        self._picture(lobby, "home-landscape-english")
        lobby.resize(*PORTRAIT)
        self._picture(lobby, "home-english")
        hands.tap(lobby, "language")
        hands.tap(lobby, "look")
        wait_until(lambda: self._can_see(lobby, "door.business"), "large print")
        self._picture(lobby, "home-large-print")

    def _typed(self) -> str:
        page = self._lobby.page
        return page.field.whole_text if isinstance(page, SearchPage) else ""

    def _first_result(self) -> str:
        def first() -> str | None:
            tiles = [
                tile
                for tile in self._lobby.findChildren(QAbstractButton)
                if tile.objectName().startswith("item.") and tile.isVisible()
            ]
            found = bool(tiles) and any("养老" in words(tile) for tile in tiles[:1])
            return tiles[0].objectName().removeprefix("item.") if found else None

        wait_until(first, f"something found for {QUERY}")
        code = first()
        assert code is not None  # noqa: S101 - waited for just now
        return code

    def _slip_comes_out(self, ticket: IssuedTicket) -> None:
        stage = self._stage
        wait_until(lambda: len(stage.printed()) >= 2, "the slip to come out of the printer")
        wait_until(lambda: stage.job_states().count("printed") >= 2, "the spool to know it")
        self._told.print_jobs = stage.job_states()
        slip = stage.printed()[-1]
        kept = self._out / f"slip-{ticket.label}.pdf"
        kept.write_bytes(slip.read_bytes())
        self._told.slip_pdf = kept.name
        self._picture(self._lobby, "number")

    def _desk_calls(self, ticket: IssuedTicket) -> None:
        wait_until(lambda: ticket.label in words(self._desk), "the desk's list to show the number")
        self._picture(self._desk, "desk-waiting")
        self._hands.tap(self._desk, "call_next")
        wait_until(lambda: self._can_see(self._desk, "serve"), "the number called at the desk")
        self._told.called_at_desk = ticket.label in words(self._desk)
        self._picture(self._desk, "desk-called")

    def _board_shows(self, ticket: IssuedTicket) -> None:
        panel = find(self._board, CallPanel, "call_panel")
        # Earlier calls are shown first, each for its time.
        wait_until(
            lambda: panel.call is not None and panel.call.ticket_id == ticket.id,
            "the call on the board",
            patience_s=60,
        )
        self._told.board_showed = True
        self._picture(self._board, "board")

    def _desk_serves_and_closes(self) -> None:
        self._hands.tap(self._desk, "serve")
        self._hands.tap(self._desk, "finish")
        wait_until(lambda: self._told_done() == 1, "the number closed")
        self._told.served_and_done = True
        self._picture(self._desk, "desk-done")

    def _hub_gets_everything(self) -> None:
        stage, told = self._stage, self._told
        told.outbox_pending_offline = stage.waiting_for_hub()
        stage.hub.start()
        uploader = stage.faces.uploader
        if uploader is None:
            raise TourFailed("this device has not joined the hub")
        uploader.sync_now()
        told.outbox_pending_after = stage.waiting_for_hub()
        told.records_written = stage.records_written()
        told.hub_received = stage.hub_records()

    def _told_done(self) -> int:
        console = self._desk.presenter.console
        return console.figures.done if console is not None else 0

    def _can_see(self, window: QWidget, name: str) -> bool:
        return any(button.isVisible() for button in window.findChildren(QAbstractButton, name))


def words(window: QWidget) -> str:
    """All words that can be seen in a window."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    painted = [
        str(widget.property("words") or widget.accessibleName())
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
    ]
    return "\n".join((*labels, *painted))
