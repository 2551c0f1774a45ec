"""Phrases that spare typing in the forms of errands."""

from kiosk.ui.own_language import OwnLanguage


class PhraseWords:
    """Texts as they stand in notes; what is tapped can be changed by typing."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def phrases(self, name: str) -> tuple[str, ...]:
        return {
            "take_over": (
                self.translate("desk_errands", "代办员请假"),
                self.translate("desk_errands", "代办员外出"),
            ),
            "hand_over": (
                self.translate("desk_errands", "户籍地在那边"),
                self.translate("desk_errands", "居民住得离那边近"),
                self.translate("desk_errands", "事项归那边办"),
            ),
            "take_back": (
                self.translate("desk_errands", "那边办不了"),
                self.translate("desk_errands", "居民要求"),
            ),
            "note": (
                self.translate("desk_errands", "材料已递交"),
                self.translate("desk_errands", "已电话告知居民"),
                self.translate("desk_errands", "等部门答复"),
            ),
            "suspend": (
                self.translate("desk_errands", "补身份证复印件"),
                self.translate("desk_errands", "补本人签字"),
                self.translate("desk_errands", "补近期照片"),
                self.translate("desk_errands", "等公示"),
                self.translate("desk_errands", "等现场核查"),
                self.translate("desk_errands", "等鉴定"),
            ),
            "resume": (
                self.translate("desk_errands", "材料已补齐"),
                self.translate("desk_errands", "特别程序已完成"),
            ),
            "complete": (
                self.translate("desk_errands", "已批准,证件已领到"),
                self.translate("desk_errands", "已批准,按月发放"),
                self.translate("desk_errands", "已登记"),
                self.translate("desk_errands", "已出具证明"),
                self.translate("desk_errands", "部门不予批准,有书面答复"),
            ),
            "follow_up": (
                self.translate("desk_errands", "已收到"),
                self.translate("desk_errands", "谢谢代办员"),
            ),
            "terminate": (self.translate("desk_errands", "已电话告知居民"),),
            "reveal": (
                self.translate("desk_errands", "联系居民"),
                self.translate("desk_errands", "填写申请表"),
                self.translate("desk_errands", "核对证件"),
                self.translate("desk_errands", "上门服务"),
                self.translate("desk_errands", "回访"),
            ),
            "entrust": (
                self.translate("desk_errands", "递交材料"),
                self.translate("desk_errands", "代为填表"),
                self.translate("desk_errands", "领取结果"),
                self.translate("desk_errands", "签收文书"),
            ),
        }.get(name, ())
