"""订好了: the number of a booking, its room and time, and what became of its slip."""

from PySide6.QtCore import Qt, QTimer, Signal

from kiosk.center.rooms.values import BookingView
from kiosk.clock import local_date
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.words import booking_time
from kiosk.ui.ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.text import Text

STAY_S = 30
STAY_WITHOUT_SLIP_S = 90
TAIL = 4


class TakenPage(Page):
    """Counts down and then emits `finished`. No name and no whole phone number on it."""

    done = Signal()
    finished = Signal()
    loads = False
    final = True

    def __init__(self, kit: PageKit, booking: BookingView, address: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self.booking = booking
        self._since, self._stay_s = kit.clock.monotonic(), STAY_S
        self._slip = Notice(theme)
        self._slip.setObjectName("slip")
        flow = FlowPages(theme, columns=2 if kit.wide else 1)
        flow.add(self._number_card(), grow=1.6)
        flow.add(self._slip, grow=1.2)
        flow.add(self._next_card(), breaks=kit.wide, grow=1.6)
        if address and not kit.compact and not (kit.wide and kit.elder):
            flow.add(self._code_card(address), grow=1.1)
        self.column.addWidget(flow, 1)
        self._done = ActionButton(
            theme, "booking.done", self.tr("好了,回首页"), kind="primary", icon="check"
        )
        self._done.clicked.connect(self.done)
        self.column.addWidget(self._done)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(250)
        self.tick()

    def place(self) -> str:
        return self.tr("订房间 › 结果")

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Say what became of the slip."""
        if state in ("none", "failed", "expired", "unknown") or not notice.prints:
            self._stay_s = STAY_WITHOUT_SLIP_S
            self._slip.say(
                self.tr("小票没有打出来,请记下编号"),
                self.tr("凭编号和手机号最后四位也能签到"),
                tone="gold",
                icon="printer-off",
            )
        elif state == "printed":
            self._slip.say(self.tr("小票打好了,请拿好"), tone="green", icon="printer")
        else:
            self._slip.say(self.tr("正在打小票"), tone="green", icon="printer")
        self.tick()

    def touched(self) -> None:
        self._since = self.kit.clock.monotonic()
        self.tick()

    def tick(self) -> None:
        """Show the seconds left; after the last, leave."""
        left = self._stay_s - (self.kit.clock.monotonic() - self._since)
        if left <= 0:
            self._timer.stop()
            self.finished.emit()
        else:
            self._done.set_suffix(f"({int(left) + (left > int(left))})")

    def forget(self) -> None:
        self._timer.stop()

    def _number_card(self) -> Card:
        kit, booking, middle = self.kit, self.booking, Qt.AlignmentFlag.AlignHCenter
        card = Card(kit.theme)
        lines = card.column(gap_mm=3)
        lines.addStretch(1)
        title = {
            "requested": self.tr("申请交上来了,编号是"),
            "waiting": self.tr("排上候补了,编号是"),
        }.get(booking.state, self.tr("订好了,编号是"))
        if not kit.compact:
            lines.addWidget(Text(title, "heading", ink="muted", align=middle))
        tall = 15 if kit.compact else 18 if kit.wide else 21
        lines.addWidget(BigNumber(kit.theme, booking.number, height_mm=tall))
        name = booking.room_name_en if kit.language == "en" else booking.room_name
        lines.addWidget(Text(name, "heading", align=middle))
        when = booking_time(booking, local_date(kit.clock))
        lines.addWidget(Text(when, "heading", align=middle))
        lines.addStretch(1)
        return card

    def _next_card(self) -> Card:
        theme, booking = self.kit.theme, self.booking
        card = Card(theme)
        lines = card.column(gap_mm=2, pad_mm=theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(self.tr("接下来"), "strong", ink="muted"))
        tail = booking.number[-TAIL:]
        find = self.tr("查看、签到、取消:扫小票,或输编号最后四位 {tail} 和手机号最后四位").format(
            tail=tail
        )
        words = {
            "requested": [self.tr("工作人员批准后这个时间就是您的")],
            "waiting": [self.tr("轮到时自动转为已订,来时请先查一查")],
        }.get(booking.state, [])
        words.append(self.tr("到时在这里或门口前台签到,晚到会自动放开"))
        if not self.kit.elder or not self.kit.wide:
            words.append(find)
        for number, each in enumerate(words, 1):
            lines.addStretch(1)
            lines.addWidget(Text(f"{number}  {each}", "body"))
        lines.addStretch(1)
        return card

    def _code_card(self, address: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * 0.8, gap_mm=6)
        row.addWidget(QrCode(theme, address, side_mm=40))
        row.addWidget(Text(self.tr("可以拍下这一页;码里没有您的个人信息"), "body"), 1)
        return card
