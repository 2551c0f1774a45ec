"""Words for appointments as a resident reads them: days, sessions, how a booking stands."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.center.appointments.values import AppointmentView, SessionOffer
from kiosk.clock import Clock, local, local_date
from kiosk.ui.lobby.scan_words import StateWords
from kiosk.ui.lobby.wording import day_word


def weekday_word(day: date) -> str:
    """周二."""
    translate = QCoreApplication.translate
    return (
        translate("appointments", "周一"),
        translate("appointments", "周二"),
        translate("appointments", "周三"),
        translate("appointments", "周四"),
        translate("appointments", "周五"),
        translate("appointments", "周六"),
        translate("appointments", "周日"),
    )[day.weekday()]


def date_words(day: date, clock: Clock) -> str:
    """11月24日 周二 明天."""
    translate = QCoreApplication.translate
    words = f"{day_word(day)} {weekday_word(day)}"
    near = {0: translate("appointments", "今天"), 1: translate("appointments", "明天")}
    away = near.get((day - local_date(clock)).days)
    return f"{words} {away}" if away else words


def time_word(at: datetime) -> str:
    """12:30."""
    return f"{local(at):%H:%M}"


def when_words(at: datetime, clock: Clock) -> str:
    """11月24日 周二 明天 12:30."""
    return f"{date_words(local(at).date(), clock)} {time_word(at)}"


def short_when(at: datetime) -> str:
    """11月24日 12:30."""
    return f"{day_word(local(at).date())} {time_word(at)}"


def kind_word(kind: str) -> str:
    """午休, 延时, 周末."""
    translate = QCoreApplication.translate
    return {
        "lunch": translate("appointments", "午休"),
        "extended": translate("appointments", "延时"),
        "weekend": translate("appointments", "周末"),
    }.get(kind, "")


def session_words(session: SessionOffer) -> str:
    """午休 12:15–13:30."""
    span = f"{time_word(session.opens_at)}–{time_word(session.closes_at)}"
    return f"{kind_word(session.kind)} {span}"


def left_words(left: int, cancelled: str | None = None) -> str:
    """还剩 3 个, or 约满了, or why there is nothing."""
    translate = QCoreApplication.translate
    if cancelled is not None:
        return translate("appointments", "不办:{reason}").format(reason=cancelled)
    return _Counted().left(left) if left else translate("appointments", "约满了")


def booking_words(view: AppointmentView, clock: Clock, *, late_minutes: int) -> StateWords:
    """How a booking stands: what is so, and what to do."""
    translate = QCoreApplication.translate
    if view.state in ("arrived", "late"):
        return StateWords(
            translate("appointments", "已经签到,号码 {label}").format(label=view.ticket_label),
            translate("appointments", "请留意大屏和广播"),
            "green",
            "ticket",
        )
    if view.state == "cancelled":
        return StateWords(
            translate("appointments", "已经取消"),
            translate("appointments", "要办,请重新预约,或者直接取号"),
            "gold",
            "info-circle",
        )
    if view.state == "no_show":
        return StateWords(
            translate("appointments", "预约的时间过了"),
            translate("appointments", "要办,请重新预约,或者直接取号"),
            "gold",
            "info-circle",
        )
    if view.day == local_date(clock):
        late = translate("appointments", "请点签到;迟到超过 {minutes} 分钟,排到下一个时间")
        return StateWords(
            translate("appointments", "就是今天"),
            late.format(minutes=late_minutes),
            "green",
            "clock",
        )
    return StateWords(
        translate("appointments", "约好了"),
        translate("appointments", "到那天来这里签到,到点叫您,不用再排队"),
        "blue",
        "calendar-event",
    )


class _Counted(QObject):
    """Words that change with a number: only in tr() of a QObject does every lupdate see that."""

    def left(self, n: int) -> str:
        return self.tr("还剩 %n 个", "", n)
