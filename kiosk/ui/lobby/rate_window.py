"""The resident's screen at a desk: asks for a rating when the clerk asks, for a minute.

A second screen, turned to the resident: the clerk does not see what is tapped. It writes nothing
but the rating and shows nothing of it afterwards. Large print, high contrast and English are the
resident's until they are through.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.center.evaluation.rating import RatingPrompt, standing_prompt
from kiosk.center.evaluation.rating_upload import Via
from kiosk.errors import XinqiaoError
from kiosk.ui.language import Language
from kiosk.ui.lobby.page import Page, PageKit, kit_for
from kiosk.ui.lobby.rate_frame import RateFrame
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_rest_page import RestPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rating import ReasonsPresenter
from kiosk.ui.lobby.routes import Rated, RateReasons, RateVisit
from kiosk.ui.lobby.visit import Draft
from kiosk.ui.lobby.wiping import wipe_behind
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.look import Look, theme_for

POLL_MS = 500
PATIENCE_S = 60.0
"""Once somebody has begun, each tap gives them this long again."""


class RateWindow(QWidget):
    """Rests until the desk asks. `closed_unrated` when a question ends without an answer."""

    page_shown = Signal(object)
    """Page"""
    closed_unrated = Signal()

    def __init__(
        self,
        context: FaceContext,
        desk_number: int,
        *,
        family: str,
        language: Language,
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(context.center.name)
        self._context, self._desk_number = context, desk_number
        self._family, self._language = family, language
        self._usual = language.code
        self._kit: PageKit | None = None
        self._look = Look()
        self._frame: RateFrame | None = None
        self._draw: Callable[[], None] = self._draw_rest
        """Makes the page that is to be seen, again in another look."""
        self._prompt: RatingPrompt | None = None
        self._draft = Draft()
        self._visit: RateVisit | None = None
        self._ends_at = 0.0
        self._looking = False
        self.page: Page | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self.look)

    def look(self) -> None:
        """Ask the store whether the desk asks; end a question whose minute is over."""
        if self._visit is not None and self._context.clock.monotonic() >= self._ends_at:
            self._leave()
            self.closed_unrated.emit()
        if self._looking:
            return
        self._looking = True
        context, desk = self._context, self._desk_number
        context.tasks.read(
            lambda session: standing_prompt(session, desk_number=desk, clock=context.clock),
            self._looked,
            self._not_now,
            owner=self,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._kit is None:
            self._dress()
            self._poll.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kit is not None and self._visit is None:
            self._dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._poll.stop()
        super().closeEvent(event)

    def _dress(self) -> None:
        """Draw everything anew in the look and language of now."""
        context = self._context
        theme = theme_for(self._look, self.size(), context.pitch_mm, family=self._family)
        self._kit = kit_for(theme, self.size(), self._language.code, context)
        self.setStyleSheet(theme.style_sheet)
        if self._frame is not None:
            self._frame.dissolve()
        self._frame = RateFrame(self._kit, self._look)
        self._frame.look.connect(self._wear)
        self._frame.language.connect(self._change_language)
        self._column.insertWidget(0, self._frame.header)
        self._column.addWidget(self._frame.footer)
        self._draw()

    def _wear(self, look: Look) -> None:
        self._touched()
        self._look = look
        self._dress()

    def _change_language(self) -> None:
        self._touched()
        self._language.switch("zh" if self._language.code == "en" else "en")
        self._dress()

    def _become(self, draw: Callable[[], None]) -> None:
        self._draw = draw
        draw()

    def _looked(self, prompt: RatingPrompt | None) -> None:
        self._looking = False
        # The same question does not come back once it was answered or left.
        if prompt is None or prompt == self._prompt or self._kit is None:
            return
        self._prompt = prompt
        self._draft = Draft()
        self._visit = RateVisit(prompt.ticket_id, prompt.label)
        left_s = (prompt.closes_at - self._context.clock.now()).total_seconds()
        self._ends_at = self._context.clock.monotonic() + left_s
        self._become(self._draw_levels)

    def _not_now(self, _error: XinqiaoError) -> None:
        self._looking = False

    def _draw_rest(self) -> None:
        if self._kit is not None:
            self._show(RestPage(self._kit, self._desk_number), framed=False)

    def _draw_levels(self) -> None:
        if self._kit is None or self._visit is None:
            return
        page = RatePage(self._kit, self._visit.label)
        page.chosen.connect(self._chosen)
        page.left.connect(self._leave)
        self._show(page)

    def _chosen(self, level: int) -> None:
        self._touched()
        self._draft.choose(level)
        self._become(self._draw_reasons)

    def _draw_reasons(self) -> None:
        if self._kit is None or self._visit is None:
            return
        page = ReasonsPage(self._kit, self._draft, can_write=False)
        route = RateReasons(self._visit)
        presenter = ReasonsPresenter(page, route, self._draft, self._context, via=Via.DESK_SCREEN)
        presenter.rated.connect(self._rated)
        page.ticked.connect(self._touched)
        self._show(page)

    def _rated(self, rated: Rated) -> None:
        self._visit = None
        self._become(lambda: self._draw_thanks(rated))

    def _draw_thanks(self, rated: Rated) -> None:
        if self._kit is None:
            return
        page = ThanksPage(self._kit, rated)
        page.done.connect(self._leave)
        page.finished.connect(self._leave)
        self._show(page)

    def _touched(self) -> None:
        self._ends_at = self._context.clock.monotonic() + PATIENCE_S

    def _leave(self) -> None:
        """Back to rest; nothing of the resident stays, nor of how they liked it to look."""
        self._visit, self._draft = None, Draft()
        wipe_behind(self._context.tasks)
        self._draw = self._draw_rest
        if self._look != Look() or self._language.code != self._usual:
            self._look = Look()
            self._language.switch(self._usual)
            self._dress()
        else:
            self._draw()

    def _show(self, page: Page, *, framed: bool = True) -> None:
        if self.page is not None:
            self.page.hide()
            self.page.forget()
            self.page.deleteLater()
        self.page = page
        self._column.insertWidget(1, page, 1)
        page.ready.connect(lambda: self._put_bars(page, framed=framed))
        self._put_bars(page, framed=framed)
        self.page_shown.emit(page)

    def _put_bars(self, page: Page, *, framed: bool) -> None:
        if self._frame is not None:
            self._frame.show(page.place(), shown=framed)
