"""Turns the message keys of expected errors into sentences a person can act on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kiosk.errors import Unavailable, XinqiaoError

Translate = Callable[[str, str], str]
"""Context and text to the text in some language."""


def words_of(error: XinqiaoError, translate: Translate = QCoreApplication.translate) -> str:
    """What happened and what to do, in the language spoken now (or that of `translate`)."""
    template = _sentences(translate).get(error.key)
    if template is None:
        return _general(error, translate)
    try:
        return template.format(**error.values)
    except (KeyError, IndexError):
        return _general(error, translate)


def known_keys() -> frozenset[str]:
    """The keys that have a sentence of their own."""
    return frozenset(_sentences(QCoreApplication.translate))


def _general(error: XinqiaoError, translate: Translate) -> str:
    if isinstance(error, Unavailable):
        return translate("messages", "现在办不了,请稍后再试")
    return translate("messages", "这一步不能这样做,请到前台问一问")


def _sentences(translate: Translate) -> dict[str, str]:
    return {
        "catalog.item_unknown": translate("messages", "这个事项已经不在目录里了,请重新查找"),
        "center.not_set_up": translate("messages", "这台机器还没有设置好,请告诉工作人员"),
        "desk.not_yours": translate("messages", "{desk} 号窗口没有由您打开,请重新登录"),
        "desk.still_called": translate("messages", "{label} 还没办:请先开始办理,或按过号,再签退"),
        "desk.still_serving": translate("messages", "{label} 还在办理:请先按完成,再签退"),
        "desk.taken_over": translate("messages", "{desk} 号窗口已由别人登录"),
        "desk.unknown": translate("messages", "没有 {desk} 号窗口"),
        "printer.busy": translate("messages", "打印机正忙,小票会接着打印"),
        "printer.gone": translate("messages", "找不到打印机,请检查电源和连线"),
        "queue.desk_busy": translate("messages", "{label} 还在这个窗口,请先办完或过号"),
        "queue.illegal_move": translate("messages", "这个号码的状态已经变了,请看最新的列表"),
        "queue.item_unknown": translate("messages", "这个事项已经不在目录里了,请重新查找"),
        "queue.item_withdrawn": translate("messages", "这个事项已停办,请到前台问一问"),
        "queue.other_desk": translate("messages", "{label} 在别的窗口"),
        "queue.recall_limit": translate("messages", "{label} 已经叫满次数,请按过号"),
        "queue.ticket_unknown": translate("messages", "找不到这个号码"),
        "staff.locked": translate("messages", "输错太多次,请 {minutes} 分钟后再试"),
        "staff.wrong_pin": translate("messages", "工号或口令不对,请再试一次"),
        "store.unavailable": translate("messages", "存储正忙,刚才没有办成"),
    }
