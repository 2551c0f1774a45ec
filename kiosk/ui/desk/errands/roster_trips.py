"""The desk's way through the roster of agents: who there is, their leave, stand-in and training."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.errands.offer import items_offered
from kiosk.center.errands.roster import name_stand_in
from kiosk.center.errands.roster_dates import drop_qualification, end_leave
from kiosk.center.errands.roster_views import AgentCard, RosterLine, agent_card, roster
from kiosk.center.guides.catalog import ItemCard
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.agent_page import AgentPage
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.errands.page_stack import PageStack
from kiosk.ui.desk.errands.roster_forms import LeavePage, TrainingPage
from kiosk.ui.desk.errands.roster_words import RosterWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.theme import Theme


class RosterTrips(QObject):
    """The list, an agent above it, and above that what is changed."""

    left = Signal()

    _theme: Theme
    _words: RosterWords
    _queue_words: QueueWords
    _form_words: FormWords
    _staff_id: UUID
    """Who opened the roster."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._pages = PageStack(self)
        self._pages.left.connect(self.left)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._theme = face.theme
        self._words, self._queue_words = RosterWords(own), QueueWords(own)
        self._form_words = FormWords(own)
        self._pages.dress(face)

    def close(self) -> None:
        """Take every page away."""
        self._pages.close()

    def open(self) -> None:
        """The agents, for whoever keeps the roster."""
        staff, words = self._presenter.staff, self._words
        if staff is None:
            return
        self._staff_id = staff.id
        page = self._choose("roster_list", words.find_agent(), words.roster_title())
        page.chosen.connect(lambda agent_id: self._open_agent(agent_id, page))
        self._list(page)

    def _list(self, page: ChoosePage) -> None:
        words = self._words

        def shown(lines: tuple[RosterLine, ...]) -> None:
            away = sum(line.away_until is not None for line in lines)
            expiring = sum(line.expiring > 0 for line in lines)
            page.ask(words.roster_title(), words.roster_hint(len(lines), away, expiring), "")
            page.show_options(
                [self._option(line) for line in lines],
                empty=words.no_agents(),
                not_found=words.agent_not_found(),
            )

        self._context.tasks.read(self._read_roster(), shown, page.show_refusal, owner=page)

    def _read_roster(self) -> Callable[[Session], tuple[RosterLine, ...]]:
        return partial(roster, staff_id=self._staff_id, clock=self._context.clock)

    def _option(self, line: RosterLine) -> Option:
        words, agent = self._words, line.agent
        return Option(
            f"roster.{agent.code}",
            words.agent_title(line),
            words.agent_line(line),
            agent.id,
            also=" ".join(line.villages),
        )

    def _open_agent(self, agent_id: UUID, above: ChoosePage) -> None:
        page = AgentPage(self._theme, self._queue_words, self._words)
        page.wanted.connect(lambda act: self._change(act, agent_id, page))
        page.left.connect(lambda: self._list(above))
        self._pages.push(page)
        self._read_agent(agent_id, page)

    def _read_agent(self, agent_id: UUID, page: AgentPage) -> None:
        self._context.tasks.read(
            partial(
                agent_card, agent_id=agent_id, staff_id=self._staff_id, clock=self._context.clock
            ),
            page.show_card,
            page.show_refusal,
            owner=page,
        )

    def _change(self, act: str, agent_id: UUID, page: AgentPage) -> None:
        card, today = page.card, local_date(self._context.clock)
        if card is None:
            return
        match act:
            case "leave":
                form = LeavePage(
                    self._theme,
                    self._queue_words,
                    self._form_words,
                    self._words,
                    card.line.agent.name,
                    today,
                )
                self._show_form(act, form, agent_id, page)
            case "back":
                self._choose_leave(card, page)
            case "stand_in":
                self._choose_stand_in(card, page)
            case _:
                self._choose_item(card, page)

    def _choose_leave(self, card: AgentCard, page: AgentPage) -> None:
        words, today, agent = self._words, local_date(self._context.clock), card.line.agent
        choose = self._choose("back", "", words.back_title(agent.name))
        options = [
            Option(f"back.{each.id}", *words.leave_option(each, today), value=each.id)
            for each in card.leave
        ]
        choose.ask(words.back_title(agent.name), "", "")
        choose.show_options(options, empty=words.no_leave(), not_found="")
        choose.chosen.connect(
            lambda leave_id: self._do(
                "back",
                partial(end_leave, leave_id=leave_id, back_on=today),
                agent.id,
                page,
                choose,
            )
        )

    def _choose_stand_in(self, card: AgentCard, page: AgentPage) -> None:
        words, agent = self._words, card.line.agent
        choose = self._choose("stand_in", words.find_agent(), words.stand_in_title(agent.name))

        def shown(lines: tuple[RosterLine, ...]) -> None:
            others = [self._option(line) for line in lines if line.agent.id != agent.id]
            options = [Option("roster.nobody", *words.nobody()), *others]
            choose.ask(words.stand_in_title(agent.name), "", "")
            choose.show_options(options, empty="", not_found=words.agent_not_found())

        def chosen(stand_in_id: UUID | None) -> None:
            named = partial(name_stand_in, agent_id=agent.id, stand_in_id=stand_in_id)
            self._do("stand_in", named, agent.id, page, choose)

        choose.chosen.connect(chosen)
        self._context.tasks.read(self._read_roster(), shown, choose.show_refusal, owner=choose)

    def _choose_item(self, card: AgentCard, page: AgentPage) -> None:
        words, agent = self._words, card.line.agent
        held = {each.item_code: each for each in card.training}
        choose = self._choose("trained", words.find_item(), words.training_title(agent.name))

        def shown(items: tuple[ItemCard, ...]) -> None:
            options = [
                Option(
                    f"trained.{item.code}",
                    *words.item_option(item, held.get(item.code)),
                    value=item,
                    also=item.code,
                )
                for item in items
            ]
            choose.ask(words.training_title(agent.name), "", "")
            choose.show_options(
                options, empty=words.item_not_found(), not_found=words.item_not_found()
            )

        def chosen(item: ItemCard) -> None:
            today = local_date(self._context.clock)
            form = TrainingPage(
                self._theme,
                self._queue_words,
                self._form_words,
                words,
                item,
                held.get(item.code),
                today,
            )
            self._show_form("training", form, agent.id, page)

        choose.chosen.connect(chosen)
        self._context.tasks.read(items_offered, shown, choose.show_refusal, owner=choose)

    def _choose(self, name: str, search: str, title: str) -> ChoosePage:
        page = ChoosePage(self._theme, self._queue_words, name, search)
        page.ask(title, "", self._words.loading())
        self._pages.push(page)
        return page

    def _show_form(self, act: str, form: FormPage, agent_id: UUID, page: AgentPage) -> None:
        def send(deed: Deed) -> None:
            dropped = isinstance(deed, partial) and deed.func is drop_qualification
            kept = "drop" if dropped else act
            form.set_busy(busy=True)
            self._do(kept, partial(deed, agent_id=agent_id), agent_id, page, form)

        form.sent.connect(send)
        self._pages.push(form)

    def _do(
        self, act: str, deed: Callable[..., Any], agent_id: UUID, page: AgentPage, asked: SidePage
    ) -> None:
        """Write it down, and show the agent as they are then; refused, it is said where asked."""
        context, staff_id = self._context, self._staff_id

        def work(session: Session) -> None:
            deed(session, device_id=context.device_id, staff_id=staff_id, clock=context.clock)

        def done(_nothing: None) -> None:
            self._pages.pop_to(page)
            page.remark.say(self._words.kept(act), "green")
            self._read_agent(agent_id, page)

        def refused(error: XinqiaoError) -> None:
            asked.show_refusal(error)
            if isinstance(asked, FormPage):
                asked.set_busy(busy=False)

        context.tasks.write(work, done, refused, owner=asked)
