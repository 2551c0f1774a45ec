"""A haircut at home: ordered at the lobby, seen at the desk with its person masked."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.routes import Attract
from kiosk.ui.lobby.services.routes import (
    AskOrder,
    OrderConsent,
    OrderQuestion,
    OrderTaken,
    ServiceAt,
    Services,
    ServicesOf,
)

SERVICE, KIND = "S05", "care"
NAME, PHONE, ADDRESS = "欧阳小满", "13800009753", "3 组 12 号"


def service_is_ordered(play: Play) -> None:
    """From the home page to the slip, one question a page."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    hands.tap(lobby, "door.activities")
    play.at(Activities)
    hands.tap(lobby, "door.services")
    play.at(Services)
    play.choices(lobby, "kind.")
    play.picture(lobby, "services")
    hands.tap(lobby, f"kind.{KIND}")
    play.at(ServicesOf)
    play.choices(lobby, "service.")
    play.picture(lobby, "services-of-a-kind")
    hands.tap(lobby, f"service.{SERVICE}")
    play.at(ServiceAt)
    play.picture(lobby, "service")
    hands.tap(lobby, "service.order")
    _tap(play, "whose", "answer.self")
    _write(play, "name", NAME)
    _asked(play, "phone")
    for digit in PHONE:
        hands.tap(lobby, f"key.{digit}")
    hands.tap(lobby, "phone.next")
    _asked(play, "village")
    hands.tap(lobby, play.choices(lobby, "village.Y")[0])
    _write(play, "address", ADDRESS)
    _tap(play, "day", "answer.any")
    _tap(play, "part", "answer.morning")
    _write(play, "note", "")
    play.at(OrderConsent)
    play.choices(lobby, "order.agree")
    play.picture(lobby, "order-consent")
    hands.tap(lobby, "order.agree")
    taken = play.at(OrderTaken)
    told.order_number = taken.view.number
    told.order_pdf = play.keep_print(printed, "slip-order.pdf")
    play.picture(lobby, "order-taken")
    lobby.end_visit()
    play.at(Attract)


def order_stands_at_the_desk(play: Play) -> None:
    """The clerk sees that it is under way, and not whose it is."""
    hands, desk, told = play.hands, play.desk, play.told
    hands.tap(desk, "orders")
    wait_until(lambda: told.order_number in words(desk), "the order to be listed")
    play.picture(desk, "orders")
    told.order_names_nobody = NAME not in words(desk) and PHONE not in words(desk)
    hands.tap(desk, "orders_back")


def _asked(play: Play, what: OrderQuestion) -> None:
    wait_until(lambda: play.at(AskOrder).what == what, f"the question about {what}")


def _tap(play: Play, what: OrderQuestion, answer: str) -> None:
    _asked(play, what)
    play.hands.tap(play.lobby, answer)


def _write(play: Play, what: OrderQuestion, text: str) -> None:
    _asked(play, what)
    if text:
        play.hands.write(play.lobby, f"order.{what}.field", text)
    play.hands.tap(play.lobby, f"order.{what}.done")
