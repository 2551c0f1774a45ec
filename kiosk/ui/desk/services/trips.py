"""The desk's way to ordered services: lists read, forms opened, what is pressed done."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import ROUNDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kiosk.center.services.demands import DemandCount
    from kiosk.center.services.views import OrderCount
    from kiosk.ui.desk.services.list_page import Listed, OrdersPage
    from kiosk.ui.desk.services.order_trips import OrderTrips

COUNT_EVERY_S = 60.0
"""The count on the button may be a minute old."""


class ServiceTrips(QObject):
    """Opens the pages of ordered services, and comes back."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._page: OrdersPage | None = None
        self._orders: OrderTrips | None = None
        self._counted_at: float | None = None
        self._refused = False
        self._doing = Doing(context, presenter, lambda face: self._page or face.console)
        presenter.signed_in.connect(self._signed_in)
        presenter.looked.connect(self._count_now_and_then)
        presenter.signed_out.connect(self._close)
        presenter.locked.connect(self._close)
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
            context.papers.paper_refused.connect(self._paper_refused)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._face, self._own, self._page, self._counted_at = face, own, None, None
        face.console.bar.orders.hide()
        face.console.bar.orders.clicked.connect(self._open)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        self._counted_at = None
        face = self._face
        if face is None or not may(staff.role, "order.work"):
            return
        # Imported when somebody sits down: a desk that only opens needs none of it.
        from kiosk.center.services.published import has_list

        def shown(found: bool) -> None:
            self._show_button(None, shown=found)

        self._context.tasks.read(has_list, shown, owner=face)

    def _show_button(self, count: "OrderCount | None", *, shown: bool) -> None:
        from kiosk.ui.desk.services.words import OrderWords

        if self._face is not None and self._own is not None:
            self._face.console.bar.show_orders(OrderWords(self._own).button(count), shown=shown)

    def _count_now_and_then(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None or not face.console.bar.orders.isVisibleTo(face):
            return
        now = clock.monotonic()
        if self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S:
            self._counted_at = now
            from kiosk.center.services.views import order_count

            self._context.tasks.read(
                partial(order_count, clock=clock),
                lambda count: self._show_button(count, shown=True),
                lambda _error: None,
                owner=face,
            )

    def _close(self, _why: object = None) -> None:
        """Nobody is there any more: no page of theirs stays."""
        if self._face is None:
            return
        if self._doing.pages is not None:
            self._doing.pages.close_all()
        if self._page is not None:
            self._face.drop_page(self._page)
            self._page = None

    def _leave(self) -> None:
        if self._face is not None:
            self._close()
            self._face.show_page(self._face.console)

    def _open(self) -> None:
        # Imported here: a desk that calls numbers starts without these pages.
        from kiosk.ui.desk.services.list_page import OrdersPage
        from kiosk.ui.desk.services.order_trips import OrderTrips
        from kiosk.ui.desk.services.words import OrderWords

        face, own, staff = self._face, self._own, self._presenter.staff
        if face is None or own is None or staff is None:
            return
        self._close()
        page = self._page = OrdersPage(face.theme, QueueWords(own), OrderWords(own))
        self._doing.dress(face, own)
        self._orders = OrderTrips(self._context, self._doing, page, staff.name, self._read)
        page.wanted.connect(self._read)
        page.verb.connect(self._orders.act)
        page.new.connect(self._orders.open_new)
        page.rounds.connect(self._print_rounds)
        page.left.connect(self._leave)
        face.put_page(page)
        page.open()

    def _read(self) -> None:
        page, clock, tasks = self._page, self._context.clock, self._context.tasks
        if page is None:
            return
        from kiosk.center.services.demands import demand_count, demands
        from kiosk.center.services.views import is_overdue, order_count, orders

        tab, first = page.tabs.current, local_date(clock).replace(day=1)

        def counts(session: "Session") -> "tuple[OrderCount, DemandCount]":
            return order_count(session, clock=clock), demand_count(session, first=first)

        def listed(session: "Session") -> "Listed":
            found = orders(session, shelf=tab, clock=clock)  # type: ignore[arg-type] # not wishes
            return tuple((view, is_overdue(view, clock=clock)) for view in found)

        def show_counts(found: "tuple[OrderCount, DemandCount]") -> None:
            page.show_counts(*found)
            self._show_button(found[0], shown=True)

        tasks.read(counts, show_counts, page.show_refusal, owner=page)
        if tab == "wishes":
            tasks.read(
                partial(demands, first=first), page.show_wishes, page.show_refusal, owner=page
            )
        else:
            tasks.read(listed, page.show_orders, page.show_refusal, owner=page)

    def _print_rounds(self, days: int) -> None:
        staff, papers, page, own = (
            self._presenter.staff,
            self._context.papers,
            self._page,
            self._own,
        )
        if staff is None or page is None or own is None:
            return
        page.remark.say("")
        if papers is None:
            from kiosk.ui.desk.services.words import OrderWords

            page.remark.say(OrderWords(own).no_printer(), "accent")
        else:
            papers.print_rounds(local_date(self._context.clock), days, staff_id=staff.id)

    def _paper_changed(self, subject: UUID, state: str) -> None:
        page, own = self._page, self._own
        if subject != ROUNDS or page is None or own is None:
            return
        from kiosk.ui.desk.services.words import OrderWords

        if state == "failed" and self._refused:
            self._refused = False
            return  # why it was refused says more than that it failed
        tone = {"printed": "green", "queued": "blue", "printing": "blue"}.get(state, "accent")
        page.remark.say(OrderWords(own).rounds_state(state), tone)  # type: ignore[arg-type] # a tone

    def _paper_refused(self, subject: UUID, why: XinqiaoError) -> None:
        if subject == ROUNDS and self._page is not None:
            self._refused = True
            self._page.show_refusal(why)
