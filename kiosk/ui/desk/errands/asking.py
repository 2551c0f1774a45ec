"""What is asked before each step that needs little: verb to question."""

from collections.abc import Callable
from functools import partial

from kiosk.center.errands import assigning, closing, deciding, reveal, working
from kiosk.center.errands.states import DECLINE_REASONS, PAUSE_KINDS, TERMINATE_REASONS
from kiosk.center.people.signature import Strokes
from kiosk.ui.desk.errands.ask_page import Ask
from kiosk.ui.desk.errands.form_page import Deed
from kiosk.ui.desk.errands.form_words import FormWords

Answered = Callable[[str, str, Strokes], Deed]
_FOLLOW_UPS = ("satisfied", "unsatisfied", "missed")


def ask_of(verb: str, words: FormWords, position: int = 0, title: str = "") -> Ask | None:
    """The question before `verb`; None for a verb that has another form, or needs none.

    `position` and `title` are those of a step.
    """
    choices: dict[str, tuple[tuple[str, str], ...]] = {
        "decline": tuple((code, words.reasons.reason(code)) for code in DECLINE_REASONS),
        "terminate": tuple((code, words.reasons.reason(code)) for code in TERMINATE_REASONS),
        "suspend": tuple((code, words.pause(code)) for code in PAUSE_KINDS),
        "follow_up": tuple((code, words.follow_up(code)) for code in _FOLLOW_UPS),
    }
    deed = _deeds(position).get(verb)
    if deed is None:
        return None
    signs = "resident" if verb in ("deliver", "terminate") else ""
    return _ask(words, verb, deed, choices.get(verb, ()), signs, title)


def ask_to_look(field: str, words: FormWords) -> Ask:
    """Why somebody opens a masked field."""
    return _ask(
        words, "reveal", lambda _code, why, _signed: partial(reveal.reveal, field=field, why=why)
    )


def ask_why_there(center_code: str, name: str, words: FormWords) -> Ask:
    """Why an errand goes to another center."""
    return _ask(
        words,
        "hand_over",
        lambda _code, note, _signed: partial(
            assigning.hand_over, center_code=center_code, note=note
        ),
        title=name,
    )


def _deeds(position: int) -> dict[str, Answered]:
    return {
        "decline": lambda code, note, _: partial(deciding.decline, reason=code, note=note),
        "take_over": lambda _code, note, _: partial(assigning.take_over, note=note),
        "take_back": lambda _code, note, _: partial(assigning.take_back, note=note),
        "step": lambda _code, note, _: partial(working.finish_step, position=position, note=note),
        "note": lambda _code, note, _: partial(working.note_progress, note=note),
        "external": lambda _code, note, _: partial(working.accepted_elsewhere, number=note),
        "suspend": lambda code, note, _: partial(working.suspend, kind=code, note=note),
        "resume": lambda _code, note, _: partial(working.resume, note=note),
        "complete": lambda _code, note, _: partial(closing.complete, result=note),
        "deliver": lambda _code, _note, signed: partial(closing.deliver, signature=signed),
        "follow_up": lambda code, note, _: partial(
            closing.follow_up,
            reached=code != "missed",
            satisfied={"satisfied": True, "unsatisfied": False}.get(code),
            note=note,
        ),
        "terminate": lambda code, note, signed: partial(
            closing.terminate, reason=code, note=note, signature=signed
        ),
    }


def _ask(
    words: FormWords,
    name: str,
    deed: Answered,
    choices: tuple[tuple[str, str], ...] = (),
    signs: str = "",
    title: str = "",
) -> Ask:
    return Ask(
        name=name,
        title=title or words.title(name),
        hint=words.hint(name),
        send=words.send(name),
        deed=deed,
        choices=choices,
        note=words.field(name),
        phrases=words.phrases(name),
        signs=signs,
    )
