"""What is asked before something is done to a booking or a piece, and the deed that follows."""

from functools import partial
from uuid import uuid4

from kiosk.center.rooms import changing
from kiosk.center.rooms.booking_view import WHY_AT_MOST, reveal_contact
from kiosk.center.rooms.excusing import excuse
from kiosk.center.rooms.faults import WORDS_AT_MOST, move_fault, report_fault
from kiosk.center.rooms.one_booking import REASON_AT_MOST
from kiosk.ui.desk.errands.ask_page import Ask
from kiosk.ui.desk.errands.form_page import Deed
from kiosk.ui.desk.rooms.form_words import FormWords

_GIVEN: dict[str, tuple[Deed, str, int]] = {
    "cancel": (changing.cancel, "reason", REASON_AT_MOST),
    "cancel_following": (changing.cancel_following, "reason", REASON_AT_MOST),
    "decline": (changing.decline, "reason", REASON_AT_MOST),
    "reveal": (reveal_contact, "why", WHY_AT_MOST),
    "excuse": (excuse, "why", REASON_AT_MOST),
}
"""Verb to the use case, what it calls the reason, and how long that may be."""


def ask_why(verb: str, words: FormWords) -> Ask | None:
    """Why it is done to a booking; None: nothing is asked."""
    if verb not in _GIVEN:
        return None
    use_case, name, most = _GIVEN[verb]
    title, hint, send, note = words.ask(verb)
    return Ask(
        name=f"room_{verb}",
        title=title,
        hint=hint,
        send=send,
        deed=lambda _code, said, _signed: partial(use_case, **{name: said}),
        note=note,
        phrases=words.phrases(verb),
        most=most,
    )


def ask_what_is_wrong(code: str, words: FormWords) -> Ask:
    """What is wrong with a piece."""
    title, hint, send, note = words.ask_report()
    fault_id = uuid4()
    return Ask(
        name="fault",
        title=title,
        hint=hint,
        send=send,
        deed=lambda kind, said, _signed: partial(
            report_fault, code=code, kind=kind, fault_id=fault_id, words=said
        ),
        choices=words.kinds(),
        note=note,
        most=WORDS_AT_MOST,
    )


def ask_about_step(code: str, to: str, words: FormWords) -> Ask:
    """What was found or done, at one step of a repair."""
    title, send, note = words.step(to)
    return Ask(
        name=f"fault_{to}",
        title=title,
        hint=words.piece_hint(),
        send=send,
        deed=lambda _code, said, _signed: partial(move_fault, code=code, to=to, words=said),
        note=note,
        most=WORDS_AT_MOST,
    )
