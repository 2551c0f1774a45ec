"""The questions on the way to a sign-up: their pages, and what follows from each answer."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.activities.values import ActivityView, SessionCard
from kiosk.ui.lobby.activities.draft import ActivityDraft
from kiosk.ui.lobby.activities.routes import (
    ActivityQuestion,
    AskAge,
    AskBooth,
    AskComer,
    AskComerHeads,
    AskComerPhone,
    AskGuardian,
    AskGuardianConsent,
)
from kiosk.ui.lobby.activities.words import ages_of, audiences, name_of
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.typed_pages import AgeDigitsPage, PhoneDigitsPage, Wanted, WrittenPage


def following(asked: ActivityQuestion | None, draft: ActivityDraft) -> ActivityQuestion | None:
    """The next question after `asked` (None: the first); None: everything is known."""
    plan, code = draft.plan, draft.plan.code
    ways: list[tuple[ActivityQuestion, bool]] = [
        (AskBooth(code), bool(plan.booths)),
        (AskComer(code), True),
        (AskAge(code), plan.asks_age),
        (AskGuardian(code), draft.guarded),
        (AskGuardianConsent(code), draft.guarded),
        (AskComerPhone(code), True),
        (AskComerHeads(code), plan.heads_most > 1),
    ]
    at = -1 if asked is None else [way for way, _ in ways].index(asked)
    return next((way for way, wanted in ways[at + 1 :] if wanted), None)


def audience_page(kit: PageKit) -> ChoicePage:
    """谁来参加?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit,
        where=translate("ActivityQuestions", "活动与场地 › 活动与课程"),
        title=translate("ActivityQuestions", "想给谁找活动?"),
        columns=2,
    )
    everything = Answer("all", translate("ActivityQuestions", "所有活动"))
    others = [Answer(code, words) for code, words in audiences() if code != "everyone"]
    page.show_answers([everything, *others])
    return page


def booth_page(kit: PageKit, view: ActivityView, card: SessionCard) -> ChoicePage:
    """想去哪个摊位?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit, where=_where(), title=translate("ActivityQuestions", "想去哪个摊位?"), columns=1
    )
    answers = []
    for booth in view.plan.booths:
        free = view.booth_free(card, booth)
        left = translate("ActivityQuestions", "不限人数")
        if free is not None:
            left = translate("ActivityQuestions", "还有 {count} 个名额").format(count=free)
        answers.append(Answer(str(booth.number), name_of(booth, kit.language), left))
    page.show_answers(answers)
    return page


def name_page(kit: PageKit, name: str) -> WrittenPage:
    """谁来参加?"""
    translate = QCoreApplication.translate
    wanted = Wanted(
        where=_where(),
        title=translate("ActivityQuestions", "来参加的人叫什么?"),
        hint=translate("ActivityQuestions", "签到时点名用"),
        example=translate("ActivityQuestions", "例如 林小满"),
        name="comer.name",
        needed=True,
        person=True,
    )
    return WrittenPage(kit, name, wanted)


def guardian_page(kit: PageKit, name: str) -> WrittenPage:
    """监护人叫什么?"""
    translate = QCoreApplication.translate
    wanted = Wanted(
        where=_where(),
        title=translate("ActivityQuestions", "孩子的监护人叫什么?"),
        hint=translate("ActivityQuestions", "不满 14 岁要监护人同意才能报名"),
        example=translate("ActivityQuestions", "例如 林大山"),
        name="guardian.name",
        needed=True,
        person=True,
    )
    return WrittenPage(kit, name, wanted)


def age_page(kit: PageKit, draft: ActivityDraft) -> AgeDigitsPage:
    """几岁了?"""
    translate = QCoreApplication.translate
    hint = translate("ActivityQuestions", "活动开始那天的年龄")
    ages = ages_of(draft.plan)
    if ages:
        hint = translate("ActivityQuestions", "这个活动面向 {ages}").format(ages=ages)
    return AgeDigitsPage(
        kit,
        "" if draft.age is None else str(draft.age),
        where=_where(),
        title=translate("ActivityQuestions", "来参加的人几岁?"),
        hint=hint,
        name="age",
    )


def phone_page(kit: PageKit, draft: ActivityDraft) -> PhoneDigitsPage:
    """留个手机号; of a child the guardian's."""
    translate = QCoreApplication.translate
    title = translate("ActivityQuestions", "留个手机号")
    if draft.guarded:
        title = translate("ActivityQuestions", "监护人的手机号")
    return PhoneDigitsPage(
        kit,
        draft.phone,
        where=_where(),
        title=title,
        hint=translate("ActivityQuestions", "有变化时打给您;也凭它查这个报名"),
    )


def heads_page(kit: PageKit, most: int) -> ChoicePage:
    """一共几个人?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit,
        where=_where(),
        title=translate("ActivityQuestions", "一共来几个人?"),
        hint=translate("ActivityQuestions", "点一下就报好"),
        columns=2,
    )
    words = translate("ActivityQuestions", "{count} 个人")
    page.show_answers([Answer(str(each), words.format(count=each)) for each in range(1, most + 1)])
    return page


def _where() -> str:
    return QCoreApplication.translate("ActivityQuestions", "报名参加活动")
