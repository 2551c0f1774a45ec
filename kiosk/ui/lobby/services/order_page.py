"""An order as it stands: who comes and when, cancelling it, and how it was."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from sqlalchemy.orm import Session

from kiosk.center.services.finding import read_order_slip
from kiosk.center.services.following import cancel_order, rate_order
from kiosk.center.services.values import OrderView
from kiosk.center.services.views import order_view
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.keeping import KeptPresenter
from kiosk.ui.lobby.kept_page import Kept, KeptPage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import day_words
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.services.questions import level_page
from kiosk.ui.lobby.services.routes import OrderAt, RateOrder
from kiosk.ui.lobby.services.words import (
    decline_words,
    order_name,
    order_state,
    wanted_words,
)
from kiosk.ui.ports import FaceContext


class OrderPage(KeptPage):
    """Says it of an order."""

    def __init__(self, kit: PageKit) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            kit,
            where=translate("OrderPage", "点单服务 › 我点的"),
            name="order",
            cancel=translate("OrderPage", "不要了,取消"),
            check_in=translate("OrderPage", "评一评"),
        )

    def said(self, view: OrderView) -> Kept:
        """What there is to say now."""
        today = local_date(self.kit.clock)
        state, tone = order_state(view, today)
        suits = wanted_words(view.wanted_on, view.wanted_part, today)
        if suits and view.scheduled_at is None:
            suits = self.tr("您方便的时间:{when}").format(when=suits)
        else:
            suits = ""
        number = self.tr("单号 {number}").format(number=view.number)
        return Kept(
            state=state,
            tone=tone,
            rule=self._rule(view),
            lines=(
                (order_name(view, self.kit.language), "title"),
                (" ".join(filter(None, (view.provider_name, view.provider_phone))), "heading"),
                (suits, "body"),
                (" · ".join(filter(None, (number, view.masked_phone))), "body"),
            ),
            remarks=self._remarks(view),
            cancel=view.may_cancel,
            check_in=view.may_rate,
            notes=(self.tr("服务单位说:{words}").format(words=view.note),) if view.note else (),
        )

    def _rule(self, view: OrderView) -> str:
        if view.state == "declined":
            return decline_words(view.decline_reason)
        if view.state == "sent" and view.answer_by is not None:
            by = day_words(view.answer_by, local_date(self.kit.clock))
            return self.tr("{day}以前答复;没有答复请到前台问一问").format(day=by)
        if view.state == "captured":
            return self.tr("断网也不会丢,不用再点一次")
        return ""

    def _remarks(self, view: OrderView) -> tuple[str, ...]:
        if view.late_cancel:
            return (self.tr("取消晚了,服务已经办完;不对请到前台说一说"),)
        return ()


def join_order(page: OrderPage, route: OrderAt | SlipOf, context: FaceContext) -> None:
    """By its slip, or once its digits were right."""
    device_id, clock = context.device_id, context.clock
    seen: list[UUID] = []

    def read(session: Session) -> OrderView:
        if isinstance(route, OrderAt):
            return order_view(session, order_id=route.order_id)
        return read_order_slip(session, token=route.token, clock=clock)

    def say(view: OrderView) -> Kept:
        seen[:] = [view.id]
        return page.said(view)

    def give_back(session: Session, order_id: UUID) -> OrderView:
        return cancel_order(
            session, device_id=device_id, order_id=order_id, reason="not_needed", clock=clock
        )

    KeptPresenter(page, context, read=read, say=say, cancel=give_back)
    page.check_in.connect(lambda: page.go.emit(RateOrder(seen[0])))


def rating_page(kit: PageKit, route: RateOrder, context: FaceContext) -> ChoicePage:
    """How was it? The answer rates, and leads back to the order."""
    page = level_page(kit)

    def refused(error: XinqiaoError) -> None:
        page.show_again()
        page.show_trouble(error)

    def chosen(level: str) -> None:
        context.tasks.write(
            lambda session: rate_order(
                session,
                device_id=context.device_id,
                order_id=route.order_id,
                level=int(level),
                clock=context.clock,
            ),
            lambda _view: page.go.emit(OrderAt(route.order_id)),
            refused,
            owner=page,
        )

    page.chosen.connect(chosen)
    return page
