"""The texts of one errand's file: its sections, fields, history and papers."""

from datetime import date, datetime

from kiosk.center.errands.states import CLOSED
from kiosk.center.errands.values import (
    DocumentLine,
    ErrandFile,
    FeeView,
    HandoverView,
    MaterialTicked,
    MoveView,
)
from kiosk.clock import local
from kiosk.ui.desk.errands.reason_words import ReasonWords
from kiosk.ui.desk.errands.words import SEPARATOR, ErrandWords
from kiosk.ui.own_language import OwnLanguage

SECTIONS = ("person", "case", "papers", "steps", "history", "slips")


class FileWords(ErrandWords):
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        super().__init__(language)
        self.reasons = ReasonWords(language)

    # The page

    def file_title(self, file: ErrandFile) -> str:
        return f"{file.card.number}{SEPARATOR}{self.item(file.card)}"

    def section(self, name: str) -> str:
        return {
            "person": self.translate("desk_errands", "委托人"),
            "case": self.translate("desk_errands", "事项"),
            "papers": self.translate("desk_errands", "材料"),
            "steps": self.translate("desk_errands", "步骤"),
            "history": self.translate("desk_errands", "经过"),
            "slips": self.translate("desk_errands", "单据"),
        }[name]

    def no_date(self, file: ErrandFile) -> str:
        """Beside the state where no day can be named."""
        if file.accepted_at is None or not file.term_text or file.card.state in CLOSED:
            return ""
        return self.translate("desk_errands", "时限:{text}").format(text=file.term_text)

    def provisional(self) -> str:
        return self.translate("desk_errands", "国家还没有公布这一年的放假安排,日期是暂算的")

    def look(self) -> str:
        return self.translate("desk_errands", "查看")

    def shown_for(self, seconds: int) -> str:
        return self.translate("desk_errands", "{seconds} 秒后自动遮住,这次查看已记录").format(
            seconds=seconds
        )

    def erased(self) -> str:
        return self.translate("desk_errands", "个人信息已按期限删除,只留下办件记录")

    def no_actions(self) -> str:
        return self.translate("desk_errands", "这件代办已经结束,没有要做的了")

    def elsewhere(self, center: str) -> str:
        return self.translate("desk_errands", "现在由{center}办理").format(center=center)

    # 委托人

    def field(self, name: str) -> str:
        return {
            "name": self.translate("desk_errands", "姓名"),
            "phone": self.translate("desk_errands", "电话"),
            "id_number": self.translate("desk_errands", "证件号码"),
            "address": self.translate("desk_errands", "住址"),
            "contact_name": self.translate("desk_errands", "来办的家人"),
            "helper_name": self.translate("desk_errands", "帮填的人"),
        }[name]

    def for_whom(self, file: ErrandFile) -> tuple[str, str]:
        head = self.translate("desk_errands", "为谁办")
        said = {
            "self": self.translate("desk_errands", "本人"),
            "family": self.translate("desk_errands", "家人"),
            "assisted": self.translate("desk_errands", "本人,有人帮填"),
        }[file.for_whom]
        relation = self.reasons.relation(file.relation) if file.relation else ""
        helped = self.reasons.helper(file.helped_by) if file.helped_by else ""
        return head, SEPARATOR.join(part for part in (said, relation, helped) if part)

    def village(self, file: ErrandFile) -> tuple[str, str]:
        return self.translate("desk_errands", "所在村"), file.card.village or self.missing()

    def missing(self) -> str:
        return self.translate("desk_errands", "还没有填")

    def consent(self, file: ErrandFile) -> tuple[str, str]:
        head = self.translate("desk_errands", "告知同意")
        if file.consent_version is None:
            return head, self.translate("desk_errands", "还没有同意")
        if "consent" in file.signed:
            said = self.translate("desk_errands", "第 {version} 版,已签名")
        else:
            said = self.translate("desk_errands", "第 {version} 版,还没有签名")
        return head, said.format(version=file.consent_version)

    # 事项

    def facts(self, file: ErrandFile) -> list[tuple[str, str]]:
        """Head and value of everything about the case that is known so far."""
        card = file.card
        agent, other = file.agent, file.stand_in
        elsewhere = file.intake_center != file.handling_center
        authority = file.authority_scope or ""
        if authority and file.authority_until is not None:
            authority = f"{authority}{SEPARATOR}{self.until(file.authority_until)}"
        known = [
            (self.translate("errand_fact", "方式"), self.kind(card.kind)),
            (self.translate("errand_fact", "提交"), self.moment(card.submitted_at)),
            (self.translate("errand_fact", "受理"), self.moment(file.accepted_at)),
            (self.translate("errand_fact", "承诺时限"), self.promise(file)),
            (
                self.translate("errand_fact", "到期"),
                f"{card.due_on:%Y-%m-%d}" if card.due_on else "",
            ),
            (self.translate("errand_fact", "委托"), authority),
            (
                self.translate("errand_fact", "代办员"),
                f"{agent.name}({agent.code})" if agent else "",
            ),
            (
                self.translate("errand_fact", "替班人"),
                f"{other.name}({other.code})" if other else "",
            ),
            (self.translate("errand_fact", "受理编号"), file.external_number or ""),
            (self.translate("errand_fact", "结果"), file.result or ""),
            (self.translate("errand_fact", "办结"), self.moment(file.completed_at)),
            (self.translate("errand_fact", "签收"), self.moment(file.delivered_at)),
            (self.translate("errand_fact", "受理中心"), file.intake_center if elsewhere else ""),
            (self.translate("errand_fact", "办理中心"), file.handling_center if elsewhere else ""),
        ]
        fees = [(self.translate("errand_fact", "垫付"), self.fee(fee)) for fee in file.fees]
        return [(head, value) for head, value in known + fees if value]

    def promise(self, file: ErrandFile) -> str:
        """How the term was promised; the catalog writes plain working days as a figure."""
        if not file.accepted_at:
            return ""
        if file.term_text.isdigit():
            said = self.translate("desk_errands", "{days} 个工作日")
            return said.format(days=file.term_text)
        return file.term_text

    def until(self, day: date) -> str:
        return self.translate("desk_errands", "到 {day}").format(day=f"{day:%Y-%m-%d}")

    def fee(self, fee: FeeView) -> str:
        said = self.translate("desk_errands", "{yuan} 元 · {basis} · 票据 {receipt}")
        return said.format(yuan=f"{fee.fen / 100:.2f}", basis=fee.basis, receipt=fee.receipt)

    def moment(self, at: datetime | None) -> str:
        return f"{local(at):%Y-%m-%d %H:%M}" if at else ""

    def signed_for(self, file: ErrandFile) -> tuple[tuple[str, str], ...]:
        """Head and words of what the resident takes home and signs for."""
        held = "\n".join(self.line(line) for line in file.held) or self.nothing_held()
        return (
            (self.translate("errand_fact", "结果"), file.result or ""),
            (self.held_head(), held),
        )

    # 材料

    def held_head(self) -> str:
        return self.translate("desk_errands", "在这里的材料")

    def nothing_held(self) -> str:
        return self.translate("desk_errands", "没有材料在这里")

    def wanted_head(self) -> str:
        return self.translate("desk_errands", "办事指南要的材料")

    def line(self, line: DocumentLine) -> str:
        return f"{line.name} — {self.copies(line.originals, line.copies)}"

    def copies(self, originals: int, copies: int) -> str:
        parts = []
        if originals:
            parts.append(self.translate("desk_errands", "原件 {count}").format(count=originals))
        if copies:
            parts.append(self.translate("desk_errands", "复印件 {count}").format(count=copies))
        return "、".join(parts) if not self.english else ", ".join(parts)

    def ticked(self, material: MaterialTicked) -> str:
        if material.ticked:
            return self.translate("desk_errands", "✓ 居民说带来了:{name}").format(
                name=material.name
            )
        return self.translate("desk_errands", "没有勾:{name}").format(name=material.name)

    def handover(self, handover: HandoverView) -> str:
        both = handover.signed_by == {"resident", "staff"}
        direction = (
            self.translate("desk_errands", "收件")
            if handover.direction == "in"
            else self.translate("desk_errands", "退件")
        )
        signed = (
            self.translate("desk_errands", "双方已签名")
            if both
            else self.translate("desk_errands", "签名已删除")
        )
        return SEPARATOR.join((direction, self.moment(handover.at), handover.by, signed))

    def pictures_head(self) -> str:
        return self.translate("desk_errands", "附件照片")

    def add_picture(self) -> str:
        return self.translate("desk_errands", "添加照片")

    # 步骤

    def no_steps(self, *, accepted: bool) -> str:
        if accepted:
            return self.translate("desk_errands", "办事指南里没有写步骤")
        return self.translate("desk_errands", "受理以后,办事指南的步骤会列在这里")

    def finish_step(self) -> str:
        return self.translate("desk_errands", "这步做完了")

    def step_done(self, at: datetime) -> str:
        return self.translate("desk_errands", "{time} 做完").format(time=f"{local(at):%m-%d %H:%M}")

    # 经过

    def note_button(self) -> str:
        return self.translate("desk_errands", "记一笔进展")

    def move(self, move: MoveView) -> tuple[str, str]:
        """What happened, and who did it when."""
        what = self.reasons.happened(move.verb)
        if move.reason:
            what = f"{what}:{self.reasons.reason(move.reason)}"
        who = move.by or self.reasons.actor(move.actor)
        return what, SEPARATOR.join((self.moment(move.at), who))
