"""The texts of dealing with bad ratings, in the desk's own language."""

from kiosk.center.evaluation.case_file import CaseStep, CaseView
from kiosk.center.evaluation.rating_codes import Opinion, level_of, reason_of
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.theme.tokens import Tone


class CaseWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language.code
        self._own = language

    def cases(self, count: int) -> str:
        """The button that leads to them."""
        if not count:
            return self.translate("desk", "差评")
        return self.translate("desk", "差评 {count}").format(count=count)

    def list_title(self) -> str:
        return self.translate("desk", "差评处理")

    def list_hint(self) -> str:
        return self.translate("desk", "先办到期的;评价不记名,也不要去问是谁评的")

    def none_open(self) -> str:
        return self.translate("desk", "没有要处理的差评")

    def none_closed(self) -> str:
        return self.translate("desk", "还没有办结的差评")

    def tab_open(self) -> str:
        return self.translate("desk", "待处理")

    def tab_closed(self) -> str:
        return self.translate("desk", "已办结")

    def see_case(self) -> str:
        return self.translate("desk", "查看")

    def open_case(self) -> str:
        return self.translate("desk", "处理")

    def loading(self) -> str:
        return self.translate("desk", "正在读取…")

    def item(self, case: CaseView) -> str:
        return self._own.either(case.item_name, case.item_name_en)

    def level(self, opinion: Opinion) -> str:
        return level_of(opinion.level).text(self._language)

    def reasons(self, opinion: Opinion) -> tuple[str, ...]:
        return tuple(reason_of(code).text(self._language) for code in opinion.reasons)

    def title(self, case: CaseView) -> str:
        return f"{case.label} · {self.level(case.opinion)}"

    def about(self, case: CaseView) -> str:
        """Which visit it was."""
        parts = [self.item(case), f"{case.day:%Y-%m-%d}"]
        if case.desk_number is not None:
            desk = self.translate("desk", "{number} 号窗口")
            parts.append(desk.format(number=case.desk_number))
        return " · ".join(parts)

    def due(self, case: CaseView) -> tuple[str, Tone]:
        """How much time is left, in working days."""
        if case.overdue:
            words = self.translate("desk", "逾期 {days} 个工作日").format(days=-case.days_left)
            return words, "accent"
        if case.days_left == 0:
            return self.translate("desk", "今天到期"), "gold"
        words = self.translate("desk", "还有 {days} 个工作日").format(days=case.days_left)
        return words, "gold" if case.due_soon else "blue"

    def state(self, state: str) -> str:
        return {
            "verifying": self.translate("desk", "待核实"),
            "rectifying": self.translate("desk", "整改中"),
            "explaining": self.translate("desk", "解释说明中"),
            "appealing": self.translate("desk", "申诉中"),
            "fed_back": self.translate("desk", "已反馈"),
            "followed_up": self.translate("desk", "已回访"),
            "closed": self.translate("desk", "已办结"),
        }.get(state, state)

    def verb(self, verb: str) -> str:
        return {
            "rectify": self.translate("desk", "属实,整改"),
            "explain": self.translate("desk", "解释说明"),
            "appeal": self.translate("desk", "误评,申诉"),
            "refuse_appeal": self.translate("desk", "申诉不成立"),
            "feed_back": self.translate("desk", "反馈本人"),
            "follow_up": self.translate("desk", "回访"),
            "close": self.translate("desk", "办结"),
        }.get(verb, verb)

    def step(self, step: CaseStep) -> str:
        return f"{local(step.at):%m-%d %H:%M} · {self.state(step.to_state)} · {step.by}"

    def steps_head(self) -> str:
        return self.translate("desk", "办理经过")

    def no_steps(self) -> str:
        return self.translate("desk", "还没有处理过")

    def said_head(self) -> str:
        return self.translate("desk", "评价内容")

    def nothing_said(self) -> str:
        return self.translate("desk", "没有选原因,也没有写话")

    def says_now(self, opinion: Opinion) -> str:
        words = self.translate("desk", "后来改为:{level}")
        return words.format(level=self.level(opinion))

    def note_field(self, *, to_resident: bool) -> str:
        if to_resident:
            return self.translate("desk", "给居民的答复,扫小票能看到")
        return self.translate("desk", "情况说明(必填)")

    def phrases(self) -> tuple[str, ...]:
        return (
            self.translate("desk", "已核实,情况属实"),
            self.translate("desk", "已核实,与事实不符"),
            self.translate("desk", "已整改,并提醒窗口人员"),
            self.translate("desk", "已说明原因,向您致歉"),
            self.translate("desk", "回访满意"),
        )

    def moved(self, state: str) -> str:
        return self.translate("desk", "已记下:{state}").format(state=self.state(state))
