"""The texts of appointments at the desk, in the desk's own language."""

from datetime import date, datetime

from kiosk.center.appointments.values import AppointmentView, MoveView, SessionView
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class AppointmentWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._own = language

    def button(self, calls: int) -> str:
        """The button that leads to them, with how many are to be rung."""
        if not calls:
            return self.translate("desk_appointments", "预约")
        return self.translate("desk_appointments", "预约 {count}").format(count=calls)

    def title(self) -> str:
        return self.translate("desk_appointments", "预约")

    def hint(self) -> str:
        return self.translate("desk_appointments", "先回访,再看今天谁来;看电话要写明原因")

    def tabs(self) -> tuple[tuple[str, str], ...]:
        translate = self.translate
        return (
            ("calls", translate("desk_appointments", "要打的电话")),
            ("today", translate("desk_appointments", "今天")),
            ("tomorrow", translate("desk_appointments", "明天")),
            ("sessions", translate("desk_appointments", "场次")),
        )

    def none(self, tab: str) -> str:
        translate = self.translate
        return {
            "calls": translate("desk_appointments", "没有要打的电话"),
            "today": translate("desk_appointments", "今天没有预约"),
            "tomorrow": translate("desk_appointments", "明天没有预约"),
        }.get(tab, translate("desk_appointments", "今天和明天没有预约场次"))

    def loading(self) -> str:
        return self.translate("desk_appointments", "正在读取…")

    def book_for(self) -> str:
        return self.translate("desk_appointments", "代为预约")

    def open(self) -> str:
        return self.translate("desk_appointments", "打开")

    def item(self, view: AppointmentView) -> str:
        return self._own.either(view.item_name, view.item_name_en)

    def kind(self, kind: str) -> str:
        translate = self.translate
        return {
            "lunch": translate("desk_appointments", "午休"),
            "extended": translate("desk_appointments", "延时"),
            "weekend": translate("desk_appointments", "周末"),
        }.get(kind, kind)

    def when(self, at: datetime) -> str:
        return f"{local(at):%m-%d %H:%M}"

    def day(self, day: date) -> str:
        return f"{day:%m-%d}"

    def about(self, view: AppointmentView) -> str:
        """午休 · 林** 138****1234 · 打过 2 次."""
        parts = [self.kind(view.kind), f"{view.masked_name} {view.masked_phone}".strip()]
        if view.calls:
            tried = self.translate("desk_appointments", "打过 {count} 次")
            parts.append(tried.format(count=view.calls))
        if view.by_staff:
            parts.append(self.translate("desk_appointments", "窗口代约"))
        if view.by_phone:
            parts.append(self.translate("desk_appointments", "手机上约的"))
        return " · ".join(parts)

    def state(self, view: AppointmentView) -> tuple[str, Tone]:
        """Where it stands, for a chip."""
        translate = self.translate
        if view.to_tell:
            return translate("desk_appointments", "停办,要告知"), "accent"
        states: dict[str, tuple[str, Tone]] = {
            "booked": (translate("desk_appointments", "待确认"), "blue"),
            "unreached": (translate("desk_appointments", "没接通"), "gold"),
            "confirmed": (translate("desk_appointments", "会来"), "green"),
            "cancelled": (translate("desk_appointments", "已取消"), "plain"),
            "arrived": (translate("desk_appointments", "已签到"), "green"),
            "late": (translate("desk_appointments", "迟到签到"), "gold"),
            "no_show": (translate("desk_appointments", "没来"), "accent"),
        }
        return states[view.state]

    def verb(self, verb: str) -> str:
        translate = self.translate
        return {
            "confirm": translate("desk_appointments", "接通,会来"),
            "reach": translate("desk_appointments", "接通,待定"),
            "not_reach": translate("desk_appointments", "没接通"),
            "cancel": translate("desk_appointments", "取消预约"),
            "tell": translate("desk_appointments", "已告知"),
            "check_in": translate("desk_appointments", "签到,发号"),
            "excuse": translate("desk_appointments", "情有可原,免计"),
        }[verb]

    def done(self, verb: str, view: AppointmentView) -> str:
        if verb == "check_in":
            said = self.translate("desk_appointments", "已签到,号码 {label},到点叫号")
            return said.format(label=view.ticket_label)
        return self.translate("desk_appointments", "记下了:{state}").format(
            state=self.state(view)[0]
        )

    def code(self, view: AppointmentView) -> str:
        return self.translate("desk_appointments", "预约码 {code}").format(code=view.code)

    def bring(self, names: tuple[str, ...]) -> str:
        if not names:
            return self.translate("desk_appointments", "不用带材料")
        said = self.translate("desk_appointments", "提醒带好:{names}")
        return said.format(names="、".join(names))

    def phone(self, phone: str) -> str:
        return self.translate("desk_appointments", "电话 {phone}").format(phone=phone)

    def why_field(self) -> str:
        return self.translate("desk_appointments", "为什么要看电话")

    def why_phrases(self) -> tuple[str, ...]:
        translate = self.translate
        return (
            translate("desk_appointments", "回访确认"),
            translate("desk_appointments", "提醒带材料"),
            translate("desk_appointments", "通知停办"),
        )

    def reveal(self) -> str:
        return self.translate("desk_appointments", "看电话(会记录)")

    def history(self) -> str:
        return self.translate("desk_appointments", "经过")

    def move(self, move: MoveView) -> str:
        translate = self.translate
        verbs = {
            "book": translate("desk_appointments", "约好了"),
            "confirm": translate("desk_appointments", "接通,会来"),
            "reach": translate("desk_appointments", "接通,待定"),
            "not_reach": translate("desk_appointments", "没接通"),
            "cancel": translate("desk_appointments", "取消"),
            "arrive": translate("desk_appointments", "签到"),
            "arrive_late": translate("desk_appointments", "迟到签到"),
            "expire": translate("desk_appointments", "没来"),
            "excuse": translate("desk_appointments", "免计"),
            "tell": translate("desk_appointments", "已告知"),
        }
        who = move.staff_name or translate("desk_appointments", "居民或系统")
        return f"{self.when(move.at)} {verbs.get(move.verb, move.verb)} · {who}"

    # Sessions

    def session(self, view: SessionView) -> str:
        span = f"{local(view.opens_at):%H:%M}–{local(view.closes_at):%H:%M}"
        return f"{self.day(view.day)} {span} {self.kind(view.kind)} · {view.item_name}"

    def session_about(self, view: SessionView) -> str:
        if view.cancelled is not None:
            return self.translate("desk_appointments", "停办:{reason}").format(
                reason=view.cancelled
            )
        said = self.translate("desk_appointments", "约了 {booked} / {quota}")
        return said.format(booked=view.booked, quota=view.quota)

    def stop(self) -> str:
        return self.translate("desk_appointments", "停办这一场")

    def stop_hint(self) -> str:
        return self.translate("desk_appointments", "约了的人会列进要打的电话,清单马上打印")

    def stop_field(self) -> str:
        return self.translate("desk_appointments", "为什么停办(会告诉居民)")

    def stop_phrases(self) -> tuple[str, ...]:
        translate = self.translate
        return (
            translate("desk_appointments", "系统检修"),
            translate("desk_appointments", "停电"),
            translate("desk_appointments", "经办人请假"),
        )

    def stopped(self, count: int) -> str:
        if not count:
            return self.translate("desk_appointments", "这一场停办了,没有人约过")
        said = self.translate("desk_appointments", "这一场停办了,要通知 {count} 人,清单正在打印")
        return said.format(count=count)

    # Booking for somebody

    def which_item(self) -> str:
        return self.translate("desk_appointments", "约哪个事项?")

    def which_time(self) -> str:
        return self.translate("desk_appointments", "约几点?")

    def whose(self) -> str:
        return self.translate("desk_appointments", "替谁约?")

    def book_hint(self) -> str:
        return self.translate("desk_appointments", "和居民自己约的是同一份名额")

    def no_items(self) -> str:
        return self.translate("desk_appointments", "没有可以预约的事项")

    def no_times(self) -> str:
        return self.translate("desk_appointments", "近期都约满了")

    def left(self, kind: str, left: int) -> str:
        said = self.translate("desk_appointments", "{kind} · 还剩 {count} 个")
        return said.format(kind=self.kind(kind), count=left)

    def phone_field(self) -> str:
        return self.translate("desk_appointments", "电话")

    def name_field(self) -> str:
        return self.translate("desk_appointments", "姓名(可以不写)")

    def book(self, at: datetime) -> str:
        return self.translate("desk_appointments", "预约 {when}").format(when=self.when(at))

    def booked(self, view: AppointmentView) -> str:
        said = self.translate("desk_appointments", "约好了 {when},预约码 {code},请告诉居民")
        return said.format(when=self.when(view.due_at), code=view.code)
