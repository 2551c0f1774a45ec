"""Blocks that do not fit into a column get the whole width before a line of them is cut."""

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text

LONG = "这间活动室可以提前三十天预订,每次不超过四个小时;没有按时签到的,十五分钟后让给别人。" * 12


def flow_of(qtbot: QtBot, theme: Theme, *words: str, height: int) -> tuple[FlowPages, list[Text]]:
    flow = FlowPages(theme, columns=2)
    qtbot.addWidget(flow)
    texts = [Text(each, "body") for each in words]
    for text in texts:
        flow.add(text)
    flow.resize(1000, height)
    flow.show()
    qtbot.waitExposed(flow)
    return flow, texts


def whole(text: Text) -> bool:
    return text.height() >= text.heightForWidth(text.width())


def test_short_blocks_stand_in_two_columns(qtbot: QtBot, theme: Theme) -> None:
    _flow, (first, second) = flow_of(qtbot, theme, "一", "二", height=60)

    assert first.width() == second.width() < 500
    assert second.x() > first.x()


def test_a_block_taller_than_its_column_gets_the_whole_width(qtbot: QtBot, theme: Theme) -> None:
    probe = Text(LONG, "body")
    qtbot.addWidget(probe)
    probe.ensurePolished()
    needed = probe.heightForWidth(1000)

    flow, (first, second) = flow_of(qtbot, theme, LONG, "二", height=needed + 20)
    flow.resize(1000, needed + flow.pager.sizeHint().height() + 40)

    assert first.width() == 1000
    assert whole(first)
    assert second.width() == 1000


def test_a_block_that_fits_nowhere_keeps_to_its_room(qtbot: QtBot, theme: Theme) -> None:
    flow, (first, _second) = flow_of(qtbot, theme, LONG * 5, "二", height=200)

    assert first.width() == 1000
    assert first.geometry().bottom() < flow.pager.geometry().top()
