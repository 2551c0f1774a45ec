"""What the command line says about expected errors: one line, and what to do next."""

import os

from kiosk.commands.hub_sentences import HUB_SENTENCES
from kiosk.commands.package_sentences import PACKAGE_SENTENCES
from kiosk.commands.reader_sentences import READER_SENTENCES
from kiosk.commands.store_sentences import STORE_SENTENCES
from kiosk.errors import XinqiaoError

_SENTENCES: dict[str, tuple[str, str]] = {
    **HUB_SENTENCES,
    **PACKAGE_SENTENCES,
    **READER_SENTENCES,
    **STORE_SENTENCES,
    "activity.demo_exists": (
        "已经有活动了,演示活动只放进空的中心。",
        "There are activities already; the invented ones go into a center that has none.",
    ),
    "announcement.days": (
        "公告的结束日 {to_day} 早于开始日 {from_day}。",
        "The announcement ends on {to_day}, before it begins on {from_day}.",
    ),
    "announcement.empty": (
        "公告要有标题或图片。",
        "An announcement needs a title or a picture.",
    ),
    "announcement.long": (
        "标题最多 {title} 个字,内容最多 {words} 个字。",
        "A title has at most {title} characters, the words at most {words}.",
    ),
    "announcement.picture_large": (
        "图片太大,请先缩小。",
        "The picture is too large; make it smaller first.",
    ),
    "announcement.picture_unreadable": (
        "读不了这张图片,请另存为 .jpg 或 .png。",
        "The picture cannot be read; save it as .jpg or .png.",
    ),
    "announcement.unknown": (
        "没有挂着的公告 {number}:请看 kiosk admin announcements。",
        "No announcement {number} hangs: see kiosk admin announcements.",
    ),
    "appointment.demo_exists": (
        "这里已经有预约了,演示预约只放进空的演示中心。",
        "There are appointments already; the demo's are put into a center without any.",
    ),
    "appointment.rule_form": (
        "事项 {item} 周{weekday} {opens} 的预约场次写法不对。",
        "The session of {item} on weekday {weekday} at {opens} is not well formed.",
    ),
    "appointment.rule_item": ("目录里没有事项 {item}。", "There is no item {item}."),
    "appointment.rule_order": (
        "事项 {item} 周{weekday} {opens} 的预约场次结束早于开始。",
        "The session of {item} on weekday {weekday} at {opens} ends before it begins.",
    ),
    "appointment.rules_overlap": (
        "事项 {item} 周{weekday} {opens} 开始的预约场次与前一场重叠。",
        "The session of {item} on weekday {weekday} at {opens} overlaps the one before.",
    ),
    "care.demo_exists": (
        "这里已经有孩子报了名,演示名单只放进空的演示中心。",
        "There are children already; the demo's are put into a center without any.",
    ),
    "care.offer_form": (
        "托管班 {offer} 写法不对:请核对日期、星期、时间、年龄、名额和房间。",
        "The offer {offer} is not well formed: check dates, week, times, ages, seats and room.",
    ),
    "care.seats_taken": (
        "托管班 {offer} 已有 {taken} 个孩子,名额不能更少。",
        "{taken} children have a seat in {offer}; there cannot be fewer seats.",
    ),
    "catalog.file_unreadable": (
        "打不开这个目录文件({cause}),请检查路径和权限。",
        "The catalog file cannot be opened ({cause}); check its path and permissions.",
    ),
    "catalog.file_unwritable": (
        "写不了这个文件({cause}),请检查路径和权限。",
        "The file cannot be written ({cause}); check its path and permissions.",
    ),
    "catalog.file_kind": (
        "不会写这种文件({found}):请用 .xlsx、.csv 或 .json。",
        "No such kind of file here ({found}): use .xlsx, .csv or .json.",
    ),
    "catalog.version_unknown": (
        "没有版本 {version}:请看 kiosk admin catalog-history。",
        "There is no version {version}: see kiosk admin catalog-history.",
    ),
    "center.exists": (
        "这里已经有一个中心了。要另设一个,请用 --data-dir 指定空文件夹。",
        "There is a center here already. For another one name an empty folder with --data-dir.",
    ),
    "center.not_set_up": (
        "这台机器还没有设置。请运行 kiosk admin init(试用:kiosk admin init --demo)。",
        "This machine is not set up. Run: kiosk admin init (to try: kiosk admin init --demo).",
    ),
    "desk.unknown": (
        "没有 {desk} 号窗口。请先运行 kiosk admin add-desk {desk},或用 --desk 指定已有的窗口。",
        "There is no desk {desk}. Run: kiosk admin add-desk {desk}, or name another with --desk.",
    ),
    "desk.exists": ("{desk} 号窗口已经有了。", "There is a desk {desk} already."),
    "device.id_unreadable": (
        "设备编号文件 {file} 坏了:请从备份恢复,或删掉它让本机重新登记。",
        "The device file {file} is damaged: restore it, or remove it to join as a new device.",
    ),
    "limits.form": (
        "事项 {item} 的限号写法不对:{field}。",
        "The limits of {item} are not well formed: {field}.",
    ),
    "limits.overlap": (
        "事项 {item} 在 {opens} 开始的取号时段与前一段重叠。",
        "The time of {item} that begins at {opens} overlaps the one before.",
    ),
    "policy.bounds": (
        "{policy} 要在 {least} 和 {most} 之间。",
        "{policy} lies between {least} and {most}.",
    ),
    "policy.choice": ("{policy} 可以是:{choices}。", "{policy} is one of: {choices}."),
    "policy.form": ("{policy} 的值要是 {wanted}。", "The value of {policy} is a {wanted}."),
    "policy.unknown": (
        "没有设置项 {policy}:请看 kiosk admin policy。",
        "There is no policy {policy}: see kiosk admin policy.",
    ),
    "printer.address_unknown": (
        "打印机地址写法:ipp://主机:端口/路径、tcp://主机:9100、serial:/dev/…、usb:/dev/…,"
        "或 folder:文件夹。",
        "A printer is ipp://host:port/path, tcp://host:9100, serial:/dev/…, usb:/dev/… or"
        " folder:path.",
    ),
    "printer.address_wrong": (
        "打印机地址不对:{why}。",
        "The printer's address cannot be: {why}.",
    ),
    "printer.paper_folder": (
        "A4、A5 打印机不能是文件夹:这些单子有完整的个人信息。",
        "The printer for A4 and A5 cannot be a folder: these papers bear full personal data.",
    ),
    "profile.file_unreadable": (
        "打不开中心资料文件({cause})。",
        "The profile file cannot be opened ({cause}).",
    ),
    "hours.reason_form": (
        "请写停办原因,最多 {most} 个字",
        "Give a reason of at most {most} characters; residents read it",
    ),
    "hours.not_closed": ("{day} 本来就没有停办", "{day} is no closure of this center"),
    "consent.file_unreadable": (
        "读不了 {file}:请给一个 UTF-8 文本文件",
        "{file} cannot be read: give a text file in UTF-8",
    ),
    "settings.invalid": (
        "这台机器的设置有误(环境变量 KIOSK_… 或 kiosk.toml):{faults}",
        "A setting of this machine (KIOSK_… or kiosk.toml) is not right: {faults}",
    ),
    "profile.invalid": ("中心资料有误:{faults}", "The profile is not right: {faults}"),
    "staff.login_missing": ("请填写工号。", "A login is needed."),
    "staff.no_such_login": ("没有 {login} 这个工号。", "There is no login {login}."),
    "staff.login_taken": ("这个工号已有人用。", "This login is taken."),
    "staff.name_missing": ("请填写姓名。", "A name is needed."),
    "staff.pin_form": ("口令是 4 到 12 位数字。", "A PIN is 4 to 12 digits."),
    "staff.role_unknown": (
        "没有角色 {role}:可用 clerk、agent、lead、administrator。",
        "No role {role}: use clerk, agent, lead or administrator.",
    ),
    "stick.device_revoked": (
        "县平台停用了写这个文件的设备。",
        "The device that wrote this file was revoked.",
    ),
    "stick.device_unknown": (
        "县平台不认识写这个文件的设备:先接入(kiosk admin enrol),再导出。",
        "The device that wrote this file never joined this hub: join first, then export.",
    ),
    "stick.forged": (
        "文件的签名不对:被改动过、没有拷完,或是重新接入之前导出的。请重新导出。",
        "The signature is wrong: changed, not copied whole, or of before the last joining. "
        "Export it again.",
    ),
    "stick.other_device": (
        "这是另一台机器的回执。",
        "These receipts are another machine's.",
    ),
    "stick.other_kind": (
        "不是这种文件:终端导出的用 kiosk hub import,平台的回执用 kiosk admin import-receipts。",
        "Not this kind: exports go to kiosk hub import, receipts to kiosk admin import-receipts.",
    ),
    "stick.unopenable": (
        "打不开这个文件({cause})。",
        "The file cannot be opened ({cause}).",
    ),
    "stick.unreadable": (
        "这不是心桥导出的文件,或已损坏。",
        "This is no file of Xinqiao's, or it is damaged.",
    ),
    "stick.unwritable": (
        "写不了这个文件({cause}):请检查 U 盘是否写满、写保护或已拔出。",
        "The file cannot be written ({cause}): is the stick full, read-only or gone?",
    ),
    "store.folder_unusable": (
        "数据文件夹用不了({cause}):请检查它的路径、权限和磁盘(--data-dir 或 KIOSK_DATA_DIR)。",
        "The data folder cannot be used ({cause}): check its path, its owner and the disk "
        "(--data-dir or KIOSK_DATA_DIR).",
    ),
    "department.name_missing": (
        "有一个部门没有名称。",
        "A department has no name.",
    ),
    "department.prefix_form": (
        "部门“{department}”的取号字母要是 A 到 Z 中的一个。",
        "The queue letter of {department} must be one letter from A to Z.",
    ),
    "hours.window_form": (
        "星期 {weekday} {opens} 的开放时段写法不对。",
        "The opening window of weekday {weekday} at {opens} is not well formed.",
    ),
    "hours.window_order": (
        "星期 {weekday} {opens} 的开放时段结束不晚于开始。",
        "The opening window of weekday {weekday} at {opens} ends before it begins.",
    ),
    "hours.windows_overlap": (
        "星期 {weekday} {opens} 的开放时段与前一段重叠。",
        "The opening window of weekday {weekday} at {opens} overlaps the one before.",
    ),
    "demo.not_the_demo": (
        "只有演示中心(kiosk admin init --demo)才能放入虚构的数据。",
        "Invented data go into the demo center only (kiosk admin init --demo).",
    ),
    "roster.dates_order": (
        "代办员 {agent}:{last} 早于 {first}。",
        "Agent {agent}: {last} comes before {first}.",
    ),
    "sheets.file_kind": (
        "表格只能写成 {known},不是 {found}。",
        "A table is written as {known}, not as {found}.",
    ),
    "roster.item_unknown": (
        "名册里写着目录中没有的事项:{codes}。请先导入目录(kiosk admin init --catalog)。",
        "The roster names items the catalog lacks: {codes}. Bring the catalog in first "
        "(kiosk admin init --catalog).",
    ),
    "roster.login_unknown": (
        "代办员 {agent} 的工号 {login} 不在人员名单里。",
        "Agent {agent}: there is no login {login} among the staff.",
    ),
    "token.expired": (
        "这张小票是真的,但已过期(有效到 {last_day})。",
        "This slip is genuine but of an earlier day (good until {last_day}).",
    ),
    "token.forged": (
        "这张小票不是本中心发出的:签名不对。",
        "This slip was not issued by this center: the signature is wrong.",
    ),
    "token.other_center": (
        "这张小票是别的中心({center})发出的。",
        "This slip was issued by another center ({center}).",
    ),
    "token.unreadable": (
        "这不是小票上的二维码内容,或者没有读全。",
        "This is not what a slip's QR code says, or not all of it.",
    ),
    "voice.device_missing": (
        "声音设备 {device} 放不出声音({cause})。大屏照常叫号,只是没有声音;设备名用 aplay -L 查。",
        "No sound through {device} ({cause}). Calls are shown, not spoken; aplay -L lists devices.",
    ),
    "voice.nothing_recorded": (
        "这条语音一个字也做不出来({cause})。请运行 kiosk doctor。",
        "Nothing of this announcement could be made ({cause}). Run: kiosk doctor.",
    ),
    "voice.player_missing": (
        "没有播放声音的程序 aplay({cause}):请安装 alsa-utils。",
        "There is no aplay to play sound with ({cause}): install alsa-utils.",
    ),
    "voice.stuck": (
        "声音设备 {device} 没有反应:请检查音箱的线,或重启音频服务。",
        "The sound device {device} does not answer: check its cable or restart the audio service.",
    ),
}


def known_keys() -> frozenset[str]:
    """Keys that have a sentence."""
    return frozenset(_SENTENCES)


def in_words(trouble: XinqiaoError) -> str:
    """The sentence for an error, in the language of the shell; its key if there is none."""
    pair = _SENTENCES.get(trouble.key)
    if pair is None:
        return str(trouble)
    return pair[0 if in_chinese() else 1].format(**trouble.values)


def in_chinese() -> bool:
    """Whether the shell speaks Chinese; else it is told everything in English."""
    return os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("zh")
