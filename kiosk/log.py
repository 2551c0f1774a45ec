"""How the program logs: one line of logfmt an event on standard error, nothing personal in it."""

import logging
import sys

import structlog

from kiosk.bug_reports import places

LIBRARIES = "timestamp=%(asctime)s level=%(levelname)s event=%(name)s text=%(message)r"


class OneLine(logging.Formatter):
    """What libraries say, on one line; of their tracebacks only the kind and the places."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        bug = record.exc_info
        plain = logging.makeLogRecord({**vars(record), "exc_info": None, "exc_text": None})
        line = super().format(plain).replace("\n", " ")
        if not bug or bug[0] is None:
            return line
        return f"{line} kind={bug[0].__name__} where={places(bug[2])}"


def log_to_stderr(level: int = logging.INFO) -> None:
    """Send events of `level` and above, from structlog and the standard library, to stderr.

    Lines carry no colours and no tracebacks with values: the service manager's journal keeps them.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine(LIBRARIES))
    logging.basicConfig(handlers=[handler], level=max(level, logging.WARNING), force=True)
