"""`kiosk doctor`: looks at one machine part by part, and says how to mend what is not right."""

from collections.abc import Callable, Iterator

from kiosk.clock import SystemClock
from kiosk.commands.doctor.appliance import appliance
from kiosk.commands.doctor.finding import Finding
from kiosk.commands.doctor.hub import hub
from kiosk.commands.doctor.machine import machine
from kiosk.commands.doctor.printers import printer
from kiosk.commands.doctor.screen import low_reach
from kiosk.commands.doctor.store import center, store
from kiosk.commands.words import in_words
from kiosk.errors import XinqiaoError
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal


def examine(settings: Settings) -> tuple[Finding, ...]:
    """Everything that can be looked at; what depends on a store that does not open is left out."""
    findings = [*machine(settings), low_reach(settings), *appliance()]
    try:
        terminal = open_terminal(settings, SystemClock())
    except XinqiaoError as trouble:
        return (*findings, Finding("store", good=False, told=in_words(trouble)))
    try:
        for look in (store, center, printer, hub):
            findings += _guarded(look, terminal)
    finally:
        terminal.close()
    return tuple(findings)


def _guarded(look: Callable[[Terminal], Iterator[Finding]], terminal: Terminal) -> list[Finding]:
    try:
        return list(look(terminal))
    except XinqiaoError as trouble:
        return [Finding(look.__name__, good=False, told=in_words(trouble))]
