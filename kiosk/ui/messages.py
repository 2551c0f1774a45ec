"""Turns the message keys of expected errors into sentences a person can act on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from kiosk.errors import Unavailable, XinqiaoError
from kiosk.ui.activity_messages import activity_sentences
from kiosk.ui.appointment_messages import appointment_sentences
from kiosk.ui.care_messages import care_sentences
from kiosk.ui.errand_messages import errand_sentences
from kiosk.ui.mine_messages import mine_sentences
from kiosk.ui.number_messages import number_sentences
from kiosk.ui.order_messages import order_sentences
from kiosk.ui.room_messages import room_sentences
from kiosk.ui.setup_messages import setup_sentences

Translate = Callable[[str, str], str]
"""Context and text to the text in some language."""


def words_of(error: XinqiaoError, translate: Translate = QCoreApplication.translate) -> str:
    """What happened and what to do, in the language spoken now (or that of `translate`)."""
    template = _sentences(translate).get(error.key)
    if template is None:
        return _general(error, translate)
    try:
        return template.format(**_in_language(error, translate))
    except (KeyError, IndexError):
        return _general(error, translate)


def _in_language(error: XinqiaoError, translate: Translate) -> Mapping[str, object]:
    """The values as they are called in the language spoken: `function_en` for `function`."""
    if translate("messages", "中文") == "中文":
        return error.values
    english = {
        name.removesuffix("_en"): value
        for name, value in error.values.items()
        if name.endswith("_en")
    }
    return {**error.values, **english}


def known_keys() -> frozenset[str]:
    """The keys that have a sentence of their own."""
    return frozenset(_sentences(QCoreApplication.translate))


def _general(error: XinqiaoError, translate: Translate) -> str:
    if isinstance(error, Unavailable):
        return translate("messages", "现在办不了,请稍后再试")
    return translate("messages", "这一步不能这样做,请到前台问一问")


def _sentences(translate: Translate) -> dict[str, str]:
    return (
        errand_sentences(translate)
        | appointment_sentences(translate)
        | activity_sentences(translate)
        | care_sentences(translate)
        | order_sentences(translate)
        | room_sentences(translate)
        | mine_sentences(translate)
        | setup_sentences(translate)
        | number_sentences(translate)
        | {
            "catalog.item_unknown": translate("messages", "这个事项已经不在目录里了,请重新查找"),
            "center.not_set_up": translate("messages", "这台机器还没有设置好,请告诉工作人员"),
            "desk.locked": translate("messages", "{minutes} 分钟没有操作,窗口已自动签退"),
            "desk.not_paused": translate("messages", "{desk} 号窗口没有暂停"),
            "desk.not_yours": translate("messages", "{desk} 号窗口没有由您打开,请重新登录"),
            "desk.paused": translate("messages", "{desk} 号窗口暂停中,请先按继续"),
            "desk.still_called": translate(
                "messages", "{label} 还没办:请先开始办理,或按过号,再签退"
            ),
            "desk.still_serving": translate("messages", "{label} 还在办理:请先按完成,再签退"),
            "desk.taken_over": translate("messages", "{desk} 号窗口已由别人登录"),
            "desk.unknown": translate("messages", "没有 {desk} 号窗口"),
            "printer.busy": translate("messages", "打印机正忙,小票会接着打印"),
            "printer.gone": translate("messages", "找不到打印机,请检查电源和连线"),
            "queue.closed": translate("messages", "现在不是开放时间,{opens:%m-%d %H:%M} 开始取号"),
            "queue.closed_closure": translate(
                "messages", "闭馆:{reason}。{opens:%m-%d %H:%M} 开始取号"
            ),
            "queue.closed_day": translate("messages", "今天不办公,{opens:%m-%d %H:%M} 开始取号"),
            "queue.closed_holiday": translate(
                "messages", "{holiday}放假,{opens:%m-%d %H:%M} 开始取号"
            ),
            "queue.closed_lunch": translate(
                "messages", "现在是午休,只办预约好的;{opens:%H:%M} 开始取号"
            ),
            "queue.closed_for_now": translate("messages", "现在不是开放时间,请到前台问一问"),
            "queue.day_full": translate("messages", "这个事项今天的 {cap} 个号已经取完,请明天再来"),
            "queue.desk_busy": translate("messages", "{label} 还在这个窗口,请先办完或过号"),
            "queue.illegal_move": translate("messages", "这个号码的状态已经变了,请看最新的列表"),
            "queue.item_closed": translate(
                "messages", "这个事项现在不取号,{opens:%m-%d %H:%M} 开始取号"
            ),
            "queue.item_closed_for_now": translate("messages", "这个事项现在不取号,请到前台问一问"),
            "queue.item_unknown": translate("messages", "这个事项已经不在目录里了,请重新查找"),
            "queue.item_withdrawn": translate("messages", "这个事项已停办,请到前台问一问"),
            "queue.no_priority": translate("messages", "{label} 没有优先,不用核验"),
            "queue.note_too_long": translate("messages", "备注最多 {most} 个字"),
            "queue.other_day": translate("messages", "{label} 不是今天的号"),
            "queue.other_desk": translate("messages", "{label} 在别的窗口"),
            "queue.person_limit": translate(
                "messages", "这个事项每人每天最多取 {most} 个号,您已经取过了"
            ),
            "queue.person_needed": translate(
                "messages", "这个事项每人限号,请先输入手机尾号或刷证件"
            ),
            "queue.priority_unknown": translate("messages", "没有这种优先,请重新选择"),
            "queue.recall_limit": translate("messages", "{label} 已经叫满次数,请按过号"),
            "queue.requeue_limit": translate(
                "messages", "{label} 已经过号多次,不能再排回队伍,请重新取号"
            ),
            "queue.ticket_unknown": translate("messages", "找不到这个号码"),
            "queue.transfer_colleague_away": translate("messages", "这位同事现在不在窗口,请另选"),
            "queue.transfer_desk_closed": translate("messages", "{desk} 号窗口没有开放,请另选"),
            "queue.transfer_to_itself": translate("messages", "已经在这个窗口,请选别的窗口或同事"),
            "queue.window_full": translate(
                "messages", "这个时段的 {quota} 个号已经取完,下一时段 {opens:%m-%d %H:%M} 开始"
            ),
            "rating.level_unknown": translate("messages", "没有这个评价等级,请重新选择"),
            "rating.not_served": translate("messages", "办完事才能评价"),
            "conflict.unknown": translate("messages", "这一件不在了,请回到列表再看"),
            "conflict.settled": translate("messages", "已有人处理过,请回到列表再看"),
            "conflict.remark_missing": translate("messages", "请写一句做了什么,再记为已处理"),
            "conflict.remark_too_long": translate("messages", "最多写 {limit} 个字"),
            "conflict.nobody_to_call": translate("messages", "这一件没有留电话"),
            "rating.given_on_phone": translate(
                "messages", "这次办事已在手机上评价过,一次办事评一次。您刚才说的也记下了,会有人看"
            ),
            "rating.often_enough": translate("messages", "这次办事已经评价过 {times} 次,不能再改"),
            "rating.reason_of_other_level": translate(
                "messages", "选的原因和等级对不上,请重新选择"
            ),
            "rating.reason_unknown": translate("messages", "没有这个原因,请重新选择"),
            "rating.too_late": translate("messages", "办事 {days} 天以后就不能评价了"),
            "rating.words_too_long": translate("messages", "写得太长了,最多 {limit} 个字"),
            "rating_case.illegal_move": translate(
                "messages", "这件差评的状态已经变了,请看最新的列表"
            ),
            "rating_case.not_allowed": translate("messages", "差评由值班长或管理员处理"),
            "rating_case.note_missing": translate("messages", "请先写一句情况说明"),
            "rating_case.note_too_long": translate("messages", "说明太长了,最多 {limit} 个字"),
            "rating_case.unknown": translate("messages", "找不到这件差评"),
            "staff.locked": translate("messages", "输错太多次,请 {minutes} 分钟后再试"),
            "staff.unknown": translate("messages", "没有这个工号,请重新登录"),
            "staff.not_allowed": translate("messages", "您的角色不能做这一步,请找值班负责人"),
            "staff.wrong_pin": translate("messages", "工号或口令不对,请再试一次"),
            "store.damaged": translate("messages", "本机正在恢复数据,刚才没有办成"),
            "store.disk_failing": translate("messages", "本机的磁盘出错,刚才没有办成"),
            "store.full": translate("messages", "本机的磁盘满了,刚才没有办成"),
            "store.missing": translate("messages", "本机正在恢复数据,刚才没有办成"),
            "store.read_only": translate("messages", "本机的磁盘现在只能读,刚才没有办成"),
            "store.unavailable": translate("messages", "机器正忙,刚才没有办成"),
            "token.expired": translate("messages", "这张小票过期了"),
            "token.forged": translate("messages", "这张小票不是本中心打印的"),
            "token.other_center": translate("messages", "这是别的中心的小票"),
            "token.unreadable": translate("messages", "没有读懂这个二维码"),
        }
    )
