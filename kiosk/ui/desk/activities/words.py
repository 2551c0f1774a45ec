"""The texts of activities at the desk, in the desk's own language."""

from datetime import date, datetime

from kiosk.center.activities.values import CallLine, ListLine, SessionCard
from kiosk.center.rooms.values import RoomView
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class ActivityWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._own = language

    def button(self, calls: int) -> str:
        """The button that leads to them, with how many are to be rung."""
        if not calls:
            return self.translate("desk_activities", "活动")
        return self.translate("desk_activities", "活动 {count}").format(count=calls)

    def title(self) -> str:
        return self.translate("desk_activities", "活动与课程")

    def hint(self) -> str:
        return self.translate("desk_activities", "打开一场,签到、代报名、停办;没发布的居民看不到")

    def tabs(self) -> tuple[tuple[str, str], ...]:
        translate = self.translate
        return (
            ("day", translate("desk_activities", "一天")),
            ("week", translate("desk_activities", "一周")),
            ("calls", translate("desk_activities", "要打的电话")),
        )

    def none(self, tab: str) -> str:
        translate = self.translate
        return {
            "day": translate("desk_activities", "这一天没有活动"),
            "week": translate("desk_activities", "这一周没有活动"),
        }.get(tab, translate("desk_activities", "没有要打的电话"))

    def loading(self) -> str:
        return self.translate("desk_activities", "正在读取…")

    def today(self) -> str:
        return self.translate("desk_activities", "今天")

    def new(self) -> str:
        return self.translate("desk_activities", "新活动")

    def open(self) -> str:
        return self.translate("desk_activities", "打开")

    def day(self, day: date) -> str:
        names = self.translate("desk_activities", "周一 周二 周三 周四 周五 周六 周日").split()
        return f"{day.month}-{day.day} {names[day.weekday()]}"

    def name(self, card: SessionCard | CallLine) -> str:
        return self._own.either(card.name, card.name_en)

    def room(self, room: RoomView) -> str:
        return self._own.either(room.name, room.name_en)

    def where(self, card: SessionCard) -> str:
        room = self._own.either(card.room_name, card.room_name_en)
        return room or card.village or card.place

    def when(self, card: SessionCard) -> str:
        return f"{local(card.starts_at):%H:%M}–{local(card.ends_at):%H:%M}"

    def line(self, card: SessionCard) -> str:
        """11-24 周二 14:00–16:00  书法班."""
        day = self.day(local(card.starts_at).date())
        return f"{day} {self.when(card)}  {self.name(card)}"

    def about(self, card: SessionCard) -> str:
        """多功能会议室 · 报名 12 / 20 · 候补 3."""
        translate = self.translate
        if card.capacity is None:
            taken = translate("desk_activities", "报名 {taken} 人").format(taken=card.taken)
        else:
            taken = translate("desk_activities", "报名 {taken} / {capacity}")
            taken = taken.format(taken=card.taken, capacity=card.capacity)
        parts = [self.where(card), taken]
        if card.for_phones:
            kept = translate("desk_activities", "给手机留 {count}")
            parts.append(kept.format(count=card.for_phones))
        if card.waiting:
            waiting = translate("desk_activities", "候补 {waiting}")
            parts.append(waiting.format(waiting=card.waiting))
        return " · ".join(filter(None, parts))

    def standing(self, card: SessionCard, now: datetime) -> tuple[str, Tone]:
        """How a session stands, and its tone."""
        translate = self.translate
        if card.state == "cancelled":
            return translate("desk_activities", "不举办"), "accent"
        if not card.published:
            return translate("desk_activities", "没发布"), "gold"
        if now >= card.ends_at:
            return translate("desk_activities", "已结束"), "plain"
        if now >= card.starts_at:
            return translate("desk_activities", "进行中"), "green"
        if card.free == 0:
            return translate("desk_activities", "满了"), "gold"
        return translate("desk_activities", "可报名"), "blue"

    # One session

    def counts(self, lines: tuple[ListLine, ...], card: SessionCard) -> str:
        """已到 8 人(报名的 7,来客 1)."""
        came = sum(line.came for line in lines)
        said = self.translate("desk_activities", "已到 {all} 人:报名的 {came},来客 {visitors}")
        return said.format(all=came + card.visitors, came=came, visitors=card.visitors)

    def off_because(self, reason: str) -> str:
        return self.translate("desk_activities", "这一场不举办了:{reason}").format(reason=reason)

    def scan_hint(self) -> str:
        return self.translate("desk_activities", "扫报名单,或在名单上点签到")

    def person(self, line: ListLine) -> str:
        return f"{line.masked_name} {line.masked_phone}".strip()

    def about_person(self, line: ListLine) -> str:
        """2 人 · 3 号摊位 · 9 岁 · 有监护人."""
        translate = self.translate
        parts = [line.code, translate("desk_activities", "{count} 人").format(count=line.heads)]
        if line.booth:
            parts.append(line.booth)
        if line.age is not None:
            parts.append(translate("desk_activities", "{age} 岁").format(age=line.age))
        if line.guarded:
            parts.append(translate("desk_activities", "有监护人"))
        if line.by_phone:
            parts.append(translate("desk_activities", "手机报名"))
        return " · ".join(parts)

    def state(self, line: ListLine) -> tuple[str, Tone]:
        """How a sign-up stands in this session, and its tone."""
        translate = self.translate
        table: dict[str, tuple[str, Tone]] = {
            "signed": (translate("desk_activities", "已报名"), "blue"),
            "waiting": (translate("desk_activities", "候补"), "gold"),
            "attended": (translate("desk_activities", "已到"), "green"),
            "no_show": (translate("desk_activities", "没有来"), "plain"),
            "cancelled": (translate("desk_activities", "已取消"), "plain"),
            "called_off": (translate("desk_activities", "不举办"), "plain"),
            "lapsed": (translate("desk_activities", "没排上"), "plain"),
        }
        return table.get(line.state, (line.state, "plain"))

    def nobody(self) -> str:
        return self.translate("desk_activities", "还没有人报名")

    def check_in(self) -> str:
        return self.translate("desk_activities", "签到")

    def look(self) -> str:
        return self.translate("desk_activities", "查看")

    def give_back(self, *, sure: bool) -> str:
        if sure:
            return self.translate("desk_activities", "再按一次取消")
        return self.translate("desk_activities", "取消报名")

    def visitors(self) -> str:
        return self.translate("desk_activities", "没报名来的")

    def sign_up(self) -> str:
        return self.translate("desk_activities", "代为报名")

    def publish(self) -> str:
        return self.translate("desk_activities", "发布")

    def change(self) -> str:
        return self.translate("desk_activities", "修改")

    def stop(self) -> str:
        return self.translate("desk_activities", "停办这一场")

    def checked_in(self, who: str) -> str:
        return self.translate("desk_activities", "签到了:{who}").format(who=who)

    def other_session(self) -> str:
        return self.translate("desk_activities", "这张报名单是别的活动的")

    def unreadable(self) -> str:
        return self.translate("desk_activities", "没有读懂,请再扫一次,或在名单上点签到")

    def given_back(self, who: str) -> str:
        return self.translate("desk_activities", "取消了:{who}").format(who=who)

    def published(self) -> str:
        return self.translate("desk_activities", "发布了,居民在终端上看得到了")

    # Why

    def stop_hint(self) -> str:
        return self.translate("desk_activities", "报了名的会列进要打的电话;终端上写明不举办的原因")

    def stop_field(self) -> str:
        return self.translate("desk_activities", "为什么不举办(会告诉居民)")

    def stop_phrases(self) -> tuple[str, ...]:
        translate = self.translate
        return (
            translate("desk_activities", "老师请假"),
            translate("desk_activities", "天气不好"),
            translate("desk_activities", "场地另有安排"),
        )

    def stopped(self, count: int) -> str:
        if not count:
            return self.translate("desk_activities", "这一场停办了,没有人报过名")
        said = self.translate("desk_activities", "这一场停办了,要通知 {count} 人,见要打的电话")
        return said.format(count=count)

    def why_title(self) -> str:
        return self.translate("desk_activities", "为什么要看?")

    def why_hint(self) -> str:
        return self.translate(
            "desk_activities", "谁、什么时候、为什么看了,都会记下来;20 秒后又遮上"
        )

    def why_field(self) -> str:
        return self.translate("desk_activities", "为什么看姓名和电话")

    def why_phrases(self) -> tuple[str, ...]:
        translate = self.translate
        return (
            translate("desk_activities", "通知本人"),
            translate("desk_activities", "核对签到"),
            translate("desk_activities", "联系监护人"),
        )

    def guardian(self, name: str, phone: str) -> str:
        said = self.translate("desk_activities", "监护人 {name} {phone}")
        return said.format(name=name, phone=phone)

    # Calls

    def call(self, line: CallLine) -> str:
        """11-24 14:00 书法班 · 不举办:老师请假."""
        translate = self.translate
        causes = {
            "promoted": translate("desk_activities", "候补排上了"),
            "moved": translate("desk_activities", "改了时间或地点"),
            "cancelled": translate("desk_activities", "不举办:{reason}").format(reason=line.reason),
        }
        when = "" if line.starts_at is None else f"{local(line.starts_at):%m-%d %H:%M} "
        return f"{when}{self.name(line)} · {causes[line.cause]}"

    def about_call(self, line: CallLine) -> str:
        parts = [f"{line.masked_name} {line.masked_phone}".strip(), line.code]
        if line.tries:
            tried = self.translate("desk_activities", "打过 {count} 次")
            parts.append(tried.format(count=line.tries))
        return " · ".join(filter(None, parts))

    def reached(self) -> str:
        return self.translate("desk_activities", "接通")

    def not_reached(self) -> str:
        return self.translate("desk_activities", "没接通")

    def print_calls(self) -> str:
        return self.translate("desk_activities", "打印名单")

    def printing_calls(self) -> str:
        return self.translate("desk_activities", "名单正在打印;有电话,打完请交回或粉碎")

    def calls_not_printed(self) -> str:
        return self.translate("desk_activities", "名单没有打出来:看看打印机,或没有装打印机")
