"""The label of a piece: what its code says, and what is read of it."""

import pytest

from kiosk.center.rooms.labels import labelled, labels
from tests.center.rooms.house import House


def test_every_piece_has_a_label_that_leads_back_to_it(house: House) -> None:
    (label,) = house.opened.read(labels)
    assert (label.name, label.room, label.code) == ("投影仪", "A室", "A-1")
    assert labelled(label.scanned) == ("330127", "A-1")


@pytest.mark.parametrize(
    "scanned", ["", "A-1", "XQ-EQUIPMENT:", "XQ-EQUIPMENT:330127:", "https://x/t/ABC", "x:330127:A"]
)
def test_anything_else_is_no_label(scanned: str) -> None:
    assert labelled(scanned) is None
