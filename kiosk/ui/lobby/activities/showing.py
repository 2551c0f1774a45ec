"""Joins the page of an activity with the store and with its picture."""

from PySide6.QtCore import QObject

from kiosk.center.activities.values import ActivityView
from kiosk.center.activities.views import activity_view
from kiosk.clock import local_date
from kiosk.ui.lobby.activities.activity_page import ActivityPage, session_of
from kiosk.ui.lobby.activities.routes import ActivityAt
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class ActivityPresenter(QObject):
    """Shows it, and lets the visit know what a sign-up would be for."""

    def __init__(
        self, page: ActivityPage, route: ActivityAt, visit: Visit, context: FaceContext
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._visit, self._context = page, route, visit, context
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        """Ask for it."""
        page, code = self._page, self._route.code
        self._context.tasks.read(
            lambda session: activity_view(session, code=code),
            self._show,
            page.show_trouble,
            owner=page,
        )

    def _show(self, view: ActivityView) -> None:
        today = local_date(self._context.clock)
        card = session_of(view, self._route, today, self._visit.village)
        self._visit.activity.begin(view, card)
        self._page.show_activity(view, card, self._visit.village)
        picture, shelf = self._page.poster, self._context.posters
        if view.plan.poster and picture is not None and shelf is not None:
            picture.ask(shelf, self._page.picture_width())
