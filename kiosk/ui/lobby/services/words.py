"""Words of services and orders in the language of now."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.center.services.values import AUDIENCES, OrderView, PublishedList, ServiceView
from kiosk.clock import local
from kiosk.ui.language import Code
from kiosk.ui.lobby.choice_page import Answer
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.lobby.wording import SEPARATOR
from kiosk.ui.theme.tokens import Tone

ICONS = {
    "meals": "soup",
    "care": "home-heart",
    "health": "first-aid-kit",
    "repair": "tool",
    "tutoring": "school",
    "culture": "music",
    "law": "scale",
    "heart": "mood-smile",
    "farming": "plant-2",
    "skills": "briefcase",
    "other": "message",
}
DAYS_OFFERED = 7
LEVELS = (5, 4, 3, 2, 1)


def kind_word(kind: str) -> str:
    """助餐, 生活照料 …"""
    translate = QCoreApplication.translate
    words = {
        "meals": translate("services", "送餐助餐"),
        "care": translate("services", "生活照料"),
        "health": translate("services", "看病健康"),
        "repair": translate("services", "维修"),
        "tutoring": translate("services", "孩子辅导"),
        "culture": translate("services", "文体活动"),
        "law": translate("services", "法律调解"),
        "heart": translate("services", "谈心陪伴"),
        "farming": translate("services", "农技"),
        "skills": translate("services", "学技能找活"),
    }
    return words.get(kind, translate("services", "别的"))


def audience_word(audience: str) -> str:
    """老人, 儿童 …; what is unknown is for everybody."""
    translate = QCoreApplication.translate
    words = {
        "elder": translate("services", "老人"),
        "child": translate("services", "孩子"),
        "disabled": translate("services", "残疾人"),
        "woman": translate("services", "妇女"),
        "farmer": translate("services", "农户"),
        "worker": translate("services", "务工人员"),
        "party_member": translate("services", "党员"),
    }
    return words.get(audience, translate("services", "谁都可以"))


def audiences() -> list[Answer]:
    """Whom something is for."""
    return [Answer(code, audience_word(code)) for code in AUDIENCES]


def service_name(service: ServiceView, language: Code) -> str:
    """The name of a service."""
    return service.name_en if language == "en" and service.name_en else service.name


def service_words(service: ServiceView, language: Code) -> str:
    """What one gets."""
    return service.words_en if language == "en" and service.words_en else service.words


def fee_words(service: ServiceView) -> str:
    """每次 10 元, or that it is free."""
    return service.fee or QCoreApplication.translate("services", "免费")


def place_words(service: ServiceView) -> str:
    """Where it is given."""
    translate = QCoreApplication.translate
    return {
        "home": translate("services", "上门"),
        "center": translate("services", "在中心"),
        "provider": translate("services", "在服务单位"),
    }[service.place]


def answer_words(service: ServiceView) -> str:
    """By when the provider answers."""
    words = QCoreApplication.translate("services", "{days} 个工作日内联系您")
    return words.format(days=service.answer_days)


def tile_words(service: ServiceView) -> str:
    """上门 · 免费 · 云溪镇助老服务队."""
    return SEPARATOR.join((place_words(service), fee_words(service), service.provider_name))


def as_of_words(found: PublishedList, today: date) -> str:
    """As of when the list is; empty where there is no hub that could have a newer one."""
    if found.as_of is None:
        return ""
    at = local(found.as_of)
    words = QCoreApplication.translate("services", "名单更新到 {when}")
    return words.format(when=f"{day_words(at.date(), today)} {at:%H:%M}")


def order_name(view: OrderView, language: Code) -> str:
    """What was ordered."""
    return view.service_name_en if language == "en" and view.service_name_en else view.service_name


def order_state(view: OrderView, today: date) -> tuple[str, Tone]:
    """How an order stands, and the tone that goes with it."""
    translate = QCoreApplication.translate
    table: dict[str, tuple[str, Tone]] = {
        "captured": (translate("services", "已记下,一有网络就送出"), "blue"),
        "sent": (translate("services", "已送到,等服务单位接单"), "blue"),
        "accepted": (translate("services", "已接单,等约时间"), "green"),
        "done": (translate("services", "已办完"), "green"),
        "rated": (translate("services", "已办完,谢谢您的评价"), "green"),
        "declined": (translate("services", "没有接单"), "gold"),
        "cancelled": (translate("services", "已取消"), "plain"),
    }
    if view.state == "scheduled":
        words = translate("services", "约好了:{when}")
        return words.format(when=visit_words(view, today)), "green"
    return table[view.state]


def visit_words(view: OrderView, today: date) -> str:
    """When they come: 明天 09:30; empty while that is open."""
    if view.scheduled_at is None:
        return ""
    day = day_words(local(view.scheduled_at).date(), today)
    return f"{day} {clock_time(view.scheduled_at)}"


def decline_words(reason: str | None) -> str:
    """Why it was declined, and what to do."""
    translate = QCoreApplication.translate
    words = {
        "full": translate("services", "这段时间排满了,请过几天再点,或看看别的服务"),
        "out_of_area": translate("services", "这里不在服务范围内,请看看别的服务"),
        "not_fit": translate("services", "这件事他们做不了,请到前台说一说"),
        "unreachable": translate("services", "打您的电话没有打通,请核对号码再点"),
        "paused": translate("services", "这项服务暂停了,请看看别的服务"),
        "unknown_service": translate("services", "这项服务已经不在名单上了"),
        "no_consent": translate("services", "没有您的同意,请到前台问一问"),
    }
    return words.get(reason or "", translate("services", "请到前台问一问,或看看别的服务"))


def wanted_words(wanted_on: date | None, part: str, today: date) -> str:
    """When it suits: 明天 上午; empty where any time does."""
    day = day_words(wanted_on, today) if wanted_on else ""
    return " ".join(filter(None, (day, part_word(part) if part != "any" else "")))


def part_word(part: str) -> str:
    """上午, 下午, 晚上."""
    translate = QCoreApplication.translate
    words = {
        "morning": translate("services", "上午"),
        "afternoon": translate("services", "下午"),
        "evening": translate("services", "晚上"),
    }
    return words.get(part, translate("services", "都可以"))


def days(today: date) -> list[Answer]:
    """The days that can suit, from tomorrow; any does."""
    any_day = Answer("any", QCoreApplication.translate("services", "哪天都可以"), icon="check")
    ahead = [today + timedelta(days=each) for each in range(1, DAYS_OFFERED + 1)]
    return [any_day, *(Answer(each.isoformat(), day_words(each, today)) for each in ahead)]


def levels() -> list[Answer]:
    """How content somebody is, the best first."""
    translate = QCoreApplication.translate
    words = {
        5: (translate("services", "非常满意"), "mood-happy"),
        4: (translate("services", "满意"), "mood-smile"),
        3: (translate("services", "基本满意"), "mood-neutral"),
        2: (translate("services", "不满意"), "mood-sad"),
        1: (translate("services", "非常不满意"), "mood-angry"),
    }
    return [Answer(str(level), words[level][0], "", words[level][1]) for level in LEVELS]
