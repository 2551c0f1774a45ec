"""Makes the pages of rooms and joins them with what they show."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.rooms.views import RoomDay, RoomNow, functions, room_day, rooms_now
from kiosk.clock import local_date
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.done_page import DonePresenter
from kiosk.ui.lobby.entering import EntryTaking
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.draft import RoomDraft
from kiosk.ui.lobby.rooms.kept_booking import join_booking
from kiosk.ui.lobby.rooms.plan_page import PlanPage
from kiosk.ui.lobby.rooms.questions import (
    booker_page,
    heads_page,
    length_page,
    name_page,
    phone_page,
    purpose_page,
    start_page,
)
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.rooms_page import RoomsPage
from kiosk.ui.lobby.rooms.routes import (
    AskBooker,
    AskBookerName,
    AskBookerPhone,
    AskHeads,
    AskLength,
    AskPurpose,
    AskStart,
    BookingAt,
    RoomAt,
    RoomQuestion,
    RoomRefused,
    RoomRoute,
    Rooms,
    RoomsFor,
    RoomTaken,
    RoomUses,
)
from kiosk.ui.lobby.rooms.taken_page import TakenPage
from kiosk.ui.lobby.rooms.taking import room_entering
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class RoomOpener(AreaOpener[RoomRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._taking = EntryTaking(context, is_here)
        self._taking.setParent(self)
        self._taking.taken.connect(self.leads_to)

    def open(self, route: RoomRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case Rooms(floor):
                plan = PlanPage(kit, floor)
                self._show_rooms(plan, None)
                return plan
            case RoomUses():
                return self._uses(kit)
            case RoomsFor(function):
                listed = RoomsPage(kit, function)
                self._show_rooms(listed, function)
                return listed
            case RoomAt():
                return self._room(route, visit, kit)
            case RoomRefused():
                return self._refused(route, visit, kit)
            case RoomTaken(booking, address):
                done = TakenPage(kit, booking, address)
                DonePresenter(done, self._context, prints=self._context.room_slips is not None)
                done.done.connect(self.through)
                done.finished.connect(self.left)
                return done
            case BookingAt():
                return self.of_slip(route, visit, kit)
            case _:
                return self._question(route, visit, kit)

    def of_slip(
        self,
        route: BookingAt | SlipOf,
        visit: Visit,  # noqa: ARG002 - of every area's slips
        kit: PageKit,
    ) -> Page:
        """How a booking stands, by its slip or once its digits were right."""
        page = BookingPage(kit)
        join_booking(page, route, self._context)
        return page

    def _show_rooms(self, page: PlanPage | RoomsPage, function: str | None) -> None:
        clock, tasks = self._context.clock, self._context.tasks

        def read(session: Session) -> tuple[RoomNow, ...]:
            found = rooms_now(session, clock=clock)
            if function is None:
                return found
            uses = functions(session)
            return tuple(now for now in found if function in uses[now.room.code])

        def load() -> None:
            tasks.read(read, page.show_rooms, page.show_trouble, owner=page)

        page.retry.connect(load)
        load()

    def _uses(self, kit: PageKit) -> Page:
        page = ChoicePage(
            kit,
            where=self.tr("活动与场地 › 按用途找"),
            title=self.tr("想用来做什么?"),
            columns=2,
            loads=True,
        )
        tasks = self._context.tasks

        def show(uses: dict[str, tuple[str, ...]]) -> None:
            names = dict.fromkeys(name for each in uses.values() for name in each)
            page.show_answers([Answer(name, name) for name in names], nothing=self.tr("还没有房间"))

        def load() -> None:
            tasks.read(functions, show, page.show_trouble, owner=page)

        page.chosen.connect(lambda name: page.go.emit(RoomsFor(name)))
        page.retry.connect(load)
        load()
        return page

    def _room(self, route: RoomAt, visit: Visit, kit: PageKit) -> Page:
        page, context = RoomPage(kit, route.code), self._context
        day = route.day or local_date(context.clock)

        def load() -> None:
            context.tasks.read(
                lambda session: room_day(session, code=route.code, day=day, clock=context.clock),
                show,
                page.show_trouble,
                owner=page,
            )

        def show(found: RoomDay) -> None:
            visit.room.begin(found)
            page.show_day(found)

        page.book.connect(lambda: page.go.emit(AskStart(route.code)))
        page.retry.connect(load)
        load()
        return page

    def _refused(self, route: RoomRefused, visit: Visit, kit: PageKit) -> Page:
        draft, code = visit.room, route.code
        following = datetime.fromisoformat(route.next_text) if route.next_text else None
        words = ""
        if following is not None:
            today = local_date(self._context.clock)
            words = f"{day_words(following.date(), today)} {clock_time(following)}"
        page = RefusedPage(
            kit,
            where=self.tr("订房间"),
            title=self.tr("这次没有订上"),
            why=route.why,
            instead=self._instead(words, may_wait=route.may_wait),
        )

        def take(key: str) -> None:
            if key == "other":
                page.go.emit(RoomAt(code, draft.on))
                return
            if key == "next":
                draft.start = following
            self._book(code, visit, page, wait=key == "wait")

        page.chosen.connect(take)
        return page

    def _instead(self, next_words: str, *, may_wait: bool) -> list[Answer]:
        ways = []
        if next_words:
            words = self.tr("改订 {time}").format(time=next_words)
            ways.append(Answer("next", words, icon="clock"))
        if may_wait:
            detail = self.tr("有人取消或没来,按先后自动轮到您")
            ways.append(Answer("wait", self.tr("排候补"), detail, "users"))
        return [*ways, Answer("other", self.tr("换个时间"), icon="calendar-event")]

    def _book(self, code: str, visit: Visit, page: Page, *, wait: bool = False) -> None:
        entering = room_entering(visit.room, code, self._context, wait=wait)
        self._taking.take(entering, visit, page)

    def _question(self, route: RoomQuestion, visit: Visit, kit: PageKit) -> Page:
        draft, code = visit.room, route.code
        if draft.day is None:  # drawn anew after the visit was begun anew
            return self._room(RoomAt(code), visit, kit)
        match route:
            case AskStart():
                return _then(start_page(kit, draft.day), draft, "start", AskLength(code))
            case AskLength():
                return self._length(draft, draft.day, code, kit)
            case AskBooker():
                return _then(booker_page(kit), draft, "who", AskBookerPhone(code))
            case AskBookerPhone():
                return self._phone(draft, code, kit)
            case AskBookerName():
                return self._name(draft, code, kit)
            case AskHeads():
                heads = heads_page(kit, draft.day.room.capacity)
                return _then(heads, draft, "heads", AskPurpose(code))
            case AskPurpose():
                return self._purpose(visit, code, kit)

    def _length(self, draft: RoomDraft, day: RoomDay, code: str, kit: PageKit) -> Page:
        page = length_page(kit, day, draft.start or day.free[0][0])
        only = day.room.bookable_by
        if only == "anyone":
            return _then(page, draft, "length", AskBooker(code))
        draft.who = "company" if only == "company" else "person"
        return _then(page, draft, "length", AskBookerPhone(code))

    def _purpose(self, visit: Visit, code: str, kit: PageKit) -> Page:
        page = purpose_page(kit)

        def done(key: str) -> None:
            visit.room.purpose = key
            self._book(code, visit, page)

        page.chosen.connect(done)
        return page

    def _phone(self, draft: RoomDraft, code: str, kit: PageKit) -> Page:
        page = phone_page(kit, draft.phone)

        def done(phone: str) -> None:
            draft.phone = phone
            page.go.emit(AskBookerName(code))

        page.finished.connect(done)
        return page

    def _name(self, draft: RoomDraft, code: str, kit: PageKit) -> Page:
        page = name_page(kit, draft.name, company=draft.who == "company")

        def done(name: str) -> None:
            draft.name = name
            page.go.emit(AskHeads(code))

        page.finished.connect(done)
        return page


def _then(page: ChoicePage, draft: RoomDraft, what: str, following: RoomRoute) -> ChoicePage:
    """Keep the answer and go on."""

    def chosen(key: str) -> None:
        match what:
            case "start":
                draft.start = datetime.fromisoformat(key)
            case "length":
                draft.length = timedelta(minutes=int(key))
            case "who":
                draft.who = "company" if key == "company" else "person"
            case _:
                draft.heads = int(key)
        page.go.emit(following)

    page.chosen.connect(chosen)
    return page
