"""An elder prepares: ticks what they have brought, has the rest printed, says why they go first."""

from PySide6.QtWidgets import QAbstractButton

from kiosk.tour.hands import find, wait_until
from kiosk.tour.play import Play
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.routes import GuideOf, Priority

ITEM = "MZ04"
KIND = "elder"


def elder_prepares_and_takes_a_number(play: Play) -> None:
    """Materials, checklist, priority, number."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    hands.tap(lobby, f"item.{ITEM}")
    play.at(GuideOf)
    hands.tap(lobby, "material.1")
    page = lobby.page
    assert isinstance(page, GuidePage)  # noqa: S101 - the route was shown just now
    told.materials_ticked = _ticked(play, ticked=True)
    told.materials_missing = _ticked(play, ticked=False)
    before = len(play.stage.printed())
    hands.tap(lobby, "checklist")
    told.checklist_pdf = play.keep_print(before, "slip-checklist.pdf")
    printed = find(lobby, QAbstractButton, "checklist")
    wait_until(lambda: "打好了" in printed.text(), "the page to say that the list is there")
    play.picture(lobby, "materials-ticked")
    hands.tap(lobby, "priority")
    play.at(Priority)
    wait_until(lambda: play.can_see(lobby, f"priority.{KIND}"), "the kinds of priority")
    play.picture(lobby, "priority")
    hands.tap(lobby, f"priority.{KIND}")
    play.at(GuideOf)
    hands.tap(lobby, "take")
    told.priority_number = play.number_shown().label
    play.picture(lobby, "number-with-priority")
    lobby.end_visit()


def _ticked(play: Play, *, ticked: bool) -> int:
    rows = [
        row
        for row in play.lobby.findChildren(QAbstractButton)
        if row.objectName().startswith("material.")
    ]
    return sum(row.isChecked() == ticked for row in rows)
