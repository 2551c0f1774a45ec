"""What every page of the lobby is: words and cards that show values and emit intentions."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.center.profile import CenterView
from kiosk.clock import Clock
from kiosk.errors import XinqiaoError
from kiosk.ui.language import Code
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext
from kiosk.ui.reader_ports import CardDesk
from kiosk.ui.theme.look import is_compact
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class PageKit:
    """How pages are drawn now. They are drawn anew when any of it changes."""

    theme: Theme
    wide: bool
    """Landscape: two columns."""
    compact: bool
    """A small panel: what is not needed to do business is left away."""
    roomy: bool
    """Landscape and wide enough to type beside a list."""
    language: Code
    center: CenterView
    clock: Clock
    room: QSize
    """Pixels there are for page and bars: the screen, or its part within reach."""
    cards: CardDesk | None = None
    """None: no ID cards are read here."""

    @property
    def elder(self) -> bool:
        return self.theme.tokens.elder

    @property
    def tight(self) -> bool:
        """Little height for what stands on a page: only what is needed is said."""
        if self.wide:
            return self.elder or self.compact
        return self.elder and self.theme.mm(self.room.height()) < UPRIGHT_MM

    @property
    def cramped(self) -> bool:
        """English words in large print on a small panel: one column of them, and fewer."""
        return self.elder and self.compact and self.language == "en"

    @property
    def crowded(self) -> bool:
        """Large print lying down on a small panel, in any language."""
        return self.elder and self.compact and self.wide

    @property
    def columns(self) -> int:
        """How many columns of cards stand beside each other."""
        return 2 if self.wide and not self.cramped else 1

    @property
    def center_name(self) -> str:
        return self.center.name_en if self.language == "en" else self.center.name


ROOMY_MM, UPRIGHT_MM = 400, 430
SAY_SO_AFTER_MS = 300
"""Who waits for longer is told that they do."""


def kit_for(theme: Theme, room: QSize, language: Code, context: FaceContext) -> PageKit:
    """The kit for page and bars in a room of so many pixels."""
    wide = room.width() > room.height()
    return PageKit(
        theme=theme,
        wide=wide,
        compact=is_compact(room, theme.pitch_mm),
        roomy=wide and theme.mm(room.width()) >= ROOMY_MM,
        language=language,
        center=context.center,
        clock=context.clock,
        room=room,
        cards=context.cards,
    )


class Page(QWidget):
    """A page: emits where to go; `ready` once there is something to see."""

    go = Signal(object)
    """Route"""
    home = Signal()
    ready = Signal()
    retry = Signal()
    slip_read = Signal(str)
    """The token of a slip scanned while this page stands, where it `reads_slips`."""
    clash = Signal(object)
    """Clashing: what was asked for here overlaps something else; to be decided first."""
    reads_slips = False
    """True: a scan is this page's affair; else it leads to the page of what was scanned."""
    loads = True
    """False: there is something to see from the start."""
    framed = True
    """False: the page does without the foot bar."""
    final = False
    """True: the way ends here; there is nothing to go back to."""
    field: PinyinField | None = None
    """What is typed into on this page; the keyboard comes with the page."""
    keyboard_place: QVBoxLayout | None = None
    """Where the page has kept room for the keyboard; None: below the page."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__()
        self.kit = kit
        theme = kit.theme
        margin = theme.px(theme.tokens.size.margin)
        self.column = QVBoxLayout(self)
        top, bottom = (1.5, 2) if kit.compact else (3, 4)
        self.column.setContentsMargins(margin, theme.px(top), margin, theme.px(bottom))
        self.column.setSpacing(theme.px(theme.tokens.size.gap))
        self._trouble: QWidget | None = None
        self._wait_words: Text | None = None
        self._patience = QTimer(self, singleShot=True, interval=SAY_SO_AFTER_MS)
        self._say_so: Callable[[], None] = self._say_wait
        self._patience.timeout.connect(self._lost_patience)
        if self.loads:
            self.ready.connect(self.answered)
            self._patience.start()

    def place(self) -> str:
        """The line in the head that says where one is."""
        return ""

    def show_hall(self, now: HallNow) -> None:
        """The hall has changed; pages that show it override this."""

    def touched(self) -> None:
        """Somebody is using the screen; pages that count down override this."""

    def forget(self) -> None:
        """The resident has left; pages that hold anything of theirs override this."""

    def typed_so_far(self) -> str:
        """What was typed on keys of the page's own; pages that have some override this."""
        return ""

    def type_again(self, typed: str) -> None:
        """The page was drawn anew: what had been typed on its keys. Like `typed_so_far`."""

    def take_back(self) -> None:
        """What was asked for is not wanted after all: it can be asked for again."""

    def wait_for_store(self, say_so: Callable[[], None]) -> None:
        """Something was asked of the store: `say_so` runs if the answer is not there soon."""
        self._say_so = say_so
        self._patience.start()

    def answered(self) -> None:
        """The answer is there."""
        self._patience.stop()
        if self._wait_words is not None:
            self._wait_words.hide()
            self._wait_words.deleteLater()
            self._wait_words = None

    def _lost_patience(self) -> None:
        self._say_so()

    def _say_wait(self) -> None:
        self._wait_words = Text(
            self.tr("请稍候…"), "heading", ink="muted", align=Qt.AlignmentFlag.AlignHCenter
        )
        self._wait_words.setObjectName("wait")
        self.column.insertWidget(0, self._wait_words)

    def show_trouble(self, error: XinqiaoError) -> None:
        """Say calmly that it did not work, and offer to try again."""
        self.clear_trouble()
        theme = self.kit.theme
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.gap))
        ask = self.tr("请稍后再试,或到前台办理,电话 {phone}").format(phone=self.kit.center.phone)
        column.addWidget(Notice(theme, words_of(error), ask, tone="gold"))
        again = ActionButton(theme, "retry", self.tr("再试一次"), icon="refresh")
        again.clicked.connect(self.retry)
        column.addWidget(again)
        self._trouble = panel
        self.column.addWidget(panel)
        self.ready.emit()

    def clear_trouble(self) -> None:
        """Take the message away again."""
        if self._trouble is not None:
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
