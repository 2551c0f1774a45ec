"""Words for errands as residents are told: kinds, for whom, states, what comes next."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.center.errands.tracking import Standing
from kiosk.ui.lobby.wording import day_word
from kiosk.ui.theme.tokens import Tone


def kind_word(kind: str) -> str:
    """代办, 帮办 or 上门办."""
    translate = QCoreApplication.translate
    words = {
        "proxy": translate("errands", "代办"),
        "help": translate("errands", "帮办"),
        "home_visit": translate("errands", "上门办"),
    }
    return words.get(kind, kind)


def kind_meaning(kind: str) -> str:
    """What a kind means, in plain words."""
    translate = QCoreApplication.translate
    words = {
        "proxy": translate("errands", "代办员替您跑,您不用来"),
        "help": translate("errands", "您来,代办员陪着您一起办"),
        "home_visit": translate("errands", "您出门不方便,代办员到您家里办"),
    }
    return words.get(kind, "")


def relation_word(relation: str) -> str:
    """父母, 孩子 …: who they are to whom it is asked by."""
    translate = QCoreApplication.translate
    words = {
        "spouse": translate("errands", "丈夫或妻子"),
        "parent": translate("errands", "爸爸或妈妈"),
        "child": translate("errands", "儿子或女儿"),
        "grandparent": translate("errands", "爷爷奶奶、外公外婆"),
        "other": translate("errands", "其他家人"),
    }
    return words.get(relation, relation)


def papers_word(count: int) -> str:
    """带来 2 样材料."""
    return _Counted().papers(count)


def originals_word(count: int) -> str:
    """您有 2 份原件在我们这里."""
    return _Counted().originals(count)


@dataclass(frozen=True, slots=True)
class StandingWords:
    """How an errand stands, as its holder is told."""

    title: str
    detail: str
    tone: Tone
    icon: str


def standing_words(standing: Standing) -> StandingWords:
    """What is so now, and what the resident has to do."""
    translate = QCoreApplication.translate
    if standing.state in ("declined", "terminated"):
        return _over_words(standing)
    if standing.state == "suspended":
        return _suspended_words(standing)
    nothing = translate("errands", "您不用做什么,有事会给您打电话")
    words = {
        "submitted": StandingWords(
            translate("errands", "交上来了,等受理"), nothing, "blue", "clock"
        ),
        "accepted": StandingWords(
            translate("errands", "已受理,等签委托书"),
            translate("errands", "代办员会给您打电话,约个时间签字"),
            "blue",
            "pencil",
        ),
        "entrusted": StandingWords(
            translate("errands", "委托书签好了,正在安排代办员"), nothing, "blue", "users"
        ),
        "assigned": StandingWords(
            translate("errands", "代办员马上开始办"), nothing, "blue", "user-heart"
        ),
        "in_progress": StandingWords(translate("errands", "代办员正在办"), nothing, "blue", "walk"),
        "completed": StandingWords(
            translate("errands", "办好了,可以来取"),
            translate("errands", "请带上小票来取结果,代办员也可以送到家"),
            "green",
            "check",
        ),
        "delivered": StandingWords(translate("errands", "结果已经交给您"), "", "green", "check"),
    }
    done = StandingWords(translate("errands", "这件事办完了"), "", "green", "check")
    return words.get(standing.state, done)


def due_word(standing: Standing) -> str:
    """When it will be done; what was promised where there is no date."""
    translate = QCoreApplication.translate
    if standing.completed_at is not None:
        return translate("errands", "已经办好")
    if standing.state == "suspended":
        return translate("errands", "补齐以后接着算时间")
    if standing.due_on is not None:
        return translate("errands", "{day}以前").format(day=day_word(standing.due_on))
    if standing.state == "submitted":
        return translate("errands", "受理以后告诉您")
    return translate("errands", "没有固定日期")


def _suspended_words(standing: Standing) -> StandingWords:
    translate = QCoreApplication.translate
    if standing.reason == "special":
        title = translate("errands", "在等公示、勘验或鉴定")
        detail = standing.needed or translate("errands", "您不用做什么,完了接着办")
    else:
        title = translate("errands", "要请您补材料")
        detail = standing.needed or translate("errands", "补什么,请问代办员")
    return StandingWords(title, detail, "gold", "alert-circle")


def _over_words(standing: Standing) -> StandingWords:
    translate = QCoreApplication.translate
    reasons = {
        "presence": translate("errands", "这件事要本人到场"),
        "not_here": translate("errands", "这件事不在本中心办"),
        "not_entitled": translate("errands", "不符合办理条件"),
        "incomplete": translate("errands", "材料没有齐"),
        "withdrawn": translate("errands", "您撤回了委托"),
        "not_handed_in": translate("errands", "材料没有按时补齐"),
        "refused_by_body": translate("errands", "审批的单位没有同意"),
        "moved_away": translate("errands", "已经搬走"),
    }
    title = (
        translate("errands", "没有受理")
        if standing.state == "declined"
        else translate("errands", "已经终止")
    )
    why = reasons.get(standing.reason or "", "")
    detail = translate("errands", "。").join(filter(None, (why, standing.needed)))
    ask = translate("errands", "想知道为什么,请问前台")
    return StandingWords(title, detail or ask, "gold", "info-circle")


class _Counted(QObject):
    """Words that change with a number: only in tr() of a QObject does every lupdate see that."""

    def papers(self, n: int) -> str:
        return self.tr("带来 %n 样材料", "", n)

    def originals(self, n: int) -> str:
        return self.tr("您有 %n 份原件在我们这里", "", n)
