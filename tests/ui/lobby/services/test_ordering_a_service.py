"""A resident orders, follows, cancels, rates, and says what is missing: with real taps."""

from uuid import UUID

from kiosk.center.services.demands import demands
from kiosk.center.services.finding import order_token
from kiosk.center.services.from_hub import follow_services
from kiosk.center.services.values import OrderView
from kiosk.center.services.views import order_view
from kiosk.clock import local_date
from kiosk.ui.lobby.agree_page import AgreePage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.noted_page import NotedPage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.services.list_page import ServicesPage
from kiosk.ui.lobby.services.order_page import OrderPage
from kiosk.ui.lobby.services.service_page import ServicePage
from kiosk.ui.lobby.services.taken_page import OrderTakenPage
from kiosk.ui.lobby.typed_pages import WrittenPage
from kiosk.ui.lobby.villages.village_page import VillagePage
from tests.ui.lobby.care.way import answer, call, write
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import type_digits
from tests.ui.lobby.services.way import hub_says, publish, to_list

PHONE = "13800138000"


def order_of(lobby: Lobby, order_id: UUID) -> OrderView:
    """As it stands in the store."""
    return lobby.hall.store.read(lambda session: order_view(session, order_id=order_id)).result(30)


def village(lobby: Lobby) -> None:
    """The first village offered."""
    page = lobby.arrive(VillagePage)
    first = page._choice.villages[0]
    lobby.tap(f"village.{first.code}")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def order_a_haircut(lobby: Lobby, *, for_other: bool = False) -> None:
    """From the list to the last question."""
    lobby.tap("kind.care")
    lobby.qtbot.waitUntil(lambda: "点一项看看" in lobby.words())
    lobby.tap("service.S01")
    lobby.arrive(ServicePage)
    assert {"云溪镇助老服务队", "免费", "老人"} <= set(lobby.words().split("\n"))
    lobby.tap("service.order")
    answer(lobby, "other" if for_other else "self")
    write(lobby, "order.name", "林小满")
    if for_other:
        write(lobby, "order.helper", "林立夏")
    call(lobby, PHONE)
    village(lobby)
    write(lobby, "order.address", "3 组 12 号")
    answer(lobby, "2026-11-26")
    answer(lobby, "morning")
    write(lobby, "order.note", "门口有狗")
    lobby.arrive(AgreePage)


def agree(lobby: Lobby) -> None:
    """Read to the end, agree."""
    page = lobby.arrive(AgreePage)
    lobby.qtbot.waitUntil(lambda: page._flow.page_count > 0)
    page._flow.show_page(page._flow.page_count - 1)
    lobby.tap("order.agree")


def test_a_haircut_is_ordered_offline_followed_done_and_rated(lobby: Lobby) -> None:
    publish(lobby)
    lobby.tap("start")
    to_list(lobby)
    assert "名单更新到 今天 09:41" in lobby.words()
    order_a_haircut(lobby, for_other=True)
    assert "云溪镇助老服务队" in lobby.words()
    agree(lobby)
    taken = lobby.arrive(OrderTakenPage).view
    assert "138****8000" in lobby.words()
    assert "林" not in lobby.words()
    assert (taken.state, taken.assisted) == ("captured", True)
    assert lobby.window.visit.order.name == ""  # taken: the terminal keeps nothing
    lobby.tap("booking.done")
    token = lobby.hall.store.read(lambda session: order_token(session, order_id=taken.id)).result()
    lobby.arrive(HomePage)
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token}")
    lobby.arrive(OrderPage)
    assert "已记下,一有网络就送出" in lobby.words()
    hub_says(lobby, taken.id, "scheduled", 1, scheduled_at="2026-11-24T01:30:00Z", note="周二到")
    lobby.tap("home")
    to_list(lobby)
    lobby.tap("services.mine")
    lobby.arrive(FindMinePage)
    type_digits(lobby, f"8000{taken.number[-4:]}")
    lobby.tap("find.look")
    lobby.arrive(OrderPage)
    assert {"约好了:明天 09:30", "服务单位说:周二到"} <= set(lobby.words().split("\n"))
    hub_says(lobby, taken.id, "done", 2)
    lobby.tap("home")
    lobby.arrive(HomePage)
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token}")
    lobby.arrive(OrderPage)
    lobby.tap("order.check_in")
    answer(lobby, "5")
    lobby.arrive(OrderPage)
    lobby.qtbot.waitUntil(lambda: "谢谢您的评价" in lobby.words())
    assert order_of(lobby, taken.id).level == 5


def test_a_second_order_of_the_same_is_refused_and_the_first_can_be_cancelled(
    lobby: Lobby,
) -> None:
    publish(lobby)
    lobby.tap("start")
    to_list(lobby)
    order_a_haircut(lobby)
    agree(lobby)
    first = lobby.arrive(OrderTakenPage).view
    lobby.tap("booking.done")
    to_list(lobby)
    order_a_haircut(lobby)
    agree(lobby)
    refused = lobby.arrive(RefusedPage)
    assert "已经点了这项服务" in refused.why
    lobby.tap("refused.other")
    lobby.arrive(ServicesPage)
    lobby.tap("services.mine")
    lobby.arrive(FindMinePage)
    type_digits(lobby, f"8000{first.number[-4:]}")
    lobby.tap("find.look")
    lobby.arrive(OrderPage)
    lobby.tap("order.cancel")
    assert order_of(lobby, first.id).state == "captured"  # asked a second time
    lobby.tap("order.cancel")
    lobby.qtbot.waitUntil(lambda: "已取消" in lobby.words())
    assert order_of(lobby, first.id).state == "cancelled"


def test_what_is_missing_is_said_without_a_name_and_a_number_is_refused(lobby: Lobby) -> None:
    clock = lobby.hall.clock
    lobby.hall.store.write(lambda session: follow_services(session, (), clock=clock)).result(30)
    lobby.tap("start")
    to_list(lobby)
    assert "现在还没有可以点的服务" in lobby.words()
    lobby.tap("services.wish")
    answer(lobby, "other")
    answer(lobby, "elder")
    village(lobby)
    page = lobby.arrive(WrittenPage)
    assert not lobby.button("wish.words.done").isEnabled()
    assert page.field is not None
    page.field.setText("送饭请打 13800138000")
    lobby.tap("wish.words.done")
    lobby.qtbot.waitUntil(lambda: "请不要写电话和证件号码" in lobby.words())
    page.field.setText("想要中午送饭")
    lobby.tap("wish.words.done")
    lobby.arrive(NotedPage)
    assert "想要中午送饭" in lobby.words()
    hall = lobby.hall
    (wish,) = hall.store.read(
        lambda session: demands(session, first=local_date(hall.clock))
    ).result(30)
    assert (wish.kind, wish.audience, wish.words) == ("other", "elder", "想要中午送饭")
    lobby.tap("wish.done")
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.wish.words == "")


def test_who_leaves_half_way_leaves_nothing(lobby: Lobby) -> None:
    publish(lobby)
    lobby.tap("start")
    to_list(lobby)
    lobby.tap("kind.law")
    lobby.qtbot.waitUntil(lambda: "点一项看看" in lobby.words())
    lobby.tap("service.S03")
    lobby.arrive(ServicePage)
    lobby.tap("service.order")
    answer(lobby, "self")
    write(lobby, "order.name", "林小满")
    call(lobby, PHONE)
    page = lobby.arrive(ChoicePage)  # at the center: nobody is asked for an address
    assert "哪天方便?" in lobby.words()
    lobby.window.end_visit()
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)
    draft = lobby.window.visit.order
    assert (draft.name, draft.phone, draft.address) == ("", "", "")
