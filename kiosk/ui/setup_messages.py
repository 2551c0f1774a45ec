"""The sentences for what is refused while a machine is set up."""

from collections.abc import Callable


def setup_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return {
        "center.exists": translate("messages", "这台机器上已经有一个中心了"),
        "hub.code_refused": translate(
            "messages", "县平台不认这个一次性码:也许用过了,或过了一天。请县里再给一个"
        ),
        "hub.unreachable": translate("messages", "连不上县平台,请看看网线;也可以以后再接"),
        "hub.url_insecure": translate("messages", "县平台的地址要以 https:// 开头"),
        "hub.url_unfit": translate("messages", "这不像县平台的地址,请对照县里给的再看一遍"),
        "printer.address_unknown": translate("messages", "不认识这种打印机,请换一台"),
        "printer.address_wrong": translate("messages", "打印机的地址不对,请再看一遍"),
        "profile.file_unreadable": translate("messages", "U 盘上的 center.json 读不出来"),
        "profile.invalid": translate("messages", "U 盘上的 center.json 有误:{faults}"),
        "setup.address_form": translate("messages", "地址要以 https:// 开头,请再看一遍"),
        "setup.code_form": translate("messages", "编码只能用字母、数字和横线,最多 32 个"),
        "setup.nothing_on_stick": translate(
            "messages", "没有找到 U 盘上的 center.json。插好 U 盘,等几秒,再试一次"
        ),
        "setup.pins_differ": translate("messages", "两遍不一样,请再输一遍;忘了就点「返回」重设"),
        "setup.unwritable": translate("messages", "本机的磁盘写不进去({cause}),请换一台或请人修"),
    }
