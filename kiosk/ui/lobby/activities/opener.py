"""Makes the pages of activities and joins them with what they show."""

from datetime import datetime

from kiosk.center.activities.views import calendar
from kiosk.clock import local_date
from kiosk.ui.lobby.activities.activity_page import ActivityPage
from kiosk.ui.lobby.activities.asking import keep, question_page
from kiosk.ui.lobby.activities.calendar_page import CalendarPage
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.activities.questions import audience_page, following
from kiosk.ui.lobby.activities.routes import (
    Activities,
    ActivityAt,
    ActivityQuestion,
    ActivityRefused,
    ActivityRoute,
    ActivityTaken,
    AskAudience,
    Calendar,
    SignUpAt,
)
from kiosk.ui.lobby.activities.showing import ActivityPresenter
from kiosk.ui.lobby.activities.sign_up_page import SignUpPage, join_sign_up
from kiosk.ui.lobby.activities.taken_page import SignedUpPage
from kiosk.ui.lobby.activities.taking import sign_up_entering
from kiosk.ui.lobby.choice_page import Answer
from kiosk.ui.lobby.entry_opener import EntryOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit


class ActivityOpener(EntryOpener[ActivityRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def open(self, route: ActivityRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case Activities():
                return ActivityDoorsPage(kit)
            case Calendar():
                return self._calendar(route, kit)
            case AskAudience(shown):
                return self._audience(shown, kit)
            case ActivityAt():
                return self._activity(route, visit, kit)
            case ActivityRefused():
                return self._refused(route, visit, kit)
            case ActivityTaken(sign_up, address):
                done = SignedUpPage(kit, sign_up, address)
                return self._taken(done, self._context.activity_slips)
            case SignUpAt():
                return self.of_slip(route, visit, kit)
            case _:
                return self._question(route, visit, kit)

    def of_slip(
        self,
        route: SignUpAt | SlipOf,
        visit: Visit,  # noqa: ARG002 - of every area's slips
        kit: PageKit,
    ) -> Page:
        """How a sign-up stands, by its slip or once its digits were right."""
        page = SignUpPage(kit)
        join_sign_up(page, route, self._context)
        return page

    def _calendar(self, route: Calendar, kit: PageKit) -> Page:
        page, tasks = CalendarPage(kit, route), self._context.tasks

        def load() -> None:
            tasks.read(
                lambda session: calendar(
                    session, first=page.first, last=page.last, audience=route.audience
                ),
                page.show_cards,
                page.show_trouble,
                owner=page,
            )

        page.retry.connect(load)
        load()
        return page

    def _audience(self, shown: Calendar, kit: PageKit) -> Page:
        page = audience_page(kit)
        page.chosen.connect(
            lambda key: page.go.emit(
                Calendar(shown.span, shown.first, None if key == "all" else key)
            )
        )
        return page

    def _activity(self, route: ActivityAt, visit: Visit, kit: PageKit) -> Page:
        page = ActivityPage(kit)
        ActivityPresenter(page, route, visit, self._context)
        page.join.connect(lambda: self._go_on(None, visit, page))
        return page

    def _go_on(self, asked: ActivityQuestion | None, visit: Visit, page: Page) -> None:
        """To the next question, or, when everything is known, to the sign-up itself."""
        ahead = following(asked, visit.activity)
        if ahead is not None:
            page.go.emit(ahead)
            return
        card = visit.activity.card
        full = card is not None and card.free == 0 and not visit.activity.plan.booths
        self._sign_up(visit, page, wait=full)

    def _sign_up(self, visit: Visit, page: Page, *, wait: bool) -> None:
        entering = sign_up_entering(visit.activity, self._context, wait=wait)
        self._taking.take(entering, visit, page)

    def _refused(self, route: ActivityRefused, visit: Visit, kit: PageKit) -> Page:
        draft = visit.activity
        page = RefusedPage(
            kit,
            where=self.tr("报名参加活动"),
            title=self.tr("这次没有报上"),
            why=route.why,
            instead=self._instead(route),
        )

        def take(key: str) -> None:
            sessions = draft.view.sessions if draft.view is not None else ()
            other = next((each for each in sessions if each.id == route.next_session), None)
            if key == "other" or (key == "next" and other is None):
                page.go.emit(ActivityAt(route.code))
                return
            if key == "next" and other is not None:
                draft.choose(other)
            self._sign_up(visit, page, wait=key == "wait")

        page.chosen.connect(take)
        return page

    def _instead(self, route: ActivityRefused) -> list[Answer]:
        ways = []
        if route.next_text:
            following_at = datetime.fromisoformat(route.next_text)
            day = day_words(following_at.date(), local_date(self._context.clock))
            words = self.tr("改报 {time}").format(time=f"{day} {clock_time(following_at)}")
            ways.append(Answer("next", words, icon="clock"))
        if route.may_wait:
            detail = self.tr("有人取消,按先后自动轮到您,我们打电话告诉您")
            ways.append(Answer("wait", self.tr("排候补"), detail, "users"))
        return [*ways, Answer("other", self.tr("回到这个活动"), icon="calendar-event")]

    def _question(self, route: ActivityQuestion, visit: Visit, kit: PageKit) -> Page:
        draft = visit.activity
        if draft.view is None or draft.card is None:  # drawn anew after the visit was begun anew
            return self._activity(ActivityAt(route.code), visit, kit)
        chosen = (draft.view, draft.card)
        page, answered = question_page(route, draft, chosen, kit, self._context.reader)

        def done(answer: str = "") -> None:
            keep(route, draft, answer)
            self._go_on(route, visit, page)

        answered.connect(done)
        return page
