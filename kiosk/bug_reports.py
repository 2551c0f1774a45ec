"""Reports bugs by place and never by value: a value may be somebody's name. The program goes on."""

import sys
import threading
from types import TracebackType

import structlog

FRAMES = 12
"""The innermost so many places are told."""
log = structlog.get_logger(__name__)


def report_bugs() -> None:
    """From now on whatever nobody caught, on whatever thread, becomes one line of the log."""
    sys.excepthook = _report
    sys.unraisablehook = _report_unraisable
    threading.excepthook = _report_of_thread


def places(trace: TracebackType | None) -> list[str]:
    """Where it went through, `file:line:function`, the innermost last."""
    where = []
    while trace is not None:
        code = trace.tb_frame.f_code
        where.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}:{code.co_name}")
        trace = trace.tb_next
    return where[-FRAMES:]


def _report(kind: type[BaseException], _bug: BaseException, trace: TracebackType | None) -> None:
    log.error("bug", kind=kind.__name__, where=places(trace))


def _report_unraisable(bug: "sys.UnraisableHookArgs") -> None:
    if bug.exc_value is not None:
        _report(bug.exc_type, bug.exc_value, bug.exc_traceback)


def _report_of_thread(bug: threading.ExceptHookArgs) -> None:
    if bug.exc_value is not None:
        _report(bug.exc_type, bug.exc_value, bug.exc_traceback)
