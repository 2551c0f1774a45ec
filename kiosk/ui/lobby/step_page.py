"""What a question that is signed or sent has: its title, where one is, and staff to help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.guides.catalog import ItemCard
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class StepPage(Page):
    """One question, of an errand unless `where` says otherwise.

    `help_wanted` when staff is to finish it with the resident.
    """

    help_wanted = Signal()
    loads = False

    def __init__(self, kit: PageKit, title: str, *, where: str = "") -> None:
        super().__init__(kit)
        self._item, self._where = "", where
        self.title = Text(title, "title")
        self.column.addWidget(self.title)
        self.refused = Notice(kit.theme)
        self.refused.setObjectName("errand.refused")
        leave_out(self.refused, True)
        self.help = ActionButton(
            kit.theme,
            "errand.help",
            self.tr("请工作人员帮我办"),
            icon="users",
            role="strong",
        )
        self.help.clicked.connect(self._want_help)

    def place(self) -> str:
        if self._where:
            return self._where
        return self.tr("代办 › {item}").format(item=self._item) if self._item else self.tr("代办")

    def show_item(self, card: ItemCard) -> None:
        """Say in the head which item it is about."""
        self._item = item_short(card, self.kit.language)

    def show_refused(self, error: XinqiaoError) -> None:
        """It was not handed in: say why; everything entered is still there."""
        self.refused.say(
            words_of(error),
            self.tr("您填的都还在")
            if isinstance(error, RuleBroken)
            else self.tr("您填的都还在,可以再点一次;还不行请到前台"),
            tone="gold",
            icon="alert-circle",
        )
        leave_out(self.refused, False)
        self.answered()
        self.help.setText(self.tr("请工作人员帮我办"))
        self.help.setEnabled(True)

    @property
    def refusal(self) -> str:
        """What is said about the last try; empty: nothing."""
        return "" if self.refused.property("left_out") else self.refused.words

    def finish(self, *buttons: ActionButton) -> None:
        """Close the page with what may be refused, 请工作人员帮我办, and the page's own buttons."""
        self.column.addWidget(self.refused)
        row: QBoxLayout = QHBoxLayout()
        row.setSpacing(self.kit.theme.px(max(3.4, self.kit.theme.tokens.size.tight)))
        asked = self.help.sizeHint().width()
        row.addWidget(self.help, asked)
        for button in buttons:
            # The primary is no smaller than what stands beside it.
            primary = button.kind == "primary"
            row.addWidget(button, max(button.sizeHint().width(), asked * primary))
        self.column.addLayout(row)

    def next_button(self, name: str, words: str, *, icon: str = "check") -> ActionButton:
        """The page's primary button; connect it and give it to `finish`."""
        return ActionButton(self.kit.theme, name, words, kind="primary", icon=icon)

    def halves(
        self, *, left: int = 1, right: int = 1, upright: tuple[int, int] = (0, 1)
    ) -> tuple[QVBoxLayout, QVBoxLayout]:
        """Two columns where it is wide, else one below the other; they take the page's room.

        `left` and `right` share the width, `upright` the height.
        """
        theme = self.kit.theme
        sides: QBoxLayout = QHBoxLayout() if self.kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap * (1.6 if self.kit.wide else 1)))
        first, second = QVBoxLayout(), QVBoxLayout()
        for column in (first, second):
            column.setSpacing(theme.px(theme.tokens.size.gap))
        shares = (left, right) if self.kit.wide else upright
        sides.addLayout(first, shares[0])
        sides.addLayout(second, shares[1])
        self.column.addLayout(sides, 1)
        return first, second

    def _want_help(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self.help.setEnabled(False)
        leave_out(self.refused, True)
        self.wait_for_store(lambda: self.help.setText(self.tr("请稍候…")))
        self.help_wanted.emit()
