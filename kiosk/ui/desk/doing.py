"""What is done on a page of the desk: by whoever is signed in, after what has to be asked."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.one_page import OnePage
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

if TYPE_CHECKING:
    from kiosk.ui.desk.errands.ask_page import Ask
    from kiosk.ui.desk.errands.form_page import Deed


class Doing:
    """Serves one face at a time; `dress` before anything else."""

    def __init__(
        self,
        context: FaceContext,
        presenter: DeskPresenter,
        base: Callable[[DeskFace], QWidget],
    ) -> None:
        self._context, self._by_staff = context, StaffActs(context, presenter)
        self._base = base
        self.face: DeskFace | None = None
        self.own: OwnLanguage | None = None
        self.pages: OnePage | None = None

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on; what was open on the old one is gone."""
        self.face, self.own, self.pages = face, own, OnePage(face, self._base(face))

    def do(
        self,
        deed: "Deed",
        done: Callable[[Any], None],
        page: SidePage,
        refused: Callable[[], None] = lambda: None,
    ) -> None:
        """Run a use case; a refusal is said on `page`."""
        context = self._context

        def work(session: Session, staff_id: UUID) -> Any:
            return deed(
                session, device_id=context.device_id, staff_id=staff_id, clock=context.clock
            )

        self._by_staff(work, done, page, refused=refused)

    def ask(self, ask: "Ask", done: Callable[[Any], None], **subject: object) -> None:
        """Ask first; what is answered is done to `subject`, and the question goes away."""
        from kiosk.ui.desk.errands.ask_page import AskPage
        from kiosk.ui.desk.errands.form_words import FormWords

        face, own, pages = self.face, self.own, self.pages
        if face is None or own is None or pages is None:
            return
        page = AskPage(face.theme, QueueWords(own), FormWords(own), ask)

        def answered(found: Any) -> None:
            pages.close()
            done(found)

        def send(deed: "Deed") -> None:
            page.set_busy(busy=True)
            self.do(partial(deed, **subject), answered, page, lambda: page.set_busy(busy=False))

        page.sent.connect(send)
        pages.put(page)
        page.begin()
