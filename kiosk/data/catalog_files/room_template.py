"""The workbook a center fills in with its rooms: what each column means, and an example."""

from collections.abc import Mapping, Sequence

from kiosk.data.catalog_files.room_columns import OTHER_DAYS, PIECES, ROOMS, WEEK
from kiosk.data.catalog_files.template import YES_NO, SheetTemplate, sheets_template_bytes

_INTRODUCTION = (
    "怎样填场地的四张表",
    "1. “场地”一行一间房;“设备”一行一件;“用途时段”写每周什么时候做什么用;“例外”写个别日子。"
    "灰色的示例行不会导入。",
    "2. 表头不要改名;用不到的表、用不到的列可以整个删掉,删掉的不影响系统里已有的内容。",
    "3. 格子空着,表示用默认值;平面图位置和排序空着,表示不变。",
    "4. “用途时段”里写到的场地,整周按这张表;没写到的场地不动。时间重叠的行都不导入。",
    "5. “例外”里写到的日子按这张表;要恢复成平常的样子,在用途里写 照常。",
    "6. 请粘贴为数值:公式、合并单元格都会被提示。日期写 2026-12-01,时间写 08:30。",
    "7. 导入前先检查:kiosk admin import-rooms 文件 --check,会逐行说明哪里不对。",
)
_TIMES: dict[str, tuple[str, str]] = {
    "opens": ("几点开始", "08:30"),
    "closes": ("几点结束;不晚于开始,就是到第二天", "11:30"),
    "function": ("这段时间做什么用", "书法班"),
    "bookable": ("这段时间居民能不能订:是 或 否;空着是 否", "否"),
}
_ROOM = ("“场地”表里的编号", "01")


def room_template_bytes(zones: Sequence[str], who: Sequence[str]) -> bytes:
    """The template, with the zones and kinds of bookers to choose from."""
    yes_no = dict.fromkeys(("needs_approval", "active"), YES_NO)
    whole = {"capacity": 2000, "buffer_minutes": 240, "release_minutes": 240}
    whole |= {"longest_minutes": 1440, "days_ahead": 366, "person_limit": 2000}
    return sheets_template_bytes(
        _INTRODUCTION,
        (
            SheetTemplate(
                ROOMS,
                _ROOMS,
                {"zone": zones, "bookable_by": who, **yes_no},
                whole=whole | {"company_limit": 2000},
            ),
            SheetTemplate(PIECES, _PIECES),
            SheetTemplate(
                WEEK,
                {"room": _ROOM, "weekdays": _WEEKDAYS, **_TIMES},
                {"weekdays": ("一至五", "每天", "周末", *"一二三四五六日"), "bookable": YES_NO},
                frozenset({"weekdays"}),
            ),
            SheetTemplate(
                OTHER_DAYS,
                {"room": _ROOM, "day": ("哪一天", "2026-12-31"), **_OTHER_TIMES},
                {"bookable": YES_NO},
            ),
        ),
    )


_WEEKDAYS = ("星期几:一至五、周末、每天,或用顿号分开", "一、三、五")
_OTHER_TIMES = _TIMES | {
    "function": ("这一天这段时间做什么用;恢复成平常的样子写 照常", "迎新联欢"),
}
_ROOMS: Mapping[str, tuple[str, str]] = {
    "room": ("大写字母、数字、短横,不能重复;以后都用它认这间房", "01"),
    "room_name": ("房间叫什么", "多功能会议室"),
    "room_name_en": ("英文名称,给英文页面", "Multi-purpose Meeting Room"),
    "zone": ("五个区域之一,从下拉列表里选", "会议培训"),
    "building": ("哪栋楼;只有一栋可以空着", "主楼"),
    "floor": ("几楼;空着是 1", "2"),
    "capacity": ("坐得下几个人", "60"),
    "plan": ("平面图上的 左,上,宽,高(格);空着自动排", "3,0,4,3"),
    "bookable_by": ("任何人、个人、单位 或 工作人员;空着是任何人", "任何人"),
    "needs_approval": ("要不要值班长批准:是 或 否", "是"),
    "buffer_minutes": ("两次使用之间留几分钟;空着是 0", "30"),
    "release_minutes": ("开始后几分钟没签到就放开;空着是 15", "15"),
    "longest_minutes": ("一次最多用几分钟;空着是 240", "240"),
    "days_ahead": ("最早提前几天订;空着是 30", "30"),
    "person_limit": ("一个人最多同时有几个预订;空着是 2", "2"),
    "company_limit": ("一个单位最多同时有几个预订;空着是 4", "4"),
    "position": ("排第几,小的在前", ""),
    "active": ("否 表示停用,居民看不到;空着是 是", "是"),
}
_PIECES: Mapping[str, tuple[str, str]] = {
    "piece": ("大写字母、数字、短横,不能重复", "T01"),
    "room": ("放在哪间:“场地”表里的编号", "01"),
    "piece_name": ("设备叫什么", "投影仪"),
    "piece_name_en": ("英文名称,给英文页面", "Projector"),
}
