"""The texts of the forms of errands: what is asked, and what follows from the answer."""

from datetime import date

from kiosk.ui.desk.errands.phrase_words import PhraseWords
from kiosk.ui.desk.errands.reason_words import ReasonWords
from kiosk.ui.own_language import OwnLanguage


class FormWords(PhraseWords):
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        super().__init__(language)
        self.english = language.code == "en"
        self.reasons = ReasonWords(language)

    # Every form

    def sign_here(self, party: str) -> str:
        return {
            "resident": self.translate("desk_errands", "请居民在这里签名"),
            "staff": self.translate("desk_errands", "请经办人在这里签名"),
        }[party]

    def sign_again(self) -> str:
        return self.translate("desk_errands", "重签")

    def clear(self) -> str:
        return self.translate("desk_errands", "清空")

    def backspace(self) -> str:
        return self.translate("desk_errands", "退格")

    def title(self, name: str) -> str:
        return {
            "decline": self.translate("desk_errands", "为什么不受理?"),
            "entrust": self.translate("desk_errands", "委托办什么,到哪天?"),
            "take_over": self.translate("desk_errands", "由替班人接手"),
            "hand_over": self.translate("desk_errands", "转给哪个中心?"),
            "take_back": self.translate("desk_errands", "转回本中心"),
            "step": self.translate("desk_errands", "这一步做完了"),
            "note": self.translate("desk_errands", "记一笔进展"),
            "external": self.translate("desk_errands", "部门给的受理编号"),
            "pay": self.translate("desk_errands", "垫付了多少钱?"),
            "suspend": self.translate("desk_errands", "为什么中止?"),
            "resume": self.translate("desk_errands", "续办"),
            "complete": self.translate("desk_errands", "办理结果是什么?"),
            "deliver": self.translate("desk_errands", "交给居民,请居民签收"),
            "follow_up": self.translate("desk_errands", "回访怎么样?"),
            "terminate": self.translate("desk_errands", "为什么终止?"),
            "reveal": self.translate("desk_errands", "为什么要看?"),
            "receive": self.translate("desk_errands", "收哪些材料?"),
            "return": self.translate("desk_errands", "退哪些材料?"),
            "assign": self.translate("desk_errands", "指派给谁?"),
            "stand_in": self.translate("desk_errands", "谁替班?"),
        }[name]

    def hint(self, name: str) -> str:
        return {
            "decline": self.translate("desk_errands", "原因会打在不予受理单上,居民看得到"),
            "entrust": self.translate("desk_errands", "写清楚委托办什么;居民签名后生效"),
            "take_over": self.translate("desk_errands", "原来的代办员会成为替班人"),
            "hand_over": self.translate("desk_errands", "承诺的日期不变;由那边另行指派"),
            "take_back": self.translate("desk_errands", "回到待指派,由本中心重新指派"),
            "note": self.translate("desk_errands", "只在本中心看得到"),
            "external": self.translate("desk_errands", "居民凭它也能向部门查询"),
            "pay": self.translate("desk_errands", "只记法律规定的费用,要有依据和票据"),
            "suspend": self.translate("desk_errands", "从明天起不计时;等什么要写清楚,会打在单子上"),
            "resume": self.translate("desk_errands", "停下的日子不算,到期日会重新算"),
            "complete": self.translate("desk_errands", "承诺的时限到此为止"),
            "deliver": self.translate("desk_errands", "结果和全部原件都交给了居民才能签收"),
            "follow_up": self.translate("desk_errands", "没打通的会留在待回访里"),
            "terminate": self.translate("desk_errands", "原件要退还给居民;可以请居民签名"),
            "reveal": self.translate("desk_errands", "谁、什么时候、为什么看了什么,都会记下来"),
            "receive": self.translate("desk_errands", "点清原件和复印件,双方签名"),
            "return": self.translate("desk_errands", "点清退还的原件和复印件,双方签名"),
            "assign": self.translate("desk_errands", "服务该村的、手上最少的在前"),
            "stand_in": self.translate("desk_errands", "代办员不在时由替班人接手"),
        }.get(name, "")

    def send(self, name: str) -> str:
        """What pressing the button does."""
        return {
            "decline": self.translate("desk_errands", "不受理,告诉居民"),
            "entrust": self.translate("desk_errands", "签好了,委托生效"),
            "take_over": self.translate("desk_errands", "接手"),
            "hand_over": self.translate("desk_errands", "转给这个中心"),
            "take_back": self.translate("desk_errands", "转回来"),
            "step": self.translate("desk_errands", "记为做完"),
            "note": self.translate("desk_errands", "记下"),
            "external": self.translate("desk_errands", "记下编号"),
            "pay": self.translate("desk_errands", "记下费用"),
            "suspend": self.translate("desk_errands", "中止,停止计时"),
            "resume": self.translate("desk_errands", "续办,重新算日期"),
            "complete": self.translate("desk_errands", "办结"),
            "deliver": self.translate("desk_errands", "居民已签收"),
            "follow_up": self.translate("desk_errands", "记下回访"),
            "terminate": self.translate("desk_errands", "终止这件代办"),
            "reveal": self.translate("desk_errands", "记下原因并查看"),
            "receive": self.translate("desk_errands", "收下,双方已签名"),
            "return": self.translate("desk_errands", "退还,双方已签名"),
        }[name]

    def field(self, name: str) -> str:
        """Label of the note of a form."""
        return {
            "decline": self.translate("desk_errands", "说明(选“其他原因”时必填)"),
            "take_over": self.translate("desk_errands", "交接情况(可不填)"),
            "hand_over": self.translate("desk_errands", "为什么转"),
            "take_back": self.translate("desk_errands", "说明(可不填)"),
            "step": self.translate("desk_errands", "说明(可不填)"),
            "note": self.translate("desk_errands", "进展"),
            "external": self.translate("desk_errands", "受理编号"),
            "suspend": self.translate("desk_errands", "等什么"),
            "resume": self.translate("desk_errands", "说明(可不填)"),
            "complete": self.translate("desk_errands", "居民拿到什么"),
            "follow_up": self.translate("desk_errands", "居民怎么说(可不填)"),
            "terminate": self.translate("desk_errands", "说明"),
            "reveal": self.translate("desk_errands", "原因"),
        }.get(name, "")

    def pause(self, kind: str) -> str:
        return {
            "materials": self.translate("desk_errands", "补正:等居民补材料"),
            "special": self.translate("desk_errands", "特别程序:公示、核查、鉴定、听证"),
        }[kind]

    def follow_up(self, code: str) -> str:
        return {
            "satisfied": self.translate("desk_errands", "打通了,满意"),
            "unsatisfied": self.translate("desk_errands", "打通了,不满意"),
            "missed": self.translate("desk_errands", "没打通"),
        }[code]

    # 委托书

    def scope(self) -> str:
        return self.translate("desk_errands", "委托办什么")

    def until(self, day: date) -> str:
        return self.translate("desk_errands", "委托到 {day}").format(day=f"{day:%Y-%m-%d}")

    def months(self, months: int) -> str:
        if months == 1:
            return self.translate("desk_errands", "一个月")
        if months == 12:
            return self.translate("desk_errands", "一年")
        return self.translate("desk_errands", "{months} 个月").format(months=months)

    def by_day(self, days: int) -> str:
        return {
            -30: self.translate("desk_errands", "早一月"),
            -1: self.translate("desk_errands", "早一天"),
            1: self.translate("desk_errands", "晚一天"),
            30: self.translate("desk_errands", "晚一月"),
        }[days]

    # After a step

    def done(self, verb: str) -> str:
        return self.translate("desk_errands", "已记下:{what}").format(
            what=self.reasons.happened(verb)
        )

    def resumed(self, due: date | None) -> str:
        if due is None:
            return self.done("resume")
        return self.translate("desk_errands", "已续办,新的到期日是 {day}").format(
            day=f"{due:%Y-%m-%d}"
        )

    def accepted(self, due: date | None) -> str:
        if due is None:
            return self.translate("desk_errands", "已受理,这个事项没有固定的到期日")
        return self.translate("desk_errands", "已受理,{day} 到期").format(day=f"{due:%Y-%m-%d}")
