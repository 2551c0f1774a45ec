"""The questions on the way to an order or a wish: what they say, and which follows."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.center.services.values import (
    ADDRESS_AT_MOST,
    KINDS,
    NAME_AT_MOST,
    NOTE_AT_MOST,
    PARTS,
    WISH_AT_MOST,
)
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.services.draft import OrderDraft
from kiosk.ui.lobby.services.routes import OrderQuestion
from kiosk.ui.lobby.services.words import ICONS, audiences, days, kind_word, levels, part_word
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, Wanted, WrittenPage

translate = QCoreApplication.translate


def following(asked: OrderQuestion | None, draft: OrderDraft) -> OrderQuestion | None:
    """The next question after `asked` (None: the first); None: the consent follows."""
    ways: list[tuple[OrderQuestion, bool]] = [
        ("whose", True),
        ("name", True),
        ("helper", draft.for_other),
        ("phone", True),
        ("village", draft.at_home and draft.villages_known),
        ("address", draft.at_home),
        ("day", True),
        ("part", True),
        ("note", draft.at_home),
    ]
    at = -1 if asked is None else [way for way, _ in ways].index(asked)
    return next((way for way, wanted in ways[at + 1 :] if wanted), None)


def whose_page(kit: PageKit) -> ChoicePage:
    """给谁点?"""
    page = ChoicePage(
        kit, where=where_words(), title=translate("ServiceQuestions", "给谁点?"), columns=1
    )
    page.show_answers(
        [
            Answer("self", translate("ServiceQuestions", "给我自己"), "", "user"),
            Answer(
                "other",
                translate("ServiceQuestions", "替别人点"),
                translate("ServiceQuestions", "爸妈、邻居、我照看的老人"),
                "users",
            ),
        ]
    )
    return page


def name_page(kit: PageKit, draft: OrderDraft) -> WrittenPage:
    """您叫什么名字? Or whom the service is for."""
    if draft.for_other:
        title = translate("ServiceQuestions", "服务给谁?写他的名字")
    else:
        title = translate("ServiceQuestions", "您叫什么名字?")
    return _written(
        kit,
        draft.name,
        title=title,
        hint=translate("ServiceQuestions", "只告诉来做的单位"),
        example=translate("ServiceQuestions", "例如 林小满"),
        name="order.name",
        needed=True,
        person=True,
    )


def helper_page(kit: PageKit, draft: OrderDraft) -> WrittenPage:
    """您是哪一位? Who orders for somebody else."""
    return _written(
        kit,
        draft.helper,
        title=translate("ServiceQuestions", "您叫什么名字?"),
        hint=translate("ServiceQuestions", "记下是谁帮忙点的,只留在本中心"),
        example=translate("ServiceQuestions", "例如 林小满"),
        name="order.helper",
        needed=True,
        person=True,
    )


def phone_page(kit: PageKit, draft: OrderDraft) -> PhoneDigitsPage:
    """打哪个电话约时间?"""
    return PhoneDigitsPage(
        kit,
        draft.phone,
        where=where_words(),
        title=translate("ServiceQuestions", "打哪个电话约时间?"),
        hint=translate("ServiceQuestions", "只告诉来做的单位;也用它查这个单子"),
    )


def address_page(kit: PageKit, draft: OrderDraft) -> WrittenPage:
    """上门到哪里?"""
    return _written(
        kit,
        draft.address,
        title=translate("ServiceQuestions", "上门到哪里?"),
        hint=translate("ServiceQuestions", "写门牌号,或者说清怎么走"),
        example=translate("ServiceQuestions", "例如 3 组 12 号"),
        name="order.address",
        most=ADDRESS_AT_MOST,
        needed=True,
    )


def day_page(kit: PageKit, today: date) -> ChoicePage:
    """哪天方便?"""
    page = ChoicePage(
        kit,
        where=where_words(),
        title=translate("ServiceQuestions", "哪天方便?"),
        hint=translate("ServiceQuestions", "他们会打电话和您约定"),
        columns=2,
    )
    page.show_answers(days(today))
    return page


def part_page(kit: PageKit) -> ChoicePage:
    """什么时候方便?"""
    page = ChoicePage(
        kit, where=where_words(), title=translate("ServiceQuestions", "什么时候方便?"), columns=1
    )
    page.show_answers([Answer(part, part_word(part)) for part in PARTS])
    return page


def note_page(kit: PageKit, draft: OrderDraft) -> WrittenPage:
    """上门的人要知道什么?"""
    return _written(
        kit,
        draft.note,
        title=translate("ServiceQuestions", "上门的人要知道什么?"),
        hint=translate("ServiceQuestions", "可以空着,直接点下一步"),
        example=translate("ServiceQuestions", "例如 门口有狗"),
        name="order.note",
        most=NOTE_AT_MOST,
    )


def kind_page(kit: PageKit) -> ChoicePage:
    """需要哪一类?"""
    page = ChoicePage(
        kit,
        where=wish_words(),
        title=translate("ServiceQuestions", "您需要的是哪一类?"),
        hint=translate("ServiceQuestions", "不用留名字;要的人多了,就会有单位来做"),
        columns=2,
    )
    page.show_answers([Answer(kind, kind_word(kind), "", ICONS[kind]) for kind in KINDS])
    return page


def audience_page(kit: PageKit) -> ChoicePage:
    """给谁用?"""
    page = ChoicePage(
        kit, where=wish_words(), title=translate("ServiceQuestions", "给谁用?"), columns=2
    )
    page.show_answers(audiences())
    return page


def wish_page(kit: PageKit, words: str, *, needed: bool) -> WrittenPage:
    """说一句需要什么."""
    hint = translate("ServiceQuestions", "县里会看到这句话,请不要写名字和电话")
    if not needed:
        hint = translate("ServiceQuestions", "可以空着;县里会看到,请不要写名字和电话")
    wanted = Wanted(
        wish_words(),
        translate("ServiceQuestions", "说一句需要什么"),
        hint,
        translate("ServiceQuestions", "例如 想要中午送饭"),
        "wish.words",
        most=WISH_AT_MOST,
        needed=needed,
    )
    return WrittenPage(kit, words, wanted)


def level_page(kit: PageKit) -> ChoicePage:
    """这次服务怎么样? The answer rates."""
    page = ChoicePage(
        kit,
        where=translate("ServiceQuestions", "点单服务 › 评价"),
        title=translate("ServiceQuestions", "这次服务怎么样?"),
        hint=translate("ServiceQuestions", "点一下就评好,不记名字"),
        columns=1,
    )
    page.show_answers(levels())
    return page


def refused_page(kit: PageKit, why: str) -> RefusedPage:
    """It could not be ordered: other services, or what they need in words."""
    ways = [
        Answer("change", translate("ServiceQuestions", "改一改填的"), "", "pencil"),
        Answer("other", translate("ServiceQuestions", "看看别的服务"), "", "home-heart"),
    ]
    title = translate("ServiceQuestions", "这次没有点上")
    return RefusedPage(kit, where=where_words(), title=title, why=why, instead=ways)


def where_words() -> str:
    """What the head of a question says."""
    return translate("ServiceQuestions", "点单服务 › 点单")


def wish_words() -> str:
    """The same of a wish."""
    return translate("ServiceQuestions", "点单服务 › 说说需要")


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
    wanted = Wanted(
        where_words(), title, hint, example, name, most=most, needed=needed, person=person
    )
    return WrittenPage(kit, text, wanted)
