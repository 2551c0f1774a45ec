"""A real IPP printer for tests and the tour: CUPS' own `ippeveprinter` with a roll of paper."""

import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from kiosk.errors import Unavailable
from kiosk.local_ports import free_port, listens
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Document, Fault, JobState

PROGRAMS = ("ippeveprinter", "ipptool", "dbus-daemon")
PAPER = "oe_roll-80mm_80x200mm"
START_S, TRIES = 30.0, 3
SILENT = "printer.emulator_silent"

ATTRIBUTES = f"""\
ATTR text printer-make-and-model "Xinqiao receipt printer emulator"
ATTR mimeMediaType document-format-default application/pdf
ATTR mimeMediaType document-format-supported application/pdf
ATTR keyword media-default {PAPER}
ATTR keyword media-supported {PAPER}
ATTR keyword media-ready {PAPER}
ATTR keyword media-type-supported stationery
ATTR keyword media-source-supported auto,main-roll
ATTR octetString printer-input-tray "type=other;maxcapacity=-2;level=-2;status=0;name=auto;",\
"type=continuousRoll;maxcapacity=250;level=250;status=0;name=main-roll;"
ATTR collection media-size-supported {{
  MEMBER integer x-dimension 8000
  MEMBER rangeOfInteger y-dimension 2000-60000
}},{{
  MEMBER integer x-dimension 5800
  MEMBER rangeOfInteger y-dimension 2000-60000
}}
ATTR collection media-col-default {{
  MEMBER collection media-size {{
    MEMBER integer x-dimension 8000
    MEMBER integer y-dimension 20000
  }}
  MEMBER keyword media-size-name {PAPER}
  MEMBER keyword media-source main-roll
  MEMBER keyword media-type stationery
}}
ATTR collection media-col-ready {{
  MEMBER collection media-size {{
    MEMBER integer x-dimension 8000
    MEMBER integer y-dimension 20000
  }}
  MEMBER keyword media-size-name {PAPER}
  MEMBER keyword media-source main-roll
  MEMBER keyword media-type stationery
}}
ATTR keyword print-scaling-supported none,fit
ATTR keyword print-scaling-default none
"""

COMMAND = """\
#!/bin/sh
# The engine of the emulated printer: $1 is the document.
here='{folder}'
cat "$here/reasons" >&2
case "$IPP_JOB_NAME" in {signal}*) exit 0 ;; esac
while [ -e "$here/hold" ]; do sleep 0.05; done
# Like a real engine, look once more whether the job is still wanted; ippeveprinter does not.
if '{ipptool}' -tv -d "job=$IPP_JOB_ID" "$IPP_JOB_PRINTER_URI" "$here/job.test" 2>&1 |
    grep -qE 'processing-to-stop-point|job-canceled'; then exit 0; fi
cp "$1" "$here/printed/.$IPP_JOB_ID.part" &&
    mv "$here/printed/.$IPP_JOB_ID.part" "$here/printed/$IPP_JOB_ID.pdf"
"""

JOB_QUESTION = """\
{
  OPERATION Get-Job-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR language attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR integer job-id $job
  ATTR keyword requested-attributes job-state-reasons
}
"""

BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
"""

GUARD = '"$@" </dev/null & read -r nothing; kill -9 0'
"""Waits on a pipe that closes when the emulator's owner ends, even by SIGKILL."""

SIGNAL = "emulator-"


class IppEmulator:
    """A printer on a free port of this machine, with paper, a cover and a plug to pull.

    Needs `ippeveprinter`, `ipptool` and `dbus-daemon` (it will not start without a bus, so it
    gets one of its own). Everything it writes is below one temporary folder.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="xinqiao-printer-"))
        self._bus: subprocess.Popen[bytes] | None = None
        self._printer: subprocess.Popen[bytes] | None = None
        self._port = free_port()
        self._answered = False

    @staticmethod
    def available() -> bool:
        """Whether the programs it needs are installed."""
        return all(_program(name) for name in PROGRAMS)

    @property
    def url(self) -> str:
        """What to give to `IppPrinter`, or to set as `KIOSK_PRINTER`."""
        return f"ipp://localhost:{self._port}/ipp/print"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Switch it on (again) and wait until it answers. `Unavailable` if it does not."""
        try:
            self._write_files()
            self._start_bus()
            self._start_printer_somewhere()
        except BaseException:
            self.stop()
            raise

    def gone(self) -> None:
        """Pull the plug: SIGKILL, in the middle of whatever it does. `start` plugs it in again."""
        if self._printer is not None:
            _end(self._printer)
            self._printer = None
            # A connection may still be taken for a moment after the program has ended.
            _until(lambda: not listens(self._port), SILENT)

    def stop(self) -> None:
        """Switch it off and remove everything it wrote."""
        (self._folder / "hold").unlink(missing_ok=True)
        self.gone()
        if self._bus is not None:
            _end(self._bus)
            self._bus = None
        # What was just killed beside the leader of its group may still be writing its last.
        _until(lambda: _removed(self._folder), "printer.emulator_left_files")

    def paper(self, *, out: bool = False, low: bool = False) -> None:
        """Take the paper out, let it run low, or put a full roll in."""
        level = 0 if out else 5 if low else 250
        httpx.get(
            f"http://localhost:{self._port}/media",
            params={"size1": PAPER, "type1": "stationery", "level1": level},
            trust_env=False,
            timeout=5,
        ).raise_for_status()

    def cover(self, *, open: bool) -> None:  # noqa: A002 - the word on the printer
        """Open or close the cover."""
        self.report("cover-open-error", on=open)

    def report(self, reason: str, *, on: bool) -> None:
        """Add or take away any state reason, as its engine would."""
        (self._folder / "reasons").write_text(f"STATE: {'+' if on else '-'}{reason}\n")
        printer = IppPrinter(self.url)
        empty = Document(b"%PDF-1.4\n%%EOF\n", 80, 100)
        job = printer.submit(empty, f"{SIGNAL}{time.monotonic_ns()}")
        _until(lambda: printer.job_state(job) is JobState.PRINTED, SILENT)
        (self._folder / "reasons").write_text("")
        printer.close()

    def hold(self, *, on: bool) -> None:
        """Stop the engine in the middle of the next slip, or let it go on."""
        if on:
            (self._folder / "hold").touch()
        else:
            (self._folder / "hold").unlink(missing_ok=True)

    def printed_files(self) -> list[Path]:
        """What came out so far, oldest first."""
        found = (self._folder / "printed").glob("*.pdf")
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, int(path.stem)))

    def _write_files(self) -> None:
        (self._folder / "printed").mkdir(exist_ok=True)
        (self._folder / "spool").mkdir(exist_ok=True)
        (self._folder / "reasons").write_text("")
        (self._folder / "attributes.conf").write_text(ATTRIBUTES)
        (self._folder / "job.test").write_text(JOB_QUESTION)
        (self._folder / "bus.conf").write_text(BUS.format(socket=self._folder / "bus"))
        command = self._folder / "engine.sh"
        command.write_text(
            COMMAND.format(folder=self._folder, signal=SIGNAL, ipptool=_program("ipptool"))
        )
        command.chmod(command.stat().st_mode | stat.S_IXUSR)

    def _run(self, command: list[str]) -> "subprocess.Popen[bytes]":
        """Start a program in a group of its own, which ends when this process does."""
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                ["/bin/sh", "-c", GUARD, "guard", *command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._folder / 'bus'}"},
                start_new_session=True,
            )

    def _start_bus(self) -> None:
        if self._bus is not None:
            return
        self._bus = self._run(
            [_program("dbus-daemon"), f"--config-file={self._folder / 'bus.conf'}", "--nofork"]
        )
        _until((self._folder / "bus").exists, SILENT)

    def _start_printer_somewhere(self) -> None:
        """Somebody may have taken its port meanwhile: until it has answered, it may have others."""
        for _ in range(TRIES):
            if self._start_printer():
                return
        raise Unavailable(SILENT)

    def _start_printer(self) -> bool:
        folder = self._folder
        options = ["-r", "off", "-n", "localhost", "-p", str(self._port)]
        options += ["-d", str(folder / "spool"), "-a", str(folder / "attributes.conf")]
        options += ["-c", str(folder / "engine.sh"), "Xinqiao emulator"]
        program = self._printer = self._run([_program("ippeveprinter"), *options])
        printer = IppPrinter(self.url)
        try:
            _until(lambda: Fault.GONE not in printer.state().faults, SILENT, START_S / TRIES)
        except Unavailable:
            _end(program)
            self._printer = None
            self._port = self._port if self._answered else free_port()
            return False
        finally:
            printer.close()
        self._answered = True
        return True


def _end(program: "subprocess.Popen[bytes]") -> None:
    os.killpg(program.pid, signal.SIGKILL)  # the guard, the program and what it started
    if program.stdin is not None:
        program.stdin.close()
    program.wait()


def _removed(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def _program(name: str) -> str:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/bin") or ""


def _until(true: Callable[[], bool], complaint: str, within_s: float = START_S) -> None:
    patience = time.monotonic() + within_s
    while not true():
        if time.monotonic() > patience:
            raise Unavailable(complaint)
        time.sleep(0.02)
