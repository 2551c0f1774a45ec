"""A clerk's afternoon with the children: arrived, looked up, handed over, told; by real clicks."""

from datetime import datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.center.care.day_list import care_day
from kiosk.center.care.ending import end_registration
from kiosk.center.care.values import CareDay, ChildDay, RegistrationView
from kiosk.center.people.audit import audit_log
from kiosk.clock import LOCAL
from kiosk.ui.desk.care.file_page import CareFilePage
from kiosk.ui.desk.care.pick_up_page import PickUpPage, SomebodyElsePage
from kiosk.ui.widgets.signature_pad import SignaturePad
from kiosk.ui.widgets.text import Text
from tests.center.care.school import MONDAY
from tests.ui.desk.care.children import register_children
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall


@pytest.fixture
def children(hall: RealHall) -> list[RegistrationView]:
    return register_children(hall)


def today(hall: RealHall) -> CareDay:
    return hall.opened.read(
        lambda session: care_day(session, code="SDB", day=MONDAY, clock=hall.clock)
    )


def child(hall: RealHall, which: UUID) -> ChildDay:
    return next(each for each in today(hall).children if each.registration_id == which)


def words(desk: ClerksDesk) -> str:
    """Everything that can be read now."""
    return "\n".join(text.text() for text in desk.face.findChildren(Text) if text.isVisible())


def page(desk: ClerksDesk, kind: type) -> bool:
    return any(each.isVisible() for each in desk.face.findChildren(kind))


def sign(desk: ClerksDesk) -> None:
    """Two lines on the pad in sight."""
    pad = next(each for each in desk.face.findChildren(SignaturePad) if each.isVisible())
    left = Qt.MouseButton.LeftButton
    for line in (((0.2, 0.3), (0.4, 0.6), (0.5, 0.2)), ((0.6, 0.3), (0.8, 0.6), (0.9, 0.4))):
        points = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in line]
        QTest.mousePress(pad, left, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(pad, point)
        QTest.mouseRelease(pad, left, pos=points[-1])


def name_somebody_else(desk: ClerksDesk) -> None:
    """Somebody the list does not know: the clerk is told to call first, and notes the answer."""
    desk.tap("pick_up.other")
    desk.until(lambda: page(desk, SomebodyElsePage))
    assert "13800138000" in words(desk)
    desk.tap("else_send")
    desk.until(lambda: "请写清来接的人" in words(desk))
    desk.field("else_name").setText("邻居周姨")
    desk.field("else_phone").setText("13700137000")
    desk.tap("else_relation.other")
    desk.tap("else_word.call")
    desk.tap("else_send")
    desk.until(lambda: page(desk, PickUpPage) and not page(desk, SomebodyElsePage))


def test_an_afternoon_from_the_roll_to_the_hand_over(
    desk: ClerksDesk, hall: RealHall, children: list[RegistrationView]
) -> None:
    first, alone, _, _ = children
    desk.sign_in()
    desk.tap("care")
    tails = [view.number[-4:] for view in children]
    desk.until(lambda: bool(desk.seen(f"care.arrive.{tails[0]}")))
    assert "欧阳知夏" not in words(desk)
    desk.tap("care.names")
    desk.until(lambda: "欧阳知夏甲" in words(desk))
    for tail in tails[:2]:
        desk.tap(f"care.arrive.{tail}")
        desk.until(lambda tail=tail: bool(desk.seen(f"care.pick_up.{tail}")))
    assert "欧阳知夏甲" in words(desk)  # the roll is called with names to be seen
    desk.tap("care.names")
    desk.until(lambda: "欧阳知夏" not in words(desk))
    # Names are opened to be held against a card.
    desk.tap(f"care.pick_up.{tails[0]}")
    desk.until(lambda: page(desk, PickUpPage))
    assert not desk.button("pick_up_send").isEnabled()
    name_somebody_else(desk)
    desk.tap("pick_up_send")
    desk.until(lambda: "还没有签名" in words(desk))
    sign(desk)
    desk.tap("pick_up_send")
    desk.until(lambda: child(hall, first.id).state == "collected")
    assert child(hall, first.id).collected_by == "exception"
    desk.until(lambda: page(desk, CareFilePage) and "交接好了" in words(desk))
    assert "邻居周姨" not in words(desk)
    desk.tap("child_back")
    desk.tap(f"care.pick_up.{tails[1]}")
    desk.until(lambda: bool(desk.seen("who.alone")))
    desk.tap("who.alone")
    desk.tap("pick_up_send")
    desk.until(lambda: child(hall, alone.id).collected_by == "alone")
    actions = [line.action for line in hall.opened.read(audit_log)]
    assert {"care.list_opened", "care.personal_opened", "care.exception_allowed"} <= set(actions)


def test_health_is_opened_with_a_reason_only_and_covered_again(
    desk: ClerksDesk, hall: RealHall, children: list[RegistrationView]
) -> None:
    first = children[0]
    tail = first.number[-4:]
    desk.sign_in()
    desk.tap("care")
    desk.tap(f"care.open.{tail}")
    desk.until(lambda: bool(desk.seen("look.health")))
    assert "花生" not in words(desk)
    desk.tap("look.health")
    desk.tap("care_reveal_send")
    desk.until(lambda: "请写一句为什么要看" in words(desk))
    desk.tap("phrase.0")
    desk.tap("care_reveal_send")
    desk.until(lambda: "对花生过敏" in words(desk))
    shown = next(each for each in desk.face.findChildren(CareFilePage) if each.isVisible())
    shown.cover("health")  # as after a minute
    desk.until(lambda: "花生" not in words(desk))
    desk.tap("child.absent")
    desk.tap("care_absent.sick")
    desk.tap("care_absent_send")
    desk.until(lambda: child(hall, first.id).state == "absent")
    desk.tap("child.come")
    desk.until(lambda: child(hall, first.id).state == "expected")
    desk.tap("child.arrive")
    desk.tap("child.undo")
    desk.until(lambda: child(hall, first.id).state == "expected")


def test_whoever_moved_up_is_told_and_whoever_is_late_is_seen(
    desk: ClerksDesk, hall: RealHall, children: list[RegistrationView]
) -> None:
    first, second, third, waiting = children
    desk.sign_in()
    desk.tap("care")
    desk.tap(f"care.arrive.{first.number[-4:]}")
    desk.until(lambda: child(hall, first.id).state == "here")
    hall.opened.write(
        lambda session: end_registration(
            session,
            device_id=hall.opened.device_id,
            registration_id=third.id,
            reason="moved",
            clock=hall.clock,
        )
    )
    desk.tap("care.tab.waitlist")
    desk.until(lambda: "有名额了,请通知" in words(desk) or bool(desk.seen(_open(waiting))))
    desk.tap(_open(waiting))
    desk.tap("child.tell")
    desk.until(lambda: "已通知" in words(desk))
    desk.tap("child_back")
    desk.until(lambda: not desk.seen(_open(waiting)))
    hall.clock.set_to(datetime(2026, 11, 23, 18, 50, tzinfo=LOCAL))
    desk.tap("care.tab.late")
    desk.until(lambda: bool(desk.seen(_open(first))) and not desk.seen(_open(second)))
    desk.tap("care_back")
    desk.until(lambda: desk.face.shows(desk.face.console))


def _open(view: RegistrationView) -> str:
    return f"care.open.{view.number[-4:]}"
