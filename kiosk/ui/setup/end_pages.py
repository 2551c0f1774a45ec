"""The last pages of the set-up: look over everything, join the county, keep the key, begin."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.setup.draft import SetupDraft
from kiosk.ui.setup.ports import KeyCopy
from kiosk.ui.setup.questions import hours_words, where_words
from kiosk.ui.setup.told_page import ToldPage

translate = QCoreApplication.translate


def check_page(kit: PageKit, draft: SetupDraft) -> ToldPage:
    """Everything answered, once more."""
    page = ToldPage(
        kit,
        where=where_words("check"),
        title=translate("Setup", "都对吗?"),
        hint=translate("Setup", "点「返回」可以改;点「建立」之后编码不能再改"),
    )
    printer = draft.printer or translate("Setup", "暂时没有")
    page.tell(
        [
            (translate("Setup", "中心"), f"{draft.name}({draft.code})"),
            (translate("Setup", "咨询电话"), draft.phone),
            (
                translate("Setup", "开门时间和窗口"),
                translate("Setup", "{hours},{desks} 个窗口").format(
                    hours=hours_words(draft.hours), desks=draft.desks
                ),
            ),
            (
                translate("Setup", "事项"),
                translate("Setup", "72 个常办事项")
                if draft.catalog
                else translate("Setup", "先空着"),
            ),
            (translate("Setup", "打印机"), printer),
            (translate("Setup", "管理员"), f"{draft.staff_name} · {draft.login}"),
        ]
    )
    page.offer("found", translate("Setup", "建立这个中心"), icon="check", kind="primary")
    return page


def hub_page(kit: PageKit) -> ChoicePage:
    """Join the county now?"""
    page = ChoicePage(
        kit,
        where=where_words("hub"),
        title=translate("Setup", "接上县平台吗?"),
        hint=translate("Setup", "把县里给的二维码放到扫码口就行,什么也不用点"),
        columns=1,
    )
    page.show_answers(
        [
            Answer(
                "type",
                translate("Setup", "没有扫码口,我来输入"),
                translate("Setup", "县平台的地址和一次性码"),
                "pencil",
            ),
            Answer(
                "later",
                translate("Setup", "以后再接"),
                translate("Setup", "取号、叫号、打印照常,记录先存在本机"),
                "wifi-off",
            ),
        ]
    )
    return page


def key_page(kit: PageKit) -> ToldPage:
    """The store is encrypted: whoever loses the key loses everything."""
    page = ToldPage(
        kit,
        where=where_words("key"),
        title=translate("Setup", "把钥匙存一份"),
        hint=translate(
            "Setup",
            "本机的资料是加密的,没有钥匙谁也打不开。插一个 U 盘,存好后锁进保险柜",
        ),
    )
    page.offer("later", translate("Setup", "以后再存"), icon="clock")
    page.offer("copy", translate("Setup", "存到 U 盘"), icon="shield", kind="primary")
    return page


def tell_copied(page: ToldPage, copy: KeyCopy) -> None:
    """What became of the copy."""
    if not copy.trouble:
        page.say(
            translate("Setup", "存好了:{place}").format(place=copy.place),
            translate("Setup", "可以拔下 U 盘了"),
            tone="green",
            icon="check",
        )
    elif copy.trouble == "no_stick":
        again = translate("Setup", "插上 U 盘,等几秒,再点一次")
        page.say(translate("Setup", "没有找到 U 盘"), again, tone="gold", icon="alert-circle")
    else:
        again = translate("Setup", "U 盘满了或写保护着,换一个再点一次")
        page.say(translate("Setup", "写不进这个 U 盘"), again, tone="gold", icon="alert-circle")
    page.take_back()


def ready_page(kit: PageKit, draft: SetupDraft) -> ToldPage:
    """What to know on the first day."""
    page = ToldPage(kit, where=where_words("ready"), title=translate("Setup", "可以开门了"))
    items = str(draft.found.items) if draft.found is not None else "0"
    page.tell(
        [
            (
                translate("Setup", "这块屏幕"),
                translate("Setup", "点一下就能取号;{items} 个事项").format(items=items),
            ),
            (
                translate("Setup", "窗口电脑"),
                translate("Setup", "打开窗口程序,用工号和密码登录"),
            ),
            (
                translate("Setup", "还要做的"),
                translate("Setup", "核对事项的材料和时限;加工作人员;写停办日"),
            ),
        ]
    )
    page.offer("open", translate("Setup", "开门"), icon="door", kind="primary")
    return page
