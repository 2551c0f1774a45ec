"""The columns of the sheets about activities: what they are, their sessions, their booths."""

from kiosk.data.catalog_files.columns import Columns

_ACTIVITY = ("编号", "活动", "活动编号")

ACTIVITIES = Columns(
    {
        "activity": _ACTIVITY,
        "activity_name": ("名称", "活动名称"),
        "activity_name_en": ("英文", "英文名称"),
        "activity_kind": ("类型", "种类"),
        "activity_audience": ("对象", "给谁"),
        "organizer": ("主办", "主办方"),
        "description": ("介绍", "说明"),
        "bring": ("带什么", "要带什么"),
        "age_min": ("最小年龄", "年龄从"),
        "age_max": ("最大年龄", "年龄到"),
        "guardian": ("监护人", "要监护人"),
        "places": ("人数", "名额"),
        "waitlist": ("候补", "可候补"),
        "heads_most": ("一次几人", "一次最多几人"),
        "signs_from": ("报名开始",),
        "signs_until": ("报名截止",),
        "activity_phone": ("电话", "咨询电话"),
        "published": ("发布",),
    },
    {
        "activity": "活动编号",
        "activity_name": "名称",
        "activity_name_en": "英文名称",
        "activity_kind": "种类",
        "activity_audience": "给谁",
        "organizer": "主办",
        "description": "说明",
        "bring": "要带什么",
        "age_min": "年龄从",
        "age_max": "年龄到",
        "guardian": "要监护人",
        "places": "名额",
        "waitlist": "可候补",
        "heads_most": "一次最多几人",
        "signs_from": "报名开始",
        "signs_until": "报名截止",
        "activity_phone": "咨询电话",
        "published": "发布",
    },
    ("activity", "activity_name", "activity_kind"),
    sheet="活动",
    wide=frozenset({"activity_name", "activity_name_en", "description"}),
)
SESSIONS = Columns(
    {
        "activity": _ACTIVITY,
        "day": ("日子", "日期", "从哪天"),
        "opens": ("从", "开始时间", "开始"),
        "closes": ("到", "结束时间", "结束"),
        "weekdays": ("周几", "星期"),
        "until": ("到哪天", "到哪天为止"),
        "room": ("场地", "房间编号", "场地编号"),
        "place": ("地点",),
        "village": ("村",),
    },
    {
        "activity": "活动编号",
        "day": "日期",
        "opens": "开始",
        "closes": "结束",
        "weekdays": "星期",
        "until": "到哪天为止",
        "room": "场地编号",
        "place": "地点",
        "village": "村",
    },
    ("activity", "day", "opens", "closes"),
    sheet="场次",
    wide=frozenset({"place"}),
)
BOOTHS = Columns(
    {
        "activity": _ACTIVITY,
        "booth": ("摊位", "摊位号"),
        "booth_name": ("名称", "摊位名称"),
        "booth_name_en": ("英文", "英文名称"),
        "places": ("人数", "名额"),
    },
    {
        "activity": "活动编号",
        "booth": "摊位号",
        "booth_name": "名称",
        "booth_name_en": "英文名称",
        "places": "名额",
    },
    ("activity", "booth", "booth_name"),
    sheet="摊位",
    wide=frozenset({"booth_name", "booth_name_en"}),
)
ACTIVITY_SHEETS = (ACTIVITIES, SESSIONS, BOOTHS)
