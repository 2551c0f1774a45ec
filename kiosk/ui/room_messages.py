"""The sentences for what rooms and hours refuse: why, and what is free next."""

from collections.abc import Callable


def room_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    following = translate("messages", "最近的空档:{next:%m-%d %H:%M}")
    none_left = translate("messages", "近期没有空档了,请换一间房")
    said = _with_a_next_time(translate)
    return (
        _plain(translate)
        | {key: f"{words} {following}" for key, words in said.items()}
        | {f"{key}_all_day": words for key, words in said.items()}
        | {f"{key}_no_next": f"{words} {none_left}" for key, words in said.items()}
    )


def _with_a_next_time(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "booking.taken": translate("messages", "{opens:%H:%M}–{closes:%H:%M} 已有人订了。"),
        "room.closed_then": translate("messages", "这间房那时不开放。"),
        "room.closure": translate("messages", "闭馆:{reason}。"),
        "room.holiday": translate("messages", "闭馆:{holiday}。"),
        "room.other_use": translate(
            "messages", "{opens:%H:%M}–{closes:%H:%M} 这间房用作“{function}”。"
        ),
        "room.other_use_near": translate(
            "messages",
            "{opens:%H:%M}–{closes:%H:%M} 这间房用作“{function}”,前后要留 {minutes} 分钟收拾。",
        ),
    }


def _plain(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "booking.changed": translate("messages", "这个预订刚刚改过,请看最新的"),
        "booking.closed": translate("messages", "这个预订已经结束或取消,不能再改"),
        "booking.early": translate("messages", "还没到签到时间,{opens:%H:%M} 起可以签到"),
        "booking.equipment_unknown": translate("messages", "这间房没有选的设备,请重新选"),
        "booking.form": translate("messages", "请重新选择为谁订、做什么用"),
        "booking.headcount": translate("messages", "这间房最多坐 {capacity} 人,请改人数或换一间"),
        "booking.limit_company": translate(
            "messages", "贵单位在这间房已有 {most} 个预订,用完或取消一个再订"
        ),
        "booking.erased": translate("messages", "个人信息已按期清除,没有可看的了"),
        "booking.limit_company_all": translate(
            "messages", "贵单位一共已有 {most} 个预订,用完或取消一个再订"
        ),
        "booking.limit_person_all": translate(
            "messages", "您一共已有 {most} 个预订,用完或取消一个再订"
        ),
        "booking.limit_person": translate(
            "messages", "您在这间房已有 {most} 个预订,用完或取消一个再订"
        ),
        "booking.no_call": translate("messages", "这个电话已经打过了,请看最新的列表"),
        "booking.no_series": translate("messages", "这个预订不是每周的,只能取消这一次"),
        "booking.not_approved": translate("messages", "这个预订还在等工作人员批准,请到前台问一问"),
        "booking.not_begun": translate(
            "messages", "{opens:%H:%M} 才开始,还不能结束;不用了请取消预订"
        ),
        "booking.not_missed": translate("messages", "现在没有要解除的限制"),
        "booking.past": translate("messages", "这个时间已经过去了,请选以后的时间"),
        "booking.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "booking.reason_missing": translate("messages", "请写一句原因,好告诉对方"),
        "booking.restricted": translate(
            "messages", "订了没来已有 {times} 次,{until:%m-%d} 之后才能再订;有特殊情况请到前台说明"
        ),
        "booking.reveal_why": translate("messages", "请写明为什么要看"),
        "booking.released": translate(
            "messages", "开始后一直没有签到,房间已自动放开,请重新订一个时间"
        ),
        "booking.still_waiting": translate("messages", "还在候补,轮到时这里会显示“已订”"),
        "booking.text_long": translate("messages", "名称最多 {most} 个字"),
        "booking.time_form": translate("messages", "请重新选择开始和结束时间"),
        "booking.too_far": translate("messages", "现在最远只能订到 {last:%m-%d}"),
        "booking.too_long": translate("messages", "这间房一次最多订 {minutes} 分钟"),
        "booking.unknown": translate("messages", "找不到这个预订"),
        "booking.weeks_taken": translate(
            "messages", "{days} 订不上,还什么都没订。其余 {free} 次可以订"
        ),
        "booking.weeks_form": translate("messages", "请选 1 到 {most} 周"),
        "equipment.illegal_move": translate("messages", "这件设备的维修进度变了,请看最新的"),
        "equipment.kind_unknown": translate("messages", "请重新选择哪里不对"),
        "equipment.no_fault": translate("messages", "这件设备现在没有报修"),
        "equipment.other_center": translate("messages", "这是别的中心的设备,请在那边的终端报修"),
        "equipment.unknown": translate("messages", "没有这件设备"),
        "station.unknown": translate("messages", "这个驿站已经不在名单上了,请看看别的"),
        "equipment.words_long": translate("messages", "说明最多 {most} 个字"),
        "equipment.words_missing": translate("messages", "请写一句为什么报废,最多 {most} 个字"),
        "hours.after_closing": translate("messages", "今天已经闭馆"),
        "hours.before_opening": translate("messages", "今天还没有开门"),
        "hours.between": translate("messages", "现在是两段开放时间之间"),
        "hours.center_week_elsewhere": translate("messages", "中心的每周时间请在中心设置里改"),
        "hours.closure": translate("messages", "闭馆:{reason}"),
        "hours.day_off": translate("messages", "今天不开放"),
        "hours.exception_form": translate("messages", "请写清从几点到几点,和原因"),
        "hours.holiday": translate("messages", "闭馆:{holiday}"),
        "hours.lunch_by_appointment": translate("messages", "午休时间只接待预约的居民"),
        "hours.no_hours": translate("messages", "还没有设开放时间"),
        "hours.season_order": translate("messages", "季节的结束日期早于开始日期"),
        "room.exists": translate("messages", "编号 {room} 的房间已经有了"),
        "room.not_weekly": translate("messages", "这间房不能每周固定预订,请一次一次地订"),
        "room.only_company": translate("messages", "这间房只给单位预订,请换一间"),
        "room.only_person": translate("messages", "这间房只给居民个人预订,请换一间"),
        "room.only_staff": translate("messages", "这间房不对外预订,请换一间"),
        "room.slot_form": translate("messages", "请写清星期、时间和用途"),
        "room.slots_overlap": translate(
            "messages", "“{function}”{opens}–{closes} 和“{other}”{begins} 起的时间重叠"
        ),
        "room.unknown": translate("messages", "没有这间房,请重新选择"),
        "room.zone_unknown": translate("messages", "没有 {zone} 这个区"),
    }
