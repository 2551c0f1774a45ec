"""What else happens to numbers at a desk: missed and back in line, passed on to other business."""

from PySide6.QtWidgets import QLineEdit

from kiosk.tour.hands import find, wait_until
from kiosk.tour.play import Play
from kiosk.tour.scenes.desk import call_next

OTHER_ITEM, TYPED = "YB01", "yibao"


def number_is_missed(play: Play) -> None:
    """Nobody came: missed, then back and put in line again some places later."""
    hands, desk, told = play.hands, play.desk, play.told
    label = told.missed_number = call_next(play)
    hands.tap(desk, "recall")
    hands.tap(desk, "miss")
    wait_until(lambda: desk.face.console.ticket.label == "", "the number set aside")
    hands.tap(desk, "aside")
    hands.tap(desk, f"requeue.{label}")
    wait_until(lambda: label in play.remark("aside_remark"), "the number back in line")
    play.picture(desk, "desk-aside")
    hands.tap(desk, "aside_back")
    table = desk.face.console.line.table
    wait_until(lambda: label in [row[0] for row in table.rows], "the number in the list")
    told.requeued_to = [row[0] for row in table.rows].index(label) + 1
    play.picture(desk, "desk-requeued")


def number_is_transferred(play: Play) -> None:
    """It turns out to be other business: found by typing, and the number stays the same."""
    hands, desk, told = play.hands, play.desk, play.told
    told.transferred_number = call_next(play)
    hands.tap(desk, "serve")
    hands.tap(desk, "transfer")
    hands.tap(desk, "transfer.item")
    wait_until(lambda: find(desk, QLineEdit, "transfer_query").hasFocus(), "the field for words")
    hands.write(desk, "transfer_query", TYPED)
    wait_until(lambda: play.can_see(desk, f"to_item.{OTHER_ITEM}"), f"{OTHER_ITEM} found")
    play.picture(desk, "desk-transfer")
    hands.tap(desk, f"to_item.{OTHER_ITEM}")
    wait_until(lambda: desk.face.console.ticket.label == "", "the number passed on")
    told.transferred_to = OTHER_ITEM
    play.picture(desk, "desk-transferred")
