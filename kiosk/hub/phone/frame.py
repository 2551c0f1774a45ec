"""What every phone page stands in: the center's name, how old its news is, both languages."""

import re
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from kiosk.hub.phone.leaf import moment
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.words import Language

STALE_AFTER = timedelta(minutes=12)
"""An idle terminal gives a sign of life every five minutes; two may get lost."""
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


def around(
    language: Language,
    center: CenterWords | None,
    as_of: datetime | None,
    *,
    now: datetime,
    keep: str = "",
) -> dict[str, Any]:
    """What the frame needs; `keep` is what the address carries beside the language."""
    return {
        "language": language,
        "other": "en" if language == "zh" else "zh",
        "words": PHONE_WORDS[language],
        "center": center,
        "as_of": moment(as_of) if as_of else "",
        "stale": as_of is not None and now - as_of > STALE_AFTER,
        "keep": keep,
        "han": lambda text: _marked(text) if language == "en" else text,
    }


def headers(language: Language) -> dict[str, str]:
    """What goes with every phone page."""
    return {"Content-Language": language, "X-Robots-Tag": "noindex"}


def _marked(text: str) -> Markup | str:
    """Chinese within an English page, marked so that a reader speaks it as Chinese."""
    return Markup('<span lang="zh-CN">{}</span>').format(text) if _HAN.search(text) else text
