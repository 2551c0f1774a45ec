"""The calendar of activities: a day, a week or a month, for everybody or for some."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.activities.values import SessionCard
from kiosk.clock import local, local_date
from kiosk.ui.lobby.activities.month_grid import MonthGrid
from kiosk.ui.lobby.activities.routes import ActivityAt, AskAudience, Calendar, Span
from kiosk.ui.lobby.activities.session_tile import SessionTile
from kiosk.ui.lobby.activities.words import audience_word
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.words import day_words, weekday_words
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

WEEK = timedelta(days=7)


def days_of(route: Calendar, today: date) -> tuple[date, date]:
    """The first and the last day a calendar shows."""
    first = route.first or today
    if route.span == "day":
        return first, first
    if route.span == "week":
        return first, first + WEEK - timedelta(days=1)
    first = first.replace(day=1)
    return first, _next_month(first) - timedelta(days=1)


class CalendarPage(Page):
    """What is on, by day; turning leads to other calendars, a tap to an activity."""

    def __init__(self, kit: PageKit, route: Calendar) -> None:
        super().__init__(kit)
        self._route = route
        self._today = local_date(kit.clock)
        self.first, self.last = days_of(route, self._today)
        theme = kit.theme
        self._gap = theme.px(max(3.2, theme.tokens.size.tight))
        sides: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        ways = QVBoxLayout()
        ways.setSpacing(self._gap)
        for row in self._controls():
            ways.addLayout(row)
        if kit.wide:
            ways.addStretch(1)
        sides.addLayout(ways, 2 if kit.wide else 0)
        self._holder = QVBoxLayout()
        self._body: QWidget = QWidget()
        self._holder.addWidget(self._body)
        sides.addLayout(self._holder, 7)
        self.column.addLayout(sides, 1)

    def place(self) -> str:
        return self.tr("活动与场地 › 活动与课程")

    def show_cards(self, cards: Sequence[SessionCard]) -> None:
        """Show these sessions."""
        self.clear_trouble()
        if self._route.span == "month":
            by_day = {day: tuple(each) for day, each in groupby(cards, key=_day_of)}
            grid = MonthGrid(self.kit, self.first, by_day, self._today)
            grid.chosen.connect(
                lambda day: self.go.emit(Calendar("day", day, self._route.audience))
            )
            self._put(grid)
        else:
            self._put(self._list(cards))
        self.ready.emit()

    def _list(self, cards: Sequence[SessionCard]) -> QWidget:
        kit = self.kit
        flow, columns = FlowPages(kit.theme), 2 if kit.roomy and not kit.elder else 1
        now = kit.clock.now()
        for day, group in groupby(cards, key=_day_of):
            flow.add(Text(self._heading(day), "strong", ink="muted"), keep=True)
            tiles = []
            for card in group:
                tile = SessionTile(kit, card, now)
                at = ActivityAt(card.activity_code, card.id)
                tile.clicked.connect(lambda _=False, at=at: self.go.emit(at))
                tiles.append(tile)
            for row in rows_of(kit.theme, list(tiles), columns):
                flow.add(row, grow=1.2)
        if not cards:
            more = self.tr("看看别的日子,或给所有人的活动")
            flow.add(
                Notice(kit.theme, self.tr("这几天没有活动"), more, icon="calendar-event"), grow=1.2
            )
        return flow

    def _heading(self, day: date) -> str:
        words = day_words(day, self._today)
        if (day - self._today).days > 1:
            return words
        return f"{words} · {day.month}-{day.day} {weekday_words(day)}"

    def _controls(self) -> list[QBoxLayout]:
        """Which days, for whom, and earlier or later; a column of them where it is wide."""
        route, kit = self._route, self.kit
        spans: tuple[tuple[Span, str], ...] = (
            ("day", self.tr("一天")),
            ("week", self.tr("一周")),
            ("month", self.tr("一月")),
        )
        buttons: list[QWidget] = []
        for span, words in spans:
            kind = "dark" if span == route.span else "quiet"
            first = route.first if span != "day" or route.first is None else self.first
            buttons.append(
                self._button(f"span.{span}", words, Calendar(span, first, route.audience), kind)
            )
        who = self.tr("所有活动") if route.audience is None else audience_word(route.audience)
        sign = None if kit.cramped else "users"
        audience = self._button("audience", who, AskAudience(route), "quiet", icon=sign)
        earlier, later = self._steps()
        title = Text(self._title(), "strong" if kit.wide else "heading", snug=kit.wide)
        if kit.wide and (kit.elder or kit.compact):
            return [*map(self._row, (*buttons, audience, title)), self._row(earlier, later)]
        if kit.wide:
            return [
                self._row(*buttons),
                self._row(audience),
                self._row(title),
                self._row(earlier, later),
            ]
        if kit.elder:
            return [self._row(*buttons), self._row(earlier, audience, later), self._row(title)]
        return [self._row(*buttons, audience), self._row(earlier, title, later)]

    def _steps(self) -> tuple[ActionButton, ActionButton]:
        route = self._route
        step = timedelta(days=1) if route.span == "day" else WEEK
        before, after = self.first - step, self.first + step
        if route.span == "month":
            before = (self.first - timedelta(days=1)).replace(day=1)
            after = _next_month(self.first)
        floor = self._today.replace(day=1) if route.span == "month" else self._today
        earlier = self._button(
            "calendar.earlier",
            "",
            Calendar(route.span, max(before, floor), route.audience),
            "quiet",
            icon="chevron-left",
        )
        earlier.setAccessibleName(self.tr("更早"))
        earlier.setEnabled(self.first > floor)
        later = self._button(
            "calendar.later",
            "",
            Calendar(route.span, after, route.audience),
            "quiet",
            icon="chevron-right",
        )
        later.setAccessibleName(self.tr("更晚"))
        return earlier, later

    def _button(
        self, name: str, words: str, to: Calendar | AskAudience, kind: str, icon: str | None = None
    ) -> ActionButton:
        dark = kind == "dark"
        button = ActionButton(
            self.kit.theme, name, words, kind="dark" if dark else "quiet", icon=icon
        )
        button.clicked.connect(lambda: self.go.emit(to))
        return button

    def _title(self) -> str:
        first, last = self.first, self.last
        if self.kit.crowded and first != last:  # one line, beside the days
            begin, end = f"{first.month}-{first.day}", f"{last.month}-{last.day}"
            month = self._route.span == "month"
            return f"{first.year}-{first.month}" if month else f"{begin}–{end}"
        if self._route.span == "month":
            return self.tr("{year} 年 {month} 月").format(year=first.year, month=first.month)
        begin = f"{day_words(first, self._today)}"
        if first == last:
            return begin
        if self.kit.compact:
            begin = f"{first.month}-{first.day}"
        return f"{begin} – {last.month}-{last.day}"

    def _row(self, *widgets: QWidget) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._gap)
        for widget in widgets:
            row.addWidget(widget, 1)
        return row

    def _put(self, body: QWidget) -> None:
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self._holder.addWidget(body)


def _day_of(card: SessionCard) -> date:
    return local(card.starts_at).date()


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)
