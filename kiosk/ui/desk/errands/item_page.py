"""Which item an errand is about: all that allow one, the others grey with the reason."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from kiosk.center.errands.offer import Offer, offer_of
from kiosk.center.guides.catalog import ItemCard, departments, guide, items_of
from kiosk.center.guides.search import SearchIndex, build_index
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme

Offered = tuple[ItemCard, Offer]


def items_with_offers(session: Session) -> tuple[tuple[Offered, ...], SearchIndex]:
    """Every item with what it allows, those that allow most first; and what finds them."""
    cards = [
        card for view in departments(session) for card in items_of(session, department=view.name)
    ]
    found = [(card, offer_of(guide(session, code=card.code))) for card in cards]
    found.sort(key=lambda each: (not each[1].kinds, not each[0].high_frequency))
    return tuple(found), build_index(session)


class ItemPage(ChoosePage):
    """`chosen` carries the item's code."""

    def __init__(self, theme: Theme, words: QueueWords, intake_words: IntakeWords) -> None:
        super().__init__(theme, words, "errand_item", intake_words.item_field())
        self._intake_words = intake_words
        self._index: SearchIndex | None = None
        self.ask(intake_words.step("item"), intake_words.item_hint(), intake_words.loading())

    def show_items(self, items: Sequence[Offered], index: SearchIndex) -> None:
        """Let one of these be chosen."""
        self._index = index
        words = self._intake_words
        self.show_options(
            [
                Option(
                    f"errand_item.{card.code}",
                    words.item(card),
                    card.department if offer.kinds else words.not_offered(offer.reason or ""),
                    card.code,
                    bool(offer.kinds),
                )
                for card, offer in items
            ],
            empty=words.no_item(),
            not_found=words.no_item(),
        )
        self.query.setFocus()

    def _found(self) -> list[Option]:
        typed = self.query.text().strip()
        if not typed or self._index is None:
            return list(self.options)
        by_name = {option.name: option for option in self.options}
        found = [by_name.get(f"errand_item.{card.code}") for card in self._index.search(typed)]
        return [option for option in found if option is not None]
