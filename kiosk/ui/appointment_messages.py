"""The sentences for what appointments refuse."""

from collections.abc import Callable


def appointment_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return {
        "appointment.channel_unknown": translate("messages", "没有这种预约渠道"),
        "appointment.erased": translate("messages", "这个预约的电话已按期限删除"),
        "appointment.full": translate("messages", "约满了。最近还能约的是 {next:%m-%d %H:%M}"),
        "appointment.illegal_move": translate("messages", "这个预约的状态已经变了,请看最新的情况"),
        "appointment.lease_short": translate("messages", "这个渠道只剩 {left} 个名额可以退"),
        "appointment.missed": translate(
            "messages", "预约的是 {due:%m-%d %H:%M},已经过时了,请现在取号或重新预约"
        ),
        "appointment.name_long": translate("messages", "姓名最多 {most} 个字"),
        "appointment.no_session": translate(
            "messages", "这个时间不能预约。最近能约的是 {next:%m-%d %H:%M}"
        ),
        "appointment.no_such_session": translate("messages", "没有这一场,请重新选择"),
        "appointment.none_left": translate("messages", "近期都约满了,请到前台问一问"),
        "appointment.not_offered": translate("messages", "这个事项不用预约,直接取号就行"),
        "appointment.not_today": translate(
            "messages", "预约的是 {due:%m-%d %H:%M},请到那天再来签到"
        ),
        "appointment.over": translate("messages", "预约的时间已经过了,不用再取消"),
        "appointment.person_limit": translate(
            "messages", "每人最多同时有 {most} 个预约,请先办完或取消一个"
        ),
        "appointment.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "appointment.pool_short": translate("messages", "公共名额只剩 {left} 个"),
        "appointment.reason_missing": translate("messages", "请写明为什么停办这一场"),
        "appointment.restricted": translate(
            "messages", "您有 {times} 次约了没来,{until:%m-%d} 以后才能再约;急事请直接取号"
        ),
        "appointment.reveal_why": translate("messages", "请写明为什么要看"),
        "appointment.session_cancelled": translate(
            "messages", "这一场不办了:{reason}。最近能约的是 {next:%m-%d %H:%M}"
        ),
        "appointment.time_full": translate(
            "messages", "这个时间刚被约走。最近还能约的是 {next:%m-%d %H:%M}"
        ),
        "appointment.too_late": translate(
            "messages", "这一天已经停止预约。最近能约的是 {next:%m-%d %H:%M}"
        ),
        "appointment.unknown": translate("messages", "没有找到这个预约"),
        "appointment.not_heard": translate("messages", "手机上的预约还没有传到这里"),
        "appointment.was_cancelled": translate("messages", "这个预约已经取消,请现在取号或重新预约"),
        "appointment.yours_already": translate("messages", "这一场您已经约过了,不用再约"),
    }
