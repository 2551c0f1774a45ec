"""The questions on the way to a registration: what they say, and how they are answered."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.care.registering import NAME_AT_MOST, TEXT_AT_MOST
from kiosk.center.people.masking import masked_name
from kiosk.ui.lobby.care.draft import CareDraft, born_on
from kiosk.ui.lobby.care.words import relation_word, relations
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.typed_pages import DigitsPage, PhoneDigitsPage, Wanted, WrittenPage

translate = QCoreApplication.translate


class BirthPage(DigitsPage):
    """A date of birth: 2017 05 12."""

    longest = 8

    def spoken(self, digits: str) -> str:
        return " ".join(filter(None, (digits[:4], digits[4:6], digits[6:])))

    def whole(self, digits: str) -> bool:
        return born_on(digits) is not None


def child_page(kit: PageKit, draft: CareDraft) -> WrittenPage:
    """孩子叫什么名字?"""
    return _written(
        kit,
        draft.child,
        title=translate("CareQuestions", "孩子叫什么名字?"),
        hint=translate("CareQuestions", "写户口本上的名字"),
        example=translate("CareQuestions", "例如 林知夏"),
        name="care.child",
        needed=True,
        person=True,
    )


def birth_page(kit: PageKit, draft: CareDraft) -> BirthPage:
    """孩子的生日是哪天?"""
    return BirthPage(
        kit,
        draft.birth,
        where=_where(),
        title=translate("CareQuestions", "孩子的生日是哪天?"),
        hint=translate("CareQuestions", "输 8 位数字:2017 年 5 月 12 日就输 20170512"),
    )


def school_page(kit: PageKit, draft: CareDraft) -> WrittenPage:
    """在哪个学校、几年级?"""
    return _written(
        kit,
        draft.school,
        title=translate("CareQuestions", "在哪个学校、几年级?"),
        hint=translate("CareQuestions", "可以空着,直接点下一步"),
        example=translate("CareQuestions", "例如 云溪镇中心小学三年级"),
        name="care.school",
    )


def guardian_page(kit: PageKit, draft: CareDraft) -> WrittenPage:
    """您叫什么名字?"""
    return _written(
        kit,
        draft.guardian,
        title=translate("CareQuestions", "您叫什么名字?"),
        hint=translate("CareQuestions", "报名的人要是孩子的监护人"),
        example=translate("CareQuestions", "例如 林小满"),
        name="care.guardian",
        needed=True,
        person=True,
    )


def relation_page(kit: PageKit, *, collector: bool) -> ChoicePage:
    """您是孩子的什么人? Or: 来接的人是孩子的什么人?"""
    title = (
        translate("CareQuestions", "来接的人是孩子的什么人?")
        if collector
        else translate("CareQuestions", "您是孩子的什么人?")
    )
    page = ChoicePage(kit, where=_where(), title=title, columns=2)
    page.show_answers(relations())
    return page


def phone_page(kit: PageKit, phone: str, *, collector: bool) -> PhoneDigitsPage:
    """打哪个电话找您? Or the phone of whoever fetches the child."""
    if collector:
        title, hint = (
            translate("CareQuestions", "来接的人的电话"),
            translate("CareQuestions", "接孩子那天可能要打"),
        )
    else:
        title, hint = (
            translate("CareQuestions", "打哪个电话找您?"),
            translate("CareQuestions", "孩子有事、轮到名额、有人来接要核实,都打它"),
        )
    return PhoneDigitsPage(kit, phone, where=_where(), title=title, hint=hint)


def health_page(kit: PageKit) -> ChoicePage:
    """有过敏或者要注意的吗?"""
    page = ChoicePage(
        kit, where=_where(), title=translate("CareQuestions", "孩子有过敏或要注意的吗?"), columns=1
    )
    page.show_answers(
        [
            Answer("none", translate("CareQuestions", "没有"), "", "check"),
            Answer(
                "some",
                translate("CareQuestions", "有,我来写"),
                translate("CareQuestions", "只给照看孩子的工作人员看,每看一次都记下来"),
                "pencil",
            ),
        ]
    )
    return page


def health_words_page(kit: PageKit, draft: CareDraft) -> WrittenPage:
    """要注意什么?"""
    return _written(
        kit,
        draft.health,
        title=translate("CareQuestions", "要注意什么?"),
        hint=translate("CareQuestions", "过敏、常用药、别的;写短一点就好"),
        example=translate("CareQuestions", "例如 对花生过敏"),
        name="care.health",
        most=TEXT_AT_MOST,
        needed=True,
    )


def collectors_page(kit: PageKit, draft: CareDraft, *, most: int) -> ChoicePage:
    """除了您,还有谁可以来接?"""
    page = ChoicePage(
        kit, where=_where(), title=translate("CareQuestions", "除了您,还有谁可以来接?"), columns=1
    )
    names = translate("CareQuestions", "、").join(
        f"{masked_name(each.name)} {relation_word(each.relation)}" for each in draft.collectors
    )
    count = len(draft.collectors)
    done = (
        translate("CareQuestions", "就这 {count} 位和我,下一步").format(count=count)
        if count
        else translate("CareQuestions", "只有我来接,下一步")
    )
    answers = [Answer("done", done, names, "check")]
    if count < most:
        add = (
            translate("CareQuestions", "再加一位")
            if count
            else translate("CareQuestions", "加一位")
        )
        answers.append(
            Answer("add", add, translate("CareQuestions", "爷爷奶奶、亲戚、邻居"), "users")
        )
    if count:
        answers.append(Answer("clear", translate("CareQuestions", "重新写"), "", "refresh"))
    page.show_answers(answers)
    return page


def collector_name_page(kit: PageKit) -> WrittenPage:
    """来接的人叫什么名字?"""
    return _written(
        kit,
        "",
        title=translate("CareQuestions", "来接的人叫什么名字?"),
        hint=translate("CareQuestions", "和身份证上的一样,接的时候要核对"),
        example=translate("CareQuestions", "例如 林桂花"),
        name="care.collector",
        needed=True,
        person=True,
    )


def alone_page(kit: PageKit, age: int) -> ChoicePage:
    """孩子可以自己回家吗?"""
    hint = translate("CareQuestions", "满 {age} 岁了,由您决定").format(age=age)
    page = ChoicePage(
        kit,
        where=_where(),
        title=translate("CareQuestions", "孩子可以自己回家吗?"),
        hint=hint,
        columns=1,
    )
    page.show_answers(
        [
            Answer("no", translate("CareQuestions", "不,要有人来接"), "", "users"),
            Answer("yes", translate("CareQuestions", "可以,到点自己回家"), "", "walk"),
        ]
    )
    return page


def refused_page(kit: PageKit, why: str, *, may_wait: bool) -> RefusedPage:
    """这次没有报上: the waitlist, or another offer."""
    ways = []
    if may_wait:
        detail = translate("CareQuestions", "有人退出,按先后自动轮到您")
        ways.append(Answer("wait", translate("CareQuestions", "排候补"), detail, "users"))
    ways.append(Answer("other", translate("CareQuestions", "看看别的班"), "", "school"))
    title = translate("CareQuestions", "这次没有报上")
    return RefusedPage(kit, where=_where(), title=title, why=why, instead=ways)


def where_words() -> str:
    """What the head of a question says."""
    return _where()


def _written(
    kit: PageKit,
    text: str,
    *,
    title: str,
    hint: str,
    example: str,
    name: str,
    most: int = NAME_AT_MOST,
    needed: bool = False,
    person: bool = False,
) -> WrittenPage:
    wanted = Wanted(_where(), title, hint, example, name, most=most, needed=needed, person=person)
    return WrittenPage(kit, text, wanted)


def _where() -> str:
    return translate("CareQuestions", "托管 › 报名")
