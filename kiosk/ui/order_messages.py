"""The sentences for what ordering services refuses: why, and what to do next."""

from collections.abc import Callable


def order_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return _ordering(translate) | _following(translate) | _wishes(translate)


def _ordering(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "order.address_missing": translate("messages", "这项服务要上门,请写住址"),
        "order.consent_missing": translate("messages", "还没有同意告知内容,请先读一读并同意"),
        "order.day_form": translate("messages", "请选今天起 {days} 天以内的日子"),
        "order.name_form": translate("messages", "请写姓名,最多 {most} 个字"),
        "order.people_form": translate("messages", "请选人数和时段,人数最多 {most} 人"),
        "order.phone_form": translate("messages", "手机号不对,请再看一遍"),
        "order.same_open": translate(
            "messages", "这个手机号已经点了这项服务,还没有办完;要改请先取消,或到前台问一问"
        ),
        "order.service_unknown": translate("messages", "没有这项服务,请重新选择"),
        "order.text_long": translate("messages", "写得太长了,最多 {most} 个字"),
        "order.too_many": translate(
            "messages", "这个手机号已经有 {most} 项服务没有办完,办完再点,或到前台问一问"
        ),
        "order.village_unknown": translate("messages", "没有这个村,请重新选择"),
        "order.withdrawn": translate("messages", "这项服务已经不在名单上了,请看看别的服务"),
    }


def _following(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "order.level_form": translate("messages", "请选满意程度"),
        "order.no_person": translate(
            "messages", "本中心没有这个订单的联系方式:保存期已过,或是手机上点的"
        ),
        "order.not_done": translate("messages", "服务办完才能评价"),
        "order.over": translate("messages", "这个订单已经办完或没有接单,不用取消了"),
        "order.reason_form": translate("messages", "请选一个原因"),
        "order.reveal_why": translate("messages", "请写一句为什么要看,最多 {most} 个字"),
        "order.rounds_days": translate("messages", "巡访单只打一天或一周"),
        "order.rounds_none": translate("messages", "这些天没有要上门的服务,不用打印"),
        "order.unknown": translate("messages", "找不到这个订单,请到前台问一问"),
    }


def _wishes(translate: Callable[[str, str], str]) -> dict[str, str]:
    return {
        "demand.helper_form": translate("messages", "帮忙人的姓名最多 {most} 个字"),
        "demand.kind_form": translate("messages", "请选需要哪一类服务、给谁用"),
        "demand.number_in_words": translate("messages", "这句话县里会看到,请不要写电话和证件号码"),
        "demand.people_form": translate("messages", "人数请写 1 到 {most}"),
        "demand.unknown": translate("messages", "找不到这条需求"),
        "demand.village_unknown": translate("messages", "没有这个村,请重新选择"),
        "demand.words_long": translate("messages", "写得太长了,最多 {most} 个字"),
        "demand.words_missing": translate("messages", "请写一句需要什么"),
    }
