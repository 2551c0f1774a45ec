"""Activities at the desk: listed, signed up for, checked in, stopped, called about, written."""

from kiosk.center.activities.calling import call_list
from kiosk.center.activities.finding import sign_up_token
from kiosk.center.activities.views import activity_view, calendar
from kiosk.center.people.audit import audit_log
from kiosk.center.slips.slip_token import slip_url
from kiosk.clock import local_date
from kiosk.tour.hands import scan_into
from kiosk.ui.desk.activities.sign_up_page import DeskSignUpPage
from kiosk.ui.desk.activities.write_page import WritePage
from tests.ui.desk.activities.sitting import ActivityDesk
from tests.ui.desk.activities.sitting import desk as desk
from tests.ui.desk.activities.sitting import on as on
from tests.ui.hall import hall as hall

TODAY = "2026-11-23 10:00-11:00"
SESSION = "session.A1.11231000"


def test_a_session_is_looked_after_from_sign_up_to_the_last_visitor(desk: ActivityDesk) -> None:
    on = desk.on
    on.add(TODAY, room_code="A", capacity=3)
    first = on.come(name="林小满", phone="13800001111", heads=2)
    desk.open("lin")
    page = desk.open_session(SESSION)
    assert [line.masked_phone for line in page.lines] == ["138****1111"]
    assert not desk.seen("session.stop")  # a clerk does not keep activities
    desk.tap("session.sign_up")
    form = desk.page(DeskSignUpPage)
    form.name.setText("陈立夏")
    desk.qtbot.keyClicks(form.phone, "1380000222")
    desk.tap("sign_up_send")
    desk.until(lambda: "手机号" in form.remark.words)
    desk.qtbot.keyClicks(form.phone, "2")
    form.heads.setText("2")
    desk.tap("sign_up_send")
    desk.until(lambda: bool(desk.seen("sign_up_wait")))  # two of three places are taken
    form.heads.setText("1")
    desk.tap("sign_up_send")
    desk.until(lambda: "报上了" in page.remark.words)
    desk.until(lambda: len(page.lines) == 2)
    # 19 minutes before it begins one may check in, by tapping and by scanning.
    desk.tap(f"check_in.{first.code}")
    desk.until(lambda: page.lines[0].came == 2)
    token = on.opened.read(lambda s: sign_up_token(s, sign_up_id=page.lines[1].id))
    scan_into(desk.window, slip_url("https://xinqiao.invalid", token))
    desk.until(lambda: page.lines[1].came == 1)
    desk.tap("session.more")
    desk.tap("session.more")
    desk.until(lambda: page.card is not None and page.card.visitors >= 1)
    visitors = on.opened.read(lambda s: activity_view(s, code="A1")).sessions[0].visitors
    desk.until(lambda: page.card is not None and page.card.visitors == visitors)
    desk.tap("activity_session_back")
    desk.until(lambda: desk.face.shows(desk.list))


def test_a_contact_is_opened_for_a_reason_and_masked_again(desk: ActivityDesk) -> None:
    desk.on.add(TODAY)
    view = desk.on.come(name="林小满", phone="13800001111")
    desk.open()
    page = desk.open_session(SESSION)
    desk.tap(f"look.{view.code}")
    desk.tap("activity_why_send")
    assert not page.contacts.of(view.id)
    desk.tap("reason.0")
    desk.tap("activity_why_send")
    desk.until(lambda: page.contacts.of(view.id) == "林小满 13800001111")
    assert desk.face.shows(page)
    (newest, *_) = desk.on.opened.read(lambda session: audit_log(session, limit=1))
    assert (newest.action, newest.detail["why"]) == ("activity.personal_opened", "通知本人")
    assert "13800001111" not in str(newest.detail)
    page.contacts.timer.start(0)
    desk.until(lambda: not page.contacts.of(view.id))
    desk.until(lambda: bool(desk.seen(f"look.{view.code}")))


def test_a_session_is_stopped_and_those_who_signed_up_are_called(desk: ActivityDesk) -> None:
    desk.on.add(TODAY, room_code="A")
    views = [desk.on.come() for _ in range(2)]
    desk.open()
    page = desk.open_session(SESSION)
    desk.tap("session.stop")
    desk.tap("reason.0")
    desk.tap("activity_stop_send")
    desk.until(lambda: "要通知 2 人" in page.remark.words)
    assert "老师请假" in page.hint
    desk.tap("activity_session_back")
    desk.tap("activities.tab.calls")
    desk.tap("activities.print")
    assert desk.calls.asked == [desk.window.presenter.staff.id]  # type: ignore[union-attr]
    desk.tap(f"call.missed.{views[0].code}")
    desk.until(
        lambda: {line.tries for line in desk.on.opened.read(call_list)} == {0, 1},
    )
    desk.tap(f"call.reached.{views[1].code}")
    desk.until(lambda: len(desk.on.opened.read(call_list)) == 1)
    desk.tap(f"call.look.{views[0].code}")
    desk.tap("reason.0")
    desk.tap("activity_why_send")
    desk.until(lambda: desk.list.contacts.of(views[0].id).startswith("张小满 138"))


def test_an_activity_is_written_published_and_moved(desk: ActivityDesk) -> None:
    desk.on.add(TODAY, room_code="A")
    desk.open()
    desk.tap("activities.new")
    form = desk.page(WritePage)
    form.name.setText("冬至包饺子")
    desk.tap("write_next")
    desk.until(lambda: "几点开始" in form.remark.words)
    desk.qtbot.keyClicks(form.opens, "10:30")
    desk.qtbot.keyClicks(form.closes, "11:30")
    desk.qtbot.keyClicks(form.capacity, "8")
    desk.tap("write_next")
    desk.tap("place.A")  # which the other activity has
    desk.until(lambda: bool(form.remark.words))
    desk.tap("place.B")

    desk.until(lambda: bool(desk.seen("session.publish")))
    page = desk.session
    assert not page.card.published  # type: ignore[union-attr]
    desk.tap("session.publish")
    desk.until(lambda: page.card is not None and page.card.published)
    desk.tap("session.change")
    desk.until(lambda: bool(desk.seen("write_next")))
    form = desk.page(WritePage)
    form.opens.setText("14:00")
    form.closes.setText("16:00")
    desk.tap("write_next")
    form.place.setText("门口广场")
    desk.tap("write_elsewhere")

    def held() -> list[tuple[str, str]]:
        today = local_date(desk.on.clock)
        cards = desk.on.opened.read(lambda s: calendar(s, first=today, last=today))
        return [(card.name, card.place or card.room_name) for card in cards]

    desk.until(lambda: held() == [("剪纸", "A室"), ("冬至包饺子", "门口广场")])
    desk.until(lambda: bool(desk.seen("session.stop")))


def test_whoever_signs_out_leaves_nothing_of_anybody(desk: ActivityDesk) -> None:
    desk.on.add(TODAY)
    desk.on.come()
    desk.open()
    desk.open_session(SESSION)
    desk.window.presenter.sign_out()
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert not desk.seen("session.stop")
