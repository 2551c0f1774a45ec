"""Reads the text one agrees to, and keeps what is signed below it."""

from typing import Protocol

from PySide6.QtCore import QObject

from kiosk.center.people.consent import Consent, consent_in_force
from kiosk.center.people.signature import Strokes
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.ports import FaceContext


class Agreeing(Protocol):
    """Answers that hold a consent and its signature."""

    consent: Consent | None
    strokes: Strokes


class ConsentPresenter(QObject):
    """Joins the page with the draft of an errand, or of a registration, for `purpose`."""

    def __init__(
        self, page: ConsentPage, draft: Agreeing, context: FaceContext, *, purpose: str
    ) -> None:
        super().__init__(page)
        self._page, self._draft, self._context = page, draft, context
        self._purpose = purpose
        page.retry.connect(self.load)
        page.signed.connect(self._keep)
        self.load()

    def load(self) -> None:
        page, purpose = self._page, self._purpose
        self._context.tasks.read(
            lambda session: consent_in_force(session, purpose),
            self._show,
            page.show_trouble,
            owner=page,
        )

    def _show(self, consent: Consent) -> None:
        draft = self._draft
        if draft.consent is not None and draft.consent.id != consent.id:
            draft.strokes = ()  # signed below another text
        draft.consent = consent
        self._page.show_consent(consent, draft.strokes)

    def _keep(self, strokes: Strokes) -> None:
        self._draft.strokes = strokes
