"""The resident's screen at a desk: asks for a rating when the clerk asks, for a minute.

A second screen, turned to the resident: the clerk does not see what is tapped. It writes nothing
but the rating and shows nothing of it afterwards.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.center.evaluation.rating import RatingPrompt, standing_prompt
from kiosk.center.evaluation.rating_upload import Via
from kiosk.errors import XinqiaoError
from kiosk.ui.language import Language
from kiosk.ui.lobby.page import Page, PageKit, kit_for
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
        self._kit: PageKit | None = None
        self._prompt: RatingPrompt | None = None
        self._draft = Draft()
        self._visit: RateVisit | None = None
        self._ends_at = 0.0
        self._looking = False
        self.page: Page | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
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
        context = self._context
        theme = theme_for(Look(), self.size(), context.pitch_mm, family=self._family)
        self._kit = kit_for(theme, self.size(), self._language.code, context)
        self.setStyleSheet(theme.style_sheet)
        self._show(RestPage(self._kit, self._desk_number))

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
        self._show_levels()

    def _not_now(self, _error: XinqiaoError) -> None:
        self._looking = False

    def _show_levels(self) -> None:
        if self._kit is None or self._visit is None:
            return
        page = RatePage(self._kit, self._visit.label)
        page.chosen.connect(self._chosen)
        page.left.connect(self._leave)
        self._show(page)

    def _chosen(self, level: int) -> None:
        if self._kit is None or self._visit is None:
            return
        self._touched()
        self._draft.choose(level)
        page = ReasonsPage(self._kit, self._draft, can_write=False)
        route = RateReasons(self._visit)
        presenter = ReasonsPresenter(page, route, self._draft, self._context, via=Via.DESK_SCREEN)
        presenter.rated.connect(self._rated)
        page.ticked.connect(self._touched)
        self._show(page)

    def _rated(self, rated: Rated) -> None:
        if self._kit is None:
            return
        self._visit = None
        page = ThanksPage(self._kit, rated)
        page.done.connect(self._leave)
        page.finished.connect(self._leave)
        self._show(page)

    def _touched(self) -> None:
        self._ends_at = self._context.clock.monotonic() + PATIENCE_S

    def _leave(self) -> None:
        """Back to rest; nothing of the resident stays."""
        self._visit, self._draft = None, Draft()
        wipe_behind(self._context.tasks)
        if self._kit is not None:
            self._show(RestPage(self._kit, self._desk_number))

    def _show(self, page: Page) -> None:
        if self.page is not None:
            self.page.hide()
            self.page.forget()
            self.page.deleteLater()
        self.page = page
        self._column.addWidget(page)
        self.page_shown.emit(page)
