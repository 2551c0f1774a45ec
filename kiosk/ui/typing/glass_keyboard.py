"""The keyboard on the glass: how one types, what it may mean, and the keys for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.typing_port import WritingAids
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.pinyin_keyboard import PinyinKeyboard

if TYPE_CHECKING:
    from kiosk.ui.typing.mode_switch import Mode
    from kiosk.ui.typing.parts import Parts

GAP_MM = 2.0
SIDE_MM = 2.5


class GlassKeyboard(QWidget):
    """Takes no room until `open` is first called; there may be only one in a process.

    It keeps nothing of what is typed once it is closed.
    """

    def __init__(self, aids: WritingAids | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyboard")
        self.letters = PinyinKeyboard()
        """The keys of pinyin and of Latin letters."""
        self._aids = aids
        self._theme: Theme | None = None
        self._latin = False
        self._parts: Parts | None = None
        self._field: QLineEdit | None = None
        self._mode: Mode = "pinyin"
        self._asked = 0
        self._read: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack)  # first: what it shows is no window of its own then
        self._stack.addWidget(self.letters)
        self.letters.changed.connect(self._offer)
        QGuiApplication.inputMethod().visibleChanged.connect(self._follow)
        if aids is not None:
            aids.prepared.connect(self._equip)
            aids.read.connect(self._was_read)
        self.hide()

    @property
    def loaded(self) -> bool:
        """Whether the keyboard has been made."""
        return self._parts is not None

    @property
    def mode(self) -> "Mode":
        """How one types now."""
        return self._mode

    def dress(self, theme: Theme, *, latin: bool = False) -> None:
        """Wear this look, and words in the language spoken now; `latin`: begin with letters."""
        self._theme, self._latin = theme, latin
        self._dress_anew()

    def load(self) -> None:
        """Make it without showing it: for a quiet moment after the first frame."""
        if self._parts is not None or self._theme is None:
            return
        self.letters.load()
        self._build(self._theme)
        if self._aids is not None:
            self._aids.prepare()

    def open(self, field: QLineEdit) -> None:
        """Show it and let it type into `field`."""
        self.load()
        if self.isVisible() and field is self._field and field.hasFocus():
            return  # a tap into the field; to lose the focus would take the keyboard away
        begin = field is not self._field or not self.isVisible()
        self._field = field
        self.show()
        # The keyboard asks what it types into when the focus comes, not before.
        field.clearFocus()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QGuiApplication.inputMethod().show()
        if begin:
            self.switch_to(self._first_mode(field))

    def _first_mode(self, field: QLineEdit) -> "Mode":
        asked = field.begins_with if isinstance(field, PinyinField) else None
        return asked or ("letters" if self._latin else "pinyin")

    def close_up(self) -> None:
        """Take it away and forget what was half typed, offered and written by hand."""
        method = QGuiApplication.inputMethod()
        method.reset()
        method.hide()
        self.hide()
        self._forget()
        self._field = None

    def switch_to(self, mode: "Mode") -> None:
        """Type in another way; what was half typed in this one is dropped."""
        parts = self._parts
        if parts is None:
            return
        QGuiApplication.inputMethod().reset()
        self._forget()
        self._mode = mode
        parts.switch.show_mode(mode)
        if mode in ("pinyin", "letters"):
            self.letters.speak(mode == "pinyin")
        parts.hand.setFixedHeight(self._hand_px() if mode == "hand" else self._keys_px())
        body = {"digits": parts.digits, "hand": parts.hand, "rare": parts.rare}.get(mode)
        self._stack.setCurrentWidget(body or self.letters)
        self._offer()

    def _keys_px(self) -> int:
        return 1 if self._theme is None else PinyinKeyboard.keys_px(self._theme)

    def _hand_px(self) -> int:
        """On a tall screen there is room to write large."""
        tall = self.window().height() > self.window().width()
        return round(self._keys_px() * (1.7 if tall else 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colour("sunken"))
            painter.end()

    def _dress_anew(self) -> None:
        if self._theme is None:
            return
        self.letters.dress(self._theme)
        if self._parts is not None:
            self._take_apart(self._parts)
            self._build(self._theme)
            self.switch_to(self._mode)

    def _equip(self) -> None:
        """Nothing half typed is lost when the other ways become ready."""
        if self._parts is not None:
            self._parts.equip()
            self._offer()

    def _take_apart(self, parts: "Parts") -> None:
        for widget in (parts.switch, parts.bar, parts.digits, parts.hand, parts.rare):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

    def _build(self, theme: Theme) -> None:
        # Imported here: the first frame needs none of it.
        from kiosk.ui.typing.parts import Parts

        parts = self._parts = Parts(theme, self._aids)
        side, gap = theme.px(SIDE_MM), theme.px(GAP_MM)
        self._column.setContentsMargins(side, gap, side, gap)
        self._column.setSpacing(gap)
        self._column.insertWidget(0, parts.switch)
        self._column.insertWidget(1, parts.bar)
        for body in (parts.digits, parts.hand, parts.rare):
            body.setFixedHeight(self._keys_px())
            self._stack.addWidget(body)
        parts.switch.wanted.connect(self.switch_to)
        parts.switch.away.connect(self.close_up)
        parts.bar.chosen.connect(self._choose)
        parts.digits.pressed.connect(self._write)
        parts.hand.lines.connect(self._read_hand)
        parts.rare.found.connect(self._write)
        parts.rare.moved.connect(self._offer)
        for body in (parts.digits, parts.hand, parts.rare):
            body.erased.connect(self._erase)
        parts.switch.show_mode(self._mode)

    def _follow(self) -> None:
        """Nothing is typed into any more: make room for what was found."""
        if not QGuiApplication.inputMethod().isVisible():
            self.hide()

    def _offer(self) -> None:
        """Show what is meant by what was typed so far."""
        parts = self._parts
        if parts is None:
            return
        match self._mode:
            case "pinyin":
                parts.bar.offer((*self.letters.words, *parts.rare_words(self.letters)))
            case "hand":
                parts.bar.offer(self._read)
            case "rare":
                parts.bar.offer(parts.rare.search.offers, parts.rare.search.lead)
            case _:
                parts.bar.clear()
        parts.bar.setVisible(self._mode not in ("digits", "letters"))

    def _choose(self, at: int) -> None:
        parts = self._parts
        if parts is None:
            return
        if self._mode == "rare":
            parts.rare.choose(at)
        elif self._mode == "hand":
            self._write(self._read[at])
            parts.hand.clear()
        elif at < len(self.letters.words):
            self.letters.choose(at)
        else:
            rare = parts.with_rare(self.letters, at - len(self.letters.words))
            QGuiApplication.inputMethod().reset()
            self._write(rare)

    def _write(self, text: str) -> None:
        if self._field is not None:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(self._field, event)

    def _erase(self) -> None:
        if self._field is not None:
            self._field.backspace()

    def _read_hand(self, lines: Sequence[Sequence[tuple[int, int]]]) -> None:
        self._asked += 1
        if lines and self._aids is not None:
            self._aids.read_strokes(self._asked, lines)
        else:
            self._was_read(self._asked, ())

    def _was_read(self, number: int, found: tuple[str, ...]) -> None:
        # What was asked before another stroke, or before it was closed, is of no use any more.
        if number == self._asked:
            self._read = found
            self._offer()

    def _forget(self) -> None:
        self._asked += 1
        self._read = ()
        if self._parts is not None:
            self._parts.hand.pad.clear()
            self._parts.rare.search.go(self._parts.rare.search.way)
            self._parts.bar.clear()
