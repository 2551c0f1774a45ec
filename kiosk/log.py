"""How the program logs: one line of logfmt an event on standard error, nothing personal in it."""

import logging
import sys

import structlog


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
    logging.basicConfig(
        stream=sys.stderr,
        level=max(level, logging.WARNING),
        format="timestamp=%(asctime)s level=%(levelname)s event=%(name)s text=%(message)r",
        force=True,
    )
