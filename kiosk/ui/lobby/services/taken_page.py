"""点好了: the number of an order, what it is for, and what became of its slip."""

from kiosk.center.services.values import OrderView
from kiosk.clock import local_date
from kiosk.ui.lobby.done_page import TAIL, Done, DonePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.services.words import order_name, wanted_words


class OrderTakenPage(DonePage):
    """Says it of an order."""

    def __init__(self, kit: PageKit, view: OrderView, address: str) -> None:
        self.view = view
        super().__init__(kit, self._said(kit, view, address))

    def _said(self, kit: PageKit, view: OrderView, address: str) -> Done:
        suits = wanted_words(view.wanted_on, view.wanted_part, local_date(kit.clock))
        provider = "" if kit.wide and (kit.elder or kit.compact) else view.provider_name
        lines = (order_name(view, kit.language), suits, provider)
        return Done(
            subject=view.id,
            number=view.number,
            where=self.tr("点单服务 › 点好了"),
            title=self.tr("点好了,单号是"),
            lines=tuple(filter(None, lines)),
            following=self._following(kit, view),
            without_slip=self.tr("凭单号和手机号最后四位也能查看、取消"),
            address=address,
        )

    def _following(self, kit: PageKit, view: OrderView) -> tuple[str, ...]:
        words = [
            self.tr("单子已经记下,断网也不会丢,一有网络就送到服务单位"),
            self.tr("他们接了单,打 {phone} 约时间").format(phone=view.masked_phone),
        ]
        if not kit.compact and not (kit.elder and kit.wide):
            find = self.tr("查看、取消、评价:扫小票,或输单号最后四位 {tail} 和手机号最后四位")
            words.append(find.format(tail=view.number[-TAIL:]))
        return tuple(words)
