"""The list of errands: found, kept up to date, read by keyboard, in English, upright."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import Qt

from kiosk.center.errands.deciding import decline
from kiosk.center.errands.notices import tell_of_dates
from kiosk.center.errands.values import Person
from kiosk.center.queue import queueing
from kiosk.ui.desk.errands.choose_page import ChoosePage
from kiosk.ui.desk.errands.day_sheet_page import DaySheetPage
from kiosk.ui.printing_ports import VISITS
from tests.ui.desk.errands.conftest import PIN, Agency, AgentsDesk


def test_a_walk_in_is_completed_found_and_kept_up_to_date(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    first = office.submitted()
    wanted = office.submitted(
        help_wanted=True, person=Person(phone="13800005678"), signature=(), materials=()
    )
    desk = sit_down().sign_in("lead", PIN)
    desk.until(lambda: [button.text() for button in desk.seen("errands")] == ["代办 2"])
    desk.press(Qt.Key.Key_E)
    desk.until(lambda: len(desk.face.errands.cards) == 2)
    # Who wants help stands first; the whole is done by keys.
    assert desk.face.errands.cards[0].number == wanted.number
    desk.write("errand_query", "5678")
    desk.until(lambda: [card.number for card in desk.face.errands.cards] == [wanted.number])
    desk.write("errand_query", "林小")
    desk.until(lambda: [card.number for card in desk.face.errands.cards] == [first.number])
    desk.write("errand_query", "nobody")
    desk.until(lambda: "没有找到" in desk.face.errands.rows.words)
    desk.write("errand_query", "")
    desk.until(lambda: desk.face.errands.shelves.current == "new")
    # Another desk declines one: this one sees it without being asked.
    office.do(decline, errand_id=first.id, reason="not_here", note="")
    desk.until(lambda: [card.number for card in desk.face.errands.cards] == [wanted.number])
    desk.until(lambda: bool(desk.seen(f"errand.{wanted.number}")))
    desk.qtbot.keyClick(desk.button(f"errand.{wanted.number}"), Qt.Key.Key_Return)
    desk.until(lambda: desk.window.errands.files.page is not None and bool(desk.seen("do.fill_in")))
    assert desk.page.buttons.verbs[0] == "fill_in"
    desk.tap("do.fill_in")
    desk.tap("intake_next")
    desk.tap("intake_next")
    desk.write("person.name", "王𠅤")
    desk.write("person.id_number", "33")
    desk.tap("intake_next")
    desk.tap("intake_next")
    desk.sign("consent")
    desk.tap("intake_next")
    desk.said("还差 16 位")
    for _ in range(2):
        desk.tap("intake_back")
    desk.write("person.id_number", "")
    desk.tap("intake_next")
    desk.tap("intake_next")
    desk.tap("intake_next")
    desk.until(lambda: desk.face.shows(desk.page) and bool(desk.seen("do.accept")))
    assert desk.page.buttons.verbs[0] == "accept"
    assert not agency.file(wanted.id).card.help_wanted
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.face.shows(desk.face.errands))
    desk.press(Qt.Key.Key_Escape)
    assert desk.face.shows(desk.face.console)


def test_items_that_cannot_be_done_say_why_and_the_others_are_found(
    sit_down: Callable[..., AgentsDesk],
) -> None:
    desk = sit_down().log_in("lead")
    desk.tap("errand_new")
    desk.until(lambda: bool(desk.seen("errand_item.E03")))
    assert not desk.button("errand_item.E03").isEnabled()
    desk.tap("errand_item.E02")
    # It must be done in person: help and a visit are offered, doing it for them is not.
    desk.until(lambda: bool(desk.seen("kind.proxy")))
    assert not desk.button("kind.proxy").isEnabled()
    assert desk.button("kind.help").isEnabled()
    desk.tap("intake_back")
    desk.until(lambda: desk.face.shows(desk.face.errands))


def test_a_number_whose_item_cannot_be_done_for_them_stays_at_the_desk(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    office.opened.write(
        lambda session: queueing.take_ticket(
            session,
            device_id=office.opened.device_id,
            item_code="MZ04",
            request_id=uuid4(),
            clock=office.clock,
        )
    )
    desk = sit_down().sign_in("clerk", PIN)
    label = desk.call()
    desk.tap("serve")
    desk.tap("transfer")
    desk.tap("transfer.errand")
    desk.said("这个事项不提供代办")
    desk.tap("errand_item_back")
    desk.until(lambda: desk.face.shows(desk.face.console))
    assert desk.label == label
    assert desk.state == "正在办理"


def test_dates_visits_and_agents_are_shown_to_the_lead(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    errand = office.under_way()
    office.clock.pass_time(days=16)
    office.opened.write(
        lambda session: tell_of_dates(
            session, device_id=office.opened.device_id, clock=office.clock
        )
    )
    desk = sit_down().log_in("agent01")
    desk.until(desk.face.errands.notices.isVisible)
    assert "1 件逾期" in desk.face.errands.notices.words
    assert [button.text() for button in desk.seen("roster")] == []
    desk.tap("notices.button")
    desk.until(lambda: not desk.face.errands.notices.isVisible())
    desk.log_out()
    desk.log_in("lead")
    assert not desk.face.errands.notices.isVisible()
    desk.shelf("overdue", 1)
    assert desk.face.errands.cards[0].id == errand
    desk.tap("roster")
    desk.until(lambda: bool(desk.seen("roster.01")))
    (page,) = desk.face.findChildren(ChoosePage)
    assert "共 3 人" in page.hint
    assert "手上 1 件 · 可办 1 项 · 云溪村" in page.options[0].detail
    desk.tap("roster.01")
    desk.until(lambda: any("有效到" in text for text in desk.texts))
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.face.shows(desk.face.errands))
    desk.tap("day_sheet")
    desk.tap("day_later")
    desk.tap("sheet.V001")
    desk.said("上门单已送去打印")
    (sheet,) = desk.face.findChildren(DaySheetPage)
    assert agency.papers.visits == [(sheet.day, "V001", office.lead)]
    agency.papers.tell(VISITS, "printed")
    desk.said("上门单已打印")


def test_it_reads_in_english_and_stands_upright(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    errand = agency.office.under_way()
    desk = sit_down(1, (1080, 1920), language="en").log_in("agent01")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(agency.file(errand).card.number)
    assert "Themselves" in desk.page.texts
    assert "10 working days" in desk.section("case")
    desk.tap("do.suspend")
    desk.until(lambda: bool(desk.seen("suspend.special")))
    for name in ("suspend.materials", "suspend.special"):  # long words are whole
        choice = desk.button(name)
        desk.until(lambda choice=choice: choice.width() >= choice.sizeHint().width())
    desk.tap("suspend.special")
    desk.tap("phrase.3")
    desk.tap("suspend_send")
    desk.done("suspended")
    desk.said("Noted: Suspended")
    for widget in desk.page.buttons.children():
        if hasattr(widget, "geometry") and hasattr(widget, "isVisible") and widget.isVisible():
            assert desk.page.buttons.rect().contains(widget.geometry())
