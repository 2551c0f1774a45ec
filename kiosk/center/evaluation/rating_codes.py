"""The five levels of 好差评 and their reason codes, and what makes an opinion one that counts.

Levels, codes and Chinese texts are those of the national interface for evaluating government
services (政务服务“好差评”); the English is ours. One visit, one rating (一事一评).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from kiosk.errors import RuleBroken

WORDS_AT_MOST = 200
"""Characters of what a resident writes."""
BAD_FROM = 2
"""This level and those below open a case."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a level."""

    code: int
    zh: str
    en: str

    def text(self, language: Literal["zh", "en"]) -> str:
        """The reason as it is read out to a resident."""
        return self.en if language == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Level:
    """One of the five levels, the best is 5."""

    value: int
    zh: str
    en: str
    reasons: tuple[Reason, ...]

    def text(self, language: Literal["zh", "en"]) -> str:
        """The level as a button says it."""
        return self.en if language == "en" else self.zh


_VERY_GOOD = (
    Reason(510, "一窗受理一次办结", "One window, done in one visit"),
    Reason(511, "可以先受理后补材料", "Accepted first, papers could follow"),
    Reason(512, "不用提交证明", "No certificates were asked for"),
    Reason(513, "可以全程网上办理", "All of it can be done online"),
    Reason(514, "可以使用手机办理", "Can be done on a phone"),
    Reason(515, "可以就近办理", "Can be done close to home"),
    Reason(516, "无需材料直接办理", "Done without any papers"),
    Reason(517, "服务热情效率高", "Warm and quick service"),
)
_GOOD = (
    Reason(406, "填写一张表单就可完成申报", "One form was all it took"),
    Reason(407, "在线提交材料窗口核验", "Papers sent online, checked at the window"),
    Reason(408, "一张清单告知全部申报材料", "One list named all the papers"),
    Reason(409, "用告知承诺减免申报材料", "A signed promise replaced papers"),
    Reason(410, "可以在线预约办理", "Can be booked online"),
    Reason(411, "跑大厅一次办完", "One trip to the hall was enough"),
    Reason(412, "可以使用自助机办理", "Can be done at a terminal"),
    Reason(413, "服务态度较好", "Friendly service"),
)
_FAIR = (
    Reason(307, "一次性告知需要补正的材料", "Told at once what had to be corrected"),
    Reason(308, "提供申报材料样本", "Samples of the papers were given"),
    Reason(309, "在承诺的时间内办结", "Done within the promised time"),
    Reason(310, "办事指南指引准确", "The guide was right"),
    Reason(311, "按办事指南要求的材料即可办理", "The papers of the guide were enough"),
    Reason(312, "可以快递送达", "Can be delivered by courier"),
    Reason(313, "跑动次数与承诺的一致", "As many trips as promised"),
    Reason(314, "服务态度一般", "Service was so-so"),
)
_BAD = (
    Reason(207, "没有提供材料样本", "No samples of the papers"),
    Reason(208, "没有提供材料清单", "No list of the papers"),
    Reason(209, "未在承诺时间内办结", "Not done within the promised time"),
    Reason(210, "同样内容的证明材料被要求多次提交", "Asked several times for the same proof"),
    Reason(211, "承诺网办但无法在线办理", "Promised online, but not possible online"),
    Reason(
        212, "在线预约办理后到实体大厅重复取号排队", "Booked online, still had to queue in the hall"
    ),
    Reason(213, "窗口人员业务不熟练", "Staff did not know the business well"),
    Reason(214, "服务态度生硬", "Curt service"),
)
_VERY_BAD = (
    Reason(108, "在办事指南之外增加新的审批条件", "Conditions that are not in the guide"),
    Reason(109, "需提供办事指南之外的申报材料", "Papers that are not in the guide"),
    Reason(110, "无理由超过法定办理时间", "Beyond the legal time without a reason"),
    Reason(111, "办事指南提供样本有错", "Samples in the guide are wrong"),
    Reason(
        112,
        "承诺在线收取申报材料实际无法收取",
        "Papers should be taken online, but were not",
    ),
    Reason(113, "多头跑窗口和部门", "Sent from window to window"),
    Reason(114, "跑动次数与承诺的不一致", "More trips than promised"),
    Reason(115, "服务态度差效率低", "Rude and slow service"),
)

LEVELS = (
    Level(5, "非常满意", "Very satisfied", _VERY_GOOD),
    Level(4, "满意", "Satisfied", _GOOD),
    Level(3, "基本满意", "Fairly satisfied", _FAIR),
    Level(2, "不满意", "Dissatisfied", _BAD),
    Level(1, "非常不满意", "Very dissatisfied", _VERY_BAD),
)
"""From best to worst, the order in which they are offered."""

_BY_VALUE = MappingProxyType({level.value: level for level in LEVELS})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a resident thinks: a level, reasons of that level in ascending order, and words."""

    level: int
    reasons: tuple[int, ...] = ()
    words: str = ""

    @property
    def bad(self) -> bool:
        """Whether somebody has to look into it."""
        return self.level <= BAD_FROM


def level_of(value: int) -> Level:
    """The level of that value; `RuleBroken` if there is none."""
    try:
        return _BY_VALUE[value]
    except KeyError:
        raise RuleBroken("rating.level_unknown", level=value) from None


def reason_of(code: int) -> Reason:
    """The reason of that code, whatever its level; `RuleBroken` if there is none."""
    for level in LEVELS:
        for reason in level.reasons:
            if reason.code == code:
                return reason
    raise RuleBroken("rating.reason_unknown", code=code)


def opinion(level: int, reasons: Iterable[int] = (), words: str = "") -> Opinion:
    """An opinion that can be stored. Reasons and words are free to give or leave away.

    A reason of another level is refused. Of the words only what can be read is kept: line ends
    and other control characters become blanks; more than `WORDS_AT_MOST` is refused.
    """
    known = {reason.code for reason in level_of(level).reasons}
    given = sorted(set(reasons))
    for code in given:
        if code not in known:
            raise RuleBroken("rating.reason_of_other_level", level=level, code=code)
    plain = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    if len(plain) > WORDS_AT_MOST:
        raise RuleBroken("rating.words_too_long", limit=WORDS_AT_MOST)
    return Opinion(level, tuple(given), plain)
