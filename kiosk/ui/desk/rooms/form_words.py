"""The texts of forms about rooms at the desk: booking for somebody, reasons, repairs."""

from datetime import date, datetime

from kiosk.center.rooms.series import Clash, SeriesReport
from kiosk.center.rooms.values import RoomView
from kiosk.clock import local
from kiosk.ui.desk.rooms.list_words import ListWords
from kiosk.ui.messages import words_of


class FormWords(ListWords):
    """Texts with their values filled in."""

    def book_title(self, room: RoomView, start: datetime) -> str:
        when = local(start)
        return f"{self.room(room)} · {self.day(when.date())} {when:%H:%M}"

    def book_hint(self) -> str:
        return self.translate("desk_rooms", "电话里或当面代人预订;填好按下面的按钮")

    def lengths(self) -> tuple[tuple[str, str], ...]:
        """Minutes, and how they are called."""
        hours = self.translate("desk_rooms", "{count} 小时")
        named = {"30": self.translate("desk_rooms", "半小时")}
        for minutes in (60, 90, 120, 180, 240):
            named[str(minutes)] = hours.format(count=f"{minutes / 60:g}")
        return tuple(named.items())

    def whose(self) -> tuple[tuple[str, str], ...]:
        """Whom it is for."""
        return (
            ("person", self.translate("desk_rooms", "居民")),
            ("company", self.translate("desk_rooms", "单位")),
            ("staff", self.translate("desk_rooms", "中心自用")),
        )

    def purposes(self) -> tuple[tuple[str, str], ...]:
        """What for."""
        translate = self.translate
        return (
            ("meeting", translate("desk_rooms", "开会")),
            ("training", translate("desk_rooms", "培训")),
            ("class", translate("desk_rooms", "上课")),
            ("stream", translate("desk_rooms", "直播")),
            ("talk", translate("desk_rooms", "议事")),
            ("party", translate("desk_rooms", "党员活动")),
            ("culture", translate("desk_rooms", "文艺")),
            ("other", translate("desk_rooms", "别的事")),
        )

    def field(self, name: str) -> str:
        """The label of a field."""
        translate = self.translate
        return {
            "length": translate("desk_rooms", "用多久"),
            "who": translate("desk_rooms", "为谁订"),
            "purpose": translate("desk_rooms", "做什么用"),
            "phone": translate("desk_rooms", "手机号或电话"),
            "name": translate("desk_rooms", "姓名(可以空着)"),
            "company": translate("desk_rooms", "单位名称(可以空着)"),
            "heads": translate("desk_rooms", "几个人"),
            "weekly": translate("desk_rooms", "每周同一时间"),
            "until": translate("desk_rooms", "每周订到哪一天,如 2026-12-31"),
        }[name]

    def weekly(self) -> tuple[tuple[str, str], ...]:
        """Once, or every week."""
        return (
            ("once", self.translate("desk_rooms", "一次")),
            ("weekly", self.translate("desk_rooms", "每周,到")),
        )

    def send(self, start: datetime) -> str:
        words = self.translate("desk_rooms", "订 {when} 的房间")
        return words.format(when=f"{local(start):%m-%d %H:%M}")

    def broken(self, names: str) -> str:
        words = self.translate("desk_rooms", "先说明:{names} 在修,可能用不上")
        return words.format(names=names)

    def wrong(self, name: str) -> str:
        """What is not filled in as it must be."""
        translate = self.translate
        return {
            "heads": translate("desk_rooms", "人数请写数字"),
            "until": translate("desk_rooms", "日期请写成 2026-12-31 这样,不早于开始那天"),
            "choices": translate("desk_rooms", "请选用多久、为谁订、做什么用"),
        }[name]

    def booked(self, report: SeriesReport) -> str:
        """How a booking went, with the closed weeks that were left out."""
        first = report.booked[0]
        if len(report.booked) == 1 and not report.shut:
            return self.done(first)
        words = self.translate("desk_rooms", "订好 {count} 次,从 {number} 起")
        said = words.format(count=len(report.booked), number=first.number[-4:])
        if not report.shut:
            return said
        days = self.comma().join(self.short_day(each.starts_at) for each in report.shut)
        left = self.translate("desk_rooms", "闭馆的 {days} 已跳过").format(days=days)
        return f"{said} · {left}"

    def short_day(self, moment: datetime) -> str:
        return f"{local(moment):%m-%d}"

    def clashes(self, report: SeriesReport) -> str:
        words = self.translate("desk_rooms", "有 {count} 周订不上")
        return words.format(count=len(report.clashes))

    def clash_hint(self) -> str:
        return self.translate("desk_rooms", "还什么都没订;可以订其余的,或返回改时间")

    def clash(self, each: Clash) -> tuple[str, str]:
        """Which week, and why."""
        day: date = local(each.starts_at).date()
        return self.day(day), words_of(each.why, self.translate)

    def book_the_others(self, report: SeriesReport) -> str:
        words = self.translate("desk_rooms", "订其余 {count} 次")
        return words.format(count=report.free)

    def ask(self, verb: str) -> tuple[str, str, str, str]:
        """Title, hint, button and label of a question."""
        translate = self.translate
        why, told = translate("desk_rooms", "原因"), translate("desk_rooms", "对方会看到这句话")
        cancel = translate("desk_rooms", "为什么取消?")
        one = translate("desk_rooms", "取消这个预订")
        following = translate("desk_rooms", "取消这次和以后各周")
        no = translate("desk_rooms", "不批准")
        return {
            "cancel": (cancel, told, one, why),
            "cancel_following": (cancel, told, following, why),
            "decline": (translate("desk_rooms", "为什么不批准?"), told, no, why),
            "reveal": (*self._ask_reveal(), why),
            "excuse": (*self._ask_excuse(), why),
        }[verb]

    def ask_report(self) -> tuple[str, str, str, str]:
        """The same, of what is wrong with a piece."""
        translate = self.translate
        return (
            translate("desk_rooms", "哪里不对?"),
            translate("desk_rooms", "报修后,要用它的预订会列进要打的电话"),
            translate("desk_rooms", "报修"),
            translate("desk_rooms", "说明(可以空着)"),
        )

    def _ask_reveal(self) -> tuple[str, str, str]:
        translate = self.translate
        return (
            translate("desk_rooms", "为什么要看?"),
            translate("desk_rooms", "谁、什么时候、为什么看了,都会记下来"),
            translate("desk_rooms", "记下原因并查看"),
        )

    def _ask_excuse(self) -> tuple[str, str, str]:
        translate = self.translate
        return (
            translate("desk_rooms", "为什么不再计?"),
            translate("desk_rooms", "这些次没来不再计,马上可以预订;谁解除的会记下来"),
            translate("desk_rooms", "不再计,允许预订"),
        )

    def phrases(self, verb: str) -> tuple[str, ...]:
        """Reasons that are often given."""
        translate = self.translate
        house = (
            translate("desk_rooms", "场地另有安排"),
            translate("desk_rooms", "设备检修"),
            translate("desk_rooms", "停水停电"),
        )
        return {
            "cancel": house,
            "cancel_following": house,
            "decline": (
                *house[:1],
                translate("desk_rooms", "用途不符"),
                translate("desk_rooms", "人数过多"),
            ),
            "reveal": (
                translate("desk_rooms", "通知改期"),
                translate("desk_rooms", "提醒签到"),
                translate("desk_rooms", "本人要求"),
            ),
            "excuse": (
                translate("desk_rooms", "生病"),
                translate("desk_rooms", "中心原因"),
                translate("desk_rooms", "已说明情况"),
            ),
        }.get(verb, ())

    def step(self, to: str) -> tuple[str, str, str]:
        """A step of a repair: title, button and label."""
        translate = self.translate
        note = translate("desk_rooms", "说明(可以空着)")
        return {
            "looked_at": (
                translate("desk_rooms", "看过了,情况怎样?"),
                translate("desk_rooms", "看过了"),
                note,
            ),
            "in_repair": (
                translate("desk_rooms", "送修"),
                translate("desk_rooms", "送修"),
                note,
            ),
            "fixed": (
                translate("desk_rooms", "修好了?"),
                translate("desk_rooms", "修好了,可以用"),
                note,
            ),
            "written_off": (
                translate("desk_rooms", "为什么报废?"),
                translate("desk_rooms", "报废"),
                translate("desk_rooms", "原因"),
            ),
        }[to]

    def piece_hint(self) -> str:
        return self.translate("desk_rooms", "报修以后一步一步记下;每一步都留名")

    def history(self) -> str:
        return self.translate("desk_rooms", "经过")

    def no_history(self) -> str:
        return self.translate("desk_rooms", "没有报修")

    def counted_on(self) -> str:
        return self.translate("desk_rooms", "要用它的预订")

    def nobody_counts(self) -> str:
        return self.translate("desk_rooms", "没有预订要用它")

    def report(self) -> str:
        return self.translate("desk_rooms", "报修")

    def from_terminal(self) -> str:
        return self.translate("desk_rooms", "居民在终端上报的")
