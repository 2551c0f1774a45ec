"""The two expected kinds of trouble; everything else is a bug and goes to the crash handler.

XinqiaoError
├── RuleBroken    the person can change something: another item, another day, another PIN
└── Unavailable   nothing is wrong with the request; the store, printer or hub cannot do it now

Both carry a message *key* and its values, never a finished sentence: the face that shows it
puts it into the resident's language (`kiosk.ui.messages`), the command line prints it as it is.
Values must be fit for a log: item codes, numbers, times; never a name, phone or document number.
"""

from collections.abc import Mapping


class XinqiaoError(Exception):
    """Base of the expected errors: a message key and the values its text needs."""

    def __init__(self, key: str, **values: object) -> None:
        self.key = key
        self.values: Mapping[str, object] = values
        super().__init__(key, dict(values))

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.key} ({shown})" if shown else self.key


class RuleBroken(XinqiaoError):
    """A rule of the center forbids it; the person can change something and try again."""


class Unavailable(XinqiaoError):
    """It cannot be done right now; the same request may succeed later."""
