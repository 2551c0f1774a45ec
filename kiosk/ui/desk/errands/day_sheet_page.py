"""上门单: of which day and which village, printed by one tap."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from kiosk.center.errands.places import VillageView
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.office_words import OfficeWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton

_TONES: dict[str, Tone] = {"printed": "green", "queued": "plain", "printing": "plain"}


class DaySheetPage(ChoosePage):
    """`wanted` carries the day and the village's code, or None for all."""

    wanted = Signal(object, object)

    def __init__(
        self, theme: Theme, words: QueueWords, office_words: OfficeWords, today: date
    ) -> None:
        super().__init__(theme, words, "sheet", office_words.find_village())
        self._office_words = office_words
        self.day = today
        self._refused = False
        for place, (name, said, by) in enumerate(
            (
                ("day_earlier", office_words.earlier_day(), -1),
                ("day_later", office_words.later_day(), 1),
            ),
            start=2,
        ):
            button = ActionButton(theme, name, said, kind="quiet", role="strong")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, by=by: self._turn(by))
            self.head.insertWidget(place, button)
        self.ask(office_words.sheet_title(today), office_words.sheet_hint(), office_words.loading())
        self.chosen.connect(lambda code: self.wanted.emit(self.day, code))

    def show_villages(self, villages: Sequence[VillageView]) -> None:
        """Let one of these, or all, be chosen."""
        words = self._office_words
        options = [Option("sheet.all", *words.all_villages())]
        options += [
            Option(f"sheet.{each.code}", *words.village(each), value=each.code) for each in villages
        ]
        self.show_options(options, empty="", not_found=words.village_not_found())

    def show_printing(self, state: str) -> None:
        """How the sheet is doing; why it was refused says more than that it failed."""
        if state == "failed" and self._refused:
            self._refused = False
            return
        self.remark.say(self._office_words.sheet(state), _TONES.get(state, "accent"))

    def show_refusal(self, error: XinqiaoError) -> None:
        self._refused = True
        super().show_refusal(error)

    def _turn(self, by: int) -> None:
        self.day += timedelta(days=by)
        self._ask(self._office_words.sheet_title(self.day), self._office_words.sheet_hint())
