"""The few questions laid over a page of the lobby; never two at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kiosk.center.profile import CenterView
from kiosk.ui.lobby.clash_warning import Clashing
from kiosk.ui.lobby.look_panel import LookPanel
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.question import Question
from kiosk.ui.widgets.veil import Veil


class LobbyQuestions(QObject):
    """Asks over `window`; a new question replaces the one that stands."""

    def __init__(self, window: QWidget, center: CenterView) -> None:
        super().__init__(window)
        self._window, self._center = window, center
        self._kit: PageKit | None = None
        self._above = 0
        self._standing: Veil | None = None

    def dress(self, kit: PageKit, *, above: int = 0) -> None:
        """Ask in this look from now on, and below so many pixels."""
        self.withdraw()
        self._kit, self._above = kit, above

    def withdraw(self) -> None:
        """Take away whatever is asked."""
        if self._standing is not None:
            self._standing.withdraw()

    def stay_on_top(self) -> None:
        """A page was put behind what is asked, not before it."""
        if self._standing is not None:
            self._standing.raise_()

    def still_there(self, seconds: int) -> None:
        """您还在吗? One tap anywhere answers; counts the seconds down."""
        words = self.tr("%n 秒后回到开始,您填的都会清掉", "", seconds)
        if isinstance(self._standing, Question) and self._standing.objectName() == "idle":
            self._standing.say(words)
            return
        question = self._ask("idle", self.tr("您还在吗?"), words, "clock")
        question.offer("idle.stay", self.tr("我还在,继续"), kind="primary", icon="hand-click")

    def staff_called(self) -> None:
        """Somebody was told; and what to do if that takes too long."""
        question = self._ask(
            "staff",
            self.tr("已经呼叫工作人员"),
            self.tr("请在这里稍等;着急请到前台,或拨打 {phone}").format(phone=self._center.phone),
            "phone-call",
        )
        question.offer("staff.understood", self.tr("知道了"), kind="primary")

    def staff_not_reached(self) -> None:
        """Nobody sits at a desk: take back that somebody was told, and say where to go."""
        if self._standing is None or self._standing.objectName() != "staff":
            return
        question = self._ask(
            "staff",
            self.tr("现在窗口没有人"),
            self.tr("请到前台问一问,或拨打 {phone}").format(phone=self._center.phone),
            "phone-call",
        )
        question.offer("staff.understood", self.tr("知道了"), kind="primary")

    def give_back(self, confirmed: Callable[[], None]) -> None:
        """不办了? Twice asked, because a number given back does not return."""
        question = self._ask(
            "give_back",
            self.tr("这个号码不要了吗?"),
            self.tr("取消后要办还得重新取号、重新排队"),
            "ticket",
        )
        question.offer("give_back.keep", self.tr("留着号码"), kind="primary")
        question.offer("give_back.confirm", self.tr("取消号码")).clicked.connect(confirmed)

    def clash(self, asked: Clashing) -> None:
        """At that time there is something else already; both can be had, if they like."""
        words = self.tr("这个时间您已有:\n{what}").format(what=asked.words)
        question = self._ask("clash", self.tr("时间撞上了"), words, "calendar-event")
        # Whatever takes it away, the page below can be used again.
        question.withdrawn.connect(asked.instead)
        question.offer("clash.instead", self.tr("返回,换个时间"), kind="primary")
        question.offer("clash.anyway", self.tr("仍要继续")).clicked.connect(asked.anyway)

    def looks(self, look: Look, *, loudness: int | None) -> LookPanel:
        """怎么看得清、够得着? `loudness`: percent, where it is chosen here."""
        kit = self._dressed()
        panel = LookPanel(
            kit.theme,
            self._window,
            look,
            loudness=loudness,
            compact=kit.compact,
            above=self._above,
        )
        self._stand(panel)
        return panel

    def _ask(self, name: str, title: str, detail: str, icon: str) -> Question:
        question = Question(
            self._dressed().theme,
            self._window,
            title=title,
            detail=detail,
            icon=icon,
            name=name,
            above=self._above,
        )
        self._stand(question)
        return question

    def _dressed(self) -> PageKit:
        """The look of now, with nothing standing in it any more."""
        self.withdraw()
        if self._kit is None:
            raise LookupError("questions are asked in a look; dress them first")
        return self._kit

    def _stand(self, veil: Veil) -> None:
        veil.withdrawn.connect(self._gone)
        self._standing = veil

    def _gone(self) -> None:
        self._standing = None
