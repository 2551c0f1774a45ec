"""The workbook a center fills in with its activities: what each column means, and an example."""

from collections.abc import Mapping, Sequence

from kiosk.data.catalog_files.activity_columns import ACTIVITIES, BOOTHS, SESSIONS
from kiosk.data.catalog_files.template import YES_NO, SheetTemplate, sheets_template_bytes

_INTRODUCTION = (
    "怎样填活动的三张表",
    "1. “活动”一行一个;“场次”一行一场,每周的班一行写星期和到哪天为止;“摊位”一行一个摊位。"
    "灰色的示例行不会导入。",
    "2. 表头不要改名;用不到的表、用不到的列可以整个删掉,删掉的不影响系统里已有的内容。",
    "3. 没写到的活动、场次、摊位都不动;停办一场、改时间地点请在窗口做,会列出要打的电话。",
    "4. 在中心的房间里办的写场地编号,房间会占住;时间冲突的不导入,并说出和什么冲突。",
    "5. 请粘贴为数值:公式、合并单元格都会被提示。日期写 2026-12-01,时间写 08:30。",
    "6. 导入前先检查:kiosk admin import-activities 文件 --check,会逐行说明哪里不对。",
)
_ACTIVITY = ("“活动”表里的编号", "01")


def activity_template_bytes(kinds: Sequence[str], audiences: Sequence[str]) -> bytes:
    """The template, with kinds and audiences to choose from."""
    yes_no = dict.fromkeys(("guardian", "waitlist", "published"), YES_NO)
    whole = {"age_min": 120, "age_max": 120, "heads_most": 50, "places": 100_000}
    return sheets_template_bytes(
        _INTRODUCTION,
        (
            SheetTemplate(
                ACTIVITIES,
                _ACTIVITIES,
                {"activity_kind": kinds, "activity_audience": audiences, **yes_no},
                whole=whole,
            ),
            SheetTemplate(SESSIONS, {"activity": _ACTIVITY, **_SESSIONS}),
            SheetTemplate(
                BOOTHS, {"activity": _ACTIVITY, **_BOOTHS}, whole={"booth": 999, "places": 100_000}
            ),
        ),
    )


_ACTIVITIES: Mapping[str, tuple[str, str]] = {
    "activity": ("大写字母、数字、短横,不能重复;以后都用它认这个活动", "01"),
    "activity_name": ("活动叫什么,最多 40 个字", "便民服务日"),
    "activity_name_en": ("英文名称,给英文页面", "Service Day"),
    "activity_kind": ("从下拉列表里选", "多摊位活动"),
    "activity_audience": ("给谁的;空着是所有人", "所有人"),
    "organizer": ("谁主办", "云溪镇党群服务中心"),
    "description": ("说明,最多 400 个字", "理发、磨刀、义诊"),
    "bring": ("要带什么,最多 120 个字", ""),
    "poster": ("图片的文件名,图片放进数据文件夹的 posters/activities", ""),
    "age_min": ("从几岁;不限就空着", ""),
    "age_max": ("到几岁;不限就空着", ""),
    "guardian": ("不满 14 岁要不要监护人同意:是 或 否", "否"),
    "places": ("名额;课程是全部课的名额,别的是每场的;空着不限", "60"),
    "waitlist": ("满了能不能排候补;空着是 是", "是"),
    "heads_most": ("一次最多报几个人;空着是 5", "5"),
    "signs_from": ("什么时候开始报名;空着马上可以", ""),
    "signs_until": ("报名到什么时候;只写日期就是那一天结束;空着到开始为止", ""),
    "activity_phone": ("问谁", "0576-0000-0000"),
    "published": ("是 就发布;否 或空着先不给居民看", "是"),
}
_SESSIONS: Mapping[str, tuple[str, str]] = {
    "day": ("哪一天;每周的班写从哪天起", "2099-12-31"),
    "opens": ("几点开始", "09:00"),
    "closes": ("几点结束;不晚于开始,就是到第二天", "11:30"),
    "weekdays": ("只有每周的班填:一、三、五", ""),
    "until": ("只有每周的班填:到哪天为止", ""),
    "room": ("在中心的房间里办,写场地编号", ""),
    "place": ("不在中心的房间,写地点", "文化广场"),
    "village": ("到村巡回写村名,重名的带镇名", ""),
}
_BOOTHS: Mapping[str, tuple[str, str]] = {
    "booth": ("几号摊位", "1"),
    "booth_name": ("摊位叫什么", "理发"),
    "booth_name_en": ("英文名称", "Haircuts"),
    "places": ("这个摊位的名额;空着不限", "20"),
}
