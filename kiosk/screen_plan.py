"""Whose screen is whose on this machine: as the file says that the compositor reads."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

USUAL_FILE = Path("/etc/xinqiao/weston.ini")


@dataclass(frozen=True, slots=True)
class ScreenPlan:
    """Which programs (`xinqiao-board`) belong on which sockets (`HDMI-A-2`)."""

    programs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the name of the socket."""

    def knows(self, program: str) -> bool:
        """Whether it says anything about that program."""
        return any(program in there for there in self.programs.values())

    def choose(self, program: str, sockets: Sequence[str]) -> str | None:
        """Where `program` is to be shown when there are screens at `sockets`.

        On its own; else on one that is nobody's; None: the screens there are belong to others.
        """
        own = (name for name in sockets if program in self.programs.get(name, ()))
        return next(own, None) or next(
            (name for name in sockets if name not in self.programs), None
        )

    def number(self, prefix: str, socket: str, *, taken: Iterable[int]) -> int:
        """The n of the `<prefix>n` that belongs on `socket`; where it says none, a free one."""
        named = (
            it.removeprefix(prefix) for it in self.programs.get(socket, ()) if it.startswith(prefix)
        )
        for digits in sorted(named):
            if digits.isdecimal():
                return int(digits)
        used = {*taken, 0}
        return next(number for number in range(len(used) + 1) if number not in used)


def read_plan() -> ScreenPlan:
    """What `KIOSK_SCREENS_FILE` says, or the file the installer writes; nothing without either."""
    file = Path(os.environ.get("KIOSK_SCREENS_FILE") or USUAL_FILE)
    try:
        return plan_in(file.read_text("utf-8", errors="replace"))
    except OSError:
        return ScreenPlan()


def plan_in(weston_ini: str) -> ScreenPlan:
    """Of its `[output]` sections those with a name and with `app-ids`; weston.ini(5)."""
    outputs: list[dict[str, str]] = []
    within = False
    for line in map(str.strip, weston_ini.splitlines()):
        if line.startswith("["):
            within = line == "[output]"
            outputs += [{}] if within else []
        elif within and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            outputs[-1][key.strip()] = value.strip()
    return ScreenPlan(
        {
            output["name"]: frozenset(name.strip() for name in output["app-ids"].split(","))
            for output in outputs
            if output.get("name") and output.get("app-ids")
        }
    )
