"""What findings about activities, their sessions and booths say, in Chinese and English."""

ACTIVITY_TEXTS: dict[str, tuple[str, str]] = {
    "moment_form": (
        "“{found}”不是日期或时刻,要写成 2026-12-01 或 2026-12-01 17:00",
        "“{found}” is no date or moment; write 2026-12-01 or 2026-12-01 17:00",
    ),
    "activity_unknown": (
        "没有活动 {activity},或者它在“活动”表里的那一行没有导入",
        "there is no activity {activity}, or its row in the sheet “活动” was refused",
    ),
    "weekly_half": (
        "每周的班要同时写星期和到哪天为止",
        "a weekly class names both its weekdays and its last day",
    ),
    "session_elsewhere": (
        "{when} 这一场已经排在{there};要换地点请在窗口修改",
        "the session of {when} is held at {there} already; move it at the desk",
    ),
    "session_left_out": ("{when} 不排:{why}", "{when} is left out: {why}"),
    "still_published": (
        "已经发布了,不会因为导入收回;不办了请在窗口停办",
        "is published and stays so; call it off at the desk",
    ),
    "rule.activity.code_form": (
        "编号用字母和数字,最多 {most} 位",
        "a number has letters and digits, at most {most}",
    ),
    "rule.activity.form": ("“{field}”写得不对", "“{field}” is not right"),
    "rule.activity.text_long": ("“{field}”超过 {most} 个字", "“{field}” has more than {most}"),
    "rule.activity.ages": (
        "年龄要在 0 到 120 之间,先小后大",
        "ages are from 0 to 120, the lower one first",
    ),
    "rule.activity.booths_form": (
        "每个摊位要有不同的号和名称",
        "every booth needs a number of its own and a name",
    ),
    "rule.activity.sign_up_times": (
        "报名开始要早于截止",
        "signing up begins before it ends",
    ),
    "rule.activity.kind_fixed": (
        "已经排了场次,不能再改成或改掉课程",
        "has sessions; it cannot become a course, or cease to be one",
    ),
    "rule.activity.capacity_taken": (
        "已有 {taken} 人报名,名额不能改得更小",
        "{taken} have signed up; it cannot be made smaller",
    ),
    "rule.activity.booth_taken": (
        "{booth} 号摊位已有 {taken} 人报名,不能改小",
        "{taken} have signed up for booth {booth}; it cannot be made smaller",
    ),
    "rule.activity.called_off": ("这个活动已经停办:{reason}", "it was called off: {reason}"),
    "rule.activity.no_sessions": (
        "没有排场次,不能发布",
        "has no sessions and cannot be published",
    ),
    "rule.activity.session_form": (
        "结束要晚于开始,场地和地点只写一个",
        "it ends after it begins, and names a room or a place, not both",
    ),
    "rule.activity.place_missing": (
        "要写场地编号、村或地点",
        "needs a room, a village or a place",
    ),
    "rule.activity.weekly_form": (
        "请写星期,起止日期最多一年",
        "needs weekdays, and a year from first to last day at most",
    ),
    "rule.booking.headcount": (
        "这间房最多坐 {capacity} 人",
        "the room seats {capacity} at most",
    ),
    "rule.booking.time_form": ("时间写得不对", "the time is not right"),
    "rule.booking.past": ("已经过去了", "is over"),
    "rule.booking.too_long": (
        "这间房最多用 {minutes} 分钟",
        "the room is had for {minutes} min",
    ),
    "rule.booking.taken": (
        "{opens}–{closes} 这间房已有人订了",
        "the room is booked from {opens} to {closes}",
    ),
    "rule.room.other_use": (
        "{opens}–{closes} 这间房用作“{function}”",
        "the room is used as “{function}” from {opens} to {closes}",
    ),
    "rule.room.other_use_near": (
        "{opens}–{closes} 这间房用作“{function}”,前后要留时间收拾",
        "the room is used as “{function}” from {opens} to {closes}, with time between uses",
    ),
    "rule.room.closure": ("闭馆:{reason}", "closed: {reason}"),
    "rule.room.holiday": ("闭馆:{holiday}", "closed: {holiday}"),
    "rule.room.closed_then": ("这间房那时不开放", "the room is closed then"),
    "rule.other": ("不合规定({key})", "is against a rule ({key})"),
}
