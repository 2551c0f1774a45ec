"""The places on the way to all that one person has here."""

from dataclasses import dataclass

from kiosk.center.persons_day.values import Subject


@dataclass(frozen=True, slots=True)
class Mine:
    """我的事项: by any slip, or by the phone's tail and the digits of one."""


@dataclass(frozen=True, slots=True)
class MyDay:
    """One person's things, today and later; who comes here has shown these."""

    shown: tuple[Subject, ...]


MineRoute = Mine | MyDay
