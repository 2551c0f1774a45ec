"""The words of checklist and commitment: Chinese, and English over the Chinese for the desk."""

from datetime import date, datetime

from kiosk.center.guides.catalog import Guide
from kiosk.clock import local
from kiosk.guide_rules.guide_parts import Material
from kiosk.printing.slip_words import MONTHS


class GuideWords:
    """What these slips say, in Chinese."""

    checklist = "一次性告知单"
    to_bring = "要带的材料"
    nothing_to_bring = "这件事不用带材料"
    ready = "材料齐了，可以取号办理"
    lacking = "还差 {count} 样：{names}"
    may_follow = "差的可以容缺：自愿签承诺书先受理，{date}前补交（含当天）。"
    promise = "多久办好"
    statutory = "法定时限"
    fee = "收费"
    fee_basis = "收费依据"
    free = "不收费"
    visits = "跑几次"
    place = "在哪里办"
    hours = "什么时候"
    result = "办好拿到"
    conditions = "谁可以办"
    enquiry = "咨询电话"
    complaint = "监督电话"
    times = "{count} 次"
    on_the_spot = "当场办好"
    working_days = "{count} 个工作日"
    days = "{count} 天"
    original = "原件 {count} 份"
    copies = "复印件 {count} 份"
    if_any = "有就带上"
    deferrable = "可容缺"
    from_where = "由{source}出具"
    not_by_village = "村里不开这份证明，找{issuer}"
    rule = (
        "以上是办这件事要交的全部材料。窗口收下材料后发现不齐的，当场或者 5 个工作日内一次告诉您"
        "要补的全部内容（今天交的，最晚 {date}）；过期没有告诉的，从收到材料那天起就算受理。"
    )
    printed = "{moment} 打印，服务电话 {phone}"
    commitment = "容缺受理承诺书"
    copy_1 = "第 1 份（共 2 份） 申请人留存"
    copy_2 = "第 2 份（共 2 份） 窗口留存"
    intent = (
        "我办理“{item}”，主要材料已经齐全，还缺下面的材料。我自愿选择先受理、后补交，并且承诺："
    )
    by_when = "最晚 {date}（含当天）把上面的材料补交到{center}。"
    within = "这个期限不超过这件事的承诺办理时限。"
    true = "补交的材料真实、有效，符合办事指南的要求。"
    consequence = "到期没有补交，或者补交的不符合要求，中心终止这次办理；要办可以重新申请。"
    choice = "容缺办理由申请人自己选择。不选择的，把材料带齐再来办，一样受理。"
    number = "号码"
    applicant = "申请人签名"
    clerk = "窗口经办人"
    signed_on = "日期"

    @staticmethod
    def day(day: date) -> str:
        """A date in words."""
        return f"{day.year}年{day.month}月{day.day}日"

    @classmethod
    def moment(cls, at: datetime) -> str:
        """A moment by the clock of the hall."""
        there = local(at)
        return f"{cls.day(there.date())} {there:%H:%M}"

    @staticmethod
    def names(materials: tuple[Material, ...]) -> str:
        """Materials in a row."""
        return "、".join(material.name for material in materials)

    @staticmethod
    def between(parts: list[str]) -> str:
        """Remarks on a material in a row."""
        return " · ".join(parts)

    @classmethod
    def promised(cls, guide: Guide) -> str:
        """How long it takes, as the center promises it."""
        if guide.on_the_spot:
            return cls.on_the_spot
        if guide.promised_days is None:
            return guide.time_text
        return cls.term(guide.promised_days, natural=guide.natural_days)

    @classmethod
    def term(cls, days: int, *, natural: bool) -> str:
        """A count of days."""
        return (cls.days if natural else cls.working_days).format(count=days)


class EnglishGuideWords(GuideWords):
    """The same in English."""

    checklist = "Everything you need"
    to_bring = "What to bring"
    nothing_to_bring = "There is nothing to bring"
    ready = "You have everything: you may take a number"
    lacking = "Still missing ({count}): {names}"
    may_follow = (
        "What is missing may follow by {date} if you choose to sign a commitment; "
        "the desk begins without it."
    )
    promise = "How long"
    statutory = "Limit by law"
    fee = "Fee"
    fee_basis = "Basis of the fee"
    free = "Free of charge"
    visits = "Visits"
    place = "Where"
    hours = "When"
    result = "You receive"
    conditions = "Who may apply"
    enquiry = "Questions"
    complaint = "Complaints"
    times = "{count}"
    on_the_spot = "Done on the spot"
    working_days = "{count} working days"
    days = "{count} days"
    original = "original × {count}"
    copies = "copy × {count}"
    if_any = "if you have one"
    deferrable = "may follow"
    from_where = "issued by {source}"
    not_by_village = "Villages do not issue this. Ask: {issuer}"
    rule = (
        "This is everything the business takes. If the desk finds something missing, it tells you "
        "all of it at once, on the spot or within 5 working days (handed in today: by {date}); "
        "later than that, your papers count as accepted on the day they were received."
    )
    printed = "Printed {moment}, phone {phone}"
    commitment = "Commitment to hand in later"
    copy_1 = "Copy 1 of 2: applicant"
    copy_2 = "Copy 2 of 2: desk"
    intent = (
        "I apply for: {item}. The main papers are complete; the ones below are still missing. "
        "Of my own choice I begin now and hand them in later, and I commit myself:"
    )
    by_when = "To hand them in at {center} by {date} (that day included)."
    within = "That is within the time promised for this business."
    true = "What I hand in is genuine, valid and as the guide requires."
    consequence = (
        "If they are not handed in by then, or not as required, the center ends this application. "
        "I may apply anew."
    )
    choice = (
        "This is the applicant's choice. Without it, come back with everything: "
        "the application is taken just the same."
    )
    number = "Number"
    applicant = "Signature"
    clerk = "Desk"
    signed_on = "Date"

    @staticmethod
    def day(day: date) -> str:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    @staticmethod
    def names(materials: tuple[Material, ...]) -> str:
        return ", ".join(material.name_en or material.name for material in materials)
