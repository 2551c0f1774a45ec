"""指派: to whom an errand goes, then who stands in for them."""

from functools import partial

from PySide6.QtCore import Signal

from kiosk.center.errands.agents import Candidate
from kiosk.center.errands.assigning import assign
from kiosk.center.errands.choosing import Choice
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme


class AssignPage(ChoosePage):
    """Two questions on one page; Esc goes back one of them."""

    sent = Signal(object)
    """Deed"""

    def __init__(
        self, theme: Theme, words: QueueWords, handover_words: HandoverWords, loading: str
    ) -> None:
        super().__init__(theme, words, "assign", handover_words.find_agent())
        self._handover_words = handover_words
        self._choice: Choice | None = None
        self._agent: Candidate | None = None
        self._busy = False
        self.ask(handover_words.title("assign"), handover_words.hint("assign"), loading)
        self.chosen.connect(self._choose)

    def show_choice(self, choice: Choice) -> None:
        """Who can take it, and who cannot."""
        self._choice, self._agent = choice, None
        words = self._handover_words
        self._ask(words.title("assign"), words.hint("assign"))
        options = [
            Option(f"agent.{each.agent.code}", *words.candidate(each), value=each)
            for each in choice.candidates
        ]
        options += [
            Option(f"agent.{each.agent.code}", *words.unavailable(each), open=False)
            for each in choice.others
        ]
        self.show_options(options, empty=words.nobody_trained(), not_found=words.nobody_found())

    def set_busy(self, *, busy: bool) -> None:
        """What was sent is on its way to the disk."""
        self._busy = busy

    def go_back(self) -> None:
        if self._agent is not None and self._choice is not None:
            self.remark.say("")
            self.show_choice(self._choice)
        else:
            self.left.emit()

    def _choose(self, chosen: Candidate | None) -> None:
        if self._busy:
            return
        if self._agent is None and chosen is not None:
            self._ask_stand_in(chosen)
        elif self._agent is not None:
            stand_in = None if chosen is None else chosen.agent.id
            self.sent.emit(partial(assign, agent_id=self._agent.agent.id, stand_in_id=stand_in))

    def _ask_stand_in(self, agent: Candidate) -> None:
        words, choice = self._handover_words, self._choice
        if choice is None:
            return
        self._agent = agent
        self._ask(words.title_for(agent.agent.name), words.hint("stand_in"))
        title, detail = words.usual_stand_in()
        usual = next(
            (each for each in choice.candidates if each.agent.id == agent.stand_in_id), None
        )
        if usual is not None:
            detail = words.candidate(usual)[0]
        options = [Option("stand_in.usual", title, detail)]
        options += [
            Option(f"stand_in.{each.agent.code}", *words.candidate(each), value=each)
            for each in choice.candidates
            if each.agent.id != agent.agent.id
        ]
        self.show_options(options, empty="", not_found=words.nobody_found())
