"""What the screen shows while nobody stands before it; any touch starts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Home
from kiosk.ui.lobby.wording import SEPARATOR, motto, opening_word, season_word
from kiosk.ui.poster_shelf import Slide
from kiosk.ui.theme.lettering import Lettering
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.poster_frame import PosterFrame
from kiosk.ui.widgets.text import Text


class AttractPage(Page):
    """The center's name, how the hall is doing today, and an invitation."""

    english = Signal()
    loads = False
    framed = False

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._state = Text("", "title")
        self._when = Text("", "body", ink="muted")
        self._figures = {
            "desks": Text("–", "display", wrap=False),
            "waiting": Text("–", "display", wrap=False),
            "minutes": Text("–", "display", wrap=False),
        }
        self.poster = PosterFrame(
            Lettering(theme),
            theme.px(theme.tokens.type.title),
            radius=theme.px(theme.tokens.size.radius),
        )
        body = QHBoxLayout() if kit.wide else QVBoxLayout()
        body.setSpacing(theme.px(theme.tokens.size.gap * (3 if kit.wide else 1.4)))
        self.column.addLayout(body, 1)
        self.column.addSpacing(theme.px(theme.tokens.size.margin * 0.6))
        body.addLayout(self._welcome(), 5)
        body.addLayout(self._today(), 4 if not kit.wide else 5)

    def place(self) -> str:
        return motto(self.kit.center)

    def show_hall(self, now: HallNow) -> None:
        opening = now.opening
        self._state.setText(self.tr("现在开放") if opening.open else self.tr("现在不办公"))
        self._state.set_ink("green" if opening.open else "gold")
        words = [opening_word(opening, self.kit.clock)]
        if now.season is not None:
            words.append(season_word(now.season))
        self._when.setText(SEPARATOR.join(filter(None, words)))
        minutes = now.hall.wait_minutes
        self._figures["desks"].setText(str(len(now.hall.open_desks)))
        self._figures["waiting"].setText(str(now.hall.waiting))
        self._figures["minutes"].setText("–" if minutes is None else str(minutes))

    def show_poster(self, slide: Slide | None) -> None:
        """Make room for a poster, or give it back to the center's sign."""
        for widget in self._instead:
            widget.setVisible(slide is None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.go.emit(Home())

    def _welcome(self) -> QVBoxLayout:
        theme, middle = self.kit.theme, Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self.poster, 20)
        column.addStretch(1)
        sign = Icon(
            theme,
            "building-community",
            colour="on_accent",
            ground="accent",
            size_mm=28 if self.kit.compact else 52,
        )
        column.addWidget(sign, 0, middle)
        column.addSpacing(theme.px(4))
        column.addWidget(Text(self.kit.center_name, "display", align=middle))
        self._instead: list[QWidget] = [sign]
        if not self.kit.compact:
            slogan = self.tr("有困难找中心 · 要活动到中心 · 做贡献到中心")
            words = Text(slogan, "body", ink="muted", align=middle)
            column.addWidget(words)
            self._instead.append(words)
        column.addStretch(1)
        start = ActionButton(
            theme, "start", self.tr("点一下屏幕,开始"), kind="primary", icon="hand-click"
        )
        start.clicked.connect(lambda: self.go.emit(Home()))
        column.addWidget(start)
        english = ActionButton(theme, "start.english", "English", kind="secondary", icon="language")
        english.clicked.connect(self.english)
        column.addWidget(english)
        return column

    def _today(self) -> QVBoxLayout:
        theme = self.kit.theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.gap))
        state = Card(theme)
        lines = state.column(gap_mm=1)
        lines.addWidget(Text(self.tr("今天"), "small", ink="muted"))
        lines.addWidget(self._state)
        lines.addWidget(self._when)
        column.addWidget(state, 1)
        figures = QHBoxLayout()
        figures.setSpacing(theme.px(theme.tokens.size.gap))
        for name, words in (
            ("desks", self.tr("开放窗口")),
            ("waiting", self.tr("等候人数")),
            ("minutes", self.tr("约等分钟")),
        ):
            figures.addWidget(self._figure(name, words), 1)
        tight = self.kit.tight
        column.addLayout(figures, 0 if tight else 1)
        ask = Card(theme)
        lines = ask.column(gap_mm=1)
        lines.addWidget(Text(self.tr("咨询电话"), "small", ink="muted"))
        lines.addWidget(Text(self.kit.center.phone, "heading"))
        help_words = (
            self.tr("不会用?前台会帮您")
            if tight
            else self.tr("不会用这台机器?前台的工作人员会帮您")
        )
        lines.addWidget(Text(help_words, "body", ink="muted"))
        column.addWidget(ask, 1)
        return column

    def _figure(self, name: str, words: str) -> QWidget:
        card, pad_mm = Card(self.kit.theme), self.kit.theme.tokens.size.pad
        lines = card.column(pad_mm=pad_mm * 0.6 if self.kit.tight else pad_mm, gap_mm=1)
        lines.addStretch(1)
        lines.addWidget(self._figures[name])
        lines.addWidget(Text(words, "small", ink="muted"))
        lines.addStretch(1)
        return card
