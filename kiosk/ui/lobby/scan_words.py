"""Words for what a slip stands for now, and for slips that stand for nothing here."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.wording import minutes_word, people_word
from kiosk.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state as its holder is told: what is so, and what to do."""

    title: str
    detail: str
    tone: Tone
    icon: str


def state_words(
    state: str, *, desk: int | None, ahead: int, wait_minutes: int | None, rateable: bool
) -> StateWords:
    """What the holder of a ticket in `state` is told."""
    translate = QCoreApplication.translate
    if state == "waiting":
        return _waiting_words(ahead, wait_minutes)
    if state == "called":
        return StateWords(
            translate("scan", "叫到您了,请到 {desk} 号窗口").format(desk=desk),
            translate("scan", "请现在就过去"),
            "green",
            "users",
        )
    if state == "serving":
        return StateWords(
            translate("scan", "正在 {desk} 号窗口办理").format(desk=desk), "", "green", "users"
        )
    if state == "done":
        later = translate("scan", "办得怎么样?可以评一评") if rateable else ""
        return StateWords(translate("scan", "已经办完"), later, "green", "check")
    return _over_words(state, rateable=rateable)


def _waiting_words(ahead: int, wait_minutes: int | None) -> StateWords:
    translate = QCoreApplication.translate
    if not ahead:
        title = translate("scan", "下一个就是您")
    else:
        title = translate("scan", "前面还有 {people}").format(people=people_word(ahead))
    later = translate("scan", "请留意大屏和广播")
    wait = f"{minutes_word(wait_minutes)} · " if ahead and wait_minutes else ""
    return StateWords(title, f"{wait}{later}", "blue", "clock")


def _over_words(state: str, *, rateable: bool) -> StateWords:
    translate = QCoreApplication.translate
    ask = translate("scan", "还要办,请到前台问一问")
    anew = translate("scan", "还要办,请重新取号")
    words = {
        "held": (
            translate("scan", "正在等您补办一步"),
            translate("scan", "办好后回到窗口,不用重新排队"),
        ),
        "missed": (translate("scan", "已经过号"), ask),
        "void": (translate("scan", "号码已作废"), anew),
        "cancelled": (translate("scan", "这个号码已经取消"), anew),
        "expired": (
            translate("scan", "这是以前的号码"),
            translate("scan", "办得怎么样?可以评一评") if rateable else anew,
        ),
    }
    title, detail = words.get(state, (translate("scan", "号码的状态变了"), ask))
    return StateWords(title, detail, "gold", "info-circle")


def what_to_do(error: XinqiaoError, phone: str) -> str:
    """What somebody with a slip that is not taken here can do."""
    translate = QCoreApplication.translate
    front_desk = translate("scan", "请到前台问一问,或拨打 {phone}")
    words = {
        "token.unreadable": translate("scan", "请把小票放平再扫一次;还不行,可以输入号码"),
        "token.forged": translate("scan", "什么也没有记录;请用本中心打印的小票"),
        "token.other_center": translate("scan", "请到打印这张小票的中心去扫"),
        "token.expired": translate("scan", "小票用过几天就不能再评价了;有话要说,请拨打 {phone}"),
    }
    return words.get(error.key, front_desk).format(phone=phone)
