"""The texts of care at the desk, in the desk's own language."""

from kiosk.center.care.values import CareDay, CareFile, ChildDay, OfferView, RegistrationView
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class CareWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language

    # The list

    def button(self) -> str:
        return self.translate("desk_care", "托管")

    def title(self) -> str:
        return self.translate("desk_care", "托管:今天的孩子")

    def offer(self, view: OfferView) -> str:
        return self._language.either(view.terms.name, view.terms.name_en)

    def tabs(self) -> tuple[tuple[str, str], ...]:
        return (
            ("today", self.translate("desk_care", "今天")),
            ("late", self.translate("desk_care", "晚接")),
            ("waitlist", self.translate("desk_care", "候补与通知")),
        )

    def hint(self, day: CareDay) -> str:
        """How many are where; or that nothing is held."""
        if day.window is None:
            return self.translate("desk_care", "今天没有这个班")
        words = self.translate(
            "desk_care",
            "{opens}–{closes} · 应到 {expected} · 在 {here} · 接走 {collected} · 请假 {absent}",
        )
        return words.format(
            opens=f"{local(day.window[0]):%H:%M}",
            closes=f"{local(day.window[1]):%H:%M}",
            **{name: day.count(name) for name in ("expected", "here", "collected", "absent")},
        )

    def none(self, tab: str) -> str:
        return {
            "late": self.translate("desk_care", "没有晚接的孩子"),
            "waitlist": self.translate("desk_care", "没有人候补,也没有要通知的"),
        }.get(tab, self.translate("desk_care", "今天没有要照看的孩子"))

    def child(self, name: str, age: int) -> str:
        return self.translate("desk_care", "{name}  {age} 岁").format(name=name, age=age)

    def child_about(self, child: ChildDay) -> str:
        parts = [self.number(child.number), child.school]
        if child.arrived_at is not None:
            arrived = self.translate("desk_care", "{time} 到")
            parts.append(arrived.format(time=f"{local(child.arrived_at):%H:%M}"))
        if child.collected_at is not None:
            left = self.translate("desk_care", "{time} 离开")
            parts.append(left.format(time=f"{local(child.collected_at):%H:%M}"))
        return " · ".join(filter(None, parts))

    def number(self, number: str) -> str:
        return self.translate("desk_care", "编号 {tail}").format(tail=number[-4:])

    def state(self, child: ChildDay) -> tuple[str, Tone]:
        if child.late:
            return self.translate("desk_care", "晚接"), "accent"
        table: dict[str, tuple[str, Tone]] = {
            "expected": (self.translate("desk_care", "应到"), "plain"),
            "absent": (self.translate("desk_care", "请假"), "gold"),
            "here": (self.translate("desk_care", "在这里"), "green"),
            "collected": (self.translate("desk_care", "已接走"), "blue"),
        }
        return table[child.state]

    def waiting(self, view: RegistrationView) -> tuple[str, str, tuple[str, Tone]]:
        """Who, about it, and whether they wait or are to be told."""
        about = f"{self.number(view.number)} · {view.masked_phone}"
        if view.state == "waiting":
            words = self.translate("desk_care", "前面 {count} 人")
            return view.masked_child, about, (words.format(count=view.waiting_before), "plain")
        return view.masked_child, about, (self.translate("desk_care", "有名额了,请通知"), "gold")

    def arrive(self) -> str:
        return self.translate("desk_care", "到了")

    def pick_up(self) -> str:
        return self.translate("desk_care", "交接")

    def open(self) -> str:
        return self.translate("desk_care", "打开")

    def names(self, *, shown: bool) -> str:
        if shown:
            return self.translate("desk_care", "遮住姓名")
        return self.translate("desk_care", "显示姓名")

    def print_list(self) -> str:
        return self.translate("desk_care", "打印名单")

    def printing(self) -> str:
        return self.translate("desk_care", "名单送去打印了;用完请交回或粉碎")

    def not_printed(self) -> str:
        return self.translate("desk_care", "名单没有打印出来,请看打印机")

    def arrived(self) -> str:
        return self.translate("desk_care", "记下了:到了")

    # One child

    def file_title(self, file: CareFile) -> str:
        return self.child(file.view.masked_child, file.age)

    def file_hint(self, file: CareFile) -> str:
        offer = self._language.either(file.view.offer.name, file.view.offer.name_en)
        number = self.translate("desk_care", "编号 {number}")
        return f"{offer} · {number.format(number=file.view.number)}"

    def field(self, name: str) -> str:
        return {
            "child": self.translate("desk_care", "孩子"),
            "guardian": self.translate("desk_care", "监护人"),
            "phone": self.translate("desk_care", "监护人电话"),
            "health": self.translate("desk_care", "过敏和要注意的"),
            "collectors": self.translate("desk_care", "可以来接的人"),
            "alone": self.translate("desk_care", "自己回家"),
            "school": self.translate("desk_care", "学校"),
            "today": self.translate("desk_care", "今天"),
        }[name]

    def health(self, *, noted: bool) -> str:
        if noted:
            return self.translate("desk_care", "有提示,打开要写原因")
        return self.translate("desk_care", "没有")

    def alone(self, file: CareFile) -> str:
        if file.may_go_alone:
            return self.translate("desk_care", "可以:监护人同意,年龄也到了")
        if file.goes_alone:
            return self.translate("desk_care", "监护人同意,年龄还没到")
        return self.translate("desk_care", "不可以")

    def look(self) -> str:
        return self.translate("desk_care", "打开看")

    def absence(self, code: str) -> str:
        return {
            "sick": self.translate("desk_care", "生病"),
            "family": self.translate("desk_care", "家里有事"),
            "trip": self.translate("desk_care", "出门"),
            "other": self.translate("desk_care", "别的原因"),
        }[code]

    def ending(self, code: str) -> str:
        return {
            "no_need": self.translate("desk_care", "家里有人带"),
            "moved": self.translate("desk_care", "搬家"),
            "school": self.translate("desk_care", "换学校、有别的课"),
            "other": self.translate("desk_care", "别的原因"),
        }[code]

    def relation(self, code: str) -> str:
        return {
            "mother": self.translate("desk_care", "妈妈"),
            "father": self.translate("desk_care", "爸爸"),
            "grandmother": self.translate("desk_care", "奶奶、外婆"),
            "grandfather": self.translate("desk_care", "爷爷、外公"),
            "other": self.translate("desk_care", "别的亲友"),
        }[code]

    def verb(self, verb: str) -> str:
        return {
            "arrive": self.translate("desk_care", "到了"),
            "undo": self.translate("desk_care", "点错了,没有到"),
            "pick_up": self.translate("desk_care", "交接:有人来接"),
            "absent": self.translate("desk_care", "今天不来"),
            "come": self.translate("desk_care", "还是来"),
            "tell": self.translate("desk_care", "已经打电话通知"),
            "end": self.translate("desk_care", "退出这个班"),
        }[verb]

    def done(self, verb: str) -> str:
        return {
            "arrive": self.translate("desk_care", "记下了:到了"),
            "undo": self.translate("desk_care", "改回来了:应到"),
            "pick_up": self.translate("desk_care", "交接好了"),
            "absent": self.translate("desk_care", "记下了:今天不来"),
            "come": self.translate("desk_care", "改回来了:应到"),
            "tell": self.translate("desk_care", "记下了:已通知"),
            "end": self.translate("desk_care", "已退出,候补的自动转上来"),
        }[verb]

    def shown_for(self, seconds: int) -> str:
        return self.translate("desk_care", "{seconds} 秒后自动遮住").format(seconds=seconds)

    # Handing over

    def pick_up_title(self, file: CareFile) -> str:
        return self.translate("desk_care", "谁来接 {name}?").format(name=file.view.masked_child)

    def pick_up_hint(self) -> str:
        return self.translate("desk_care", "对身份证,名单上的人才能接;接的人签名")

    def goes_alone(self) -> str:
        return self.translate("desk_care", "自己回家")

    def send(self) -> str:
        return self.translate("desk_care", "交给这个人")

    def somebody_else(self) -> str:
        return self.translate("desk_care", "名单上没有这个人")

    def why_pick_up(self) -> str:
        return self.translate("desk_care", "接孩子,核对身份")

    def else_title(self) -> str:
        return self.translate("desk_care", "先不交:打监护人电话核实")

    def else_hint(self, phone: str) -> str:
        words = self.translate("desk_care", "监护人电话 {phone}。监护人同意了,再记下来接的人")
        return words.format(phone=phone)

    def else_field(self, name: str) -> str:
        return {
            "name": self.translate("desk_care", "来接的人的姓名,和身份证一样"),
            "phone": self.translate("desk_care", "来接的人的电话"),
        }[name]

    def given_by(self, code: str) -> str:
        return {
            "call": self.translate("desk_care", "电话里同意"),
            "message": self.translate("desk_care", "短信、微信同意"),
            "in_person": self.translate("desk_care", "当面同意"),
        }[code]

    def else_send(self) -> str:
        return self.translate("desk_care", "监护人同意,记下来")

    def else_done(self) -> str:
        return self.translate("desk_care", "记下了,只今天有效;请选这个人并签名")

    # What is asked

    def reveal_title(self) -> str:
        return self.translate("desk_care", "为什么要看?")

    def reveal_hint(self) -> str:
        return self.translate("desk_care", "谁在什么时候为什么看,都会记下来")

    def reveal_phrases(self) -> tuple[str, ...]:
        return (
            self.translate("desk_care", "加餐前核对过敏"),
            self.translate("desk_care", "孩子不舒服"),
            self.translate("desk_care", "给监护人打电话"),
        )

    def why(self) -> str:
        return self.translate("desk_care", "原因")

    def ask_title(self, verb: str) -> str:
        return {
            "absent": self.translate("desk_care", "今天为什么不来?"),
            "end": self.translate("desk_care", "为什么退出?"),
        }[verb]

    def ask_hint(self, verb: str) -> str:
        return {
            "absent": self.translate("desk_care", "原因只留在中心,不上报"),
            "end": self.translate("desk_care", "名额给候补的第一位"),
        }[verb]
