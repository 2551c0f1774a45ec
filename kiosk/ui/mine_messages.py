"""The sentences for what is refused to somebody who looks for what they have here."""

from collections.abc import Callable


def mine_sentences(translate: Callable[[str, str], str]) -> dict[str, str]:
    """Key to template, in the language of `translate`."""
    return {
        "mine.digits_form": translate("messages", "请输入手机号后 {tail} 位和小票编号后 {code} 位"),
        "mine.not_found": translate("messages", "没有找到,请核对手机尾号和小票上的数字"),
    }
