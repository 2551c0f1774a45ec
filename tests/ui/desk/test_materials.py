"""The desk sees what the resident ticked before they were called."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.center.guides.precheck import take_ticket_with_materials
from kiosk.data.tables import Item
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.chip_rows import ChipRows
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import RealHall

LONG = "城乡居民基本养老保险参保人员死亡后法定继承人申领丧葬补助金及个人账户余额的亲属关系公证书"


def take_with(hall: RealHall, names: list[str], ticked: set[str], *, deferred: bool) -> None:
    def work(session) -> None:  # type: ignore[no-untyped-def]
        session.get_one(Item, "MZ04").materials = [
            {
                "name": name,
                "originals": 1,
                "copies": 0,
                "note": "",
                "required": True,
                "can_defer": name not in ticked,
            }
            for name in names
        ]
        session.flush()
        take_ticket_with_materials(
            session,
            device_id=hall.opened.device_id,
            item_code="MZ04",
            request_id=uuid4(),
            clock=hall.clock,
            ticked=ticked,
            deferred=deferred,
        )

    hall.opened.write(work)


@pytest.mark.parametrize(("deferred", "missing"), [(True, "缺:银行卡(容缺)"), (False, "缺:银行卡")])
def test_ticks_come_with_the_number_and_go_with_it(
    desk: ClerksDesk, hall: RealHall, deferred: bool, missing: str
) -> None:
    take_with(hall, ["身份证", "户口簿", "银行卡"], {"身份证", "户口簿"}, deferred=deferred)
    desk.sign_in().call()
    card = desk.face.console.ticket
    desk.qtbot.waitUntil(lambda: bool(card.materials), timeout=5000)
    assert card.materials == (missing, "身份证", "户口簿")
    desk.tap("serve")
    desk.tap("finish")
    desk.qtbot.waitUntil(lambda: card.materials == (), timeout=5000)


def test_a_number_without_ticks_shows_no_pills(desk: ClerksDesk, hall: RealHall) -> None:
    hall.take()
    desk.sign_in().call()
    assert desk.face.console.ticket.materials == ()


@pytest.mark.parametrize("width", [120, 400, 900])
def test_forty_long_materials_stay_inside_their_two_rows(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    rows = ChipRows(theme)
    qtbot.addWidget(rows)
    rows.show_facts([(f"{number} {LONG}", "green") for number in range(40)])
    rows.resize(QSize(width, rows.heightForWidth(width)))
    pills = rows._pills(width)
    assert {pill.row for pill in pills} == {0, 1}
    assert all(pill.left + pill.width <= width for pill in pills)
    assert pills[-1].words.startswith("+") or len(pills) == 40
    assert len(rows.words) == 40


def test_few_pills_take_one_row(qtbot: QtBot, theme: Theme) -> None:
    rows = ChipRows(theme)
    qtbot.addWidget(rows)
    rows.show_facts([("身份证", "green"), ("户口簿", "gold")])
    one: Callable[[int], int] = rows.heightForWidth
    assert one(900) < one(40)
    assert [pill.words for pill in rows._pills(900)] == ["身份证", "户口簿"]
