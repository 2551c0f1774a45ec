"""The sentences for what care refuses: why, and what to do next."""

from collections.abc import Callable


def care_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return _registering(translate) | _days(translate)


def _registering(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "care.age": translate("messages", "这个班收 {youngest} 到 {eldest} 岁的孩子,请看看别的班"),
        "care.birth_form": translate("messages", "出生日期不对,请再看一遍"),
        "care.collector_form": translate("messages", "请写清来接的人的姓名、和孩子的关系、手机号"),
        "care.collectors_many": translate("messages", "除监护人外最多登记 {most} 位来接的人"),
        "care.consent_missing": translate("messages", "还没有同意告知内容,请先读一读并同意"),
        "care.full": translate(
            "messages", "{seats} 个名额已经报满,前面有 {waiting} 人候补,可以排候补"
        ),
        "care.full_no_wait": translate(
            "messages", "{seats} 个名额和候补都满了,请看看别的班,或到前台问一问"
        ),
        "care.name_form": translate("messages", "请写孩子和监护人的姓名,最多 {most} 个字"),
        "care.over": translate("messages", "这个班已经结束,请看看别的班"),
        "care.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "care.reason_form": translate("messages", "请选一个原因"),
        "care.registered_already": translate(
            "messages", "这个孩子已经报过这个班,请用小票查看,或到前台问一问"
        ),
        "care.registration_unknown": translate("messages", "找不到这个报名,请到前台问一问"),
        "care.relation_form": translate("messages", "请选您和孩子的关系"),
        "care.text_long": translate("messages", "写得太长了,最多 {most} 个字"),
        "care.too_young_alone": translate("messages", "未满 {age} 岁的孩子不能自己回家,要有人来接"),
        "care.unknown": translate("messages", "没有这个班,请重新选择"),
    }


def _days(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "care.alone_not_agreed": translate(
            "messages", "监护人没有同意孩子自己回家,请等人来接,或打监护人电话"
        ),
        "care.collected_already": translate("messages", "这个孩子今天已经接走了"),
        "care.day_past": translate("messages", "这一天已经过去了,请选今天或以后"),
        "care.erased": translate("messages", "保存期已过,个人信息已经删除"),
        "care.field_unknown": translate("messages", "没有这一栏"),
        "care.here_already": translate("messages", "孩子已经到了,不能再请这一天的假"),
        "care.list_no_printer": translate("messages", "没有接打印机,名单有姓名,不存成文件"),
        "care.not_enrolled": translate("messages", "这个孩子现在没有名额,请看候补名单"),
        "care.not_held": translate("messages", "{day:%m-%d} 没有托管,请选别的日子"),
        "care.not_here": translate("messages", "这个孩子还没有到,请先点“到了”"),
        "care.not_on_list": translate(
            "messages",
            "这个人不在接送名单上,孩子先不交给他。请打监护人电话核实,"
            "监护人同意了,再记一次“临时来接”",
        ),
        "care.nothing_to_tell": translate("messages", "这个报名不是候补转来的,不用通知"),
        "care.reveal_why": translate("messages", "请写一句为什么要看,最多 {most} 个字"),
        "care.word_form": translate("messages", "请选监护人是怎么同意的"),
    }
