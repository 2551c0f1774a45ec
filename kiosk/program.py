"""Tells how this program is started once more, for work that wants a process of its own."""

import sys


def is_bundle() -> bool:
    """Whether this is the bundle, which brings its own Python, and not a checkout."""
    return bool(getattr(sys, "frozen", False))


def own_command(*words: str) -> list[str]:
    """The command line that runs this same program with `words` behind `kiosk`."""
    return [sys.executable, *words] if is_bundle() else [sys.executable, "-m", "kiosk", *words]
