"""Which language a page speaks, and what the hub says while its store is away."""

from collections.abc import Mapping
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

BUSY_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "title": "请稍等片刻",
        "how": "服务器正在切换，通常一分钟以内恢复。本页会自己再试。",
        "send_again": "服务器正在切换，通常一分钟以内恢复。请过一会儿返回上一页，再提交一次。",
    },
    "en": {
        "title": "Just a moment",
        "how": "The service is switching over, which takes less than a minute as a rule. "
        "This page tries again by itself.",
        "send_again": "The service is switching over, which takes less than a minute as a rule. "
        "Please go back in a moment and send it again.",
    },
}


def choose(asked: str | None, accepted: str | None) -> Language:
    """The page's language: what was asked for, else what the browser prefers, else Chinese."""
    if asked in LANGUAGES:
        return "zh" if asked == "zh" else "en"
    preferred: Language = "zh"
    best = 0.0
    for part in (accepted or "").split(","):
        tag, _, weight = part.strip().partition(";")
        language = tag.lower().split("-")[0]
        quality = _quality(weight)
        if language in LANGUAGES and quality > best:
            preferred, best = ("zh" if language == "zh" else "en"), quality
    return preferred


def _quality(weight: str) -> float:
    """The `q` of an `Accept-Language` entry; 1 when unsaid, 0 when unreadable."""
    try:
        return float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return 0.0
