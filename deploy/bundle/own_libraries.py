"""Runs first in the bundle: programs it starts (aplay, espeak-ng) load Debian's libraries.

The loader of this process has read the path already; only children would be led astray by it.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before
# Of the same program started anew (a report is made by one): it finds its own libraries itself.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
# Help and errors in plain words: the library that would colour them is not in the bundle.
os.environ["TYPER_USE_RICH"] = "0"
# Started without a locale, as by cron: Qt and file names are UTF-8 all the same.
if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
    os.environ["LC_CTYPE"] = "C.UTF-8"
