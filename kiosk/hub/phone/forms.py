"""Forms of the phone pages: read within bounds, and only where our own page was the one sent."""

import re
import secrets

from fastapi import Request, Response

from kiosk.hub.posted_fields import Fields, body_of, fields_in, genuine

COOKIE = "xq_phone"
FIELD = "form"
_AT_MOST = 8192
_FIELDS_AT_MOST = 30
_LASTS_S = 3600
_WORD = re.compile(r"[A-Za-z0-9_-]{32}")
_LINK = re.compile(r"[A-Za-z0-9_-]{40}")


def word_of(request: Request) -> str:
    """The word this browser's forms carry: the one it has, or a fresh one."""
    mine = request.cookies.get(COOKIE, "")
    return mine if _WORD.fullmatch(mine) else secrets.token_urlsafe(24)


def keep_word(answer: Response, request: Request, word: str) -> None:
    """Have the browser bring the word along with the form; another site cannot know it."""
    answer.set_cookie(
        COOKIE,
        word,
        max_age=_LASTS_S,
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


async def fields_of(request: Request) -> Fields:
    """The fields of a posted form; empty for one that is too long to be ours."""
    return fields_in(await body_of(request, _AT_MOST), at_most=_FIELDS_AT_MOST)


def is_ours(request: Request, fields: Fields) -> bool:
    """Whether the form carries the word of this browser's cookie."""
    mine = request.cookies.get(COOKIE, "")
    return genuine(mine, first(fields, FIELD))


def first(fields: Fields, name: str) -> str:
    """The first value of a field; empty where there is none."""
    return fields.get(name, [""])[0]


def new_link() -> str:
    """The end of an address that nobody guesses, made with the form that leads there."""
    return secrets.token_urlsafe(30)


def is_link(text: str) -> bool:
    """Whether it is one that `new_link` may have made."""
    return _LINK.fullmatch(text) is not None
