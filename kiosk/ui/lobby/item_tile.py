"""The tile of one service item, in the shelf, in lists and among search results."""

from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.wording import item_detail, item_name, item_short
from kiosk.ui.widgets.card import Tile


def item_tile(kit: PageKit, card: ItemCard, *, short: bool = True, one_line: bool = False) -> Tile:
    """Name over department and the most helpful way of doing it; in large print the name only."""
    name = item_short(card, kit.language) if short else item_name(card, kit.language)
    detail = "" if kit.elder or kit.compact else item_detail(card, kit.language)
    return Tile(kit.theme, f"item.{card.code}", name, detail, one_line=one_line)
