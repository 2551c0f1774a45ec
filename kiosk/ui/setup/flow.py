"""Leads through the set-up: which page stands, what its answer means, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.center.first_profile import HOURS
from kiosk.center.hub_invitation import Invitation, read_invitation
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.kept_settings import Value
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.typed_pages import WrittenPage
from kiosk.ui.messages import words_of
from kiosk.ui.printing_ports import PrinterTrials
from kiosk.ui.setup import end_pages, questions
from kiosk.ui.setup.calibrate_page import CalibratePage
from kiosk.ui.setup.draft import SetupDraft
from kiosk.ui.setup.ports import FoundCenter, KeyCopy, SetupDesk
from kiosk.ui.setup.printer_steps import PrinterSteps
from kiosk.ui.setup.steps import NO_WAY_BACK, Step, after
from kiosk.ui.setup.told_page import ToldPage

Maker = Callable[[PageKit], Page]


@dataclass(frozen=True, slots=True)
class Work:
    """Something that takes a while: what is said meanwhile, and how it is begun (again)."""

    title: str
    begin: Callable[[], None]
    later: Step | None = None
    """Where one may go on without it."""


class SetupFlow(QObject):
    """`moved` when another page is to be shown; `through` when the faces may open."""

    moved = Signal()
    dressed_anew = Signal()
    """The pitch is known: everything has another size."""
    through = Signal()

    def __init__(
        self, draft: SetupDraft, desk: SetupDesk, trials: PrinterTrials, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.draft, self._desk = draft, desk
        self._page: Page | None = None
        self._work: Work | None = None
        desk.founded.connect(self._founded)
        desk.joined.connect(self._joined)
        desk.key_copied.connect(self._key_copied)
        self._printing = PrinterSteps(draft, desk, trials, self)
        self._printing.on.connect(self.go)
        self._printing.again.connect(self.moved)
        self._printing.found.connect(lambda: self._done("printer_found"))

    @property
    def can_go_back(self) -> bool:
        """Whether 返回 leads somewhere."""
        return len(self.draft.trail) > 1 and self.draft.here not in NO_WAY_BACK

    def back(self) -> None:
        """To the question before; its answer is still there."""
        if self.can_go_back:
            self.draft.trail.pop()
            self.moved.emit()

    def page(self, kit: PageKit) -> Page:
        """The page of where one is."""
        makers: dict[Step, Maker] = {
            "begin": self._begin,
            "screen": self._screen,
            "phone": self._phone,
            "hours": self._hours,
            "desks": self._desks,
            "catalog": self._catalog,
            "login": self._login,
            "pin": partial(self._pin, again=False),
            "pin_again": partial(self._pin, again=True),
            "check": self._check,
            "hub": self._hub,
            "key": self._key,
            "ready": self._ready,
            "working": self._working,
            **self._printing.makers,
        }
        self._page = makers.get(self.draft.here, self._written)(kit)
        return self._page

    def scanned(self, text: str) -> None:
        """A code was held before the scanner: on the hub's page it may be an invitation."""
        invitation = read_invitation(text)
        if invitation is not None and self.draft.here in ("hub", "hub_address", "hub_code"):
            self._join(invitation)

    def go(self, step: Step | None = None) -> None:
        """On to `step`; None: to what follows on the straight way."""
        draft = self.draft
        draft.trail.append(step or after(draft.here, printer=bool(draft.printer)))
        self.moved.emit()

    def _begin(self, kit: PageKit) -> Page:
        page = questions.begin_page(kit)
        page.chosen.connect(self._begun)
        return page

    def _begun(self, way: str) -> None:
        self.draft.demo = way == "demo"
        if way == "here":
            self.go()
        elif way == "demo":
            self._do(Work(self.tr("正在建立演示…"), self._desk.found_demo))
        else:
            self._do(Work(self.tr("正在读 U 盘…"), self._desk.found_from_stick))

    def _do(self, work: Work) -> None:
        """Show that something is being done, and do it."""
        self._work = work
        self.go("working")

    def _working(self, kit: PageKit) -> Page:
        work = self._work
        page = ToldPage(
            kit, where=questions.where_words("working"), title=work.title if work else ""
        )
        page.say(self.tr("请稍候…"), self.tr("请不要关机"), tone="blue", icon="clock")
        if work is not None:
            work.begin()
        return page

    def _failed(self, trouble: XinqiaoError) -> None:
        page, work = self._page, self._work
        if self.draft.here != "working" or work is None or not isinstance(page, ToldPage):
            return
        page.title.setText(self.tr("没有成功"))
        again = self.tr("可以再试一次,也可以返回去改")
        page.say(words_of(trouble), again, tone="gold", icon="alert-circle")
        if work.later is not None:
            page.offer("later", self.tr("以后再接"), icon="clock")
        page.offer("again", self.tr("再试一次"), icon="refresh", kind="primary")
        page.chosen.connect(
            lambda said: self.moved.emit() if said == "again" else self._done(work.later)
        )

    def _done(self, step: Step | None) -> None:
        """What was being done is done: on with `step`, and no way back into it."""
        if self.draft.here == "working":
            self.draft.trail.pop()
        self.go(step)

    def _screen(self, kit: PageKit) -> Page:
        page = CalibratePage(kit, self.draft.pitch_mm, where=questions.where_words("screen"))

        def measured(pitch_mm: float) -> None:
            self.draft.pitch_mm = pitch_mm
            self.dressed_anew.emit()
            self.go()

        page.finished.connect(measured)
        return page

    def _written(self, kit: PageKit) -> Page:
        step = self.draft.here
        page = questions.written_page(kit, step, self.draft)
        page.finished.connect(lambda text: self._wrote(page, step, text))
        return page

    def _wrote(self, page: WrittenPage, step: Step, text: str) -> None:
        draft = self.draft
        if step == "printer_host":
            self._do(Work(self.tr("正在找打印机…"), self._printing.search(text)))
            return
        if step == "hub_address":
            if read_invitation(f"{text.rstrip('/')}/#join=x") is None:
                page.show_refused(RuleBroken("setup.address_form"))
                return
            draft.hub_url = text
            self.go("hub_code")
            return
        if step == "hub_code":
            self._join(Invitation(draft.hub_url.rstrip("/"), text))
            return
        if step == "code" and not (text.isascii() and text.replace("-", "").isalnum()):
            page.show_refused(RuleBroken("setup.code_form"))
            return
        setattr(draft, step, text)
        self.go()

    def _phone(self, kit: PageKit) -> Page:
        page = questions.phone_page(kit, self.draft)
        page.finished.connect(lambda phone: self._answer("phone", phone))
        return page

    def _hours(self, kit: PageKit) -> Page:
        page = questions.hours_page(kit)
        page.chosen.connect(
            lambda key: self._answer("hours", next(kind for kind in HOURS if kind == key))
        )
        return page

    def _desks(self, kit: PageKit) -> Page:
        page = questions.desks_page(kit, self.draft)
        page.finished.connect(lambda count: self._answer("desks", count))
        return page

    def _catalog(self, kit: PageKit) -> Page:
        page = questions.catalog_page(kit)
        page.chosen.connect(lambda key: self._answer("catalog", key == "common"))
        self._desk.look_for_printers()
        return page

    def _login(self, kit: PageKit) -> Page:
        page = questions.login_page(kit, self.draft)
        page.finished.connect(lambda login: self._answer("login", login))
        return page

    def _pin(self, kit: PageKit, *, again: bool) -> Page:
        page = questions.pin_page(kit, again=again)

        def given(pin: str) -> None:
            if not again:
                self._answer("pin", pin)
            elif pin == self.draft.pin:
                self.go()
            else:
                page.show_refused(RuleBroken("setup.pins_differ"))

        page.finished.connect(given)
        return page

    def _check(self, kit: PageKit) -> Page:
        page = end_pages.check_page(kit, self.draft)
        page.chosen.connect(lambda _: self._found())
        return page

    def _found(self) -> None:
        draft = self.draft
        machine: dict[str, Value] = {"pixel_pitch_mm": draft.pitch_mm}
        if draft.printer:
            machine |= {"printer": draft.printer, "slip_width_mm": draft.roll_mm}
        answers, catalog = draft.answers(), draft.catalog
        found = partial(self._desk.found, answers, catalog=catalog, machine=machine)
        self._do(Work(self.tr("正在建立,几秒钟就好…"), found))

    def _hub(self, kit: PageKit) -> Page:
        page = end_pages.hub_page(kit)
        page.chosen.connect(lambda key: self.go("hub_address" if key == "type" else "key"))
        return page

    def _join(self, invitation: Invitation) -> None:
        join = partial(self._desk.join, invitation)
        self._do(Work(self.tr("正在接上县平台…"), join, later="key"))

    def _key(self, kit: PageKit) -> Page:
        page = end_pages.key_page(kit)
        page.chosen.connect(lambda key: self.go() if key == "later" else self._desk.copy_key())
        return page

    def _ready(self, kit: PageKit) -> Page:
        page = end_pages.ready_page(kit, self.draft)
        page.chosen.connect(lambda _: self.through.emit())
        return page

    def _answer(self, name: str, value: object) -> None:
        setattr(self.draft, name, value)
        self.go()

    def _founded(self, told: FoundCenter | XinqiaoError) -> None:
        draft = self.draft
        if isinstance(told, XinqiaoError):
            self._failed(told)
            return
        draft.found, draft.pin = told, ""
        if draft.demo:
            self.through.emit()
        else:
            self._done("hub")

    def _joined(self, trouble: XinqiaoError | None) -> None:
        if trouble is None:
            self._done("key")
        else:
            self._failed(trouble)

    def _key_copied(self, copy: KeyCopy) -> None:
        page = self._page
        if self.draft.here != "key" or not isinstance(page, ToldPage):
            return
        end_pages.tell_copied(page, copy)
        if not copy.trouble:
            page.rename("later", self.tr("下一步"), icon="chevron-right")
