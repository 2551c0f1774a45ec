"""Ordered services at the desk: open, declined, ordered for somebody, and a wish."""

from collections.abc import Iterator

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.ui.desk.services.forms import OrderForm, WishForm
from kiosk.ui.desk.services.list_page import OrdersPage
from tests.ui.desk.services.ordered import put_orders
from tests.ui.fakes import RecordingPapers


def _walk(stage: DeskStage) -> Iterator[str]:
    declined, lamp = (view.number[-4:] for view in stage.made)
    stage.desk.sign_in(LEAD)
    stage.tap("orders")
    yield "open"
    stage.tap(f"order.cancel.{lamp}")
    yield "cancel"
    stage.back("orders_back")
    stage.tap("orders.tab.look")
    stage.seen(f"order.look.{declined}")
    yield "to-tell"
    stage.tap(f"order.look.{declined}", "order_why_send")
    yield "why-refused"
    stage.tap("phrase.1", "order_why_send")
    stage.seen(f"order.told.{declined}")
    yield "opened"
    stage.tap("orders.new")
    stage.seen("service.S02")
    yield "service"
    stage.tap("service.S02", "village.V02")
    stage.seen("desk_order_send")
    yield "order"
    stage.tap("desk_order_send")
    yield "order-refused"
    stage.back("orders_back")
    stage.tap("orders.wish", "wish_kind.meals", "village.none")
    stage.seen("desk_wish_send")
    stage.write("wish_words", "中午送饭 13800138000")
    stage.tap("desk_wish_send")
    yield "wish-refused"
    stage.back("orders_back")
    stage.tap("orders.tab.wishes")
    yield "wishes"


SCENE = Scene(
    "services",
    "desk",
    (OrderForm, OrdersPage, WishForm),
    _walk,
    in_hall(put_orders, papers=RecordingPapers),
)
