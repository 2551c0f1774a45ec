"""The words of the pages on which the county writes announcements, in Chinese and English."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "announcements": "公告",
    "notice_intro": (
        "写好先存草稿，看过样子再发布。几分钟内挂到所选中心的大厅、叫号屏和居民的手机页。"
    ),
    "new_notice": "写公告",
    "edit_notice": "修改公告",
    "no_notices": "还没有公告",
    "notice_title": "标题（最多 40 字）",
    "notice_words": "正文（最多 200 字，可以分行）",
    "notice_title_en": "英文标题（可不填）",
    "notice_words_en": "英文正文（可不填）",
    "from_day": "从哪天",
    "to_day": "到哪天（当天还挂）",
    "notice_areas": "挂在哪里",
    "whole_county": "全县所有中心",
    "whole_area": "本账号范围内的所有中心",
    "some_areas": "只挂在下面勾选的（没勾选就是全部）",
    "towns": "乡镇",
    "some_centers": "单个中心",
    "standing.draft": "草稿",
    "standing.coming": "还没到日子",
    "standing.hanging": "正在挂",
    "standing.over": "已到期",
    "standing.withdrawn": "已撤下",
    "has_picture": "带一张海报（由平台管理员挂上）",
    "publish_notice": "发布",
    "take_down": "撤下",
    "take_down_ask": "撤下后几分钟内从各处消失。再次发布就恢复。",
    "back_to_notices": "返回公告",
    "back_to_notice": "返回，不保存",
    "no_title": "（没有标题）",
    "not_yours": "这条公告也挂在别的乡镇，由县级账号修改。",
    "announcement.empty": "请写标题。您填的都在。",
    "announcement.long": "太长了：标题最多 {title} 字，正文最多 {words} 字。您填的都在。",
    "announcement.long_en": (
        "英文太长了：标题最多 {title} 个字符，正文最多 {words} 个。您填的都在。"
    ),
    "feed.key_form": "这份表格和打开时不一样，请从列表里重新打开。您填的都在。",
    "feed.too_large": "内容太多：最多 {most} KB。您填的都在。",
    "announcement.days": "日期不对：结束要有，而且不早于开始。您填的都在。",
    "days": "{first} 至 {last}",
    "act.announcement.saved": "存公告草稿",
    "act.announcement.published": "发布公告",
    "act.announcement.withdrawn": "撤下公告",
}

EN: Mapping[str, str] = {
    "announcements": "Announcements",
    "notice_intro": "Save a draft, look at it, then publish. Within minutes it hangs in the halls "
    "and on the boards of the centers you chose, and on residents' phones.",
    "new_notice": "Write one",
    "edit_notice": "Edit an announcement",
    "no_notices": "There are no announcements yet",
    "notice_title": "Title (40 characters)",
    "notice_words": "Words (200 characters, several lines are fine)",
    "notice_title_en": "English title (optional)",
    "notice_words_en": "English words (optional)",
    "from_day": "From",
    "to_day": "Until (that day included)",
    "notice_areas": "Where it hangs",
    "whole_county": "at every center of the county",
    "whole_area": "at every center of your area",
    "some_areas": "only where ticked below (nothing ticked: everywhere)",
    "towns": "Towns",
    "some_centers": "Single centers",
    "standing.draft": "draft",
    "standing.coming": "not yet",
    "standing.hanging": "hangs",
    "standing.over": "over",
    "standing.withdrawn": "taken down",
    "has_picture": "with a poster (hung by the operator)",
    "publish_notice": "Publish",
    "take_down": "Take down",
    "take_down_ask": "It is gone everywhere within minutes. Publish it to hang it again.",
    "back_to_notices": "Back to the announcements",
    "back_to_notice": "Back without saving",
    "no_title": "(no title)",
    "not_yours": "This hangs in other towns, too; accounts of the county change it.",
    "announcement.empty": "Please write a title. All you typed is here.",
    "announcement.long": "Too long: {title} characters for the title, {words} for the words. All "
    "you typed is here.",
    "announcement.long_en": (
        "The English is too long: {title} characters for the title, {words} for the words. "
        "All you typed is here."
    ),
    "feed.key_form": "This form is not as it was opened; please open it from the list again. "
    "What you typed is kept.",
    "feed.too_large": "That is too much: {most} KB at most. What you typed is kept.",
    "announcement.days": "The days are not right: the last one is needed, not before the first. "
    "All you typed is here.",
    "days": "{first} to {last}",
    "act.announcement.saved": "announcement saved",
    "act.announcement.published": "announcement published",
    "act.announcement.withdrawn": "announcement taken down",
}
