"""What findings about rooms, their week and other dated tables say, in Chinese and English."""

ROOM_TEXTS: dict[str, tuple[str, str]] = {
    "when_number": (
        "是数字 {found},看不出是哪天几点:请把格式设成日期、时间或文本,重新填写",
        "is the number {found}, which is no date or time: format the cell and type it again",
    ),
    "time_form": (
        "“{found}”不是几点几分,要写成 08:30",
        "“{found}” is no time of day; write it as 08:30",
    ),
    "day_form": (
        "“{found}”不是日期,要写成 2026-12-01",
        "“{found}” is no date; write it as 2026-12-01",
    ),
    "day_past": ("{day} 已经过去,略过", "{day} is over; left out"),
    "weekdays_form": (
        "“{found}”不是星期,要写成 一至五、一、三、五、周末 或 每天",
        "“{found}” names no weekdays; write 一至五, 一、三、五, 周末 or 每天",
    ),
    "word_unknown": ("“{found}”不在可选值里;有:{known}", "“{found}” is none of: {known}"),
    "too_small": ("{found} 小于下限 {limit}", "{found} is below the limit of {limit}"),
    "room_code": (
        "编号只能用大写字母、数字和短横,最多 {limit} 个",
        "a number has capital letters, digits and hyphens, at most {limit}",
    ),
    "plan_form": (
        "“{found}”不是平面图上的位置,要写成 左,上,宽,高,例如 0,0,5,3",
        "“{found}” is no place on the plan; write left,top,width,height like 0,0,5,3",
    ),
    "plan_taken": (
        "平面图上和 {other} 重叠",
        "overlaps {other} on the floor plan",
    ),
    "room_unknown": (
        "没有场地 {room},或者它在“场地”表里的那一行没有导入",
        "there is no room {room}, or its row in the sheet “场地” was refused",
    ),
    "room_has_bookings": (
        "还有 {count} 个没结束的预订,先改期或取消才能停用",
        "has {count} bookings ahead; move or cancel them before taking it out of use",
    ),
    "name_en_missing": (
        "没有英文名称,英文页面上显示中文",
        "has no English name; English pages show the Chinese one",
    ),
    "slots_clash": (
        "{opens}–{closes} 的“{function}”和第 {line} 行的“{other}”({begins} 开始)时间重叠,"
        "都没有导入",
        "{opens}–{closes} “{function}” overlaps “{other}” of line {line}, which begins at {begins};"
        " neither was imported",
    ),
    "slot_clash_kept": (
        "{opens}–{closes} 的“{function}”和已有的“{other}”({begins} 开始)时间重叠",
        "{opens}–{closes} “{function}” overlaps “{other}” there already, which begins at {begins}",
    ),
    "slots_kept": (
        "{subject} 有行没有导入,原来的时段一个也没去掉",
        "rows of {subject} were refused, so none of its times was taken away",
    ),
    "bookings_homeless": (
        "改了以后,{count} 个预订没有时段了:{numbers};请在窗口改期或取消",
        "leaves {count} bookings without a time: {numbers}; move or cancel them at the desk",
    ),
    "piece_gone": (
        "设备 {code} 已经登记为不在了,请用新的编号",
        "piece {code} is registered as gone; use a new number",
    ),
    "piece_booked": (
        "有 {count} 个预订要用它,不能换到别的场地",
        "{count} bookings count on it; it cannot go to another room",
    ),
    "back_to_week": (
        "写了 照常,就不写时间、用途和可预订",
        "says “照常” (as in other weeks); then no times and nothing bookable belong to it",
    ),
}
