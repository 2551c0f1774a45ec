"""联网情况 at the desk: what waits, what was refused and why; retried and exported by clicks."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.people.staff import add_staff
from kiosk.data.tables import AuditEntry, Device, OutboxRecord
from kiosk.ui.desk.sync.page import SyncPage
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.ports import LinkState
from kiosk.ui.stick_port import StickNews
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.desk.sync.sticks import KeptSticks
from tests.ui.hall import PIN, RealHall

ONLINE = LinkState(online=True, waiting=0, dead=0)


@pytest.fixture
def sticks() -> KeptSticks:
    return KeptSticks()


@pytest.fixture
def desk(qtbot: QtBot, hall: RealHall, sticks: KeptSticks) -> ClerksDesk:
    window = DeskWindow(replace(hall.context(), sticks=sticks), 1, poll_ms=POLL_MS)
    window._sync._timer.setInterval(POLL_MS)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return ClerksDesk(qtbot, window)


def retries(desk: ClerksDesk) -> list[str]:
    buttons = page(desk).findChildren(QAbstractButton)
    names = [button.objectName() for button in buttons if button.isVisible()]
    return [name for name in names if name.startswith("sync_retry.")]


def page(desk: ClerksDesk) -> SyncPage:
    shown = desk.window._sync.page
    assert shown is not None
    return shown


def tiles(desk: ClerksDesk) -> dict[str, str]:
    return {what: value for what, value, _ in page(desk).tiles.tiles}


def join(hall: RealHall) -> None:
    hall.opened.write(
        lambda session: session.execute(
            update(Device).values(hub_credential="c" * 40, last_success_at=hall.clock.moment)
        )
    )


def refuse(hall: RealHall, count: int, reason: str = "mismatch: other_bytes") -> None:
    def work(session: Session) -> None:
        first = session.scalars(
            select(OutboxRecord.seq)
            .where(OutboxRecord.stream.like("ticket:%"), OutboxRecord.state == "pending")
            .order_by(OutboxRecord.seq)
            .limit(count)
        ).all()
        session.execute(
            update(OutboxRecord)
            .where(OutboxRecord.seq.in_(first))
            .values(state="dead", last_error=reason)
        )

    hall.opened.write(work)


def look(desk: ClerksDesk, who: str = "shen") -> None:
    desk.sign_in(who)
    desk.tap("figures")
    desk.tap("uploads")
    desk.until(lambda: bool(page(desk).tiles.tiles))


@pytest.fixture
def lead(hall: RealHall) -> None:
    hall.opened.write(
        lambda session: add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)
    )


def test_a_center_that_joined_no_hub_is_told_how(desk: ClerksDesk, lead: None) -> None:
    look(desk)
    assert page(desk).state == "未接入"
    assert "kiosk admin enrol" in page(desk).advice.text()
    assert page(desk).rows.words.startswith("本机还没有接入")
    assert desk.seen("sync_export") == []


def test_refused_records_are_named_retried_one_by_one_and_all_at_once(
    desk: ClerksDesk, hall: RealHall, lead: None
) -> None:
    join(hall)
    for _ in range(4):
        hall.take()
    refuse(hall, 3)
    hall.clock.pass_time(hours=3)
    look(desk)
    assert page(desk).state == "已联网"
    assert (tiles(desk)["被退回"], tiles(desk)["最久已等"]) == ("3", "3 小时")
    desk.until(lambda: len(retries(desk)) > 0)  # as many as fit
    names = retries(desk)
    desk.tap(names[0])
    desk.until(lambda: tiles(desk)["被退回"] == "2")
    assert "1 条" in page(desk).remark.words
    desk.tap("sync_retry_all")
    desk.until(lambda: tiles(desk)["被退回"] == "0")
    desk.until(lambda: page(desk).rows.words == "没有被退回的记录")
    audited = hall.opened.read(
        lambda session: session.scalars(
            select(AuditEntry.action).where(AuditEntry.action == "outbox.retried")
        ).all()
    )
    assert len(audited) == 2
    desk.tap("sync_back")
    desk.until(lambda: desk.face.shows(desk.face.figures))
    assert desk.window._sync.page is None


def test_a_clerk_sees_but_does_not_act(desk: ClerksDesk, hall: RealHall) -> None:
    join(hall)
    hall.take()
    refuse(hall, 1)
    desk.sign_in()
    desk.tap("figures")
    desk.tap("uploads")
    desk.until(lambda: bool(page(desk).tiles.tiles))
    assert tiles(desk)["被退回"] == "1"
    assert [desk.seen(name) for name in ("sync_export", "sync_retry_all")] == [[], []]
    assert retries(desk) == []


@pytest.mark.parametrize(
    ("link", "state", "advice"),
    [
        (LinkState(False, 3, 0, trouble="hub.unreachable"), "离线", "网线"),
        (LinkState(True, 3, 0, trouble="hub.revoked"), "已停用", "接入码"),
        (LinkState(True, 3, 0, trouble="hub.unauthorized"), "已停用", "重新接入"),
        (LinkState(True, 3, 0, trouble="hub.program_too_old"), "版本不符", "升级本机"),
        (LinkState(True, 3, 0, trouble="hub.too_old"), "版本不符", "升级平台"),
        (LinkState(True, 3, 0, trouble="hub.slow"), "上传受阻", "很慢"),
        (LinkState(None, 3, 0), "正在连接", "第一次联系"),
    ],
)
def test_each_trouble_says_what_to_do(
    desk: ClerksDesk, hall: RealHall, lead: None, link: LinkState, state: str, advice: str
) -> None:
    join(hall)
    hall.link.become(link)
    look(desk)
    assert page(desk).state == state
    assert advice in page(desk).advice.text()


def test_a_wrong_clock_and_a_clone_are_told_while_uploads_go_on(
    desk: ClerksDesk, hall: RealHall, lead: None
) -> None:
    join(hall)
    off = LinkState(True, 0, 0, clock_off_s=7200.0, notices=("cloned",))
    hall.link.become(off)
    look(desk)
    assert page(desk).state == "已联网"
    assert page(desk).warning.text().splitlines()[0] == "本机时钟慢了 2 小时,请校准。上传不受影响"
    assert "两台机器" in page(desk).warning.text()
    assert "本机时钟不准" in desk.face.console.bar.status
    hall.link.become(ONLINE)
    desk.until(lambda: not page(desk).warning.isVisible())


def test_an_export_says_where_it_is_or_what_to_change(
    desk: ClerksDesk, hall: RealHall, lead: None, sticks: KeptSticks
) -> None:
    join(hall)
    look(desk)
    desk.tap("sync_export")
    assert sticks.asked == 1
    assert not desk.button("sync_export").isEnabled()
    sticks.told.emit(StickNews(trouble="no_stick"))
    assert "没有找到 U 盘" in page(desk).remark.words
    desk.tap("sync_export")
    sticks.told.emit(StickNews(records=12, place="USB/xinqiao.xq"))
    assert "12 条记录已写到 USB/xinqiao.xq" in page(desk).remark.words
