"""Words for the things of a person's day: what kind, when, how it stands."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.center.persons_day.values import Clash, Thing
from kiosk.clock import local
from kiosk.ui.language import Code
from kiosk.ui.lobby.wording import SEPARATOR, day_word

ICONS = {
    "ticket": "ticket",
    "appointment": "calendar-event",
    "room": "door",
    "errand": "walk",
    "activity": "users-group",
    "care": "school",
    "order": "heart",
}


def kind_word(kind: str) -> str:
    """取号, 预约, 订房 …"""
    translate = QCoreApplication.translate
    words = {
        "ticket": translate("mine", "取号"),
        "appointment": translate("mine", "办事预约"),
        "room": translate("mine", "场地预订"),
        "errand": translate("mine", "代办"),
        "activity": translate("mine", "活动报名"),
        "care": translate("mine", "托管登记"),
        "order": translate("mine", "点单服务"),
    }
    return words.get(kind, kind)


def title_of(thing: Thing | Clash, language: Code) -> str:
    """What it is called."""
    return (thing.title_en or thing.title) if language == "en" else thing.title


def day_heading(day: date | None, today: date) -> str:
    """今天 11月23日, 明天 …, or what is said of things without a date."""
    translate = QCoreApplication.translate
    if day is None:
        return translate("mine", "没有固定日期")
    if day < today:
        return translate("mine", "更早")
    near = {today: translate("mine", "今天"), today + timedelta(days=1): translate("mine", "明天")}
    return " ".join(filter(None, (near.get(day, ""), day_word(day))))


def hours_of(thing: Thing) -> str:
    """14:00–15:00, 约 10:40, 以前; empty for what has no hour and no day."""
    translate = QCoreApplication.translate
    if thing.starts_at is None:
        return translate("mine", "这天以前") if thing.day and thing.live else ""
    if thing.about:
        return translate("mine", "约 {time}").format(time=f"{local(thing.starts_at):%H:%M}")
    if thing.ends_at is None:
        return f"{local(thing.starts_at):%H:%M}"
    return span(thing.starts_at, thing.ends_at)


def span(starts: datetime, ends: datetime) -> str:
    """14:00–15:00, local; midnight at a day's end is 24:00."""
    end = local(ends)
    last = "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"
    return f"{local(starts):%H:%M}–{last}"


def state_word(thing: Thing) -> str:
    """How it stands, in a word or two."""
    words = _live_words() | _over_words()
    return words.get(f"{thing.subject.kind}.{thing.state}", words.get(thing.state, ""))


def detail_of(thing: Thing, language: Code) -> str:
    """场地预订 · 2601230001 · 3 楼 · 张**."""
    place = (thing.place_en or thing.place) if language == "en" else thing.place
    return SEPARATOR.join(
        filter(None, (kind_word(thing.subject.kind), thing.number, state_word(thing), place))
    )


def clash_words(found: Iterable[Clash], language: Code, *, named: bool) -> str:
    """14:00–15:00 场地预订 · 会议室, a line each; what it is only where it may be said."""
    translate = QCoreApplication.translate
    said = []
    for clash in found:
        time = span(clash.starts_at, clash.ends_at)
        if clash.about:
            time = translate("mine", "约 {time}").format(time=f"{local(clash.starts_at):%H:%M}")
        what = SEPARATOR.join(
            filter(None, (kind_word(clash.kind), title_of(clash, language) if named else ""))
        )
        said.append(f"{time} {what}")
    return "\n".join(said)


def _live_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "ticket.waiting": translate("mine", "等叫号"),
        "called": translate("mine", "叫到了"),
        "serving": translate("mine", "正在办"),
        "held": translate("mine", "等补办"),
        "missed": translate("mine", "过号了"),
        "booked": translate("mine", "已订"),
        "confirmed": translate("mine", "已订"),
        "unreached": translate("mine", "已订"),
        "signed": translate("mine", "已报名"),
        "enrolled": translate("mine", "已登记"),
        "requested": translate("mine", "等批准"),
        "waiting": translate("mine", "候补"),
        "checked_in": translate("mine", "已签到"),
        "arrived": translate("mine", "已签到"),
        "late": translate("mine", "已签到"),
        "submitted": translate("mine", "等受理"),
        "captured": translate("mine", "已记下"),
        "sent": translate("mine", "已送到"),
        "order.accepted": translate("mine", "已接单"),
        "scheduled": translate("mine", "已约时间"),
        "accepted": translate("mine", "已受理"),
        "entrusted": translate("mine", "已受理"),
        "assigned": translate("mine", "正在办"),
        "in_progress": translate("mine", "正在办"),
        "suspended": translate("mine", "要补材料"),
        "completed": translate("mine", "办好了,来取"),
    }


def _over_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "done": translate("mine", "已办完"),
        "rated": translate("mine", "已办完"),
        "order.declined": translate("mine", "没有接单"),
        "void": translate("mine", "已作废"),
        "expired": translate("mine", "已过期"),
        "cancelled": translate("mine", "已取消"),
        "declined": translate("mine", "没有受理"),
        "room.declined": translate("mine", "没有批准"),
        "no_show": translate("mine", "没有来"),
        "lapsed": translate("mine", "已失效"),
        "over": translate("mine", "已结束"),
        "delivered": translate("mine", "已办完"),
        "archived": translate("mine", "已办完"),
        "followed_up": translate("mine", "已办完"),
        "attended": translate("mine", "已参加"),
        "called_off": translate("mine", "不办了"),
        "ended": translate("mine", "已退出"),
        "terminated": translate("mine", "已终止"),
    }
