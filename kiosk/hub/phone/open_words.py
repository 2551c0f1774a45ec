"""The words of the phone pages that need no slip, in Chinese and English."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "door.notices": "看公告",
    "door.notices_how": "停办、调休、活动、提醒：这个中心今天挂着的都在。",
    "no_notices": "现在没有公告",
    "all_notices": "这个中心的全部公告",
    "no_guide": "没有找到这个事项",
    "no_guide_advice": "它可能已经停办。请到大厅终端上查，或者问窗口。",
}
EN: Mapping[str, str] = {
    "door.notices": "Announcements",
    "door.notices_how": "Closures, events, warnings: all that hangs at this center today.",
    "no_notices": "There are no announcements now",
    "all_notices": "All announcements of this center",
    "no_guide": "This item was not found",
    "no_guide_advice": "It may be offered no longer. Look at the terminal in the hall, or ask.",
}
