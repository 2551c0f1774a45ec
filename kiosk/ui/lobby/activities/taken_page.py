"""报好了: the code of a sign-up, what it is for, and what comes next."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.activities.values import SignUpView
from kiosk.clock import local_date
from kiosk.ui.lobby.activities.words import name_of, place_of, time_of
from kiosk.ui.lobby.done_page import Done, DonePage
from kiosk.ui.lobby.page import PageKit


class SignedUpPage(DonePage):
    """Says it of a sign-up."""

    def __init__(self, kit: PageKit, sign_up: SignUpView, address: str) -> None:
        self.sign_up = sign_up
        super().__init__(kit, _said(kit, sign_up, address))


def _said(kit: PageKit, sign_up: SignUpView, address: str) -> Done:
    translate = QCoreApplication.translate
    waits = sign_up.state == "waiting"
    lines = [name_of(sign_up, kit.language)]
    first = sign_up.next_session
    if first is not None:
        lines.append(time_of(first, local_date(kit.clock)))
        if not kit.compact and not (kit.wide and kit.elder):
            lines.append(place_of(first, kit.language))
    return Done(
        subject=sign_up.id,
        number=sign_up.code,
        where=translate("SignedUpPage", "报名 › 结果"),
        title=translate("SignedUpPage", "排上候补了,报名码是")
        if waits
        else translate("SignedUpPage", "报好了,报名码是"),
        lines=tuple(lines),
        following=_following(kit, sign_up, waits=waits),
        without_slip=translate("SignedUpPage", "凭报名码和手机号最后四位也能签到"),
        address=address,
    )


def _following(kit: PageKit, sign_up: SignUpView, *, waits: bool) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    words = []
    if waits:
        place = translate(
            "SignedUpPage", "您排在第 {place} 位,轮到时自动转为已报名,我们打电话告诉您"
        )
        words.append(place.format(place=sign_up.waiting_before + 1))
    else:
        words.append(translate("SignedUpPage", "开始前一小时起,在这里或前台扫小票签到"))
    if sign_up.bring and not kit.compact and not (kit.elder and kit.wide):
        words.append(translate("SignedUpPage", "请带:{things}").format(things=sign_up.bring))
    if not kit.elder or not kit.wide:
        words.append(translate("SignedUpPage", "来不了请早点取消:扫小票,或到“我的事项”"))
    return tuple(words)
