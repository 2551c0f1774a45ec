"""The resident rates the visit: slip before the scanner, a level, reasons, sent."""

from PySide6.QtWidgets import QAbstractButton

from kiosk.tour.hands import TourFailed, find, wait_until
from kiosk.tour.play import Play
from kiosk.ui.lobby.routes import Attract, Rated, RateReasons, RateVisit, SlipOf
from kiosk.ui.lobby.scan_slip_page import SlipPage

LEVEL = 1
REASONS = (113, 115)


def visit_is_rated(play: Play) -> None:
    """Very dissatisfied, for two reasons of the official list."""
    hands, lobby, told = play.hands, play.lobby, play.told
    scan_slip(play)
    play.picture(lobby, "slip-done")
    hands.tap(lobby, "rate.now")
    play.at(RateVisit)
    play.picture(lobby, "rating")
    hands.tap(lobby, f"level.{LEVEL}")
    play.at(RateReasons)
    for reason in REASONS:
        hands.tap(lobby, f"reason.{reason}")
    told.rating_level = LEVEL
    told.rating_reasons = [
        code for code in REASONS if find(lobby, QAbstractButton, f"reason.{code}").isChecked()
    ]
    play.picture(lobby, "rating-reasons")
    hands.tap(lobby, "rate.send")
    told.rating_revision = play.at(Rated).revision
    play.picture(lobby, "rated")
    lobby.end_visit()


def scan_slip(play: Play) -> SlipPage:
    """Hold the resident's slip before the scanner; the page of what it stands for."""
    lobby = play.lobby
    if play.ticket is None:
        raise TourFailed("nobody has a slip to scan")
    play.at(Attract)
    play.scan(play.stage.faces.slips.qr_url(play.ticket))
    play.at(SlipOf)
    wait_until(lambda: play.can_see(lobby, "rate.now"), "the slip to be read")
    page = lobby.page
    assert isinstance(page, SlipPage)  # noqa: S101 - its route was shown just now
    return page
