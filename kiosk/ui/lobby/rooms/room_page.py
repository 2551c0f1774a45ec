"""A room and one of its days: what it has, when it is free, and the way to book it."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.rooms.standing import LIVE
from kiosk.center.rooms.values import Slice
from kiosk.center.rooms.views import RoomDay
from kiosk.clock import local_date
from kiosk.ui.lobby.equipment.routes import RepairPieces
from kiosk.ui.lobby.late_picture import LatePicture
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.routes import RoomAt
from kiosk.ui.lobby.rooms.words import clock_time, day_words, function_name, room_name, where
from kiosk.ui.messages import words_of
from kiosk.ui.poster_shelf import ROOM_PICTURE
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

DAYS_SHOWN = 4
PICTURE_MM, WIDE_PICTURE_MM = 90, 40


class RoomPage(Page):
    """Emits `book` for the day shown; other days are pages of their own."""

    book = Signal()

    def __init__(self, kit: PageKit, code: str) -> None:
        super().__init__(kit)
        self._code = code
        self.picture: LatePicture | None = None
        self._title = Text("", "title")
        self.column.addWidget(self._title)
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)
        self._book = ActionButton(
            kit.theme, "room.book", self.tr("订这一天"), kind="primary", icon="calendar-event"
        )
        self._book.clicked.connect(self.book)
        self._repair = ActionButton(kit.theme, "room.repair", self.tr("设备报修"))
        self._repair.clicked.connect(lambda: self.go.emit(RepairPieces(code)))
        self._repair.hide()
        row = QHBoxLayout()
        row.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
        row.addWidget(self._repair, 2)
        row.addWidget(self._book, 3)
        self.column.addLayout(row)

    def place(self) -> str:
        return self.tr("活动与场地 › {room}").format(room=self._title.text())

    def show_day(self, day: RoomDay) -> None:
        """Show the room with this day."""
        kit, room = self.kit, day.room
        self.clear_trouble()
        self._flow.clear()
        self._title.setText(room_name(room, kit.language))
        self._flow.add(self._about(day))
        self._flow.add(self._days(day))
        self._flow.add(self._free(day), breaks=kit.wide, grow=1.3)
        self._flow.add(self._uses(day), grow=1.3)
        tall = WIDE_PICTURE_MM if kit.wide else PICTURE_MM
        self.picture = LatePicture(kit, f"{ROOM_PICTURE}{room.code}", height_mm=tall)
        self._flow.add(self.picture)
        self._repair.setVisible(bool(day.equipment))
        bookable = room.bookable_by != "staff"
        self._book.setVisible(bookable)
        self._book.setEnabled(bool(day.free))
        if day.free or not bookable:
            words = self.tr("订{day}").format(day=day_words(day.day, local_date(kit.clock)))
        else:
            words = self.tr("这一天订满了")
        self._book.setText(words)
        self.ready.emit()

    def picture_width(self) -> int:
        """How wide its picture can be, in pixels."""
        return self._flow.width() // (2 if self.kit.wide else 1)

    def _about(self, day: RoomDay) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(where(day.room), "strong"))
        english = kit.language == "en"
        names = [piece.name_en if english else piece.name for piece in day.equipment]
        if names:
            words = self.tr("设备:{names}").format(names=self.tr("、").join(names))
            lines.addWidget(Text(words, "body"))
        broken = [
            piece.name_en if english else piece.name for piece in day.equipment if not piece.usable
        ]
        if broken:
            words = self.tr("正在修:{names}").format(names=self.tr("、").join(broken))
            lines.addWidget(Text(words, "body", ink="gold"))
        if not kit.elder:
            rule = self.tr("开始 {minutes} 分钟没有签到,房间自动放开").format(
                minutes=int(day.room.release.total_seconds() // 60)
            )
            lines.addWidget(Text(rule, "small", ink="muted"))
        if day.room.needs_approval:
            lines.addWidget(Text(self.tr("这间房要工作人员批准"), "small", ink="muted"))
        return card

    def _days(self, day: RoomDay) -> "DayRow":
        kit = self.kit
        today = local_date(kit.clock)
        last = today + timedelta(days=day.room.days_ahead)
        count = 2 if kit.elder or (kit.compact and kit.language == "en") else DAYS_SHOWN
        first = max(today, min(day.day - timedelta(days=1), last - timedelta(days=count - 1)))
        if kit.crowded:
            first, count = day.day, 1
        buttons = [self._step(day.day - timedelta(days=1), "chevron-left", day.day > today)]
        for each in (first + timedelta(days=n) for n in range(count)):
            here = each == day.day
            button = ActionButton(
                kit.theme,
                f"day.{each.isoformat()}",
                day_words(each, today),
                kind="dark" if here else "quiet",
            )
            button.clicked.connect(lambda _=False, each=each: self._turn(each))
            button.setEnabled(each <= last)
            buttons.append(button)
        buttons.append(self._step(day.day + timedelta(days=1), "chevron-right", day.day < last))
        return DayRow(kit, buttons)

    def _step(self, to: date, icon: str, able: bool) -> ActionButton:
        name = "day.earlier" if icon == "chevron-left" else "day.later"
        button = ActionButton(self.kit.theme, name, "", kind="quiet", icon=icon)
        button.setAccessibleName(self.tr("前一天") if icon == "chevron-left" else self.tr("后一天"))
        button.setEnabled(able)
        button.clicked.connect(lambda: self._turn(to))
        return button

    def _turn(self, to: date) -> None:
        self.go.emit(RoomAt(self._code, to))

    def _free(self, day: RoomDay) -> Card | Notice:
        kit = self.kit
        if not day.free:
            why = (
                words_of(day.closed_because) if day.closed_because else self.tr("这一天没有空档了")
            )
            return Notice(
                kit.theme, why, self.tr("看看别的日子,或换一间房"), tone="gold", icon="clock"
            )
        card = Card(kit.theme, "green")
        lines = card.column(gap_mm=1, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(self.tr("还空着"), "strong", ink="green"))
        spans = [f"{clock_time(starts)}–{clock_time(ends)}" for starts, ends in day.free]
        lines.addWidget(Text("   ".join(spans), "heading", ink="green"))
        return card

    def _use(self, each: Slice) -> str:
        return function_name(each.function, each.function_en, self.kit.language)

    def _uses(self, day: RoomDay) -> Card:
        """The day as its timetable and its bookings make it; nobody is named."""
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(self.tr("这一天的安排"), "strong", ink="muted"))
        rows = [
            (each.starts, f"{clock_time(each.starts)}–{clock_time(each.ends)}  {self._use(each)}")
            for each in day.slices
        ]
        rows += [
            (
                view.starts_at,
                self.tr("{starts}–{ends}  已订").format(
                    starts=clock_time(view.starts_at), ends=clock_time(view.ends_at)
                ),
            )
            for view in day.bookings
            if view.state in LIVE
        ]
        for _, words in sorted(rows)[: 4 if kit.elder else 8]:
            lines.addWidget(Text(words, "body"))
        if not rows:
            lines.addWidget(Text(self.tr("没有安排"), "body"))
        lines.addStretch(1)
        return card


class DayRow(QWidget):
    """The arrows at its ends are narrower than the days between."""

    def __init__(self, kit: PageKit, buttons: list[ActionButton]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.theme.px(max(3.2, kit.theme.tokens.size.tight)))
        for at, button in enumerate(buttons):
            edge = at in (0, len(buttons) - 1)
            row.addWidget(button, 2 if edge else 4)
