"""The questions of the set-up and their order: pure, without a window."""

from typing import Literal

Step = Literal[
    "begin",
    "screen",
    "name",
    "name_en",
    "code",
    "phone",
    "hours",
    "desks",
    "catalog",
    "printer",
    "printer_host",
    "printer_found",
    "roll",
    "test_slip",
    "staff_name",
    "login",
    "pin",
    "pin_again",
    "check",
    "hub",
    "hub_address",
    "hub_code",
    "key",
    "ready",
    "working",
]
CHAPTERS: tuple[tuple[Step, ...], ...] = (
    ("screen",),
    ("name", "name_en", "code", "phone"),
    ("hours", "desks"),
    ("catalog",),
    ("printer", "printer_host", "printer_found", "roll", "test_slip"),
    ("staff_name", "login", "pin", "pin_again"),
    ("check",),
    ("hub", "hub_address", "hub_code", "working", "key", "ready"),
)
"""What the head counts: 设置 5/8."""
PLAIN: tuple[Step, ...] = (
    *("begin", "screen", "name", "name_en", "code", "phone", "hours", "desks", "catalog"),
    *("printer", "roll", "test_slip", "staff_name", "login", "pin", "pin_again", "check"),
    *("hub", "key", "ready"),
)
"""The straight way; the others are on the side."""
NO_WAY_BACK: tuple[Step, ...] = ("hub", "key", "ready")
"""The center is founded by then: what was answered before it is changed at the desk."""


def chapter(step: Step) -> int | None:
    """Which part of the set-up a question belongs to, from 1; None for the first page."""
    for number, steps in enumerate(CHAPTERS, start=1):
        if step in steps:
            return number
    return None


def after(step: Step, *, printer: bool) -> Step:
    """The question behind `step` on the straight way; without a printer no test slip."""
    ahead = PLAIN[PLAIN.index(_trunk(step)) + 1 :]
    return next(one for one in ahead if printer or one not in ("roll", "test_slip"))


def _trunk(step: Step) -> Step:
    side: dict[Step, Step] = {
        "printer_host": "printer",
        "printer_found": "printer",
        "hub_address": "hub",
        "hub_code": "hub",
    }
    return side.get(step, step)
