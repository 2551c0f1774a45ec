"""What the questions of the set-up say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.center.first_profile import HOURS, HoursKind
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, Wanted, WrittenPage
from kiosk.ui.setup.digits_pages import CountPage, LoginPage, PinPage
from kiosk.ui.setup.draft import SetupDraft
from kiosk.ui.setup.steps import CHAPTERS, Step, chapter

if TYPE_CHECKING:
    from kiosk.ui.typing.mode_switch import Mode

translate = QCoreApplication.translate
CODE_MOST, HOST_MOST = 32, 120
BEGINS_WITH: dict[Step, "Mode"] = {
    "name_en": "letters",
    "code": "letters",
    "printer_host": "digits",
    "hub_address": "letters",
    "hub_code": "letters",
}
"""How the keyboard begins, where no hanzi are wanted."""


def where_words(step: Step, question: str = "") -> str:
    """设置 3/8; before the first question nothing is counted.

    `question`: said here too, by pages that leave their title away on small panels.
    """
    number = chapter(step)
    if number is None:
        return translate("Setup", "第一次开机")
    told = translate("Setup", "设置 {number}/{all}").format(number=number, all=len(CHAPTERS))
    return f"{told} · {question}" if question else told


def begin_page(kit: PageKit) -> ChoicePage:
    """What is to be done with this machine?"""
    page = ChoicePage(
        kit,
        where=where_words("begin"),
        title=translate("Setup", "这台机器还没有设置"),
        hint=translate("Setup", "大约十分钟,一步一个问题。没做完之前关机,什么也不会留下"),
        columns=1,
    )
    page.show_answers(
        [
            Answer(
                "here",
                translate("Setup", "在这里一步步设置"),
                translate("Setup", "中心、窗口、打印机、管理员、县平台"),
                "hand-click",
            ),
            Answer(
                "stick",
                translate("Setup", "从 U 盘读取"),
                translate("Setup", "U 盘里有 center.json(和 items.xlsx)"),
                "file-text",
            ),
            Answer(
                "demo",
                translate("Setup", "先看演示"),
                translate("Setup", "虚构的云溪镇,屏幕上会一直写着「演示」"),
                "info-circle",
            ),
        ]
    )
    return page


def written_page(kit: PageKit, step: Step, draft: SetupDraft) -> WrittenPage:
    """Those answered with the keyboard."""
    title, hint, example, text, most, needed = {
        "name": (
            translate("Setup", "中心叫什么名字?"),
            translate("Setup", "写在屏幕最上面,也印在小票上"),
            translate("Setup", "例:云溪镇党群服务中心"),
            draft.name,
            40,
            True,
        ),
        "name_en": (
            translate("Setup", "英文名字?(可以不写)"),
            translate("Setup", "英文屏幕上用;不写就用中文名"),
            "Yunxi Town Community Service Center",
            draft.name_en,
            80,
            False,
        ),
        "code": (
            translate("Setup", "中心的编码?"),
            translate("Setup", "县里给的,只用字母、数字和横线,以后不能改"),
            "YX0101",
            draft.code,
            CODE_MOST,
            True,
        ),
        "staff_name": (
            translate("Setup", "谁是管理员?"),
            translate("Setup", "写姓名。管理员可以在窗口上加别的工作人员"),
            translate("Setup", "例:林示范"),
            draft.staff_name,
            30,
            True,
        ),
        "printer_host": (
            translate("Setup", "打印机的网络地址?"),
            translate("Setup", "打印机自检页上有,写成四段数字"),
            "192.168.1.50",
            "",
            HOST_MOST,
            True,
        ),
        "hub_address": (
            translate("Setup", "县平台的地址?"),
            translate("Setup", "以 https:// 开头"),
            "https://",
            draft.hub_url,
            HOST_MOST,
            True,
        ),
        "hub_code": (
            translate("Setup", "县里给的一次性码?"),
            translate("Setup", "一天内有效,用过就作废"),
            translate("Setup", "字母和数字"),
            "",
            64,
            True,
        ),
    }[step]
    wanted = Wanted(
        where_words(step, title),
        title,
        hint,
        example,
        f"setup.{step}",
        most,
        needed=needed,
        begins_with=BEGINS_WITH.get(step),
    )
    return WrittenPage(kit, text, wanted)


def phone_page(kit: PageKit, draft: SetupDraft) -> PhoneDigitsPage:
    """The number residents may ring."""
    return PhoneDigitsPage(
        kit,
        draft.phone,
        where=where_words("phone", translate("Setup", "咨询电话?")),
        title=translate("Setup", "咨询电话?"),
        hint=translate("Setup", "居民有问题打这个电话,座机带区号"),
    )


def hours_page(kit: PageKit) -> ChoicePage:
    """When is it open, to begin with?"""
    page = ChoicePage(
        kit,
        where=where_words("hours"),
        title=translate("Setup", "周一到周五几点开门?"),
        hint=translate("Setup", "延时、周末、节假日以后再设;表里没有的先选最像的"),
        columns=1,
    )
    page.show_answers([Answer(kind, hours_words(kind), "", "clock") for kind in HOURS])
    return page


def hours_words(kind: HoursKind) -> str:
    """08:30–12:00 和 14:00–17:30."""
    parts = (f"{opens:%H:%M}–{closes:%H:%M}" for opens, closes in HOURS[kind])
    return translate("Setup", " 和 ").join(parts)


def desks_page(kit: PageKit, draft: SetupDraft) -> CountPage:
    """How many desks?"""
    return CountPage(
        kit,
        draft.desks,
        where=where_words("desks", translate("Setup", "有几个窗口叫号?")),
        title=translate("Setup", "有几个窗口叫号?"),
        hint=translate("Setup", "号码从 1 开始,以后可以再加"),
        name="desks",
    )


def catalog_page(kit: PageKit) -> ChoicePage:
    """With the common catalog, or empty?"""
    page = ChoicePage(
        kit,
        where=where_words("catalog"),
        title=translate("Setup", "要带上常办事项吗?"),
        hint=translate("Setup", "带上就能马上取号;以后可以用表格整份换掉"),
        columns=1,
    )
    page.show_answers(
        [
            Answer(
                "common",
                translate("Setup", "带上 72 个常办事项"),
                translate("Setup", "社保、医保、民政、户籍……材料和时限请再核对"),
                "list-check",
            ),
            Answer(
                "none",
                translate("Setup", "先空着"),
                translate("Setup", "以后用表格放进来,或由县平台发下来"),
                "clock",
            ),
        ]
    )
    return page


def login_page(kit: PageKit, draft: SetupDraft) -> LoginPage:
    """The administrator's login."""
    return LoginPage(
        kit,
        draft.login,
        where=where_words("login", translate("Setup", "管理员的工号?")),
        title=translate("Setup", "管理员的工号?"),
        hint=translate("Setup", "4 到 8 位数字,登录窗口时用"),
        name="login",
    )


def pin_page(kit: PageKit, *, again: bool) -> PinPage:
    """Their PIN, and once more."""
    title = translate("Setup", "再输一遍密码") if again else translate("Setup", "管理员的密码?")
    return PinPage(
        kit,
        "",
        where=where_words("pin_again" if again else "pin", title),
        title=title,
        hint=translate("Setup", "4 到 12 位数字;不要用生日和连号"),
        name="pin",
    )
