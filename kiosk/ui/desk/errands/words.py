"""The texts of errands in lists: shelves, states, dates, rows, in the desk's own language."""

from kiosk.center.errands.values import ErrandCard
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone

SEPARATOR = " · "


class ErrandWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self.english = language.code == "en"

    # The list

    def button(self, count: int) -> str:
        """What leads to errands; `count`: new ones and overdue ones."""
        if not count:
            return self.translate("desk_errands", "代办")
        return self.translate("desk_errands", "代办 {count}").format(count=count)

    def title(self) -> str:
        return self.translate("desk_errands", "红色代办")

    def hint(self) -> str:
        return self.translate("desk_errands", "先办到期的;姓名电话平时不显示,查看要写原因")

    def shelf(self, name: str) -> str:
        return {
            "mine": self.translate("errand_shelf", "我的"),
            "new": self.translate("errand_shelf", "新申请"),
            "unassigned": self.translate("errand_shelf", "待指派"),
            "due_soon": self.translate("errand_shelf", "临期"),
            "overdue": self.translate("errand_shelf", "逾期"),
            "suspended": self.translate("errand_shelf", "中止"),
            "to_deliver": self.translate("errand_shelf", "待签收"),
            "to_call": self.translate("errand_shelf", "待回访"),
            "elsewhere": self.translate("errand_shelf", "外中心"),
        }.get(name, name)

    def empty(self, name: str) -> str:
        return {
            "mine": self.translate("desk_errands", "您手上没有代办。到“新申请”看看,或等组长指派"),
            "new": self.translate("desk_errands", "没有新申请"),
            "unassigned": self.translate("desk_errands", "没有等着指派的代办"),
            "due_soon": self.translate("desk_errands", "没有快到期的代办"),
            "overdue": self.translate("desk_errands", "没有逾期的代办,很好"),
            "suspended": self.translate("desk_errands", "没有中止的代办"),
            "to_deliver": self.translate("desk_errands", "没有等居民来签收的代办"),
            "to_call": self.translate("desk_errands", "没有要回访的代办"),
            "elsewhere": self.translate("desk_errands", "没有转给别的中心的代办"),
        }.get(name, "")

    def loading(self) -> str:
        return self.translate("desk_errands", "正在读取…")

    def search_field(self) -> str:
        return self.translate("desk_errands", "编号、手机尾号或姓名")

    def nothing_found(self, text: str) -> str:
        return self.translate(
            "desk_errands", "没有找到“{text}”。编号和手机号至少输入后 4 位"
        ).format(text=text)

    def new_errand(self) -> str:
        return self.translate("desk_errands", "登记代办")

    def day_sheet(self) -> str:
        return self.translate("desk_errands", "上门单")

    def roster(self) -> str:
        return self.translate("desk_errands", "代办员")

    def sign_out(self) -> str:
        return self.translate("desk_errands", "签退")

    def showing_first(self, count: int) -> str:
        return self.translate("desk_errands", "只列出最先到期的 {count} 件,其余请搜索").format(
            count=count
        )

    def notices(self, due_soon: int, overdue: int) -> str:
        """The bar above the list."""
        parts = []
        if overdue:
            parts.append(self.translate("desk_errands", "{count} 件逾期").format(count=overdue))
        if due_soon:
            parts.append(self.translate("desk_errands", "{count} 件临期").format(count=due_soon))
        return SEPARATOR.join(parts)

    def notices_hint(self) -> str:
        return self.translate("desk_errands", "是您负责的代办,请先办")

    def notices_seen(self) -> str:
        return self.translate("desk_errands", "知道了")

    # One errand

    def item(self, card: ErrandCard) -> str:
        return (card.item_name_en or card.item_name) if self.english else card.item_name

    def kind(self, kind: str) -> str:
        return {
            "help": self.translate("errand_kind", "帮办"),
            "proxy": self.translate("errand_kind", "代办"),
            "home_visit": self.translate("errand_kind", "上门办"),
        }.get(kind, kind)

    def state(self, state: str) -> str:
        return {
            "submitted": self.translate("desk_errands", "已提交"),
            "accepted": self.translate("desk_errands", "已受理"),
            "declined": self.translate("errand_state", "不受理"),
            "entrusted": self.translate("desk_errands", "已委托"),
            "assigned": self.translate("desk_errands", "已指派"),
            "in_progress": self.translate("desk_errands", "办理中"),
            "suspended": self.translate("desk_errands", "已中止"),
            "completed": self.translate("desk_errands", "已办结"),
            "delivered": self.translate("desk_errands", "已签收"),
            "archived": self.translate("desk_errands", "已归档"),
            "followed_up": self.translate("desk_errands", "已回访"),
            "terminated": self.translate("desk_errands", "已终止"),
        }.get(state, state)

    def about(self, card: ErrandCard) -> str:
        """Whose it is, where from, who does it, and where it stands."""
        nobody = self.translate("desk_errands", "未填姓名")
        agent = card.agent_name or ""
        parts = (
            card.masked_name or nobody,
            self.kind(card.kind),
            card.village or "",
            agent,
            self.state(card.state),
        )
        return SEPARATOR.join(part for part in parts if part)

    def help_wanted(self) -> str:
        return self.translate("desk_errands", "要人帮填")

    def due(self, card: ErrandCard) -> tuple[str, Tone, str] | None:
        """Words, tone and icon for its date; None where there is none to keep."""
        if card.state == "suspended":
            return self.translate("desk_errands", "中止,不计时"), "gold", "clock"
        left = card.days_left
        if left is None or card.due_on is None:
            return None
        day = f"{card.due_on:%m-%d}"
        if left < 0:
            late = self.translate("desk_errands", "逾期 {days} 个工作日")
            if card.due_natural:
                late = self.translate("desk_errands", "逾期 {days} 天")
            return late.format(days=-left), "accent", "alert-circle"
        if left == 0:
            return self.translate("desk_errands", "今天到期"), "gold", "alert-circle"
        words = self.translate("desk_errands", "{day} · 还有 {days} 个工作日")
        if card.due_natural:
            words = self.translate("desk_errands", "{day} · 还有 {days} 天")
        return words.format(day=day, days=left), "gold" if card.due_soon else "blue", "clock"

    def submitted(self, card: ErrandCard) -> str:
        return self.translate("desk_errands", "{time} 提交").format(
            time=f"{local(card.submitted_at):%m-%d %H:%M}"
        )
