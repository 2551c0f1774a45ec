"""Turns findings about catalog files into lines a person can read, in Chinese and English."""

from collections.abc import Mapping

from kiosk.data.catalog_files.activity_wording import ACTIVITY_TEXTS
from kiosk.data.catalog_files.county_wording import COUNTY_TEXTS
from kiosk.data.catalog_files.room_wording import ROOM_TEXTS
from kiosk.data.catalog_files.service_wording import SERVICE_TEXTS

SEVERITY = {"error": ("错误", "error"), "warning": ("提醒", "warning")}

TEXTS: dict[str, tuple[str, str]] = {
    # the file
    "file_empty": ("文件是空的", "the file is empty"),
    "file_too_big": ("文件超过 {limit} MB", "the file is larger than {limit} MB"),
    "file_binary": ("这不是文本或表格文件", "this is neither text nor a spreadsheet"),
    "file_old_xls": (
        "旧式 .xls 文件读不了,请另存为 .xlsx",
        "an old .xls file cannot be read; save it as .xlsx",
    ),
    "file_locked": (
        "文件加了密码,请去掉密码再存一份",
        "the file is locked with a password; save it without one",
    ),
    "file_xlsb": ("这是 .xlsb 文件,请另存为 .xlsx", "this is an .xlsb file; save it as .xlsx"),
    "file_ods": (
        "这是 .ods 文件,请另存为 .xlsx",
        "this is an OpenDocument file; save it as .xlsx",
    ),
    "file_numbers": (
        "这是 Numbers 文件,请导出为 .xlsx",
        "this is a Numbers file; export it as .xlsx",
    ),
    "file_word": (
        "这是文档,不是表格,请把表格放进 .xlsx",
        "this is a document and no table; put the table into an .xlsx file",
    ),
    "file_pdf": (
        "这是 PDF,读不出表格,请用原来的 .xlsx",
        "this is a PDF; use the .xlsx it was made from",
    ),
    "file_web": (
        "名字像表格,其实是网页,请用表格软件打开后另存为 .xlsx",
        "this is a web page under a spreadsheet's name; open it and save it as .xlsx",
    ),
    "file_archive": (
        "这是压缩包,请先解压,再导入里面的表格",
        "this is an archive; unpack it and import the table inside",
    ),
    "no_rows": ("表头下面一行也没有", "there is not one row below the header"),
    "xlsx_empty": ("每张工作表都是空的", "every sheet is empty"),
    "xlsx_broken": ("表格文件已损坏:{cause}", "the workbook is broken: {cause}"),
    "xlsx_too_big": ("表格展开后过大", "the workbook is too large once unpacked"),
    "json_broken": ("JSON 有误:{cause}", "the JSON is broken: {cause}"),
    "json_no_items": ("JSON 里没有事项列表 items", "the JSON has no list of items"),
    "encoding_unknown": (
        "文字编码认不出来,请另存为 UTF-8",
        "the text encoding is unknown; save the file as UTF-8",
    ),
    "encoding_gb18030": (
        "按 GB18030 编码读取,请核对文字",
        "read as GB18030; check that the text is right",
    ),
    "no_header": (
        "找不到表头,至少要有 {columns}",
        "no header found; it needs at least {columns}",
    ),
    "header_lacks": (
        "像是表头,但缺这些列:{lacking}",
        "looks like a header but lacks these columns: {lacking}",
    ),
    "title_line": ("是表头上面的文字,已略过", "stands above the header and was left out"),
    "column_hidden": ("是隐藏的列,照样读了", "is hidden; it was read all the same"),
    "row_hidden": ("是隐藏的行,照样读了", "is hidden; it was read all the same"),
    "column_unknown": ("不认识的列“{heading}”,已略过", "unknown column “{heading}”, left out"),
    "column_twice": ("列重复,只用第一个", "the column comes twice; the first one is used"),
    "sheet_skipped": ("工作表没有表头,已略过", "the sheet has no header and was left out"),
    "sheet_hidden": (
        "是隐藏的工作表,没有读;要导入请先取消隐藏",
        "is hidden and was not read; unhide it to import it",
    ),
    "withdraw_unsafe": (
        "有行读不出来,不能断定哪些事项没有了:没有停办任何事项",
        "some rows could not be read, so nobody can say what is missing: nothing was withdrawn",
    ),
    "example_row": ("是填写示例,已略过", "is the worked example, left out"),
    "padded": ("首尾有空格,已去掉", "has spaces at its ends, which were taken away"),
    "unseen": (
        "含有看不见的字符,已去掉",
        "holds characters that nobody sees; they were taken away",
    ),
    "too_many_rows": ("超过 {limit} 行,其余未读", "more than {limit} rows; the rest was not read"),
    # a row or a cell
    "header_again": ("又是一行表头,已略过", "another header line, left out"),
    "row_encoding": ("含有编码错误的字节", "holds bytes that are not valid text"),
    "row_control": ("含有控制字符", "holds a control character"),
    "row_quote": ("引号不成对或单元格过长", "a quote is not closed or a cell is too long"),
    "cell_too_long": ("超过 {limit} 个字", "is longer than {limit} characters"),
    "too_many_cells": (
        "有 {found} 格,表头只有 {expected} 格",
        "has {found} cells, the header {expected}",
    ),
    "too_few_cells": (
        "只有 {found} 格,缺的按空白处理(表头 {expected} 格)",
        "has {found} cells of {expected}; the missing ones count as empty",
    ),
    "formula": ("是公式,请粘贴为数值", "is a formula; paste its value instead"),
    "merged": ("是合并单元格,按左上角的值读取", "is merged; the top left value was read"),
    "date_cell": ("是日期格式,读作 {read}", "is formatted as a date and was read as {read}"),
    "date_misread": (
        "是日期({read}),这里不该有日期:请把格式设成文本,重新填写",
        "is a date ({read}) where none belongs: format it as text and type it again",
    ),
    "error_value": ("是错误值 {found},请改成正确的内容", "is the error {found}; put it right"),
    "number_cell": (
        "是数字格式,读作 {read};开头的 0 可能已经丢了,请设成文本核对",
        "is a number and was read as {read}; noughts in front may be lost: format it as text",
    ),
    "number_long": (
        "是数字格式,超过 {limit} 位的数字已经不准,请设成文本重新填写",
        "is a number; spreadsheets keep {limit} digits at most: format it as text, type it again",
    ),
    "merged_over": (
        "被左边的合并单元格盖住,按空白读取",
        "is covered by a merged cell and was read as empty",
    ),
    "entry_not_object": ("不是一个事项对象", "is not an item object"),
    "key_unknown": ("不认识的键“{heading}”,已略过", "unknown key “{heading}”, left out"),
    "key_twice": ("键“{heading}”重复,用最后一个", "key “{heading}” comes twice; the last is used"),
    # what a field says
    "missing": ("不能为空", "must not be empty"),
    "code_form": (
        "只能用字母、数字和短横,最多 {limit} 个",
        "may only have letters, digits and hyphens, at most {limit}",
    ),
    "full_width": ("全角字符已按半角读取:{read}", "full-width characters were read as {read}"),
    "not_whole": ("“{found}”不是整数", "“{found}” is not a whole number"),
    "negative": ("不能为负数:{found}", "must not be negative: {found}"),
    "too_large": ("{found} 超出上限 {limit}", "{found} is beyond the limit of {limit}"),
    "not_yes_no": ("请写 是 或 否,而不是“{found}”", "say yes or no, not “{found}”"),
    "not_text": ("应是文字", "should be text"),
    "not_list": ("应是列表或用顿号分开的文字", "should be a list, or text parted by 、"),
    "mode_unknown": ("不认识的办理方式“{found}”", "unknown mode “{found}”"),
    "audience_unknown": ("不认识的服务对象“{found}”", "unknown audience “{found}”"),
    "material_form": ("材料“{found}”写法有误", "material “{found}” is not written right"),
    "question_form": (
        "问答“{found}”写法有误,要写成 问:… 答:…",
        "question “{found}” is not written right: 问:… 答:…",
    ),
    "step_form": ("步骤“{found}”写法有误", "step “{found}” is not written right"),
    # what the guide says as a whole
    "department_unknown": (
        "没有“{found}”这个部门;有:{known}",
        "there is no department “{found}”; there are {known}",
    ),
    "still_withdrawn": (
        "已经停办,导入后还是停办;要恢复,请在“启用”列填 是",
        "is withdrawn and stays so; to offer it again say yes in the column “启用”",
    ),
    "duplicate_code": (
        "编码 {code} 重复(第 {lines} 行),都未导入",
        "code {code} comes more than once (lines {lines}); none of them was imported",
    ),
    "duplicate_name": (
        "与 {code} 同名,请确认不是重复事项",
        "has the same name as {code}; make sure it is not the same item",
    ),
    "promise_over_law": (
        "承诺 {promised} 天超过法定 {statutory} 天",
        "promises {promised} days but the law allows {statutory}",
    ),
    "steps_sum": (
        "各步骤共 {steps} 天,与承诺 {promised} 天不符",
        "the steps take {steps} days, the promise is {promised}",
    ),
    "spot_over_a_day": (
        "即办件不能超过 1 天,写的是 {days} 天",
        "on-the-spot business may take 1 day at most, not {days}",
    ),
    "in_person_proxy": (
        "须本人到场的事项不能代办",
        "what needs the resident's presence cannot be done by proxy",
    ),
    "proof_not_listed": (
        "条件里提到“{proof}”,材料里没有",
        "the conditions name “{proof}”, the materials do not",
    ),
    "phone_missing": ("没有咨询电话", "has no enquiry phone"),
    # rosters
    "agent_form": (
        "编号要有,只用字母、数字和短横",
        "the number is needed, of letters, digits and hyphens",
    ),
    "agent_phone_form": ("电话要有,5 到 24 位", "the phone is needed, 5 to 24 digits"),
    "agent_has_errands": (
        "手上还有 {count} 件代办,先转交才能离册",
        "still has {count} errands; pass them on before taking them off the roster",
    ),
    "village_unknown": ("没有“{found}”这个村", "there is no village “{found}”"),
    "village_several": (
        "叫“{found}”的村不止一个,请写上镇名",
        "several villages are called “{found}”; write the town in front",
    ),
    "training_form": (
        "培训“{found}”写法有误,要写成 2026-03-01~2027-02-28 MZ04 YB01",
        "training “{found}” is not written as 2026-03-01~2027-02-28 MZ04 YB01",
    ),
    "training_twice": ("事项 {code} 写了两次", "item {code} is named twice"),
    "item_unknown": ("目录里没有事项 {code}", "the catalog has no item {code}"),
    "item_not_offered": ("事项 {code} 不提供代办", "item {code} offers no errands"),
    "leave_form": (
        "请假“{found}”写法有误,要写成 2026-11-20~2026-11-27",
        "leave “{found}” is not written as 2026-11-20~2026-11-27",
    ),
    "leave_overlaps": (
        "{first} 起的请假与 {second} 起的重叠",
        "the leave from {first} overlaps the one from {second}",
    ),
    "span_order": ("“{found}”结束早于开始", "“{found}” ends before it begins"),
    "login_unknown": ("没有工号“{found}”", "there is no login “{found}”"),
    "login_twice": (
        "工号“{found}”属于不止一位代办员",
        "the login “{found}” is more than one agent's",
    ),
    "stand_in_self": ("替班人不能是本人", "nobody stands in for themselves"),
    "stand_in_unknown": (
        "名册里没有替班人“{found}”",
        "there is no agent “{found}” on the roster to stand in",
    ),
    **ROOM_TEXTS,
    **SERVICE_TEXTS,
    **ACTIVITY_TEXTS,
    **COUNTY_TEXTS,
}

LINE = ("第 {line} 行", "line {line}")
ENTRY = ("第 {line} 项", "entry {line}")


def in_language(texts: tuple[str, str], language: str, values: Mapping[str, object]) -> str:
    """One of a pair of texts (`zh`, `en`) with its values, which are cut to fit a line."""
    shown = {name: _short(value) for name, value in values.items()}
    return texts[1 if language == "en" else 0].format(**shown)


def _short(value: object) -> str:
    text = "".join(char if char.isprintable() else "�" for char in str(value)[:61])
    return f"{text[:60]}…" if len(text) > 60 else text
