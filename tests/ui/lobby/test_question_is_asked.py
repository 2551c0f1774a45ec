"""Whatever the glass and the size of print, a page that asks says what it asks."""

from typing import Literal

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.page import Page, PageKit, kit_for
from kiosk.ui.lobby.typed_pages import DigitsPage, PhoneDigitsPage, Wanted, WrittenPage
from kiosk.ui.theme.look import Look, theme_for
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text
from tests.ui.conftest import DemoHall

QUESTION = "孩子的生日是哪天?"
Size = Literal["standard", "elder"]
GLASSES = (
    *((1080, 1920), (1920, 1080), (1024, 768)),
    *((768, 1024), (1280, 800), (1366, 768), (1080, 1350)),
)


def choice(kit: PageKit) -> ChoicePage:
    page = ChoicePage(kit, where="托管 › 报名", title=QUESTION, hint="哪天都行")
    page.show_answers([Answer("yes", "好"), Answer("no", "不好")])
    return page


def digits(kit: PageKit) -> DigitsPage:
    return DigitsPage(kit, "2017", where="托管 › 报名", title=QUESTION, hint="8 位数字")


def phone(kit: PageKit) -> DigitsPage:
    return PhoneDigitsPage(kit, "", where="托管 › 报名", title=QUESTION, hint="只告诉来的人")


def written(kit: PageKit) -> WrittenPage:
    return WrittenPage(
        kit, "", Wanted("托管 › 报名", QUESTION, "写一句", "例如 五月", "care.birth")
    )


def asked(page: Page) -> str:
    """Words in sight, what the head says of the place, and what stands in an empty field."""
    words = [text.text() for text in page.findChildren(Text) if text.isVisible()]
    fields = [field.placeholderText() for field in page.findChildren(PinyinField)]
    return "\n".join([page.place(), *words, *fields])


@pytest.mark.parametrize("size", ["standard", "elder"])
@pytest.mark.parametrize("glass", GLASSES, ids=str)
def test_every_question_is_asked(
    qtbot: QtBot, demo_hall: DemoHall, family: str, glass: tuple[int, int], size: Size
) -> None:
    look, room, context = Look(size), QSize(*glass), demo_hall.context
    theme = theme_for(look, room, context.pitch_mm, family=family)
    kit = kit_for(theme, room, "zh", context)
    questions = {
        QUESTION: (choice, digits, phone, written),
        "您叫什么名字?": (lambda kit: NamePage(kit, "", for_family=False),),
        "您的身份证号?": (lambda kit: IdentityPage(kit, "", for_family=False),),
    }
    for question, pages in questions.items():
        for make in pages:
            page = make(kit)
            qtbot.addWidget(page)
            page.setStyleSheet(theme.style_sheet)
            page.resize(room)
            page.show()
            assert question in asked(page), f"{make} does not say what it asks"
