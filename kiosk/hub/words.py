"""The words of the hub's page, in Chinese and English."""

from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]

ZH: Mapping[str, str] = {
    "title": "心桥 · 县级接收站",
    "subtitle": "各中心终端送来的记录，收到即落盘，一条不多，一条不少。",
    "records": "已收记录",
    "devices": "终端",
    "centers": "中心",
    "by_type": "记录种类",
    "latest": "最近收到",
    "center": "中心",
    "device": "终端",
    "number": "序号",
    "type": "种类",
    "occurred": "发生",
    "received": "收到",
    "last_seen": "最近联系",
    "oldest": "最久待传",
    "state": "状态",
    "active": "正常",
    "revoked": "已停用",
    "wrong_version": "程序版本不符",
    "cloned": "数据被复制到两台机器",
    "restored": "曾从备份恢复",
    "clock_off": "时钟不准",
    "refused": "待查记录",
    "never": "尚未联系",
    "nothing_waits": "无",
    "seconds": "秒",
    "minutes": "分钟",
    "hours": "小时",
    "no_devices": "还没有终端登记",
    "no_devices_how": "在本机运行“kiosk hub code 中心代码”取得一次性登记码，再到终端上登记。",
    "no_records": "还没有收到记录",
    "no_records_how": "终端登记后，第一张取号的记录会出现在这里。",
    "as_of": "截至",
    "local_time": "北京时间",
    "interface": "接口说明",
    "other_language": "English",
}

EN: Mapping[str, str] = {
    "title": "Xinqiao county hub",
    "subtitle": "Records from the terminals of the centers: on the disk when acknowledged, "
    "each exactly once.",
    "records": "Records received",
    "devices": "Terminals",
    "centers": "Centers",
    "by_type": "Kinds of record",
    "latest": "Received last",
    "center": "Center",
    "device": "Terminal",
    "number": "No.",
    "type": "Kind",
    "occurred": "Happened",
    "received": "Received",
    "last_seen": "Last contact",
    "oldest": "Longest waiting",
    "state": "State",
    "active": "active",
    "revoked": "revoked",
    "wrong_version": "other version",
    "cloned": "copied to two machines",
    "restored": "restored from a copy",
    "clock_off": "clock is off",
    "refused": "to look into:",
    "never": "no contact yet",
    "nothing_waits": "nothing",
    "seconds": "s",
    "minutes": "min",
    "hours": "h",
    "no_devices": "No terminal has enrolled yet",
    "no_devices_how": "Run “kiosk hub code CENTER” here for a one-time code, "
    "then enrol the terminal with it.",
    "no_records": "No records yet",
    "no_records_how": "Once a terminal has enrolled, its first queue number shows up here.",
    "as_of": "As of",
    "local_time": "Beijing time",
    "interface": "API description",
    "other_language": "中文",
}

WORDS: Mapping[Language, Mapping[str, str]] = {"zh": ZH, "en": EN}
BUSY_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "title": "请稍等片刻",
        "how": "接收站正在换到备用机器，通常一分钟以内恢复。本页会自己再试。",
        "send_again": "接收站正在换到备用机器，通常一分钟以内恢复。"
        "请过一会儿返回上一页，再提交一次。",
    },
    "en": {
        "title": "Just a moment",
        "how": "The hub is moving to its stand-by machine, which takes less than a minute as a "
        "rule. This page tries again by itself.",
        "send_again": "The hub is moving to its stand-by machine, which takes less than a minute "
        "as a rule. Please go back in a moment and send it again.",
    },
}
KINDS: Mapping[str, Mapping[Language, str]] = {
    "ticket.taken": {"zh": "取号", "en": "number taken"},
    "ticket.called": {"zh": "叫号", "en": "called"},
    "ticket.recalled": {"zh": "重叫", "en": "called again"},
    "ticket.serving": {"zh": "开始办理", "en": "serving"},
    "ticket.done": {"zh": "办结", "en": "done"},
    "ticket.missed": {"zh": "过号", "en": "missed"},
    "ticket.cancelled": {"zh": "取消", "en": "cancelled"},
    "ticket.expired": {"zh": "过期", "en": "expired"},
    "ticket.held": {"zh": "挂起", "en": "held"},
    "ticket.transferred": {"zh": "转移", "en": "passed on"},
    "ticket.requeued": {"zh": "重新排队", "en": "back in line"},
    "ticket.voided": {"zh": "作废", "en": "void"},
    "ticket.noted": {"zh": "记事", "en": "note taken"},
    "ticket.rating_asked": {"zh": "请评价", "en": "rating asked for"},
    "ticket.turned_into_errand": {"zh": "转代办", "en": "turned into an errand"},
    "ticket.priority_verified": {"zh": "优先已核", "en": "priority verified"},
    "ticket.priority_rejected": {"zh": "优先未核", "en": "priority not verified"},
    "desk.opened": {"zh": "窗口开放", "en": "desk opened"},
    "desk.closed": {"zh": "窗口关闭", "en": "desk closed"},
    "desk.paused": {"zh": "窗口暂停", "en": "desk paused"},
    "desk.resumed": {"zh": "窗口继续", "en": "desk resumed"},
    "rating.given": {"zh": "评价", "en": "rating"},
    "rating.revised": {"zh": "改评价", "en": "rating revised"},
    "rating_case.opened": {"zh": "差评件立案", "en": "bad-rating case opened"},
    "rating_case.moved": {"zh": "差评件进展", "en": "bad-rating case moved"},
    "rating_case.closed": {"zh": "差评件办结", "en": "bad-rating case closed"},
    "errand.submitted": {"zh": "代办申请", "en": "errand asked for"},
    "errand.filled_in": {"zh": "代办补填", "en": "errand filled in"},
    "errand.accepted": {"zh": "代办受理", "en": "errand accepted"},
    "errand.declined": {"zh": "代办不受理", "en": "errand declined"},
    "errand.entrusted": {"zh": "签委托书", "en": "authority signed"},
    "errand.assigned": {"zh": "代办指派", "en": "errand assigned"},
    "errand.taken_over": {"zh": "替班接手", "en": "stand-in took over"},
    "errand.handed_over": {"zh": "转外中心", "en": "handed to another center"},
    "errand.taken_back": {"zh": "转回本中心", "en": "taken back"},
    "errand.begun": {"zh": "代办开始", "en": "errand begun"},
    "errand.step_done": {"zh": "代办步骤", "en": "errand step done"},
    "errand.noted": {"zh": "代办记事", "en": "errand note"},
    "errand.accepted_elsewhere": {"zh": "部门受理", "en": "accepted by the body"},
    "errand.paid": {"zh": "代垫费用", "en": "fee laid out"},
    "errand.documents_received": {"zh": "材料收下", "en": "documents received"},
    "errand.documents_returned": {"zh": "材料退还", "en": "documents returned"},
    "errand.picture_attached": {"zh": "附件", "en": "picture attached"},
    "errand.picture_removed": {"zh": "附件撤下", "en": "errand picture removed"},
    "errand.suspended": {"zh": "代办中止", "en": "errand suspended"},
    "errand.resumed": {"zh": "代办续办", "en": "errand resumed"},
    "errand.completed": {"zh": "代办办结", "en": "errand completed"},
    "errand.delivered": {"zh": "代办签收", "en": "errand delivered"},
    "errand.archived": {"zh": "代办归档", "en": "errand archived"},
    "errand.followed_up": {"zh": "代办回访", "en": "errand followed up"},
    "errand.not_reached": {"zh": "回访未接通", "en": "follow-up not reached"},
    "errand.terminated": {"zh": "代办终止", "en": "errand terminated"},
    "errand.personal_opened": {"zh": "查看个人信息", "en": "personal data opened"},
    "errand.due_soon": {"zh": "代办临期", "en": "errand due soon"},
    "errand.overdue": {"zh": "代办逾期", "en": "errand overdue"},
    "errand.notice_seen": {"zh": "临期已阅", "en": "notice of a date seen"},
    "errand.date_changed": {"zh": "承诺日期重算", "en": "promised date counted anew"},
    "errand.erased": {"zh": "代办到期清除", "en": "errand data erased"},
    "agent.added": {"zh": "代办员入册", "en": "agent added"},
    "agent.changed": {"zh": "代办员改动", "en": "agent changed"},
    "agent.villages_set": {"zh": "代办员服务村", "en": "agent's villages set"},
    "agent.trained": {"zh": "代办员培训", "en": "agent trained"},
    "agent.training_dropped": {"zh": "取消代办资格", "en": "agent's training dropped"},
    "agent.away": {"zh": "代办员请假", "en": "agent away"},
    "agent.back": {"zh": "代办员销假", "en": "agent back"},
    "agent.stand_in_named": {"zh": "指定替班人", "en": "stand-in named"},
    "agent.login_linked": {"zh": "代办员工号", "en": "agent's log-in linked"},
    "agent.taken_off": {"zh": "代办员离册", "en": "agent taken off the roster"},
    "agent.put_back": {"zh": "代办员回册", "en": "agent back on the roster"},
    "agent.roster_imported": {"zh": "名册导入", "en": "roster imported"},
    "appointment.session_opened": {"zh": "预约开场", "en": "appointment session opened"},
    "appointment.session_cancelled": {"zh": "预约停场", "en": "appointment session cancelled"},
    "appointment.lease_granted": {"zh": "预约名额划出", "en": "appointment quota leased"},
    "appointment.lease_returned": {"zh": "预约名额退回", "en": "appointment quota returned"},
    "appointment.booked": {"zh": "预约", "en": "appointment booked"},
    "appointment.confirmed": {"zh": "预约确认", "en": "appointment confirmed"},
    "appointment.reached": {"zh": "预约回访待定", "en": "appointment called back, undecided"},
    "appointment.not_reached": {"zh": "预约回访未接通", "en": "appointment holder not reached"},
    "appointment.cancelled": {"zh": "预约取消", "en": "appointment cancelled"},
    "appointment.told": {"zh": "停场已告知", "en": "told of a cancelled session"},
    "appointment.arrived": {"zh": "预约签到", "en": "appointment checked in"},
    "appointment.arrived_late": {"zh": "预约迟到签到", "en": "appointment checked in late"},
    "appointment.no_show": {"zh": "预约爽约", "en": "appointment not kept"},
    "appointment.excused": {"zh": "爽约免计", "en": "no-show excused"},
    "appointment.erased": {"zh": "预约到期清除", "en": "appointment data erased"},
    "appointment.personal_opened": {"zh": "查看预约电话", "en": "appointment phone opened"},
    "room.added": {"zh": "房间登记", "en": "room added"},
    "room.changed": {"zh": "房间变更", "en": "room changed"},
    "activities.imported": {"zh": "活动导入", "en": "activities imported"},
    "rooms.imported": {"zh": "房间导入", "en": "rooms imported"},
    "room.timetable_set": {"zh": "房间课表", "en": "room's timetable set"},
    "room.exception_set": {"zh": "房间特例", "en": "room's exception set"},
    "room.equipment_state": {"zh": "设备状态", "en": "equipment's state"},
    "booking.requested": {"zh": "订房申请", "en": "room asked for"},
    "booking.made": {"zh": "订房", "en": "room booked"},
    "booking.waiting": {"zh": "订房候补", "en": "waiting for a room"},
    "booking.promoted": {"zh": "候补转正", "en": "moved up from the waitlist"},
    "booking.approved": {"zh": "订房批准", "en": "booking approved"},
    "booking.declined": {"zh": "订房未批", "en": "booking declined"},
    "booking.moved": {"zh": "订房改期", "en": "booking moved"},
    "booking.extended": {"zh": "订房延长", "en": "booking extended"},
    "booking.checked_in": {"zh": "订房签到", "en": "checked in to a room"},
    "booking.over": {"zh": "用房结束", "en": "use of a room over"},
    "booking.cancelled": {"zh": "订房取消", "en": "booking cancelled"},
    "booking.no_show": {"zh": "订房未到", "en": "room released, nobody came"},
    "booking.lapsed": {"zh": "订房失效", "en": "booking lapsed"},
    "booking.erased": {"zh": "订房信息到期清除", "en": "booking's personal data erased"},
    "care_offer.put": {"zh": "设托管班", "en": "care laid down"},
    "care.registered": {"zh": "托管报名", "en": "child registered for care"},
    "care.waiting": {"zh": "托管候补", "en": "waiting for care"},
    "care.promoted": {"zh": "托管候补转正", "en": "moved up to a seat in care"},
    "care.told": {"zh": "托管候补已通知", "en": "guardian told of a seat"},
    "care.ended": {"zh": "退出托管", "en": "left care"},
    "care.absent": {"zh": "托管请假", "en": "not coming to care"},
    "care.expected": {"zh": "托管应到", "en": "expected at care"},
    "care.arrived": {"zh": "到托管班", "en": "arrived at care"},
    "care.exception_allowed": {"zh": "临时接送", "en": "somebody else may fetch today"},
    "care.collected": {"zh": "孩子接走", "en": "child collected"},
    "care.personal_opened": {"zh": "查看托管信息", "en": "personal data of care opened"},
    "care.erased": {"zh": "托管信息到期清除", "en": "personal data of care erased"},
    "catalog.imported": {"zh": "目录导入", "en": "catalog imported"},
    "catalog.reverted": {"zh": "目录回到旧版", "en": "catalog brought back"},
    "activity.personal_opened": {"zh": "查看报名电话", "en": "contact of a sign-up opened"},
    "announcement.posted": {"zh": "张贴公告", "en": "announcement posted"},
    "announcement.taken_down": {"zh": "撤下公告", "en": "announcement taken down"},
    "center.introduced": {"zh": "中心资料", "en": "center introduced"},
    "device.printer": {"zh": "打印机状态", "en": "printer's state"},
    "device.refused": {"zh": "未被接收的记录", "en": "records refused"},
    "day.closed": {"zh": "停办日", "en": "closed on a day"},
    "day.opened": {"zh": "恢复办公", "en": "open again on a day"},
    "setting.changed": {"zh": "规则改动", "en": "rule changed"},
    "staff.locked": {"zh": "工号锁定", "en": "staff log-in locked"},
}


def kind(name: str, language: Language) -> str:
    """What a record type is called; a type this hub does not know keeps its own name."""
    words = KINDS.get(name)
    return words[language] if words else name


def choose(asked: str | None, accepted: str | None) -> Language:
    """The page's language: what was asked for, else what the browser prefers, else Chinese."""
    if asked in WORDS:
        return "zh" if asked == "zh" else "en"
    preferred: Language = "zh"
    best = 0.0
    for part in (accepted or "").split(","):
        tag, _, weight = part.strip().partition(";")
        language = tag.lower().split("-")[0]
        quality = _quality(weight)
        if language in WORDS and quality > best:
            preferred, best = ("zh" if language == "zh" else "en"), quality
    return preferred


def _quality(weight: str) -> float:
    """The `q` of an `Accept-Language` entry; 1 when unsaid, 0 when unreadable."""
    try:
        return float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return 0.0
