"""A clerk orders for somebody, tells, cancels, prints the round, writes a wish down: by clicks."""

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.center.people.audit import audit_log
from kiosk.center.services.demands import demands
from kiosk.center.services.values import OrderView
from kiosk.center.services.views import order_view, orders
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from kiosk.ui.desk.services.list_page import OrdersPage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.printing_ports import ROUNDS
from kiosk.ui.widgets.text import Text
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.desk.services.ordered import put_orders
from tests.ui.fakes import RecordingPapers
from tests.ui.hall import RealHall


@pytest.fixture
def ordered(hall: RealHall) -> tuple[OrderView, OrderView]:
    return put_orders(hall)


@pytest.fixture
def papers() -> RecordingPapers:
    return RecordingPapers()


@pytest.fixture
def desk(qtbot, hall: RealHall, papers: RecordingPapers, ordered: object) -> ClerksDesk:  # type: ignore[no-untyped-def]
    """Desk 1 with a printer for sheets, Lin signed in, the list of orders open."""
    window = DeskWindow(replace(hall.context(), papers=papers), 1, poll_ms=POLL_MS)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    found = ClerksDesk(qtbot, window).sign_in()
    found.tap("orders")
    return found


def words(desk: ClerksDesk) -> str:
    """Everything that can be read now."""
    return "\n".join(each.text() for each in desk.face.findChildren(Text) if each.isVisible())


def now(hall: RealHall, order_id: UUID) -> OrderView:
    return hall.opened.read(lambda session: order_view(session, order_id=order_id))


def test_what_was_declined_is_looked_up_told_and_what_is_open_is_cancelled(
    desk: ClerksDesk, hall: RealHall, ordered: tuple[OrderView, OrderView]
) -> None:
    declined, lamp = ordered
    desk.until(lambda: "在办 1 件 · 要告知 1 件" in words(desk))
    desk.until(lambda: "欧**" in words(desk))
    assert "欧阳小满" not in words(desk)
    desk.tap("orders.tab.look")
    desk.until(lambda: "没有接单:排满了" in _chips(desk))
    desk.tap(f"order.look.{declined.number[-4:]}")
    desk.tap("order_why_send")
    desk.until(lambda: "请写一句为什么要看" in words(desk))
    desk.tap("phrase.1")
    desk.tap("order_why_send")
    desk.until(lambda: "欧阳小满 · 13800138000 · 3 组 12 号 · 门口有狗" in words(desk))
    (page,) = desk.face.findChildren(OrdersPage)
    page.contacts.timer.timeout.emit()  # as after twenty seconds
    desk.until(lambda: "13800138000" not in words(desk))
    desk.tap(f"order.told.{declined.number[-4:]}")
    desk.until(lambda: "没有要告知居民的" in words(desk))
    desk.tap("orders.tab.open")
    desk.tap(f"order.cancel.{lamp.number[-4:]}")
    desk.tap("order_cancel.unreachable")
    desk.tap("order_cancel_send")
    desk.until(lambda: "没有在办的点单" in words(desk))
    assert now(hall, lamp.id).state == "cancelled"
    actions = {line.action for line in hall.opened.read(audit_log)}
    assert {"order.personal_opened", "order.looked_at", "order.cancelled"} <= actions
    desk.tap("orders_back")
    desk.until(lambda: desk.face.shows(desk.face.console))


def test_an_order_is_taken_by_phone_and_a_wish_written_down(
    desk: ClerksDesk, hall: RealHall
) -> None:
    desk.tap("orders.new")
    desk.tap("service.S02")
    desk.tap("village.V02")
    desk.until(lambda: bool(desk.seen("desk_order_send")))
    assert desk.field("order_helper").text() == "林小满"
    desk.field("order_name").setText("周谷雨")
    desk.field("order_phone").setText("139 0013 9000")
    desk.field("order_address").setText("5 号")
    desk.tap("order_part.afternoon")
    desk.tap("desk_order_send")
    desk.until(lambda: "还没有同意告知内容" in words(desk))
    desk.tap("order_consent")
    desk.tap("desk_order_send")
    desk.until(lambda: "点好了,单号 2611230003" in words(desk))
    listed = hall.opened.read(lambda session: orders(session, shelf="open", clock=hall.clock))
    made = next(each for each in listed if each.number == "2611230003")
    assert (made.village, made.assisted, made.wanted_part) == ("竹岭村", True, "afternoon")
    desk.tap("orders.wish")
    desk.tap("wish_kind.meals")
    desk.tap("village.none")
    desk.tap("wish_for.elder")
    desk.field("wish_words").setText("中午送饭 13800138000")
    desk.tap("desk_wish_send")
    desk.until(lambda: "请不要写电话和证件号码" in words(desk))
    desk.field("wish_words").setText("中午送饭")
    desk.tap("desk_wish_send")
    desk.until(lambda: "需求记下了" in words(desk))
    desk.tap("orders.tab.wishes")
    desk.until(lambda: "助餐 · 老人 · 中午送饭" in _titles(desk))
    desk.tap("wish.withdraw.0")
    desk.until(lambda: "已撤回" in _chips(desk))
    (wish,) = hall.opened.read(lambda session: demands(session, first=local_date(hall.clock)))
    assert (wish.withdrawn, wish.assisted) == (True, True)


def test_the_round_is_printed_for_a_day_or_a_week_and_a_refusal_is_said(
    desk: ClerksDesk, hall: RealHall, papers: RecordingPapers
) -> None:
    desk.tap("orders.rounds.7")
    desk.until(lambda: "正在打印巡访单" in words(desk))
    assert [(day, days) for day, days, _ in papers.rounds] == [(local_date(hall.clock), 7)]
    papers.tell(ROUNDS, "printed")
    desk.until(lambda: "巡访单打好了" in words(desk))
    desk.tap("orders.rounds.1")
    papers.refuse(ROUNDS, RuleBroken("order.rounds_none"))
    desk.until(lambda: "这些天没有要上门的服务" in words(desk))
    desk.window.presenter.sign_out()
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert not desk.face.findChildren(OrdersPage) or "欧**" not in words(desk)


def _chips(desk: ClerksDesk) -> str:
    from kiosk.ui.widgets.chip import Chip

    return "\n".join(chip.words for chip in desk.face.findChildren(Chip) if chip.isVisible())


def _titles(desk: ClerksDesk) -> str:
    from kiosk.ui.widgets.elided_text import ElidedText

    texts = desk.face.findChildren(ElidedText)
    return "\n".join(each.text() for each in texts if each.isVisible())
