"""What the papers of errands promise, in both languages."""

import dataclasses

import pytest

from kiosk.center.errands.paper_parts import Promise
from kiosk.center.errands.requests import RELATIONS
from kiosk.center.errands.states import DECLINE_REASONS, KINDS, TERMINATE_REASONS
from kiosk.printing.errand_forms.words import ErrandWords
from kiosk.printing.errand_forms.words_en import EnglishErrandWords
from tests.printing.errand_forms import samples


@pytest.mark.parametrize(
    ("promise", "zh", "en"),
    [
        (Promise(None, False, 0, False, 0, "即办"), "当场办", "on the spot"),
        (
            Promise(None, False, 10, False, 0, "10"),
            "从受理那天算起，10 个工作日内",
            "10 working days",
        ),
        (Promise(None, False, 60, True, 0, "60日内"), "60 天内", "60 days"),
        (Promise(None, False, None, True, 1, "1个月内"), "1 个月内", "1 months"),
        (
            Promise(None, False, None, False, 0, "年度公示"),
            "没有固定日期（年度公示）",
            "no fixed date",
        ),
        (
            dataclasses.replace(samples.PROMISE, provisional=True),
            "节假日还没有公布",
            "not published yet",
        ),
    ],
)
def test_promise_is_a_date_or_says_honestly_that_there_is_none(
    promise: Promise, zh: str, en: str
) -> None:
    assert zh in ErrandWords.promised(promise, accepted=False)
    assert en in EnglishErrandWords.promised(promise, accepted=False)


def test_every_word_there_is_in_chinese_there_is_in_english() -> None:
    """And every code of a reason has its words in both."""
    for name, value in vars(ErrandWords).items():
        if name.startswith("_"):
            continue
        own = vars(EnglishErrandWords).get(name)
        assert own is not None, name
        if hasattr(value, "keys"):
            assert list(own) == list(value), name
    assert tuple(ErrandWords.decline_reasons) == tuple(ErrandWords.instead_of) == DECLINE_REASONS
    assert tuple(ErrandWords.terminate_reasons) == TERMINATE_REASONS
    assert tuple(ErrandWords.kinds) == KINDS
    assert tuple(ErrandWords.relations) == RELATIONS
