"""Words of activities, their sessions and sign-ups in the language of now."""

from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from kiosk.center.activities.values import ActivityPlan, SessionCard, SignUpView
from kiosk.clock import local
from kiosk.ui.language import Code
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.theme.tokens import Tone


class Named(Protocol):
    """An activity, or a session or sign-up of one."""

    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...


class Placed(Protocol):
    """A session, as everybody or its own people see it."""

    @property
    def room_name(self) -> str: ...
    @property
    def room_name_en(self) -> str: ...
    @property
    def floor(self) -> int: ...
    @property
    def village(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


def name_of(named: Named, language: Code) -> str:
    """The name of an activity."""
    return named.name_en if language == "en" and named.name_en else named.name


def place_of(session: Placed, language: Code) -> str:
    """Room and floor, or the village and the place in words."""
    if not session.room_name:
        return " · ".join(filter(None, (session.village, session.place)))
    room = session.room_name_en if language == "en" else session.room_name
    floor = QCoreApplication.translate("activities", "{floor} 楼").format(floor=session.floor)
    return f"{room} · {floor}"


def time_of(session: Placed, today: date) -> str:
    """明天 14:00–15:30."""
    starts = local(session.starts_at)
    return f"{day_words(starts.date(), today)} {span_of(session)}"


def span_of(session: Placed) -> str:
    """14:00–15:30."""
    return f"{local(session.starts_at):%H:%M}–{clock_time(session.ends_at)}"


def audiences() -> tuple[tuple[str, str], ...]:
    """Code and word of each audience."""
    translate = QCoreApplication.translate
    return (
        ("everyone", translate("activities", "所有人")),
        ("children", translate("activities", "孩子")),
        ("youth", translate("activities", "青少年、青年")),
        ("adults", translate("activities", "成年人")),
        ("elders", translate("activities", "老年人")),
        ("families", translate("activities", "一家人")),
        ("women", translate("activities", "妇女")),
        ("party", translate("activities", "党员")),
        ("companies", translate("activities", "企业")),
    )


def audience_word(code: str) -> str:
    """The word of one audience."""
    return dict(audiences()).get(code, code)


def ages_of(plan: ActivityPlan) -> str:
    """7–14 岁; empty: any age."""
    translate = QCoreApplication.translate
    least, most = plan.age_min, plan.age_max
    if least is not None and most is not None:
        words = translate("activities", "{least}–{most} 岁")
        return words.format(least=least, most=most)
    if least is not None:
        return translate("activities", "{least} 岁以上").format(least=least)
    if most is not None:
        return translate("activities", "{most} 岁以下").format(most=most)
    return ""


def room_left(card: SessionCard, now: datetime) -> tuple[str, Tone]:
    """How many places are left, or why there are none, and the tone that goes with it."""
    translate = QCoreApplication.translate
    if card.state == "cancelled":
        return translate("activities", "取消了"), "plain"
    if now >= card.ends_at:
        return translate("activities", "已结束"), "plain"
    if card.free is None:
        return translate("activities", "不限人数"), "green"
    if card.free:
        return translate("activities", "还有 {count} 个名额").format(count=card.free), "green"
    if card.waiting:
        words = translate("activities", "满了,候补 {count} 个")
        return words.format(count=card.waiting), "gold"
    return translate("activities", "名额满了"), "gold"


def sign_up_state(view: SignUpView) -> tuple[str, Tone]:
    """How a sign-up stands, and the tone that goes with it."""
    translate = QCoreApplication.translate
    plain: dict[str, tuple[str, Tone]] = {
        "signed": (translate("activities", "已报名"), "green"),
        "attended": (translate("activities", "已签到"), "green"),
        "no_show": (translate("activities", "没有来"), "plain"),
        "cancelled": (translate("activities", "已取消"), "plain"),
        "called_off": (translate("activities", "活动取消了"), "gold"),
        "lapsed": (translate("activities", "没有轮到"), "plain"),
    }
    if view.state == "waiting":
        words = translate("activities", "候补,前面 {count} 个")
        return words.format(count=view.waiting_before), "blue"
    return plain[view.state]
