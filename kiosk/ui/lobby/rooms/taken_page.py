"""订好了: the number of a booking, its room and time, and what became of its slip."""

from datetime import datetime

from kiosk.center.rooms.values import BookingView
from kiosk.clock import local, local_date
from kiosk.ui.lobby.done_page import TAIL, Done, DonePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import booking_time


class TakenPage(DonePage):
    """Says it of a booking."""

    def __init__(
        self, kit: PageKit, booking: BookingView, address: str, weeks: tuple[datetime, ...] = ()
    ) -> None:
        self.booking, self._weeks = booking, weeks
        super().__init__(kit, self._said(kit, booking, address))

    def _said(self, kit: PageKit, booking: BookingView, address: str) -> Done:
        title = {
            "requested": self.tr("申请交上来了,编号是"),
            "waiting": self.tr("排上候补了,编号是"),
        }.get(booking.state, self.tr("订好了,编号是"))
        name = booking.room_name_en if kit.language == "en" else booking.room_name
        return Done(
            subject=booking.id,
            number=booking.number,
            where=self.tr("订房间 › 结果"),
            title=title,
            lines=(name, booking_time(booking, local_date(kit.clock))),
            following=self._following(kit, booking),
            without_slip=self.tr("凭编号和手机号最后四位也能签到"),
            address=address,
        )

    def _following(self, kit: PageKit, booking: BookingView) -> tuple[str, ...]:
        words = {
            "requested": [self.tr("工作人员批准后这个时间就是您的")],
            "waiting": [self.tr("轮到时自动转为已订,来时请先查一查")],
        }.get(booking.state, [])
        if self._weeks:
            days = self.tr("、").join(f"{local(each):%m-%d}" for each in self._weeks)
            count = len(self._weeks)
            words.append(self.tr("一共 {count} 次:{days}").format(count=count, days=days))
        words.append(self.tr("到时在这里或门口前台签到,晚到会自动放开"))
        if not (kit.elder and kit.wide) and not (self._weeks and kit.compact):
            find = self.tr("查看、签到、取消:扫小票,或输编号最后四位 {tail} 和手机号最后四位")
            words.append(find.format(tail=booking.number[-TAIL:]))
        return tuple(words)
