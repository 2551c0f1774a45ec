"""Hands errands in for the whole window: the answer comes even if its page is gone by then."""

from collections.abc import Callable

import shiboken6
import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.errands.errand_slip import errand_token
from kiosk.center.errands.intake import submit
from kiosk.center.errands.values import Receipt, Request
from kiosk.center.slips.slip_token import slip_url
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.errands.routes import ErrandTaken
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext

log = structlog.get_logger(__name__)


class ErrandTaking(QObject):
    """A resident who turns round in that moment is shown the receipt all the same.

    What was handed in stays, also when its resident has left by then: it was signed for, or
    staff was asked to finish it. Nothing of it is shown or printed to whoever comes next.
    """

    taken = Signal(object)
    """ErrandTaken: the route to its receipt, once it is on the disk."""
    staff_wanted = Signal()
    """Somebody waits at the terminal for staff to finish it with them."""

    def __init__(self, context: FaceContext, is_here: Callable[[Visit], bool]) -> None:
        super().__init__()
        self._context, self._is_here = context, is_here

    def hand_in(self, request: Request, visit: Visit, page: StepPage) -> None:
        """Hand the request in; a refusal is said on `page` if it still stands."""
        context = self._context
        errand_id = visit.errand.errand_id(request.item_code)
        guide = visit.errand.guide
        name_en = guide.card.name_en if guide else None

        def work(session: Session) -> tuple[Receipt, str]:
            receipt = submit(
                session,
                device_id=context.device_id,
                errand_id=errand_id,
                request=request,
                clock=context.clock,
            )
            if not context.phone_url:
                return receipt, ""
            token = errand_token(session, errand_id=errand_id)
            return receipt, slip_url(context.phone_url, token)

        def taken(found: tuple[Receipt, str]) -> None:
            receipt, address = found
            if receipt.help_wanted:
                self.staff_wanted.emit()
            if not self._is_here(visit):
                log.info("errand kept", why="its resident had left")
                return
            visit.slip_state = "queued" if context.papers is not None else "none"
            self.taken.emit(ErrandTaken(receipt, name_en, address))
            if context.papers is not None:
                context.papers.print_paper(
                    "receipt", receipt.id, staff_id=None, language=visit.language
                )

        def refused(error: XinqiaoError) -> None:
            if shiboken6.isValid(page):
                page.show_refused(error)

        context.tasks.write(work, taken, refused, owner=self)
