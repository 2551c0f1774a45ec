"""The lobby's window: head, page, keyboard and foot; where one is; and who is still there."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.language import Code, Language
from kiosk.ui.lobby.carried import Carried
from kiosk.ui.lobby.dressing import dress, room_on
from kiosk.ui.lobby.hall_watch import HallNow, HallWatch
from kiosk.ui.lobby.help_call import HelpCalls
from kiosk.ui.lobby.idle import IdleWatch
from kiosk.ui.lobby.look_choice import LookChoice
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.page_opener import PageOpener
from kiosk.ui.lobby.prompts import LobbyPrompts
from kiosk.ui.lobby.questions import LobbyQuestions
from kiosk.ui.lobby.routes import Attract, Home, Number, Route, SlipOf
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scanned_code import route_of
from kiosk.ui.lobby.stage import Stage, let_go
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.lobby.wiping import wipe_behind
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.scanner_input import PATIENT_GAP_MS, ScannerInput

ELDER_PATIENCE = 2
"""Those who chose large print get this many times as long before they are asked."""
BLANK_AT_MOST_MS = 150
"""An unfinished page is shown after this, so that a tap never seems to do nothing."""
KEYBOARD_AFTER_MS = 1500
"""When the keyboard is made if nobody has needed it before: long after the first frame."""


class LobbyWindow(QWidget):
    """The whole face a resident meets. `staff_called` when somebody asks for a person."""

    staff_called = Signal()
    page_shown = Signal(object)
    """Route, once its page is on the screen."""
    visit_ended = Signal()
    """Everything personal is gone."""

    def __init__(self, context: FaceContext, *, family: str, language: Language) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(context.center.name)
        self._context, self._family, self._language = context, family, language
        self.visit = Visit(language=language.code)
        self._stage = Stage(self, context.writing)
        self.keyboard = self._stage.keyboard
        self._carried: Carried | None = None
        self._coming: Page | None = None
        self._scanner = ScannerInput(self, gap_ms=PATIENT_GAP_MS)
        self._scanner.scanned.connect(self.read_code)
        self._hall = HallWatch(context.tasks, context.clock, self)
        self._hall.changed.connect(self._settle)
        self._hall.dusk.connect(self._dusk)
        self._opener = PageOpener(context, lambda visit: visit is self.visit, self)
        self._opener.started_in_english.connect(self._start_in_english)
        self._opener.issued.connect(self._show_number)
        self._opener.leads_to.connect(self._arrive)
        self._opener.staff_wanted.connect(self.staff_called)
        self._opener.through.connect(self._begin_again)
        self._opener.left.connect(self.end_visit)
        self._questions = LobbyQuestions(self, context.center)
        self._opener.give_back.connect(self._questions.give_back)
        self.idle = self._watch()
        self.prompts = LobbyPrompts(context, self, self._hall, self.idle)
        self.page_shown.connect(self.prompts.arrived)
        self.visit_ended.connect(self.prompts.visit_ended)
        self._looks = LookChoice(self._questions, self.prompts)
        self._looks.wanted.connect(self._wear)
        self._help = HelpCalls(context, self.prompts, self._questions)
        self.staff_called.connect(self._help.send)
        self._show_late = QTimer(self, singleShot=True, interval=BLANK_AT_MOST_MS)
        self._show_late.timeout.connect(lambda: self._swap(filled=False))
        self._keyboard_soon = QTimer(self, singleShot=True, interval=KEYBOARD_AFTER_MS)
        self._keyboard_soon.timeout.connect(self.keyboard.load)

    @property
    def page(self) -> Page | None:
        """The page on the screen."""
        return self._stage.page

    @property
    def busy(self) -> bool:
        """Whether another page is on its way."""
        return self._coming is not None

    @property
    def hall_now(self) -> HallNow | None:
        """The hall as last read; None until the first answer."""
        return self._hall.now

    @property
    def place(self) -> str:
        """What the head says about where one is."""
        return self._stage.place

    def refresh_hall(self) -> None:
        """Look at the hall now instead of within two seconds."""
        self._hall.look()

    def go(self, route: Route) -> None:
        """Go to `route`, unless another page is already on its way."""
        if self._coming is not None:
            return
        self.visit.go(route)
        self._open()

    def back(self) -> None:
        """Go where one came from."""
        if self._coming is None and len(self.visit.trail) > 1:
            self.visit.trail.pop()
            self._open()

    def read_code(self, scanned: str) -> None:
        """Somebody has held a code before the scanner: a slip's leads to what it stands for."""
        route, page = route_of(scanned), self.page
        if isinstance(route, SlipOf) and page is not None and page.reads_slips:
            page.slip_read.emit(route.token)
        elif route is not None:
            self._arrive(route)
        elif isinstance(page, ScanPage):
            page.show_puzzled()

    def end_visit(self) -> None:
        """The resident is gone: so is all of theirs, and the screen waits for the next."""
        self._questions.withdraw()
        self._discard_coming()
        self.visit = Visit()
        self.keyboard.close_up()
        if self.page is not None:
            self.page.forget()
        wipe_behind(self._context.tasks)
        self._language.switch("zh")
        self._dress()
        self.visit_ended.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stage.worn is None:
            self._dress()
            self._hall.start()
            self._keyboard_soon.start()
        else:
            self._stage.open_keyboard()  # it went when the screen did
        self._scanner.listen()  # a window that was taken away has got another handle

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        worn, look = self._stage.worn, self.visit.look
        if worn is not None and worn.kit.room != room_on(self.size(), look, self._context):
            self._dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._hall.stop()
        self.idle.rest()
        super().closeEvent(event)

    def _watch(self) -> IdleWatch:
        context = self._context
        watch = IdleWatch(
            context.clock, warn_s=context.idle_warn_s, answer_s=context.idle_answer_s, parent=self
        )
        watch.warned.connect(self._questions.still_there)
        watch.resumed.connect(self._questions.withdraw)
        watch.touched.connect(lambda: self.page.touched() if self.page else None)
        watch.left.connect(self.end_visit)
        return watch

    def _dress(self) -> None:
        """Draw everything anew in the look, language and shape of now."""
        # Before the focus goes: the keyboard drops half a word then.
        carried = self._stage.take_up(self.visit.here)
        self.setFocus()
        prompts, code = self.prompts, self._language.code
        prompts.speak_to(mandarin=code == "zh")
        worn = dress(
            self,
            self.visit.look,
            code,
            self._context,
            family=self._family,
            night=self._hall.night,
            loudness=prompts.loudness,
        )
        frame = worn.frame
        frame.sound.connect(prompts.louder_or_softer)
        prompts.loudness_changed.connect(frame.show_loudness)
        frame.back.connect(self.back)
        frame.home.connect(lambda: self.go(Home()))
        frame.large_print.connect(self._looks.change_size)
        frame.looks.connect(self._looks.open)
        frame.language.connect(self._change_language)
        frame.staff.connect(self.staff_called)
        frame.staff.connect(self._questions.staff_called)
        self._stage.wear(worn)
        self._looks.worn(self.visit.look, sounds_in_head=frame.sounds_in_head)
        self._questions.dress(worn.kit, above=worn.above)
        self._discard_coming()
        self._open(carried)

    def _open(self, carried: Carried | None = None) -> None:
        if self._stage.worn is None:
            return
        self._carried = carried
        page = self._opener.open(self.visit.here, self.visit, self._stage.worn.kit)
        page.go.connect(self.go)
        page.home.connect(lambda: self.go(Home()))
        page.clash.connect(self._questions.clash)
        page.ready.connect(self._ready)
        self._coming = page
        if page.loads:
            self._show_late.start()
        else:
            self._swap()

    def _discard_coming(self) -> None:
        self._show_late.stop()
        if self._coming is not None:
            let_go(self._coming)
            self._coming = None

    def _ready(self) -> None:
        if self._coming is None:
            self._settle(filled=True)
        self._swap()

    def _swap(self, *, filled: bool = True) -> None:
        """Put the page that is coming, if one is, in the place of the one that is there."""
        page, self._coming = self._coming, None
        self._show_late.stop()
        if page is None:
            return
        self._stage.show(page, self.visit.trail)
        self._questions.stay_on_top()
        self._settle(filled=filled)
        self._stage.open_keyboard()
        self._watch_or_rest()
        self.page_shown.emit(self.visit.here)

    def _settle(self, *, filled: bool = False) -> None:
        carried = self._carried if filled else None
        if filled:
            self._carried = None
        self._stage.settle(carried, self._hall.now)

    def _dusk(self) -> None:
        if isinstance(self.visit.here, Attract | Home):  # not under anybody's hands
            self._dress()

    def _watch_or_rest(self) -> None:
        if isinstance(self.visit.here, Attract):
            self.idle.rest()
        else:
            patience = ELDER_PATIENCE if self.visit.look.elder else 1
            self.idle.begin(warn_s=self._context.idle_warn_s * patience)

    def _arrive(self, route: Route) -> None:
        """Be at `route` now, whatever was on its way; back leads home."""
        self._questions.withdraw()
        self.idle.touch()  # a scanner on a serial line is no key that was pressed
        self.visit.begin_at(Home(), route)
        self._discard_coming()
        self._open()

    def _show_number(self, route: Number) -> None:
        self.visit.slip_state = "queued"
        self._arrive(route)
        self._context.slips.print_kept(route.ticket.id)

    def _begin_again(self) -> None:
        """Through with this business, still here: keep the look and language, nothing else."""
        self._questions.withdraw()
        self.visit = Visit(language=self.visit.language, look=self.visit.look)
        self._discard_coming()  # said twice (不办了 and 好了): the way home is gone only once
        self.go(Home())

    def _wear(self, look: Look) -> None:
        self.visit.look = look
        self._dress()

    def _change_language(self) -> None:
        self._speak("zh" if self._language.code == "en" else "en")

    def _start_in_english(self) -> None:
        self.visit.trail = [Home()]
        self._speak("en")

    def _speak(self, code: Code) -> None:
        self._language.switch(code)
        self.visit.language = code
        self._dress()
