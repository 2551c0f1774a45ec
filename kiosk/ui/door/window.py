"""The face at a room's door: now and next, large, without a name."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.center.rooms.standing import LIVE
from kiosk.clock import local
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.door.watch import POLL_MS, DoorNow, DoorWatch
from kiosk.ui.door.words import DoorWords, clock_time
from kiosk.ui.language import Code
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import Text

NEXT_SHOWN = 3
ENLARGED = 2.1
"""Read from across the corridor."""
REFERENCE = 1080
"""Pixels of the shorter side at which it is enlarged so."""


class DoorWindow(QWidget):
    """Speaks `language`. Time alone may free the room: it looks every few seconds."""

    def __init__(
        self,
        context: FaceContext,
        room_code: str,
        *,
        language: Code = "zh",
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._code = context, room_code
        self._family = load_fonts(assets_folder() / "fonts")
        self._words = DoorWords(OwnLanguage(language, assets_folder() / "i18n"))
        self._seen: DoorNow | None = None
        self._seen_at: datetime | None = None
        self._trouble = self._words.stale(None)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._body = QWidget()
        self._outer.addWidget(self._body)
        self.setWindowTitle(room_code)
        self._clock_face: Text | None = None
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self.watch = DoorWatch(
            context.tasks, context.clock, room_code, poll_ms=poll_ms, parent=self
        )
        self.watch.looked.connect(self._looked)
        self.watch.lost.connect(self._lost)
        self.watch.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _looked(self, found: DoorNow) -> None:
        changed = found != self._seen or bool(self._trouble)
        self._seen, self._seen_at, self._trouble = found, self._context.clock.now(), ""
        if changed:
            self._draw()

    def _lost(self, error: XinqiaoError) -> None:
        if isinstance(error, RuleBroken):
            trouble = self._words.unknown(self._code)
        else:
            trouble = self._words.stale(self._seen_at)
        if trouble != self._trouble:
            self._trouble = trouble
            self._draw()

    def _draw(self) -> None:
        """Everything anew, in the size of now."""
        if self.width() < 2 or self.height() < 2:
            return
        scale = ENLARGED * min(self.width(), self.height()) / REFERENCE
        theme = Theme(STANDARD, self._context.pitch_mm / scale, family=self._family)
        self.setStyleSheet(theme.style_sheet)
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._body)
        margin = theme.px(theme.tokens.size.margin * 0.6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.tokens.size.gap))
        column.addLayout(self._head())
        wide = self.width() > self.height()
        parts: QBoxLayout = QHBoxLayout() if wide else QVBoxLayout()
        parts.setSpacing(theme.px(theme.tokens.size.gap))
        if self._seen is not None:
            parts.addWidget(self._now_card(theme, self._seen), 3)
            parts.addWidget(self._next_card(theme, self._seen), 2)
        else:
            parts.addStretch(1)
        column.addLayout(parts, 1)
        if self._trouble:
            column.addWidget(Text(self._trouble, "strong", ink="gold"))
        self._body.show()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        room = self._seen.now.room if self._seen else None
        if room is not None:
            name = room.name_en if self._words.english else room.name
            names.addWidget(Text(name, "title"))
            where = self._words.floor(room.floor, room.capacity)
            names.addWidget(Text(where, "small", ink="muted"))
        else:
            names.addWidget(Text(self._code, "title"))
        row.addLayout(names, 1)
        self._clock_face = Text("", "title", wrap=False)
        row.addWidget(self._clock_face, 0, Qt.AlignmentFlag.AlignTop)
        self._show_time()
        return row

    def _now_card(self, theme: Theme, seen: DoorNow) -> Card:
        words, detail, tone = self._words.state(seen.now)
        card = Card(theme, tone)
        lines = card.column()
        middle = Qt.AlignmentFlag.AlignHCenter
        ink = "muted" if tone == "plain" else tone
        lines.addStretch(1)
        state = Text(words, "display", ink=ink, align=middle)
        state.setObjectName("door.state")
        lines.addWidget(state)
        lines.addWidget(Text(detail, "strong", ink=ink, align=middle))
        lines.addStretch(1)
        return card

    def _next_card(self, theme: Theme, seen: DoorNow) -> Card:
        card = Card(theme)
        lines = card.column()
        lines.addWidget(Text(self._words.next_title(), "strong", ink="muted"))
        rows = self._following(seen)
        for when, what in rows:
            lines.addStretch(1)
            lines.addWidget(Text(when, "strong", wrap=False))
            lines.addWidget(Text(what, "body"))
        if not rows:
            lines.addStretch(1)
            lines.addWidget(Text(self._words.nothing_next(), "body"))
        lines.addStretch(1)
        return card

    def _following(self, seen: DoorNow) -> list[tuple[str, str]]:
        """What comes next today: bookings, and functions nobody can book."""
        now = self._context.clock.now()
        uses = [
            (each.starts, each.ends, self._words.use(each))
            for each in seen.day.slices
            if not each.bookable and each.starts > now
        ]
        uses += [
            (view.starts_at, view.ends_at, self._words.booked())
            for view in seen.day.bookings
            if view.state in LIVE and view.starts_at > now
        ]
        return [
            (f"{clock_time(starts)}–{clock_time(ends)}", what)
            for starts, ends, what in sorted(uses)[:NEXT_SHOWN]
        ]

    def _show_time(self) -> None:
        if self._clock_face is not None:
            self._clock_face.setText(f"{local(self._context.clock.now()):%H:%M}")
