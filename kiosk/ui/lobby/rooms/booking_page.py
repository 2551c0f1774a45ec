"""A booking as it stands: check in, or give it back."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.rooms.standing import OPEN
from kiosk.center.rooms.values import BookingView
from kiosk.clock import local_date
from kiosk.ui.lobby.kept_page import Kept, KeptPage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import booking_state, booking_time, clock_time, purpose_word


class BookingPage(KeptPage):
    """Says it of a booking."""

    def __init__(self, kit: PageKit) -> None:
        where = QCoreApplication.translate("BookingPage", "活动与场地 › 我的预订")
        give_back = QCoreApplication.translate("BookingPage", "取消预订")
        super().__init__(kit, where=where, name="booking", cancel=give_back)

    def said(self, booking: BookingView) -> Kept:
        """What there is to say now."""
        state, tone = booking_state(booking)
        name = booking.room_name_en if self.kit.language == "en" else booking.room_name
        floor = self.tr("{floor} 楼").format(floor=booking.floor)
        more = (floor, purpose_word(booking.purpose), booking.masked_phone)
        return Kept(
            state=state,
            tone=tone,
            rule=self._rule(booking),
            lines=(
                (name, "title"),
                (booking_time(booking, local_date(self.kit.clock)), "display"),
                (" · ".join(filter(None, more)), "body"),
                (self.tr("编号 {number}").format(number=booking.number), "body"),
            ),
            remarks=self._remarks(booking),
            cancel=booking.state in OPEN and booking.state != "checked_in",
            check_in=booking.state == "booked",
        )

    def _rule(self, booking: BookingView) -> str:
        if booking.release_at is None:
            return ""
        return self.tr("{time} 前没有签到会自动放开").format(time=clock_time(booking.release_at))

    def _remarks(self, booking: BookingView) -> tuple[str, ...]:
        if not booking.broken:
            return ()
        names = self.tr("、").join(piece.name for piece in booking.broken)
        return (self.tr("正在修,可能用不了:{names}").format(names=names),)
