"""Turns the message keys of expected errors into sentences a person can act on."""

from PySide6.QtCore import QCoreApplication

from kiosk.errors import Unavailable, XinqiaoError


def words_of(error: XinqiaoError) -> str:
    """What happened and what to do, in the language spoken now."""
    template = _sentences().get(error.key)
    if template is None:
        return _general(error)
    try:
        return template.format(**error.values)
    except (KeyError, IndexError):
        return _general(error)


def known_keys() -> frozenset[str]:
    """The keys that have a sentence of their own."""
    return frozenset(_sentences())


def _general(error: XinqiaoError) -> str:
    if isinstance(error, Unavailable):
        return QCoreApplication.translate("messages", "现在办不了,请稍后再试")
    return QCoreApplication.translate("messages", "这一步不能这样做,请到前台问一问")


def _sentences() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "catalog.item_unknown": tr("messages", "这个事项已经不在目录里了,请重新查找"),
        "center.not_set_up": tr("messages", "这台机器还没有设置好,请告诉工作人员"),
        "desk.not_yours": tr("messages", "{desk} 号窗口没有由您打开,请重新登录"),
        "desk.unknown": tr("messages", "没有 {desk} 号窗口"),
        "printer.busy": tr("messages", "打印机正忙,小票会接着打印"),
        "printer.gone": tr("messages", "找不到打印机,请检查电源和连线"),
        "queue.desk_busy": tr("messages", "{label} 还在这个窗口,请先办完或过号"),
        "queue.illegal_move": tr("messages", "这个号码的状态已经变了,请看最新的列表"),
        "queue.item_unknown": tr("messages", "这个事项已经不在目录里了,请重新查找"),
        "queue.item_withdrawn": tr("messages", "这个事项已停办,请到前台问一问"),
        "queue.other_desk": tr("messages", "{label} 在别的窗口"),
        "queue.recall_limit": tr("messages", "{label} 已经叫满次数,请按过号"),
        "queue.ticket_unknown": tr("messages", "找不到这个号码"),
        "staff.locked": tr("messages", "输错太多次,请 {minutes} 分钟后再试"),
        "staff.wrong_pin": tr("messages", "工号或口令不对,请再试一次"),
        "store.unavailable": tr("messages", "存储正忙,刚才没有办成"),
    }
