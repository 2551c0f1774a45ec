"""Makes the pages of rooms and joins them with what they show."""

from datetime import datetime

from sqlalchemy.orm import Session

from kiosk.center.rooms.views import (
    RoomDay,
    RoomNow,
    english_functions,
    functions,
    room_day,
    rooms_now,
)
from kiosk.clock import local_date
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.entry_opener import EntryOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.asking import question
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.kept_booking import join_booking
from kiosk.ui.lobby.rooms.plan_page import PlanPage
from kiosk.ui.lobby.rooms.questions import purpose_page
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.rooms_page import RoomsPage
from kiosk.ui.lobby.rooms.routes import (
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
from kiosk.ui.lobby.rooms.taking import ONCE, How, room_entering
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit


class RoomOpener(EntryOpener[RoomRoute]):
    """Keeps what is being asked for from page to page of the area."""

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
            case RoomTaken(booking, address, weeks):
                done = TakenPage(kit, booking, address, weeks)
                return self._taken(done, self._context.room_slips)
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

        def read(session: Session) -> tuple[tuple[RoomNow, ...], dict[str, str]]:
            found, english = rooms_now(session, clock=clock), english_functions(session)
            if function is None:
                return found, english
            uses = functions(session)
            return tuple(now for now in found if function in uses[now.room.code]), english

        def show(found: tuple[tuple[RoomNow, ...], dict[str, str]]) -> None:
            if isinstance(page, RoomsPage) and page.kit.language == "en":
                page.call_it(found[1].get(function or "", function))
            page.show_rooms(found[0])

        def load() -> None:
            tasks.read(read, show, page.show_trouble, owner=page)

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

        def read(session: Session) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
            return functions(session), english_functions(session)

        def show(found: tuple[dict[str, tuple[str, ...]], dict[str, str]]) -> None:
            uses, english = found
            called = english if kit.language == "en" else {}
            names = dict.fromkeys(name for each in uses.values() for name in each)
            answers = [Answer(name, called.get(name, name)) for name in names]
            page.show_answers(answers, nothing=self.tr("还没有房间"))

        def load() -> None:
            tasks.read(read, show, page.show_trouble, owner=page)

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
            if page.picture is not None and context.posters is not None:
                page.picture.ask(context.posters, page.picture_width())

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
            instead=self._instead(words, route),
        )

        def take(key: str) -> None:
            if key == "other":
                page.go.emit(RoomAt(code, draft.on))
                return
            if key == "next":
                draft.start = following
            how = How(wait=key == "wait", the_others=key == "others")
            self._book(code, visit, page, how)

        page.chosen.connect(take)
        return page

    def _instead(self, next_words: str, route: RoomRefused) -> list[Answer]:
        ways = []
        if route.others:
            words = self.tr("订其余 {count} 次").format(count=route.others)
            ways.append(Answer("others", words, icon="check"))
        if next_words:
            words = self.tr("改订 {time}").format(time=next_words)
            ways.append(Answer("next", words, icon="clock"))
        if route.may_wait:
            detail = self.tr("有人取消或没来,按先后自动轮到您")
            ways.append(Answer("wait", self.tr("排候补"), detail, "users"))
        return [*ways, Answer("other", self.tr("换个时间"), icon="calendar-event")]

    def _book(self, code: str, visit: Visit, page: Page, how: How = ONCE) -> None:
        entering = room_entering(visit.room, code, self._context, how)
        self._taking.take(entering, visit, page)

    def _question(self, route: RoomQuestion, visit: Visit, kit: PageKit) -> Page:
        code = route.code
        if visit.room.day is None:  # drawn anew after the visit was begun anew
            return self._room(RoomAt(code), visit, kit)
        if isinstance(route, AskPurpose):
            page = purpose_page(kit, visit.room.day)

            def done(key: str) -> None:
                visit.room.purpose = key
                self._book(code, visit, page)

            page.chosen.connect(done)
            return page
        return question(route, visit.room, visit.room.day, kit)
