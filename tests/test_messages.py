"""Every expected error has words: at the windows, or at the command line that can raise it."""

import re
from pathlib import Path

from kiosk.commands import words as cli_words
from kiosk.ui import messages

KIOSK = Path(messages.__file__).parents[1]
RAISED = re.compile(
    r"""(?:RuleBroken|Unavailable|Refused|Unclear)\(\s*["']([a-z_]+\.[a-z_]+)["']"""
)
NEVER_SHOWN = {
    # between spool and printer: what people are told is the job's state and the printer's fault
    "printer.folder",
    "printer.no_such_host",
    "printer.not_a_printer",
    "printer.not_ready",
    "printer.no_job_id",
    "printer.not_cancelled",
    "printer.refused",
    "printer.unclear",
    # of a phone booking as the hub sent it: logged by its key, and a person without a name
    "phone.unreadable",
    "sealed.unreadable",
    "store.closed",  # the program is ending
    "hub.did_not_start",  # tests, tour and bench only
}


def test_every_error_key_has_a_sentence() -> None:
    raised = {
        key
        for file in KIOSK.rglob("*.py")
        if "hub" not in file.parts[len(KIOSK.parts) :]
        for key in RAISED.findall(file.read_text("utf-8"))
    }
    assert len(raised) > 30
    known = messages.known_keys() | cli_words.known_keys() | NEVER_SHOWN
    assert sorted(raised - known) == []
