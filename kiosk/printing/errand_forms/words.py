"""What the papers of errands say, in Chinese."""

from collections.abc import Sequence
from datetime import date, datetime
from types import MappingProxyType

from kiosk.center.errands.paper_parts import OnPaper, Promise
from kiosk.center.errands.values import DocumentLine
from kiosk.clock import local
from kiosk.printing.slip_words import MONTHS as MONTHS


class ErrandWords:
    """Everything the forms say; sentences with values in braces."""

    receipt = "代办受理单"
    authority = "授权委托书"
    handover_in = "材料交接单（交来）"
    handover_out = "材料交接单（退还）"
    pause = "中止单"
    resumption = "续办单"
    notice = "一次性告知单"
    refusal = "不予受理通知书"
    completion = "办结单"
    termination = "终止单"
    day_sheet = "上门服务单"
    rounds_sheet = "上门巡访单"

    copy_party = "当事人联"
    copy_office = "存根"
    reprint = "补打"
    narrowed = "没有设置 A4 打印机，这张按小票打印。"
    number = "代办编号"
    item = "事项"
    kind = "方式"
    name = "委托人"
    id_number = "证件号码"
    phone = "电话"
    address = "住址"
    village = "村（社区）"
    for_family = "家人关系"
    signer = "代签人"
    helped = "协助填写"
    submitted = "提交时间"
    promise = "办结期限"
    agent = "代办员"
    stand_in = "替班人"
    to_be_named = "由本中心指派受过这件事培训的代办员"
    help_wanted = "您请工作人员一起填：请到代办窗口，听到叫您再过去。"
    unknown = "（未登记）"

    said = "您说要交来的材料"
    received = "已经交来的材料"
    no_documents = "这件事没有要交来的材料"
    document = "材料"
    originals = "原件"
    copies = "复印件"
    total = "合计"
    track = "查进度"
    track_how = "到大厅终端扫这个二维码，或者输入编号后四位和手机号后四位。"
    lost = "单子丢了，带上身份证，窗口可以补打。"

    entrusts = (
        "本人委托{center}代为办理上面的事项。代办员在委托范围和期限内为办这件事所做的，本人认可。"
    )
    scope = "委托范围"
    term = "委托期限"
    from_to = "{since}起，到{until}为止（含当天）"
    voluntary = "本人自愿委托；代办免费，只有法律规定的费用由本人承担。"
    no_secrets = "代办员不问、不记本人的密码和验证码。"
    withdraw = "本人随时可以撤回委托，交来的原件当场退还。"

    came_in = "下列材料由委托人交给代办窗口，双方当面点清。"
    went_out = "下列材料由代办窗口退还委托人，双方当面点清。"
    at = "交接时间"
    by = "经办人"
    held_after = "这次交接以后，中心还保管原件 {count} 份。"
    nothing_held = "这次交接以后，中心不再保管原件。"
    keep_it = "凭本单可以随时问到材料在哪里。"

    stands_still = "从 {day} 起，到续办当天为止，都不计入办理期限。"
    why = "原因"
    waits_materials = "等您补交材料"
    waits_special = "等特别程序走完（听证、勘查、公示、鉴定等，依法不计入期限）"
    waited_for = "等什么"
    since = "中止日期"
    bring_it = "材料补齐后交到{center}，当天就能续办。"
    we_tell = "程序走完后我们马上续办，并打电话告诉您。"
    resumed = "续办日期"
    not_counted = "不计入期限"
    span = "{first}到{last}，共 {count} 天"
    span_none = "没有"
    new_promise = "新的期限"
    note = "说明"

    told_once = "办“{item}”，还要补下面的全部内容。一次说清，不再要求别的："
    hand_in_by = "请在 {day} 前补齐（含当天）。来不及请打电话，不会因此作废。"
    tell_rule = (
        "收到材料后，应当当场或者 5 个工作日内一次告知（您这件最晚 {day}）；"
        "过期没有告知的，从收到材料那天起就算受理。"
    )

    not_taken = "您请求代办的事项，本中心不予受理。"
    asked_on = "请求日期"
    decided_on = "决定日期"
    instead = "可以怎么办"
    complain = "不同意的，可以打监督电话 {phone} 反映；仍可以重新提出请求。"

    done = "您委托的事项已经办结。"
    result = "办理结果"
    accepted_on = "受理日期"
    completed_on = "办结日期"
    external = "部门编号"
    fees = "代付的法定费用"
    basis = "依据"
    ticket = "票据号"
    amount = "金额（元）"
    free = "代办免费；没有代付费用。"
    returned = "已经退还的材料"
    none_returned = "没有退还的材料"
    held = "还在中心、要领回的材料"
    fetch = "请带上本单领回，领回时双方签材料交接单。"
    got_it = "结果和原件都已收到。"
    ended = "您委托的事项终止办理。"
    ended_on = "终止日期"
    again = "需要时可以重新委托，以前交的材料请先领回。"

    party_signs = "委托人签名"
    agent_signs = "代办员签名"
    staff_signs = "经办人签名"
    receiver_signs = "签收人签名"
    seal = "（中心盖章）"
    signed_on = "日期"
    blank_date = "　　　　年　　月　　日"

    no_address = "（地址未登记，先打电话）"
    due = "期限"
    time = "时间"
    visit = "谁、在哪里"
    collect = "要办的事、要收的材料"
    signs = "住户签名"
    all_there = "材料已收齐"
    homes = "{town}{village}　{count} 户"
    suits = "居民方便"
    rounds_item = "点的服务、要留意的"
    no_village = "没有登记村"
    rounds_rule = (
        "本单有居民的完整信息：随身带，不外传；回来交给组长，当天销毁。"
        "没有约好时间的，先打电话约。费用按名单写的收，不另外加。不问、不记密码和验证码。"
    )
    sheet_rule = (
        "本单有居民的完整信息：随身带，不外传；回来交给组长，当天销毁。"
        "收材料要当面开材料交接单，双方签名。不问、不记密码和验证码。"
    )

    printed = "{moment} 打印　服务电话 {phone}"
    where = "第 {number} 页，共 {count} 页"

    kinds = MappingProxyType({"proxy": "代办", "help": "帮办", "home_visit": "上门办"})
    relations = MappingProxyType(
        {
            "spouse": "配偶",
            "parent": "父母",
            "child": "子女",
            "grandparent": "祖父母、外祖父母",
            "other": "其他家人",
        }
    )
    helpers = MappingProxyType({"staff": "工作人员", "neighbour": "邻居"})
    decline_reasons = MappingProxyType(
        {
            "presence": "依规定要本人到场，不能由别人代办",
            "not_here": "不属于本中心办理的事项",
            "not_entitled": "不符合这个事项的办理条件",
            "incomplete": "主要材料不齐，现在办不了",
            "withdrawn": "您撤回了请求",
            "other": "见说明",
        }
    )
    instead_of = MappingProxyType(
        {
            "presence": "请本人带上材料到窗口办；行动不便的，可以请工作人员上门帮办。",
            "not_here": "请打服务电话，我们告诉您到哪里办，并帮您联系。",
            "not_entitled": "条件有变化时可以再来；想弄清楚，请到窗口问。",
            "incomplete": "把材料补齐再来，或者请工作人员帮您列清单。",
            "withdrawn": "需要时随时可以再提出。",
            "other": "请到窗口或者打服务电话，我们帮您想办法。",
        }
    )
    bookable = "也可以预约时间来办，不用排队。"
    terminate_reasons = MappingProxyType(
        {
            "withdrawn": "您撤回了委托",
            "not_handed_in": "要补的材料一直没有补来",
            "refused_by_body": "部门作出了不予办理的决定",
            "moved_away": "委托人已经迁走",
            "other": "见说明",
        }
    )

    @staticmethod
    def day(day: date) -> str:
        """A date in words."""
        return f"{day.year}年{day.month}月{day.day}日"

    @staticmethod
    def weekday(day: date) -> str:
        """The day of the week."""
        return f"星期{'一二三四五六日'[day.weekday()]}"

    @classmethod
    def moment(cls, at: datetime) -> str:
        """A moment by the clock of the hall."""
        there = local(at)
        return f"{cls.day(there.date())} {there:%H:%M}"

    @staticmethod
    def person(agent: OnPaper) -> str:
        """An agent in a line."""
        return f"{agent.name}（{agent.code} 号）　{agent.phone}"

    @staticmethod
    def counted(line: DocumentLine) -> str:
        """A document with its counts, in a line."""
        parts = []
        if line.originals:
            parts.append(f"原件 {line.originals}")
        if line.copies:
            parts.append(f"复印件 {line.copies}")
        return f"{line.name}（{'、'.join(parts)}）" if parts else line.name

    @classmethod
    def listed(cls, lines: Sequence[DocumentLine]) -> str:
        """Documents in a row."""
        return "；".join(map(cls.counted, lines))

    @classmethod
    def promised(cls, promise: Promise, *, accepted: bool = True) -> str:
        """When it will be done, as truly as it can be said."""
        if promise.due_on is not None:
            words = f"{cls.day(promise.due_on)}前办好（含当天）"
            if promise.provisional:
                words += "。那一年的节假日还没有公布，日期可能会变"
            return words
        start = "从受理那天算起，" if not accepted else ""
        if promise.months:
            return f"{start}{promise.months} 个月内"
        if promise.days == 0:
            return "受理后当场办"
        if promise.days is not None:
            unit = "天" if promise.natural else "个工作日"
            return f"{start}{promise.days} {unit}内"
        worded = f"（{promise.text}）" if promise.text else ""
        return f"没有固定日期{worded}，有进展就打电话告诉您"
