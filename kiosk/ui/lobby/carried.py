"""What stands on a page and nowhere else, carried over to the same page drawn anew.

Somebody who asks for large print in the middle of a form goes on where they were. It is held for
the moment between the two pages only.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.lobby.page import Page
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.number_field import NumberField
from kiosk.ui.widgets.pinyin_field import PinyinField


@dataclass(frozen=True, slots=True)
class Carried:
    """Words by field, ticks by card, keys typed, and how far the page was turned."""

    kind: type[Page]
    words: dict[str, str]
    """Name of a field to its text, with the pinyin not yet turned into hanzi."""
    numbers: dict[str, str]
    ticks: dict[str, bool]
    typed: str
    turned: tuple[float, ...]
    """Of each part that is turned: the share of it that lies before what is shown."""


def take_up(page: Page) -> Carried:
    """What stands on `page` now."""
    return Carried(
        type(page),
        {field.objectName(): field.whole_text for field in page.findChildren(PinyinField)},
        {
            field.objectName(): field.typed
            for field in page.findChildren(NumberField)
            if field.typed is not None
        },
        {button.objectName(): button.isChecked() for button in _ticked(page)},
        page.typed_so_far(),
        tuple(flow.turned_share for flow in page.findChildren(FlowPages)),
    )


def lay_down(carried: Carried, page: Page) -> None:
    """Put it on `page`, if that is the same page; what it knows already is left alone."""
    if type(page) is not carried.kind:
        return
    for field in page.findChildren(PinyinField):
        words = carried.words.get(field.objectName(), field.whole_text)
        if words != field.whole_text:
            field.setText(words)
    for number in page.findChildren(NumberField):
        typed = carried.numbers.get(number.objectName(), number.typed)
        if typed != number.typed:
            number.type_again(typed or "")
    for button in _ticked(page):
        button.setChecked(carried.ticks.get(button.objectName(), button.isChecked()))
    if carried.typed != page.typed_so_far():
        page.type_again(carried.typed)
    flows = page.findChildren(FlowPages)
    if len(flows) == len(carried.turned):
        for flow, share in zip(flows, carried.turned, strict=True):
            flow.turn_to_share(share)


def _ticked(page: Page) -> list[QAbstractButton]:
    """What can be ticked and has a name to be found again by."""
    buttons = page.findChildren(QAbstractButton)
    return [button for button in buttons if button.isCheckable() and button.objectName()]
