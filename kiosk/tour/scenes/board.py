"""The board calls: watched from the moment the desk calls, while the hall goes on."""

from PySide6.QtCore import QTimer

from kiosk.center.queue.views import BoardCall
from kiosk.tour.hands import TourFailed, wait_until
from kiosk.tour.play import Play


def board_is_watched(play: Play) -> None:
    """Take a picture when the resident's number comes up: earlier calls have their time first."""
    ticket, board = play.ticket, play.board
    if ticket is None:
        raise TourFailed("nobody has a number to be called")

    def shown(call: BoardCall) -> None:
        if call.ticket_id == ticket.id and not play.told.board_showed:
            play.told.board_showed = True
            QTimer.singleShot(0, board, lambda: play.picture(board, "board"))

    board.announce.connect(shown)


def board_has_shown(play: Play) -> None:
    """By now, or soon, the call has been on the board."""
    wait_until(lambda: play.told.board_showed, "the call on the board", patience_s=60)
