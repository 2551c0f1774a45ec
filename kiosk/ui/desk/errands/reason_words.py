"""What codes of errands are called: verbs as buttons and as history, reasons, relations, forms."""

from kiosk.ui.own_language import OwnLanguage


class ReasonWords:
    """Codes to texts; an unknown code is shown as it is."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def verb(self, verb: str) -> str:
        """The button that does it."""
        return {
            "fill_in": self.translate("errand_verb", "补全信息"),
            "accept": self.translate("errand_verb", "受理"),
            "decline": self.translate("errand_verb", "不受理"),
            "entrust": self.translate("errand_verb", "签委托书"),
            "assign": self.translate("errand_verb", "指派代办员"),
            "take_over": self.translate("errand_verb", "替班人接手"),
            "hand_over": self.translate("errand_verb", "转给别的中心"),
            "take_back": self.translate("errand_verb", "转回本中心"),
            "begin": self.translate("errand_verb", "开始办理"),
            "external": self.translate("errand_verb", "填受理编号"),
            "pay": self.translate("errand_verb", "记垫付费用"),
            "receive": self.translate("errand_verb", "收材料"),
            "return": self.translate("errand_verb", "退材料"),
            "suspend": self.translate("errand_verb", "中止"),
            "resume": self.translate("errand_verb", "续办"),
            "complete": self.translate("errand_verb", "办结"),
            "deliver": self.translate("errand_verb", "交付签收"),
            "archive": self.translate("errand_verb", "归档"),
            "follow_up": self.translate("errand_verb", "回访"),
            "terminate": self.translate("errand_verb", "终止"),
        }.get(verb, verb)

    def happened(self, verb: str) -> str:
        """A line of the history."""
        return {
            "submit": self.translate("desk_errands", "提交申请"),
            "fill_in": self.translate("desk_errands", "补全了信息"),
            "accept": self.translate("desk_errands", "受理了"),
            "decline": self.translate("desk_errands", "没有受理"),
            "entrust": self.translate("desk_errands", "签了委托书"),
            "assign": self.translate("desk_errands", "指派了代办员"),
            "take_over": self.translate("desk_errands", "替班人接手了"),
            "hand_over": self.translate("desk_errands", "转给了别的中心"),
            "take_back": self.translate("desk_errands", "转回了本中心"),
            "begin": self.translate("desk_errands", "开始办理了"),
            "step": self.translate("desk_errands", "做完一步"),
            "note": self.translate("desk_errands", "进展"),
            "external": self.translate("desk_errands", "部门已收件"),
            "pay": self.translate("desk_errands", "垫付了费用"),
            "receive": self.translate("desk_errands", "收了材料"),
            "return": self.translate("desk_errands", "退了材料"),
            "attach": self.translate("desk_errands", "附了照片"),
            "suspend": self.translate("desk_errands", "中止了"),
            "resume": self.translate("desk_errands", "续办了"),
            "complete": self.translate("desk_errands", "办结了"),
            "deliver": self.translate("desk_errands", "居民签收了"),
            "archive": self.translate("desk_errands", "归档了"),
            "follow_up": self.translate("desk_errands", "回访了"),
            "call": self.translate("desk_errands", "回访没有打通"),
            "terminate": self.translate("desk_errands", "终止了"),
        }.get(verb, verb)

    def reason(self, code: str) -> str:
        """Of declining, suspending and terminating."""
        return {
            "presence": self.translate("desk_errands", "要本人到场"),
            "not_here": self.translate("desk_errands", "不归本中心办"),
            "not_entitled": self.translate("desk_errands", "不符合条件"),
            "incomplete": self.translate("desk_errands", "材料不齐"),
            "withdrawn": self.translate("desk_errands", "本人撤回"),
            "other": self.translate("desk_errands", "其他原因"),
            "not_handed_in": self.translate("desk_errands", "到期没有补齐材料"),
            "refused_by_body": self.translate("desk_errands", "部门不予办理"),
            "moved_away": self.translate("desk_errands", "人已搬走"),
            "materials": self.translate("desk_errands", "等补材料"),
            "special": self.translate("desk_errands", "特别程序"),
        }.get(code, code)

    def relation(self, code: str) -> str:
        """The resident's to who asks."""
        return {
            "spouse": self.translate("desk_errands", "配偶"),
            "parent": self.translate("desk_errands", "父母"),
            "child": self.translate("desk_errands", "子女"),
            "grandparent": self.translate("desk_errands", "祖父母或外祖父母"),
            "other": self.translate("desk_errands", "其他家人"),
        }.get(code, code)

    def helper(self, code: str) -> str:
        """Who filled it in with them."""
        return {
            "staff": self.translate("desk_errands", "工作人员帮填"),
            "neighbour": self.translate("desk_errands", "邻居帮填"),
        }.get(code, code)

    def actor(self, code: str) -> str:
        """Who did something, where no member of staff did."""
        return {
            "resident": self.translate("desk_errands", "居民"),
            "machine": self.translate("desk_errands", "系统"),
        }.get(code, code)

    def form(self, form: str) -> str:
        """A paper that can be printed."""
        return {
            "receipt": self.translate("desk_errands", "受理单"),
            "authority": self.translate("desk_errands", "委托书"),
            "handover": self.translate("desk_errands", "材料交接单"),
            "pause": self.translate("desk_errands", "中止单"),
            "resumption": self.translate("desk_errands", "续办单"),
            "notice": self.translate("desk_errands", "一次性告知单"),
            "refusal": self.translate("desk_errands", "不予受理单"),
            "completion": self.translate("desk_errands", "办结单"),
            "termination": self.translate("desk_errands", "终止单"),
        }.get(form, form)

    def size(self, size: str) -> str:
        """On what it comes out."""
        return {
            "slip": self.translate("desk_errands", "小票"),
            "a5": "A5",
            "a4": "A4",
        }.get(size, size)

    def print_question(self, form: str) -> str:
        return self.translate("desk_errands", "打印{form}").format(form=self.form(form))

    def printing(self, form: str, state: str) -> str:
        """How a paper is doing, in the states of `PaperDesk.paper_changed`."""
        template = {
            "queued": self.translate("desk_errands", "{form} 已送去打印"),
            "printing": self.translate("desk_errands", "{form} 正在打印"),
            "printed": self.translate("desk_errands", "{form} 已打印"),
            "failed": self.translate("desk_errands", "{form} 没有打印出来,请看打印机后再试"),
            "expired": self.translate("desk_errands", "{form} 等打印太久已取消,请再打一次"),
        }.get(state, self.translate("desk_errands", "{form} 不知道有没有打印,请看打印机"))
        return template.format(form=self.form(form))

    def no_printer(self) -> str:
        return self.translate("desk_errands", "这台机器不打印代办的单据")
