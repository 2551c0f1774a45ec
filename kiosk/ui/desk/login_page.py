"""The page a clerk logs in on: login, PIN, and digits large enough for a finger."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text

LOGIN_AT_MOST, PIN_AT_MOST = 32, 12


class LoginPage(QWidget):
    """Emits `submitted(login, pin)`; the PIN leaves the field in the same moment.

    `errands_only` instead: for work on errands, without opening the desk for the queue.
    """

    submitted = Signal(str, str)
    errands_only = Signal(str, str)

    def __init__(self, theme: Theme, words: SideWords, desk: str, center: str) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        outer = QVBoxLayout(self)
        margin = theme.px(theme.tokens.size.margin)
        outer.setContentsMargins(margin, margin, margin, margin)
        self._card = Card(theme)
        self._card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._card)
        pad = theme.px(theme.tokens.size.pad * 1.5)
        self._halves.setContentsMargins(pad, pad, pad, pad)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad * 1.6))
        self._halves.addLayout(self._form(desk, center), 1)
        pad_keys = DigitPad(theme, words.clear(), words.backspace())
        pad_keys.digit.connect(self._type)
        pad_keys.backspace.connect(lambda: self._field().backspace())
        pad_keys.clear.connect(lambda: self._field().clear())
        self._halves.addWidget(pad_keys, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def remark(self) -> str:
        """What is said under the fields."""
        return self._remark.words

    def say(self, words: str, tone: Tone = "accent") -> None:
        """Say why one is not in, or what has just happened."""
        self._remark.say(words, tone)

    def open_to_next(self) -> None:
        """Empty both fields: the next clerk is somebody else."""
        self.aside.show()
        self.login.clear()
        self.pin.clear()
        self.login.setFocus()

    def lock(self, login: str, words: str) -> None:
        """The clerk has walked away from a number: only the PIN is asked for."""
        self.login.setText(login)
        self.aside.hide()
        self.pin.clear()
        self.pin.setFocus()
        self.say(words, "gold")

    def try_again(self, words: str) -> None:
        """Refused: keep the login, ask for the PIN again."""
        self.say(words)
        self.pin.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the PIN is checked nothing can be sent."""
        self.enter.setEnabled(not busy)
        self.aside.setEnabled(not busy)
        if busy:
            self.say(self._words.checking(), "plain")

    def _form(self, desk: str, center: str) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._title(desk, center))
        column.addSpacing(theme.px(3))
        self.login = self._line("login", self._words.login_field(), column)
        self.login.setMaxLength(LOGIN_AT_MOST)
        self.pin = self._line("pin", self._words.pin_field(), column)
        self.pin.setMaxLength(PIN_AT_MOST)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.login.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self._submit)
        self._remark = Remark(theme, "login_remark")
        column.addWidget(self._remark)
        self.enter = ActionButton(
            theme, "sign_in", self._words.sign_in(), kind="primary", role="strong"
        )
        self.enter.clicked.connect(self._submit)
        column.addWidget(self.enter)
        self.aside = ActionButton(
            theme, "sign_in_errands", self._words.sign_in_errands(), kind="quiet", role="strong"
        )
        self.aside.setFixedHeight(theme.px(theme.tokens.size.target))
        self.aside.clicked.connect(self._submit_aside)
        column.addWidget(self.aside)
        return column

    def _title(self, desk: str, center: str) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        side = theme.tokens.size.tile_icon
        row.addWidget(
            Icon(theme, "building-community", colour="on_accent", ground="accent", size_mm=side)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(desk, "title", wrap=False))
        words.addWidget(Text(center, "small", ink="muted"))
        row.addLayout(words, 1)
        return row

    def _line(self, name: str, label: str, column: QVBoxLayout) -> QLineEdit:
        column.addWidget(Text(label, "small", ink="muted", wrap=False))
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(label)
        line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferLatin
        )
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.setMinimumWidth(self._theme.px(78))
        line.textEdited.connect(lambda _text: self._remark.say(""))
        column.addWidget(line)
        return line

    def _field(self) -> QLineEdit:
        return self.login if QApplication.focusWidget() is self.login else self.pin

    def _type(self, digit: str) -> None:
        self._field().insert(digit)
        self._remark.say("")

    def _submit(self) -> None:
        self._send(self.submitted)

    def _submit_aside(self) -> None:
        self._send(self.errands_only)

    def _send(self, where: SignalInstance) -> None:
        if not self.enter.isEnabled():
            return
        login, pin = self.login.text().strip(), self.pin.text()
        if not login:
            self.say(self._words.login_missing())
            self.login.setFocus()
        elif not pin:
            self.say(self._words.pin_missing())
            self.pin.setFocus()
        else:
            self.pin.clear()
            where.emit(login, pin)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.pin if self.login.text() else self.login).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
