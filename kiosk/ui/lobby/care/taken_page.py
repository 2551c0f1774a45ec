"""报上名了: the number of a registration, what it is for, and what became of its slip."""

from kiosk.center.care.values import RegistrationView
from kiosk.ui.lobby.care.words import offer_name, week_words
from kiosk.ui.lobby.done_page import TAIL, Done, DonePage
from kiosk.ui.lobby.page import PageKit


class CareTakenPage(DonePage):
    """Says it of a registration."""

    def __init__(self, kit: PageKit, view: RegistrationView, address: str) -> None:
        self.view = view
        super().__init__(kit, self._said(kit, view, address))

    def _said(self, kit: PageKit, view: RegistrationView, address: str) -> Done:
        title = self.tr("报上名了,编号是")
        lines = [offer_name(view.offer, kit.language), week_words(view.offer)]
        if view.state == "waiting":
            title = self.tr("排上候补了,编号是")
            place = self.tr("前面还有 {count} 人")
            lines[1] = place.format(count=view.waiting_before)
        return Done(
            subject=view.id,
            number=view.number,
            where=self.tr("托管 › 报名结果"),
            title=title,
            lines=tuple(lines),
            following=self._following(kit, view),
            without_slip=self.tr("凭编号和手机号最后四位也能查看、请假"),
            address=address,
        )

    def _following(self, kit: PageKit, view: RegistrationView) -> tuple[str, ...]:
        if view.state == "waiting":
            words = [self.tr("有人退出,按先后自动轮到,打 {phone} 告诉您")]
        else:
            words = [self.tr("第一天请带孩子来,工作人员打 {phone} 找得到您")]
        words[0] = words[0].format(phone=view.masked_phone)
        words.append(self.tr("孩子只交给名单上的人,签名接走"))
        if not kit.compact and not (kit.elder and kit.wide):
            find = self.tr("请假、退出:扫小票,或输编号最后四位 {tail} 和手机号最后四位")
            words.append(find.format(tail=view.number[-TAIL:]))
        return tuple(words)
