"""Somebody types who they are into the real program and walks away: nothing of it stays behind."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.clock import SystemClock
from kiosk.data.tables import ErrandPerson
from kiosk.settings import Settings
from kiosk.terminal import open_terminal
from tests.app.driven import digest
from tests.app.house import moved_in

ITEM = "MZ04"
PHONE, IDENTITY = "13912345670", "110101198502280019"
NAMES = (
    (("wang", "王"), ("fang", "芳")),
    (("zhang", "张"), ("xiao", "小"), ("ming", "明")),
    (("ou", "欧"), ("yang", "阳"), ("ming", "明"), ("yue", "月")),
)
SAID = tuple("".join(character for _, character in name) for name in NAMES)
PINYIN = tuple("".join(letters for letters, _ in name) for name in NAMES[1:])
ALL = "".join(SAID)
PERSONAL = (*SAID, PHONE, IDENTITY)
SCREEN = {"name": "lobby", "x": 0, "y": 0, "width": 1080, "height": 1920, "dpr": 1}
DPI = {"logicalDpi": 96, "logicalBaseDpi": 96}


class Terminal:
    """The program in a process, with a home of its own and a hand that does what it is told."""

    def __init__(self, root: Path, data_dir: Path) -> None:
        self.root, self.data_dir = root, data_dir
        self.said = root / "said.log"
        home = root / "home"
        (home / "run").mkdir(parents=True)
        screens = root / "screen.json"
        screens.write_text(json.dumps({"screens": [SCREEN | DPI]}))
        xdg = {
            f"XDG_{what}_HOME": str(home / what) for what in ("CONFIG", "CACHE", "DATA", "STATE")
        }
        around = {
            "HOME": str(home),
            "TMPDIR": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "KIOSK_IDLE_WARN_S": "5",
            "KIOSK_IDLE_ANSWER_S": "5",
            "KIOSK_VOICE": "false",
        }
        with self.said.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.app.driven", "run", "--windowed"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **xdg, **around, "KIOSK_DATA_DIR": str(data_dir)},
            )

    def do(self, *orders: str) -> str:
        """Do one thing after another; the last answer."""
        answer = ""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        for order in orders:
            self.process.stdin.write(order + "\n")
            self.process.stdin.flush()
            while not (answer := self.process.stdout.readline()).startswith("> "):
                assert answer, self.said.read_text("utf-8")
            assert not answer.startswith("> failed"), f"{order}: {answer}"
        return answer[2:].strip()

    def until(self, order: str, wanted: str) -> None:
        """Ask until this is answered."""
        deadline = time.monotonic() + 60
        while (answer := self.do(order)) != wanted:
            assert time.monotonic() < deadline, answer
            signal.sigtimedwait([], 0.1)

    def end(self) -> None:
        """Close it as the service manager does."""
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(60) == 0

    def spelled(self, name: tuple[tuple[str, str], ...]) -> list[str]:
        """The taps that write a name on the glass."""
        orders = []
        for letters, character in name:
            orders += [f"key {letter}" for letter in letters]
            orders.append(f"choose {character}")
        return orders

    def to_phone(self) -> None:
        """From the first page to where an errand asks for the phone, and give it."""
        ways = (
            *("tap start", "see HomePage", f"tap item.{ITEM}", "see GuidePage", "tap errand"),
            *("see KindPage", "tap kind.proxy", "see WhomPage", "tap whom.self"),
            *("see VillagePage", "tap village.YX01V01", "see PhonePage"),
            *(f"tap key.{digit}" for digit in PHONE),
        )
        self.do(*ways)

    def to_name(self) -> None:
        """Give the number of the card, too, and go to where the name is asked for."""
        self.to_phone()
        ways = (
            *("tap errand.identity.ask", "see IdentityPage"),
            *(f"tap key.{digit}" for digit in IDENTITY),
            *("tap identity.done", "see PhonePage", "tap errand.name", "see NamePage"),
        )
        self.do(*ways)


@pytest.fixture
def terminal(founded: Path, tmp_path: Path) -> Iterator[Terminal]:
    running = Terminal(tmp_path, moved_in(founded, tmp_path / "terminal"))
    yield running
    running.process.kill()
    running.process.wait()
    for pipe in (running.process.stdin, running.process.stdout):
        if pipe is not None:
            pipe.close()


def spellings(words: str) -> set[bytes]:
    """How a program might have written them down."""
    return {words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")}


def found_in_files(root: Path, wanted: tuple[str, ...]) -> list[str]:
    """Every file below `root` that says one of these, in its name or in its bytes."""
    found = []
    for file in root.rglob("*"):
        held = file.read_bytes() if file.is_file() else b""
        found += [
            f"{file.relative_to(root)}: {words}"
            for words in wanted
            if words in file.name or any(spelt in held for spelt in spellings(words))
        ]
    return found


def found_in_process(pid: int, wanted: tuple[str, ...]) -> list[str]:
    """What `/proc` shows of it: its arguments, environment, title and open files' memory."""
    shown = b"".join(
        Path(f"/proc/{pid}/{name}").read_bytes() for name in ("environ", "cmdline", "comm", "maps")
    )
    return [words for words in wanted if any(spelt in shown for spelt in spellings(words))]


def found_in_memory(pid: int, wanted: tuple[str, ...], *, store_only: bool) -> dict[str, int]:
    """How often the process's memory says each; of the store's mapped files alone if so wished."""
    counts = dict.fromkeys(wanted, 0)
    regions = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for region in regions:
            begin, end, rights = re.match(r"(\w+)-(\w+) (\S+)", region).groups()  # type: ignore[union-attr] # every line is one
            if not rights.startswith("r") or (store_only and "store.db" not in region):
                continue
            if not store_only and "w" not in rights:
                continue
            try:
                memory.seek(int(begin, 16))
                held = memory.read(int(end, 16) - int(begin, 16))
            except (OSError, ValueError, OverflowError):  # the kernel's own pages
                continue
            for words in wanted:
                counts[words] += sum(held.count(spelt) for spelt in spellings(words))
    return {words: count for words, count in counts.items() if count}


@pytest.mark.timeout(300)
def test_nothing_is_left_of_somebody_who_walked_away(terminal: Terminal) -> None:
    pid = terminal.process.pid
    terminal.to_name()
    for name in NAMES:  # a whole family, in one line
        terminal.do(*terminal.spelled(name))
    assert terminal.do("digest errand.name.field") == digest(ALL)
    terminal.do("copy errand.name.field")
    assert terminal.do("clipboard") == str(len(ALL))
    digests = " ".join(f"{len(words)}:{digest(words)}" for words in (*PERSONAL, ALL))
    there = terminal.do(f"left {digests}")
    assert "errand.name.field" in there  # it would be found if it were there
    assert "ErrandDraft" in there
    assert found_in_memory(pid, PERSONAL, store_only=False).keys() == set(PERSONAL)

    terminal.until("page", "AttractPage")  # nobody answers the warning
    terminal.until(f"left {digests}", "nothing")
    assert terminal.do("clipboard") == "0"
    assert found_in_files(terminal.root, (*PERSONAL, *PINYIN)) == []
    assert found_in_process(pid, PERSONAL) == []
    assert found_in_memory(pid, PERSONAL, store_only=True) == {}
    # What is in freed memory by now is nobody's promise (docs/decisions/0039).

    terminal.to_phone()
    terminal.do("tap errand.name", "see NamePage", *terminal.spelled(NAMES[1]))
    terminal.do("tap name.done", "see PhonePage", "tap errand.next")
    terminal.do("see MaterialsPage", "tap errand.next", "see ConsentPage", "sign signature")
    terminal.do("tap errand.submit", "see ReceiptPage")
    terminal.until("page", "AttractPage")
    terminal.until(f"left {digests}", "nothing")
    assert found_in_files(terminal.root, PERSONAL) == []
    assert found_in_memory(pid, PERSONAL, store_only=True) == {}
    terminal.end()
    assert found_in_files(terminal.root, PERSONAL) == []
    with closing(open_terminal(Settings(data_dir=terminal.data_dir), SystemClock())) as kept:
        rows = kept.read(lambda session: session.scalars(select(ErrandPerson.name)).all())
    assert rows == [SAID[1]]  # what they left on purpose is where only the key leads
