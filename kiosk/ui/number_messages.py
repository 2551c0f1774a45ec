"""The sentences for what is wrong with a number that was typed: of a card, of a phone."""

from collections.abc import Callable


def number_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return {
        "identity.birth": translate(
            "messages", "第 {first} 到 {last} 位(出生日期)不对,请对照身份证再看一遍"
        ),
        "identity.check": translate("messages", "第 18 位与前面对不上,请对照身份证再看一遍"),
        "identity.long": translate("messages", "号码是 18 位,多了 {count} 位,请再看一遍"),
        "identity.place": translate("messages", "前 6 位(地区)不对,请对照身份证再看一遍"),
        "identity.short": translate("messages", "号码是 18 位,还差 {count} 位"),
        "identity.sign": translate("messages", "第 {place} 位不对:只有数字,最后一位可以是 X"),
        "phone.area": translate("messages", "没有这个区号,请再看一遍"),
        "phone.line_digits": translate("messages", "座机号是 7 或 8 位,外地的前面加区号"),
        "phone.mobile_digits": translate("messages", "手机号是 11 位,现在是 {have} 位"),
        "phone.mobile_start": translate("messages", "手机号的第 2 位是 3 到 9,请再看一遍"),
        "phone.sign": translate("messages", "电话只有数字,请再看一遍"),
    }
