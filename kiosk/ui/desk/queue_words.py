"""The texts of what a desk does besides calling and serving, in the desk's own language."""

from kiosk.center.guides.catalog import ItemCard
from kiosk.center.people.masking import masked_name
from kiosk.center.queue.policy import Policy
from kiosk.center.queue.priority import KINDS
from kiosk.center.queue.transfer_targets import Seat
from kiosk.center.queue.views import QueuedTicket, WhyNext
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class QueueWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._english = language.code == "en"
        self._language = language

    # Who goes early, and who is next

    def kind(self, code: str, policy: Policy) -> str:
        """The reason of a priority."""
        if code == "elder":
            return self.translate("desk", "{age}岁以上").format(age=policy.elder_age)
        names = {kind.code: kind.name_en if self._english else kind.name for kind in KINDS}
        return names.get(code, code)

    def proof(self, code: str) -> str:
        """What to ask to see; empty in English, where the catalog has no name for it."""
        proofs = {kind.code: kind.proof for kind in KINDS}
        if self._english or code not in proofs:
            return ""
        return self.translate("desk", "请看{proof}").format(proof=proofs[code])

    def chip(self, ticket: QueuedTicket, policy: Policy) -> tuple[str, Tone] | None:
        """Why this number is not one like all others; None if it is."""
        if ticket.priority is not None:
            kind = self.kind(ticket.priority, policy)
            if ticket.priority_state == "verified":
                return self.translate("desk", "{kind}·已核").format(kind=kind), "blue"
            if ticket.priority_state == "rejected":
                return self.translate("desk", "{kind}·未通过").format(kind=kind), "plain"
            return self.translate("desk", "{kind}·待核").format(kind=kind), "gold"
        if ticket.due_at is not None:
            words = self.translate("desk", "预约 {time}")
            return words.format(time=f"{local(ticket.due_at):%H:%M}"), "green"
        if ticket.bound_desk is not None:
            words = self.translate("desk", "转到 {desk} 号窗口")
            return words.format(desk=ticket.bound_desk), "plain"
        if ticket.bound_staff is not None:
            return self.translate("desk", "转给同事"), "plain"
        if ticket.requeues:
            return self.translate("desk", "过号排回"), "plain"
        return None

    def why(self, why: WhyNext, policy: Policy) -> str:
        """下一位 A013:…, the reason in words."""
        template = {
            "queue.why.first": self.translate("desk", "下一位 {label}:等得最久,{minutes} 分"),
            "queue.why.priority_turn": self.translate(
                "desk", "下一位 {label}:优先 {priority_turns}:{normal_turns},轮到优先;{chip}"
            ),
            "queue.why.normal_turn": self.translate(
                "desk", "下一位 {label}:优先 {priority_turns}:{normal_turns},轮到普通"
            ),
            "queue.why.aged": self.translate(
                "desk", "下一位 {label}:已等 {minutes} 分,超过 {aging_minutes} 分先叫"
            ),
            "queue.why.due": self.translate("desk", "下一位 {label}:预约 {time} 到了"),
            "queue.why.back": self.translate("desk", "下一位 {label}:过号排回,{places} 位已经叫过"),
            "queue.why.early": self.translate("desk", "下一位 {label}:前面没有别人,提前叫"),
        }.get(why.key, self.translate("desk", "下一位 {label}"))
        chip = self.chip(why.ticket, policy)
        due = why.ticket.due_at
        return template.format(
            **{
                **why.values,
                "label": why.ticket.label,
                "chip": chip[0] if chip else "",
                "time": "" if due is None else f"{local(due):%H:%M}",
            }
        )

    def priority_head(self) -> str:
        return self.translate("desk", "优先")

    def verify(self) -> str:
        return self.translate("desk", "核验通过")

    def reject(self) -> str:
        return self.translate("desk", "没有凭证")

    # What was done

    def done(self, verb: str, ticket: QueuedTicket | None) -> str:
        """What a step did, for the line beside its button; empty where the card says it."""
        template = {
            "finish": self.translate("desk", "{label} 已办结"),
            "miss": self.translate("desk", "{label} 已过号"),
            "hold": self.translate("desk", "{label} 已挂起,人回来了在右上“挂起”里按“回呼”"),
            "transfer": self.translate("desk", "{label} 已转移,号码不变"),
            "verify_priority": self.translate("desk", "{label} 优先已核验"),
            "reject_priority": self.translate("desk", "{label} 按普通号排队,位置按取号先后"),
            "take_note": self.translate("desk", "备注已记下"),
            "ask_for_rating": self.translate("desk", "已请 {label} 评价,自愿不记名"),
            "pause": self.translate("desk", "窗口暂停,不会叫到这里;按继续接着办"),
            "resume": self.translate("desk", "窗口继续"),
        }.get(verb, "")
        return template.format(label="" if ticket is None else ticket.label)

    def requeued(self, ticket: QueuedTicket, policy: Policy) -> str:
        """Where a missed number went."""
        if ticket.state == "void":
            words = self.translate("desk", "{label} 已作废,请重新取号")
        elif policy.after_miss == "tail":
            words = self.translate("desk", "{label} 已排到最后")
        else:
            words = self.translate("desk", "{label} 已排到 {places} 位之后")
        return words.format(label=ticket.label, places=policy.places_after_miss)

    def paused(self) -> str:
        return self.translate("desk", "已暂停")

    def paused_words(self) -> str:
        return self.translate("desk", "窗口暂停中,不会叫号到这里;按“继续”接着办")

    # Buttons

    def hold(self) -> str:
        return self.translate("desk", "挂起")

    def ask_for_rating(self) -> str:
        return self.translate("desk", "请评价")

    def transfer(self) -> str:
        return self.translate("desk", "转移")

    def note(self) -> str:
        return self.translate("desk", "备注")

    def pause(self) -> str:
        return self.translate("desk", "暂停")

    def resume(self) -> str:
        return self.translate("desk", "继续")

    def loading(self) -> str:
        return self.translate("desk", "正在读取…")

    def to_errand(self) -> tuple[str, str]:
        return (
            self.translate("desk", "转为代办"),
            self.translate("desk", "登记代办申请,这个号就办完了"),
        )

    def back(self) -> str:
        return self.translate("desk", "返回")

    def call_back(self) -> str:
        return self.translate("desk", "回呼")

    def requeue(self, policy: Policy) -> str:
        """What the button for a missed number does, by the policy."""
        if policy.after_miss == "void":
            return self.translate("desk", "作废")
        if policy.after_miss == "tail":
            return self.translate("desk", "排到最后")
        words = self.translate("desk", "排到 {places} 位之后")
        return words.format(places=policy.places_after_miss)

    # Numbers set aside

    def aside(self, held: int, missed: int) -> str:
        words = self.translate("desk", "挂起 {held} · 过号 {missed}")
        return words.format(held=held, missed=missed)

    def aside_title(self) -> str:
        return self.translate("desk", "挂起和过号")

    def aside_hint(self) -> str:
        return self.translate("desk", "人回来了:回呼到本窗口,或把过号的排回队伍")

    def none_aside(self) -> str:
        return self.translate("desk", "没有挂起或过号的号码")

    def aside_state(self, ticket: QueuedTicket) -> str:
        state = {
            "held": self.translate("desk", "{desk} 号窗口挂起"),
            "missed": self.translate("desk", "{desk} 号窗口过号"),
        }.get(ticket.state, "")
        words = [state.format(desk=ticket.desk_number or "–")]
        if ticket.closed_at is not None:
            words.append(f"{local(ticket.closed_at):%H:%M}")
        if ticket.note:
            words.append(ticket.note)
        return " · ".join(words)

    # Sending on

    def transfer_title(self, label: str) -> str:
        return self.translate("desk", "{label} 转到哪里?").format(label=label)

    def transfer_hint(self) -> str:
        return self.translate("desk", "号码和取号先后不变")

    def to_item(self) -> tuple[str, str]:
        return (
            self.translate("desk", "另一个事项"),
            self.translate("desk", "还要办别的事,任何窗口都可以叫"),
        )

    def to_desk(self) -> tuple[str, str]:
        return self.translate("desk", "另一个窗口"), self.translate("desk", "只由那个窗口叫")

    def to_colleague(self) -> tuple[str, str]:
        return self.translate("desk", "一位同事"), self.translate("desk", "坐到哪里就由哪里叫")

    def which_item(self) -> str:
        return self.translate("desk", "要办什么事?输入汉字、拼音、首字母或编号")

    def which_department(self, count: int) -> str:
        return self.translate("desk", "{count} 个事项").format(count=count)

    def which_desk(self) -> str:
        return self.translate("desk", "转到几号窗口?")

    def which_colleague(self) -> str:
        return self.translate("desk", "转给哪位同事?")

    def item(self, card: ItemCard) -> str:
        return self._language.either(card.name, card.name_en)

    def business(self, ticket: QueuedTicket) -> str:
        return self._language.either(ticket.item_name, ticket.name_en)

    def seat(self, seat: Seat) -> str:
        words = self.translate("desk", "{number} 号窗口").format(number=seat.desk_number)
        return f"{words} {seat.desk_name}" if seat.desk_name else words

    def seat_detail(self, seat: Seat) -> str:
        name = masked_name(seat.staff_name)
        return f"{name} · {self.paused()}" if seat.paused else name

    def colleague(self, seat: Seat) -> str:
        return masked_name(seat.staff_name)

    def nobody_else(self) -> str:
        return self.translate("desk", "现在没有别的窗口开着")

    def nothing_found(self) -> str:
        return self.translate("desk", "没有找到,换个说法试试")

    # A note

    def note_title(self, label: str) -> str:
        return self.translate("desk", "{label} 的备注").format(label=label)

    def note_hint(self) -> str:
        return self.translate("desk", "只有窗口看得见;不要写姓名、电话和证件号")

    def note_field(self) -> str:
        return self.translate("desk", "备注,写完按回车")

    def note_save(self) -> str:
        return self.translate("desk", "记下")

    def note_phrases(self) -> tuple[str, ...]:
        return (
            self.translate("desk", "材料不齐,已告知"),
            self.translate("desk", "回去取材料"),
            self.translate("desk", "去复印"),
            self.translate("desk", "等别的部门答复"),
            self.translate("desk", "需要帮办陪同"),
        )

    def clear(self) -> str:
        return self.translate("desk", "清空")

    # Turning pages, and the lock

    def earlier(self) -> str:
        return self.translate("desk", "上一页")

    def later(self) -> str:
        return self.translate("desk", "下一页")

    def page_of(self, page: int, pages: int) -> str:
        return self.translate("desk", "第 {page} 页,共 {pages} 页").format(page=page, pages=pages)

    def locked(self, ticket: QueuedTicket) -> str:
        words = self.translate("desk", "已锁定。{label} 还在这里,输入口令继续")
        return words.format(label=ticket.label)
