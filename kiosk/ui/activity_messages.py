"""The sentences for what activities refuse: why, and what one can do instead."""

from collections.abc import Callable


def activity_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return _of_sign_ups(translate) | _of_keeping(translate)


def _of_sign_ups(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "activity.age_band": translate(
            "messages", "这个活动面向 {least} 到 {most} 岁,请看看别的活动"
        ),
        "activity.age_missing": translate("messages", "请填参加的人几岁"),
        "activity.booth_missing": translate("messages", "请选一个摊位"),
        "activity.called_off": translate("messages", "这个活动不举办了:{reason}"),
        "activity.came": translate("messages", "已经签到过,不能再取消"),
        "activity.closed": translate(
            "messages", "{closes:%m-%d %H:%M} 已截止报名,想来可以到前台问一问"
        ),
        "activity.consent_missing": translate("messages", "不满 14 岁要监护人同意才能报名"),
        "activity.early": translate("messages", "还没到签到时间,{opens:%m-%d %H:%M} 起可以签到"),
        "activity.full": translate("messages", "名额满了。"),
        "activity.full_next": translate(
            "messages", "这一场名额满了。最近有空位的一场:{next:%m-%d %H:%M}"
        ),
        "activity.guardian_missing": translate("messages", "不满 14 岁要填监护人的姓名"),
        "activity.guardian_phone": translate("messages", "监护人的手机号不对,请再看一遍"),
        "activity.heads": translate("messages", "一次最多报 {most} 人"),
        "activity.name_missing": translate("messages", "请填姓名,最多 {most} 个字"),
        "activity.no_such_session": translate("messages", "找不到这一场,请重新选择"),
        "activity.not_yet": translate("messages", "{opens:%m-%d %H:%M} 开始报名,到时请再来"),
        "activity.over": translate("messages", "这一场已经结束了"),
        "activity.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "activity.session_cancelled": translate("messages", "这一场不举办了,请看看别的场次"),
        "activity.sign_up_unknown": translate("messages", "找不到这个报名"),
        "activity.not_heard": translate("messages", "手机上的报名还没有传到这里"),
        "activity.still_waiting": translate("messages", "还在候补,轮到时这里会显示“已报名”"),
        "activity.unknown": translate("messages", "没有这个活动,请重新选择"),
        "activity.was_cancelled": translate("messages", "这个报名已经取消,想来请重新报名"),
        "activity.yours_already": translate("messages", "这个姓名和手机号已经报过了"),
    }


def _of_keeping(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "activity.ages": translate("messages", "年龄要在 0 到 120 之间,先小后大"),
        "activity.booth_taken": translate(
            "messages", "{booth} 号摊位已有 {taken} 人报名,不能撤掉或改小"
        ),
        "activity.booths_form": translate("messages", "每个摊位要有不同的编号和名称"),
        "activity.call_closed": translate("messages", "这个电话已经有人打过了,请看最新的名单"),
        "activity.capacity_taken": translate("messages", "已有 {taken} 人报名,名额不能改得更小"),
        "activity.code_form": translate("messages", "编号用字母和数字,最多 {most} 位"),
        "activity.exists": translate("messages", "编号 {code} 的活动已经有了"),
        "activity.form": translate("messages", "请重新填写:{field}"),
        "activity.kind_fixed": translate("messages", "已经排了场次,不能再改成或改掉课程"),
        "activity.no_sessions": translate("messages", "还没有排场次,排好再发布"),
        "activity.place_missing": translate("messages", "请选房间、村,或写明地点"),
        "activity.calls_no_printer": translate(
            "messages", "名单有姓名和电话,没有打印机的机器不打;请到有打印机的窗口"
        ),
        "activity.calls_none": translate("messages", "没有要打的电话"),
        "activity.erased": translate("messages", "姓名和电话已经按期清除了"),
        "activity.reveal_why": translate("messages", "请写为什么要看,最多 {most} 个字"),
        "activity.reason_missing": translate(
            "messages", "请写一句原因,好告诉大家,最多 {most} 个字"
        ),
        "activity.session_form": translate("messages", "请重新填写场次的时间和地点"),
        "activity.sign_up_times": translate("messages", "报名开始要早于截止"),
        "activity.text_long": translate("messages", "{field} 最多 {most} 个字"),
        "activity.village_unknown": translate("messages", "没有编号 {village} 的村"),
        "activity.visitors_form": translate("messages", "来客人数不能少于 0"),
        "activity.weekly_form": translate("messages", "请选星期,起止日期最多一年"),
        "booking.of_activity": translate("messages", "这是活动占用的时间,请在活动里改"),
    }
