"""The columns of the sheets about rooms: the rooms, their equipment, their week, other days."""

from kiosk.data.catalog_files.columns import Columns

ROOM = ("场地", "房间编号", "编号", "场地编号")
_TIMES = {
    "opens": ("从", "开始时间", "开始"),
    "closes": ("到", "结束时间", "结束"),
    "function": ("功能", "用途"),
    "bookable": ("能不能订", "可预订"),
}
_TIME_TITLES = {"opens": "开始", "closes": "结束", "function": "用途", "bookable": "可预订"}

ROOMS = Columns(
    {
        "room": ROOM,
        "room_name": ("名称", "场地名称", "房间"),
        "room_name_en": ("英文", "英文名称"),
        "zone": ("分区", "区域"),
        "building": ("楼栋", "楼"),
        "floor": ("层", "楼层"),
        "capacity": ("人数", "容纳人数"),
        "plan": ("平面图", "平面图位置"),
        "bookable_by": ("可订人", "谁能订"),
        "needs_approval": ("审批", "要批准"),
        "buffer_minutes": ("间隔", "间隔分钟"),
        "release_minutes": ("等候签到", "等签到分钟"),
        "longest_minutes": ("最长", "最长分钟"),
        "days_ahead": ("提前", "提前天数"),
        "person_limit": ("个人上限",),
        "company_limit": ("单位上限",),
        "position": ("顺序", "排序", "序号"),
        "active": ("启用",),
    },
    {
        "room": "场地编号",
        "room_name": "名称",
        "room_name_en": "英文名称",
        "zone": "区域",
        "building": "楼栋",
        "floor": "楼层",
        "capacity": "容纳人数",
        "plan": "平面图位置",
        "bookable_by": "谁能订",
        "needs_approval": "要批准",
        "buffer_minutes": "间隔分钟",
        "release_minutes": "等签到分钟",
        "longest_minutes": "最长分钟",
        "days_ahead": "提前天数",
        "person_limit": "个人上限",
        "company_limit": "单位上限",
        "position": "排序",
        "active": "启用",
    },
    ("room", "room_name", "zone", "capacity"),
    sheet="场地",
    wide=frozenset({"room_name", "room_name_en"}),
)
PIECES = Columns(
    {
        "piece": ("编号", "设备编号"),
        "room": ("场地", "所在场地", "场地编号"),
        "piece_name": ("名称", "设备名称"),
        "piece_name_en": ("英文", "英文名称"),
    },
    {"piece": "设备编号", "room": "场地编号", "piece_name": "名称", "piece_name_en": "英文名称"},
    ("piece", "room", "piece_name"),
    sheet="设备",
    wide=frozenset({"piece_name", "piece_name_en"}),
)
WEEK = Columns(
    {"room": ROOM, "weekdays": ("周几", "星期"), **_TIMES},
    {"room": "场地编号", "weekdays": "星期", **_TIME_TITLES},
    ("room", "weekdays", "opens", "closes", "function"),
    sheet="用途时段",
    wide=frozenset({"function"}),
)
OTHER_DAYS = Columns(
    {"room": ROOM, "day": ("日子", "日期"), **_TIMES},
    {"room": "场地编号", "day": "日期", **_TIME_TITLES},
    ("room", "day", "function"),
    sheet="例外",
    wide=frozenset({"function"}),
)
ROOM_SHEETS = (ROOMS, PIECES, WEEK, OTHER_DAYS)
