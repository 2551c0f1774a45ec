"""Words of care in the language of now."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.center.care.values import (
    ABSENCES,
    ENDINGS,
    RELATIONS,
    DayAhead,
    OfferTerms,
    OfferView,
    RegistrationView,
)
from kiosk.ui.language import Code
from kiosk.ui.lobby.choice_page import Answer
from kiosk.ui.theme.tokens import Tone


def offer_name(offer: OfferTerms, language: Code) -> str:
    """四点半课堂."""
    return offer.name_en if language == "en" else offer.name


def week_words(offer: OfferTerms) -> str:
    """周一到周五 16:30–18:30; days with other times stand for themselves."""
    groups: dict[str, list[int]] = {}
    for window in offer.windows:
        span = f"{window.opens:%H:%M}–{window.closes:%H:%M}"
        groups.setdefault(span, []).append(window.weekday)
    return " · ".join(f"{_days(days)} {span}" for span, days in groups.items())


def dates_words(offer: OfferTerms) -> str:
    """2026-09-01 到 2027-01-22."""
    words = QCoreApplication.translate("care", "{first} 到 {last}")
    return words.format(first=f"{offer.first:%Y-%m-%d}", last=f"{offer.last:%Y-%m-%d}")


def ages_words(offer: OfferTerms) -> str:
    """6 到 12 岁."""
    words = QCoreApplication.translate("care", "{youngest} 到 {eldest} 岁")
    return words.format(youngest=offer.youngest, eldest=offer.eldest)


def seats_words(view: OfferView) -> tuple[str, Tone]:
    """How many seats are left, or how many wait."""
    translate = QCoreApplication.translate
    if view.left and not view.waiting:
        return translate("care", "还有 {left} 个名额").format(left=view.left), "green"
    if view.may_wait:
        words = translate("care", "报满了,候补 {waiting} 人")
        return words.format(waiting=view.waiting), "gold"
    return translate("care", "名额和候补都满了"), "plain"


def state_words(view: RegistrationView) -> tuple[str, Tone]:
    """How a registration stands, and the tone that goes with it."""
    translate = QCoreApplication.translate
    match view.state:
        case "enrolled":
            return translate("care", "有名额,按时来"), "green"
        case "waiting":
            words = translate("care", "候补,前面还有 {count} 人")
            return words.format(count=view.waiting_before), "blue"
        case "over":
            return translate("care", "这一期已经结束"), "plain"
        case _:
            return translate("care", "已退出"), "plain"


def day_state(ahead: DayAhead) -> str:
    """Whether the child comes that day, and what a tap does."""
    translate = QCoreApplication.translate
    if ahead.absent:
        return translate("care", "已请假 · 点一下改回来")
    return translate("care", "会来 · 点一下请假")


def relations() -> list[Answer]:
    """What somebody is to the child."""
    translate = QCoreApplication.translate
    words = {
        "mother": translate("care", "妈妈"),
        "father": translate("care", "爸爸"),
        "grandmother": translate("care", "奶奶、外婆"),
        "grandfather": translate("care", "爷爷、外公"),
        "other": translate("care", "别的亲友"),
    }
    return [Answer(code, words[code]) for code in RELATIONS]


def relation_word(code: str) -> str:
    """One of them."""
    return next((each.words for each in relations() if each.key == code), code)


def absences() -> list[Answer]:
    """Why a child does not come."""
    translate = QCoreApplication.translate
    words = {
        "sick": translate("care", "生病了"),
        "family": translate("care", "家里有事"),
        "trip": translate("care", "出门了"),
        "other": translate("care", "别的原因"),
    }
    return [Answer(code, words[code]) for code in ABSENCES]


def endings() -> list[Answer]:
    """Why somebody leaves."""
    translate = QCoreApplication.translate
    words = {
        "no_need": translate("care", "家里有人带了"),
        "moved": translate("care", "搬家了"),
        "school": translate("care", "换学校、有别的课"),
        "other": translate("care", "别的原因"),
    }
    return [Answer(code, words[code]) for code in ENDINGS]


def _days(days: Iterable[int]) -> str:
    translate = QCoreApplication.translate
    names = (
        translate("care", "周一"),
        translate("care", "周二"),
        translate("care", "周三"),
        translate("care", "周四"),
        translate("care", "周五"),
        translate("care", "周六"),
        translate("care", "周日"),
    )
    found = sorted(days)
    if len(found) > 2 and found == list(range(found[0], found[-1] + 1)):
        span = translate("care", "{first}到{last}")
        return span.format(first=names[found[0] - 1], last=names[found[-1] - 1])
    return translate("care", "、").join(names[day - 1] for day in found)
