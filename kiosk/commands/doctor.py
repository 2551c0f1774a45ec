"""`kiosk doctor`: looks at one machine part by part, and says how to mend what is not right."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.background import paper_printer_of, printer_of
from kiosk.bridges.poster_files import TROUBLES, poster_files
from kiosk.center.hours.opening import load_rules, opening
from kiosk.clock import SystemClock
from kiosk.commands.doctor_readers import reading_devices
from kiosk.commands.words import in_words
from kiosk.data import schema
from kiosk.data.outbox import backlog
from kiosk.data.tables import Base, Desk, Device, Item, Staff
from kiosk.errors import XinqiaoError
from kiosk.printing.printer import Printer
from kiosk.settings import Settings
from kiosk.sync.client import HubClient
from kiosk.sync.failures import SendFailure
from kiosk.terminal import Terminal, open_terminal
from kiosk.voice.opening import deaf_because, missing_packages, open_clips

ENOUGH_DISK_BYTES = 500 * 1024 * 1024
SANE_TIME = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2046, 1, 1, tzinfo=UTC))
FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `good`, or what to do about it."""

    what: str
    good: bool
    told: str

    def line(self) -> str:
        """One line for a person."""
        return f"{'ok   ' if self.good else 'WRONG'}  {self.what}: {self.told}"


def examine(settings: Settings) -> tuple[Finding, ...]:
    """Everything that can be looked at; what depends on a store that does not open is left out."""
    findings = [*_machine(settings)]
    try:
        terminal = open_terminal(settings, SystemClock())
    except XinqiaoError as trouble:
        return (*findings, Finding("store", good=False, told=in_words(trouble)))
    try:
        for look in (_store, _center, _printer, _hub):
            findings += _guarded(look, terminal)
    finally:
        terminal.close()
    return tuple(findings)


def _guarded(look: Callable[[Terminal], Iterator[Finding]], terminal: Terminal) -> list[Finding]:
    try:
        return list(look(terminal))
    except XinqiaoError as trouble:
        return [Finding(look.__name__.strip("_"), good=False, told=in_words(trouble))]


def _machine(settings: Settings) -> Iterator[Finding]:
    now = datetime.now(UTC)
    yield Finding(
        "clock",
        good=SANE_TIME[0] <= now <= SANE_TIME[1],
        told=f"{now:%Y-%m-%d %H:%M} UTC; set it if that is wrong, numbers go on meanwhile",
    )
    missing = [name for name in FONTS if not (assets_folder() / "fonts" / name).is_file()]
    yield Finding(
        "fonts",
        good=not missing,
        told=f"missing: {', '.join(missing)}; install the program anew" if missing else "there",
    )
    display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    yield Finding("display", good=True, told="there" if display else "none (the tour needs none)")
    yield _voice(settings)
    yield _posters(settings)
    yield from (Finding(*looked) for looked in reading_devices(settings))
    folder = settings.data_dir
    if folder.is_dir():
        free = shutil.disk_usage(folder).free
        yield Finding(
            "disk",
            good=free >= ENOUGH_DISK_BYTES,
            told=f"{free // 2**20} MB free for {folder}; below 500 MB make room",
        )
        if not os.access(folder, os.W_OK):
            told = f"nothing can be written: is {folder} mounted read-only, or somebody else's?"
            yield Finding("data folder", good=False, told=told)
        mode = stat.S_IMODE(folder.stat().st_mode)
        yield Finding(
            "data folder",
            good=not mode & 0o077,
            told=f"mode {mode:o}; others must not read it: chmod 700 {folder}",
        )


def _posters(settings: Settings) -> Finding:
    files = poster_files(settings.posters)
    shown = sum(file.trouble is None for file in files)
    wrong = [f"{file.path.name} {TROUBLES[file.trouble]}" for file in files if file.trouble]
    told = "; ".join([f"{shown} pictures in {settings.posters}", *wrong])
    return Finding("posters", good=not wrong, told=told)


def _voice(settings: Settings) -> Finding:
    if not settings.voice:
        return Finding("voice", good=True, told="switched off (voice = false)")
    if packages := missing_packages():
        told = f"silent; apt-get install {' '.join(packages)}"
        return Finding("voice", good=False, told=told)
    clips = open_clips()
    lacking = clips.missing()
    if lacking or not clips:
        told = f"{len(lacking) or 'all'} clips missing; install the program anew"
        return Finding("voice", good=False, told=told)
    deaf = deaf_because(settings.voice_device)
    # A hall may well have no loudspeaker: nothing is wrong, and nothing should surprise.
    told = f"silent, no sound through {settings.voice_device} ({deaf})" if deaf else "there"
    return Finding("voice", good=True, told=f"{told}; {len(clips)} clips")


def _store(terminal: Terminal) -> Iterator[Finding]:
    engine = terminal.store.engine
    if engine.dialect.name == "sqlite":
        found = terminal.read(lambda session: session.scalar(text("PRAGMA quick_check")))
        whole = found == "ok"
        yield Finding(
            "store",
            good=whole,
            told="encrypted file, whole" if whole else f"damaged ({found}); restore the backup",
        )
    else:
        yield Finding("store", good=True, told=f"PostgreSQL at {engine.url.host or 'this machine'}")
    yield Finding("tables", good=True, told=f"revision {schema.revision(engine)}")


def _center(terminal: Terminal) -> Iterator[Finding]:
    center = terminal.center()
    yield Finding("center", good=True, told=f"{center.name}{' (demo)' if center.demo else ''}")
    for table, what, advice in (
        (Item, "service items", "kiosk admin import-catalog FILE"),
        (Desk, "desks", "kiosk admin add-desk NUMBER"),
        (Staff, "staff", "kiosk admin add-staff"),
    ):
        count = terminal.read(_counting(table))
        yield Finding(what, good=bool(count), told=str(count) if count else f"none; {advice}")
    now = opening(terminal.read(load_rules), terminal.clock.now())
    until = now.closes_at or now.next_opening
    told = (
        f"{'open until' if now.open else 'closed, opens'} {until:%Y-%m-%d %H:%M}" if until else ""
    )
    yield Finding("hours", good=bool(until), told=told or "no opening hours; set them")


def _counting(table: type[Base]) -> Callable[[Session], int]:
    return lambda session: session.scalar(select(func.count()).select_from(table)) or 0


def _printer(terminal: Terminal) -> Iterator[Finding]:
    yield _look_at("printer", printer_of(terminal))
    sheets = paper_printer_of(terminal)
    if sheets is None:
        told = "none set (paper_printer); papers of errands come out as slips"
        yield Finding("paper printer", good=True, told=told)
    else:
        yield _look_at("paper printer", sheets)


def _look_at(what: str, printer: Printer) -> Finding:
    try:
        state = printer.state()
    finally:
        printer.close()
    faults = ", ".join(sorted(fault.value for fault in state.faults)) or "no fault named"
    return Finding(
        what, good=state.ready, told=f"{printer.name}: {'ready' if state.ready else faults}"
    )


def _hub(terminal: Terminal) -> Iterator[Finding]:
    owed = terminal.read(lambda session: backlog(session, terminal.device_id))
    yield Finding(
        "outbox",
        good=owed.dead == 0,
        told=f"{owed.waiting} wait, {owed.dead} refused"
        + ("; see kiosk admin outbox --retry" if owed.dead else ""),
    )
    device = terminal.read(lambda session: _device(session, terminal))
    if device.hub_url is None:
        yield Finding("hub", good=True, told="none joined; records wait here")
        return
    with HubClient(device.hub_url, ca_file=terminal.settings.hub_ca_file) as client:
        try:
            client.knock()
        except SendFailure as failure:
            yield Finding("hub", good=False, told=in_words(failure))
        else:
            yield Finding("hub", good=True, told=f"{device.hub_url} answers")


def _device(session: Session, terminal: Terminal) -> Device:
    return session.get_one(Device, terminal.device_id)
