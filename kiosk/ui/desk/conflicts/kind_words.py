"""What each kind of conflict means to staff: what happened, which side was kept and why, and what
they can do."""

from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind in three sentences."""

    happened: str
    kept: str
    advice: str


def kind_words(translate: Translate, kind: str, kept: str) -> KindWords:
    """The sentences of a kind; those of any conflict for one this program does not know."""
    known = {
        **_booking_kinds(translate),
        **_other_kinds(translate),
        **_store_kinds(translate),
    }
    return known.get(kind, _any(translate, kept))


def _booking_kinds(translate: Translate) -> dict[str, KindWords]:
    return {
        "appointment.late_cancel": KindWords(
            translate("desk_conflicts", "人已经到了,手机上又取消了"),
            translate("desk_conflicts", "留本中心的:人到场比取消要紧,预约照样算数"),
            translate("desk_conflicts", "问一声还办不办。要办就照常办;不办了,请在预约里取消"),
        ),
        "appointment.cancelled_in_time": KindWords(
            translate("desk_conflicts", "手机上早就取消了,本中心断网不知道,记了没来"),
            translate("desk_conflicts", "留手机上的:取消得及时,“没来”已经撤销,不影响以后预约"),
            translate("desk_conflicts", "居民不用做什么;要是问起来,可以说已经改过来了"),
        ),
        "appointment.heard_too_late": KindWords(
            translate("desk_conflicts", "手机上约好了,传到本中心时已经过了时间"),
            translate("desk_conflicts", "本中心没能接待,预约已取消,不算居民没来"),
            translate("desk_conflicts", "请打电话道歉,帮忙另约时间;人来过的话,当面说明"),
        ),
        "appointment.session_cancelled": KindWords(
            translate("desk_conflicts", "手机上约的场次,本中心已经取消"),
            translate("desk_conflicts", "留本中心的:场次不开,预约已取消,不算居民没来"),
            translate("desk_conflicts", "请打电话告诉居民不要白跑,帮忙另约时间"),
        ),
        "appointment.session_unknown": KindWords(
            translate("desk_conflicts", "手机上约的场次,本中心没有"),
            translate("desk_conflicts", "留本中心的:没有登记。可能是本机从备份恢复过"),
            translate("desk_conflicts", "请向县里要这个预约的联系方式,打电话帮忙另约"),
        ),
    }


def _other_kinds(translate: Translate) -> dict[str, KindWords]:
    return {
        "rating.second": KindWords(
            translate("desk_conflicts", "同一次办事评价了两回"),
            translate("desk_conflicts", "留先记下的一回:一次办事只计一次评价"),
            translate("desk_conflicts", "看看后一回说了什么,有道理的照样改进;不要去问是谁评的"),
        ),
        "rating.not_taken": KindWords(
            translate("desk_conflicts", "手机上的评价没能算进来"),
            translate("desk_conflicts", "没有计入:没有办结,或者过了可以评价的日子"),
            translate("desk_conflicts", "看看说了什么,有道理的照样改进"),
        ),
        "record.mismatch": KindWords(
            translate("desk_conflicts", "同一个编号,本机和县里是两条不同的记录"),
            translate("desk_conflicts", "县里留先收到的;本机这条原样留着,不会再传"),
            translate("desk_conflicts", "请管理员在“联网情况”里看这条记录,联系县里核对"),
        ),
        "activity.late_cancel": KindWords(
            translate("desk_conflicts", "人已经到了,手机上又取消了"),
            translate("desk_conflicts", "留本中心的:人到场比取消要紧,报名照样算数"),
            translate("desk_conflicts", "问一声还参不参加;不参加了,请在活动里取消"),
        ),
        "activity.session_unknown": KindWords(
            translate("desk_conflicts", "手机上报的活动,本中心没有"),
            translate("desk_conflicts", "留本中心的:没有登记。可能是本机从备份恢复过"),
            translate("desk_conflicts", "请向县里要报名人的联系方式,打电话说明"),
        ),
        "order.late_cancel": KindWords(
            translate("desk_conflicts", "点的服务取消晚了,那时已经做完"),
            translate("desk_conflicts", "留县里的:服务已经办完,取消不算"),
            translate("desk_conflicts", "请打电话问居民是不是真的做了;没有做,请联系服务单位和县里"),
        ),
        "errand.parked": KindWords(
            translate("desk_conflicts", "代办件转到别的中心以后,两边各走了一步"),
            translate("desk_conflicts", "这一步对不上,先放着,没有改动代办件"),
            translate("desk_conflicts", "请和对方中心通个电话,定下由谁接着办"),
        ),
    }


def _store_kinds(translate: Translate) -> dict[str, KindWords]:
    return {
        "store.restored": KindWords(
            translate("desk_conflicts", "本机的数据文件坏过,已自动恢复"),
            translate("desk_conflicts", "全都在:从备份和流水一笔一笔补到了坏之前"),
            translate("desk_conflicts", "不用补什么;请通知维护单位检查这台机器的磁盘"),
        ),
        "store.restored_in_part": KindWords(
            translate("desk_conflicts", "本机的数据文件坏过,恢复了,但可能缺一段"),
            translate(
                "desk_conflicts", "缺的是“本中心”一栏所写时间以后的;号码已跳到下一个整百,不会重号"
            ),
            translate(
                "desk_conflicts", "请对照纸质小票补登这段时间的代办和预约;拿着旧号的居民照样接待"
            ),
        ),
    }


def _any(translate: Translate, kept: str) -> KindWords:
    return KindWords(
        translate("desk_conflicts", "本中心和县里记的不一样"),
        translate("desk_conflicts", "留本中心的")
        if kept == "ours"
        else translate("desk_conflicts", "留县里的"),
        translate("desk_conflicts", "看一看两边各是什么,需要时联系居民或县里"),
    )
