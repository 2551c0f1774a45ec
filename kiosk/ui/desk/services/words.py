"""The texts of ordered services and wishes at the desk, in the desk's own language."""

from kiosk.center.services.demands import DemandCount
from kiosk.center.services.values import (
    AUDIENCES,
    CANCELLATIONS,
    KINDS,
    PARTS,
    Contact,
    DemandView,
    OrderView,
    ServiceView,
)
from kiosk.center.services.views import OrderCount
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class OrderWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language

    def button(self, count: OrderCount | None = None) -> str:
        """What leads here: how many residents are to be told."""
        if count is None or not count.look:
            return self.translate("desk_services", "点单")
        return self.translate("desk_services", "点单 {count}").format(count=count.look)

    def title(self) -> str:
        return self.translate("desk_services", "点单服务")

    def hint(self, count: OrderCount, wishes: DemandCount) -> str:
        words = self.translate(
            "desk_services",
            "在办 {open} 件 · 要告知 {look} 件 · 本月需求 {month} 条,未上报 {waiting} 条",
        )
        return words.format(
            open=count.open, look=count.look, month=wishes.month, waiting=wishes.waiting
        )

    def tabs(self) -> tuple[tuple[str, str], ...]:
        return (
            ("open", self.translate("desk_services", "在办")),
            ("look", self.translate("desk_services", "要告知")),
            ("closed", self.translate("desk_services", "办结")),
            ("wishes", self.translate("desk_services", "需求")),
        )

    def none(self, tab: str) -> str:
        return {
            "open": self.translate("desk_services", "没有在办的点单"),
            "look": self.translate("desk_services", "没有要告知居民的"),
            "closed": self.translate("desk_services", "近 30 天没有办结的"),
            "wishes": self.translate("desk_services", "本月还没有人提需求"),
        }[tab]

    def loading(self) -> str:
        return self.translate("desk_services", "正在读…")

    def new_order(self) -> str:
        return self.translate("desk_services", "代为点单")

    def new_wish(self) -> str:
        return self.translate("desk_services", "记需求")

    def rounds(self, days: int) -> str:
        if days == 1:
            return self.translate("desk_services", "今天巡访单")
        return self.translate("desk_services", "一周巡访单")

    # An order

    def order(self, view: OrderView) -> str:
        name = self._language.either(view.service_name, view.service_name_en)
        who = " ".join(filter(None, (view.masked_name, view.masked_phone)))
        return " · ".join(filter(None, (name, who or self.no_person(view))))

    def no_person(self, view: OrderView) -> str:
        if view.origin == "phone":
            return self.translate("desk_services", "手机上点的")
        return self.translate("desk_services", "信息已删除")

    def about(self, view: OrderView) -> str:
        parts = [view.number, view.village, view.provider_name, self._when(view), view.note]
        return " · ".join(filter(None, parts))

    def _when(self, view: OrderView) -> str:
        if view.scheduled_at is not None:
            return f"{local(view.scheduled_at):%m-%d %H:%M}"
        if view.wanted_on is None and view.wanted_part == "any":
            return ""
        day = f"{view.wanted_on:%m-%d}" if view.wanted_on else ""
        part = self.part(view.wanted_part) if view.wanted_part != "any" else ""
        words = self.translate("desk_services", "方便 {when}")
        return words.format(when=" ".join(filter(None, (day, part))))

    def state(self, view: OrderView, *, overdue: bool) -> tuple[str, Tone]:
        if overdue:
            return self.translate("desk_services", "没按时答复"), "accent"
        table: dict[str, tuple[str, Tone]] = {
            "captured": (self.translate("desk_services", "已记下"), "gold"),
            "sent": (self.translate("desk_services", "已送到"), "blue"),
            "accepted": (self.translate("desk_services", "已接单"), "blue"),
            "scheduled": (self.translate("desk_services", "已约时间"), "green"),
            "done": (self.translate("desk_services", "已办完"), "green"),
            "rated": (self.translate("desk_services", "已评价"), "green"),
            "declined": (self.translate("desk_services", "没有接单"), "accent"),
            "cancelled": (self.translate("desk_services", "已取消"), "plain"),
        }
        words, tone = table[view.state]
        if view.state == "declined":
            words = f"{words}:{self.decline(view.decline_reason)}"
        return words, tone

    def decline(self, reason: str | None) -> str:
        table = {
            "full": self.translate("desk_services", "排满了"),
            "out_of_area": self.translate("desk_services", "不在范围"),
            "not_fit": self.translate("desk_services", "做不了"),
            "unreachable": self.translate("desk_services", "联系不上"),
            "paused": self.translate("desk_services", "暂停了"),
            "unknown_service": self.translate("desk_services", "不在名单上"),
            "no_consent": self.translate("desk_services", "没有同意"),
        }
        return table.get(reason or "", self.translate("desk_services", "没说原因"))

    def verb(self, verb: str) -> str:
        return {
            "look": self.translate("desk_services", "看联系方式"),
            "cancel": self.translate("desk_services", "取消"),
            "told": self.translate("desk_services", "已告知"),
            "withdraw": self.translate("desk_services", "撤回"),
        }[verb]

    def contact(self, contact: Contact) -> str:
        helper = ""
        if contact.helper:
            helper = self.translate("desk_services", "帮忙人 {name}").format(name=contact.helper)
        parts = (contact.name, contact.phone, contact.address, contact.note, helper)
        return " · ".join(filter(None, parts))

    def done(self, verb: str) -> str:
        return {
            "cancel": self.translate("desk_services", "取消了,会告诉服务单位"),
            "told": self.translate("desk_services", "记下了:已告知居民"),
            "withdraw": self.translate("desk_services", "撤回了"),
            "wish": self.translate("desk_services", "需求记下了"),
        }[verb]

    def ordered(self, view: OrderView) -> str:
        words = self.translate("desk_services", "点好了,单号 {number}")
        return words.format(number=view.number)

    def rounds_state(self, state: str) -> str:
        return {
            "queued": self.translate("desk_services", "正在打印巡访单"),
            "printing": self.translate("desk_services", "正在打印巡访单"),
            "printed": self.translate("desk_services", "巡访单打好了,有居民的完整信息,请收好"),
        }.get(state, self.translate("desk_services", "巡访单没有打出来,请看打印机"))

    def no_printer(self) -> str:
        return self.translate("desk_services", "这台机器没有接打印机")

    # A wish

    def wish(self, view: DemandView) -> str:
        who = self.audience(view.audience) if view.audience != "anyone" else ""
        return " · ".join(filter(None, (self.kind(view.kind), who, view.words)))

    def about_wish(self, view: DemandView) -> str:
        helped = self.translate("desk_services", "代为记下") if view.assisted else ""
        parts = [f"{view.day:%m-%d}", view.village, helped]
        return " · ".join(filter(None, parts))

    def wish_state(self, view: DemandView) -> tuple[str, Tone]:
        if view.withdrawn:
            return self.translate("desk_services", "已撤回"), "plain"
        if view.received:
            return self.translate("desk_services", "已上报"), "green"
        return self.translate("desk_services", "待上报"), "gold"

    def kind(self, kind: str) -> str:
        return dict(self.kinds()).get(kind, kind)

    def kinds(self) -> tuple[tuple[str, str], ...]:
        table = {
            "meals": self.translate("desk_services", "助餐"),
            "care": self.translate("desk_services", "生活照料"),
            "health": self.translate("desk_services", "医疗健康"),
            "repair": self.translate("desk_services", "维修"),
            "tutoring": self.translate("desk_services", "课业辅导"),
            "culture": self.translate("desk_services", "文体"),
            "law": self.translate("desk_services", "法律调解"),
            "heart": self.translate("desk_services", "心理关爱"),
            "farming": self.translate("desk_services", "农技"),
            "skills": self.translate("desk_services", "技能就业"),
            "other": self.translate("desk_services", "别的"),
        }
        return tuple((kind, table[kind]) for kind in KINDS)

    def audience(self, audience: str) -> str:
        return dict(self.audiences()).get(audience, audience)

    def audiences(self) -> tuple[tuple[str, str], ...]:
        table = {
            "anyone": self.translate("desk_services", "不限"),
            "elder": self.translate("desk_services", "老人"),
            "child": self.translate("desk_services", "儿童"),
            "disabled": self.translate("desk_services", "残疾人"),
            "woman": self.translate("desk_services", "妇女"),
            "farmer": self.translate("desk_services", "农户"),
            "worker": self.translate("desk_services", "务工人员"),
            "party_member": self.translate("desk_services", "党员"),
        }
        return tuple((code, table[code]) for code in AUDIENCES)

    def part(self, part: str) -> str:
        return dict(self.parts())[part]

    def parts(self) -> tuple[tuple[str, str], ...]:
        table = {
            "any": self.translate("desk_services", "都可以"),
            "morning": self.translate("desk_services", "上午"),
            "afternoon": self.translate("desk_services", "下午"),
            "evening": self.translate("desk_services", "晚上"),
        }
        return tuple((part, table[part]) for part in PARTS)

    def cancellations(self) -> tuple[tuple[str, str], ...]:
        table = {
            "not_needed": self.translate("desk_services", "不需要了"),
            "other_way": self.translate("desk_services", "找到别的办法了"),
            "wrong": self.translate("desk_services", "点错了"),
            "unreachable": self.translate("desk_services", "联系不上居民"),
            "other": self.translate("desk_services", "别的原因"),
        }
        return tuple((code, table[code]) for code in CANCELLATIONS)

    def service(self, service: ServiceView) -> tuple[str, str]:
        """A service as it is chosen: its name, and what one must know."""
        place = {
            "home": self.translate("desk_services", "上门"),
            "center": self.translate("desk_services", "在中心"),
            "provider": self.translate("desk_services", "在服务单位"),
        }[service.place]
        fee = service.fee or self.translate("desk_services", "免费")
        name = self._language.either(service.name, service.name_en)
        return name, " · ".join((self.kind(service.kind), place, fee, service.provider_name))
