"""The sections of a file as blocks to lay out: whose it is, the case, papers, steps, history."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kiosk.center.errands.reveal import FIELDS
from kiosk.center.errands.values import ErrandFile, MoveView, StepView
from kiosk.ui.desk.errands.fact_row import FactRow
from kiosk.ui.desk.errands.file_words import FileWords
from kiosk.ui.desk.errands.papers import Paper, PaperRow, papers_of
from kiosk.ui.desk.errands.picture_tile import PictureTile
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the blocks can ask for."""

    look: Callable[[str], None]
    """A masked field."""
    step: Callable[[int], None]
    note: Callable[[], None]
    print: Callable[[Paper, str], None]
    picture: Callable[[UUID], None]
    add_picture: Callable[[], None]


class FileSections:
    """Makes the blocks of a section; they belong to whoever lays them out."""

    def __init__(
        self, theme: Theme, words: FileWords, wishes: Wishes, sizes: Sequence[str]
    ) -> None:
        self._theme, self._words, self._wishes, self._sizes = theme, words, wishes, sizes

    def blocks(self, name: str, file: ErrandFile, opened: Mapping[str, str]) -> list[QWidget]:
        """The blocks of section `name`; `opened` holds the fields shown in full just now."""
        if name == "person":
            return self._person(file, opened)
        makers = {
            "case": self._case,
            "papers": self._papers,
            "steps": self._steps,
            "history": self._history,
            "slips": self._slips,
        }
        return makers[name](file)

    def _person(self, file: ErrandFile, opened: Mapping[str, str]) -> list[QWidget]:
        words = self._words
        blocks: list[QWidget] = []
        if file.erased:
            blocks.append(Text(words.erased(), "body", ink="muted"))
        for field in FIELDS:
            masked = getattr(file.person, field)
            if field in opened:
                blocks.append(self._fact(words.field(field), opened[field], ink="accent"))
            elif masked:
                blocks.append(self._masked(field, masked))
            elif field in ("name", "phone") and not file.erased:
                blocks.append(self._fact(words.field(field), words.missing(), ink="gold"))
        for head, value in (words.for_whom(file), words.village(file), words.consent(file)):
            blocks.append(self._fact(head, value))
        return blocks

    def _masked(self, field: str, masked: str) -> QWidget:
        words = self._words
        row = FactRow(
            self._theme, words.field(field), masked, button=words.look(), name=f"look.{field}"
        )
        row.pressed.connect(lambda: self._wishes.look(field))
        return row

    def _case(self, file: ErrandFile) -> list[QWidget]:
        blocks: list[QWidget] = [self._fact(head, value) for head, value in self._words.facts(file)]
        if file.card.due_provisional:
            blocks.append(Text(self._words.provisional(), "small", ink="gold"))
        return blocks

    def _papers(self, file: ErrandFile) -> list[QWidget]:
        words = self._words
        blocks: list[QWidget] = [Text(words.held_head(), "small", ink="muted")]
        blocks += [Text(words.line(line), "strong") for line in file.held]
        if not file.held:
            blocks.append(Text(words.nothing_held(), "body", ink="muted"))
        for handover in reversed(file.handovers):
            lines = "\n".join(words.line(line) for line in handover.lines)
            blocks.append(self._fact(words.handover(handover), lines))
        if file.materials:
            said = "\n".join(words.ticked(each) for each in file.materials)
            blocks.append(self._fact(words.wanted_head(), said))
        blocks.append(Text(words.pictures_head(), "small", ink="muted"))
        for picture_id, name in file.pictures:
            tile = PictureTile(self._theme, picture_id, name)
            tile.clicked.connect(
                lambda _checked=False, chosen=picture_id: self._wishes.picture(chosen)
            )
            blocks.append(tile)
        if "attach" in file.verbs:
            blocks.append(self._button("attach", words.add_picture(), self._wishes.add_picture))
        return blocks

    def _steps(self, file: ErrandFile) -> list[QWidget]:
        if not file.steps:
            accepted = file.accepted_at is not None
            return [Text(self._words.no_steps(accepted=accepted), "body", ink="muted")]
        return [self._step(step, can="step" in file.verbs) for step in file.steps]

    def _step(self, step: StepView, *, can: bool) -> QWidget:
        words = self._words
        head = f"{step.position}. {step.who}"
        if step.done_at is not None:
            return self._fact(f"{head} · {words.step_done(step.done_at)}", step.name, ink="green")
        if not can:
            return self._fact(head, step.name)
        row = FactRow(
            self._theme,
            head,
            step.name,
            button=words.finish_step(),
            name=f"step.{step.position}",
        )
        row.pressed.connect(lambda: self._wishes.step(step.position))
        return row

    def _history(self, file: ErrandFile) -> list[QWidget]:
        blocks: list[QWidget] = []
        if "note" in file.verbs:
            blocks.append(self._button("note", self._words.note_button(), self._wishes.note))
        return blocks + [self._move(move) for move in reversed(file.moves)]

    def _move(self, move: MoveView) -> QWidget:
        what, who = self._words.move(move)
        return self._fact(who, f"{what}\n{move.note}" if move.note else what)

    def _slips(self, file: ErrandFile) -> list[QWidget]:
        rows: list[QWidget] = []
        for paper in papers_of(file):
            row = PaperRow(self._theme, self._words.reasons, paper, offer=False, sizes=self._sizes)
            row.wanted.connect(self._wishes.print)
            rows.append(row)
        return rows

    def _fact(self, head: str, value: str, *, ink: str = "") -> QWidget:
        return FactRow(self._theme, head, value, ink=ink)

    def _button(self, name: str, words: str, then: Callable[[], None]) -> QWidget:
        button = ActionButton(self._theme, name, words, kind="quiet", role="strong")
        button.setFixedHeight(self._theme.px(self._theme.tokens.size.target))
        button.clicked.connect(lambda _checked=False: then())
        return button
