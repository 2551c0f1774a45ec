"""Every error a person can meet is put into a sentence they can act on."""

import re

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.errors import RuleBroken, Unavailable
from kiosk.ui.messages import known_keys, words_of

ROOT = assets_folder().parent
RAISED = re.compile(r'(?:RuleBroken|Unavailable)\(\s*"([a-z_.]+)"')


def raised_in(*folders: str) -> set[str]:
    keys: set[str] = set()
    for folder in folders:
        for file in (ROOT / "kiosk" / folder).rglob("*.py"):
            keys |= set(RAISED.findall(file.read_text("utf-8")))
    return keys


@pytest.mark.usefixtures("qapp")
def test_everything_the_queue_refuses_has_its_own_words() -> None:
    refusals = {key for key in raised_in("center") if key.startswith("queue.")}
    assert refusals - known_keys() == set()


@pytest.mark.usefixtures("qapp")
def test_values_stand_in_the_sentence() -> None:
    assert words_of(RuleBroken("queue.desk_busy", label="A012")).startswith("A012 还在这个窗口")


@pytest.mark.usefixtures("qapp")
def test_an_unknown_key_still_says_something_true() -> None:
    assert "稍后再试" in words_of(Unavailable("something.new"))
    assert "前台" in words_of(RuleBroken("something.new"))


@pytest.mark.usefixtures("qapp")
def test_a_missing_value_does_not_break_the_sentence() -> None:
    assert "前台" in words_of(RuleBroken("queue.desk_busy"))
