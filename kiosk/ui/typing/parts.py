"""Everything of the keyboard that is drawn in one look, and made anew for another."""

from kiosk.characters.han_table import HanTable
from kiosk.ui.theme.theme import Theme
from kiosk.ui.typing.bodies import HandBody, RareBody, digits_body
from kiosk.ui.typing.candidate_bar import CandidateBar
from kiosk.ui.typing.mode_switch import ModeSwitch
from kiosk.ui.typing.rare_search import RareSearch, rare_of_sound
from kiosk.ui.typing_port import WritingAids
from kiosk.ui.widgets.pinyin_keyboard import PinyinKeyboard


class Parts:
    """The switch, the candidates, and what stands below them; ways that do not work are hidden."""

    def __init__(self, theme: Theme, aids: WritingAids | None) -> None:
        self._aids = aids
        self._table: HanTable | None = None
        self.switch = ModeSwitch(theme)
        self.bar = CandidateBar(theme)
        self.digits = digits_body(theme)
        self.hand = HandBody(theme)
        self.rare = RareBody(theme, RareSearch(HanTable()))
        self.equip()

    def equip(self) -> None:
        """Offer what works by now."""
        aids = self._aids
        self._table = aids.table if aids is not None else None
        self.switch.offer("hand", there=aids is not None and aids.reads_handwriting)
        self.switch.offer("rare", there=self._table is not None)
        if self._table is not None:
            self.rare.learn(self._table)

    def rare_words(self, letters: PinyinKeyboard) -> tuple[str, ...]:
        """Characters the dictionary lacks, for the one syllable that is held."""
        _, syllable = halves(letters.held)
        known = set(letters.words)
        return tuple(one for one in rare_of_sound(self._table, syllable) if one not in known)

    def with_rare(self, letters: PinyinKeyboard, at: int) -> str:
        """The one at this place of `rare_words`, after what was chosen before it."""
        chosen, _ = halves(letters.held)
        return chosen + self.rare_words(letters)[at]


def halves(held: str) -> tuple[str, str]:
    """Hanzi chosen already, and the one syllable that is left; "" if there are several."""
    chosen = "".join(sign for sign in held if not sign.isascii() and sign not in "üÜ")
    rest = held.replace(chosen, "", 1).strip().replace("'", " ")
    return chosen, "" if " " in rest else rest
