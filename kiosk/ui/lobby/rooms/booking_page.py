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
            extend=booking.state == "checked_in",
            finish=booking.state == "checked_in" and booking.starts_at < self.kit.clock.now(),
        )

    def _rule(self, booking: BookingView) -> str:
        starts = clock_time(booking.starts_at)
        match booking.state:
            case "requested":
                return self.tr("工作人员批准后才算订上;{time} 前没有批准就失效").format(time=starts)
            case "declined" | "cancelled" if booking.reason and booking.reason != "left":
                return self.tr("原因:{why}").format(why=booking.reason)
            case "checked_in":
                return self.tr("后面没有人订就能延长")
        if booking.release_at is None:
            return ""
        return self.tr("{time} 前没有签到会自动放开").format(time=clock_time(booking.release_at))

    def _remarks(self, booking: BookingView) -> tuple[str, ...]:
        remarks = []
        if booking.series_id is not None:
            remarks.append(self.tr("每周同一时间的预订;这里取消的只是这一次"))
        if booking.broken:
            english = self.kit.language == "en"
            names = (piece.name_en if english else piece.name for piece in booking.broken)
            words = self.tr("正在修,可能用不了:{names}")
            remarks.append(words.format(names=self.tr("、").join(names)))
        return tuple(remarks)
