"""What the hub says while its store cannot be reached: come back soon, never "internal error"."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from kiosk.hub.postgres import not_now
from kiosk.hub.templates import templates
from kiosk.hub.words import BUSY_WORDS, choose

RETRY_S = 5
"""As long as terminals are asked to wait at least."""


def answer_while_away(hub: FastAPI) -> None:
    """Have every page answer 503 and when to come back, whatever part of it asked the store."""
    page = templates().get_template("busy.html")

    def busy(request: Request, trouble: Exception) -> Response:
        if isinstance(trouble, DBAPIError) and not not_now(trouble):
            raise trouble
        language = choose(request.query_params.get("lang"), request.headers.get("accept-language"))
        html = page.render(
            language=language, words=BUSY_WORDS[language], again=request.method == "GET"
        )
        headers = {"Retry-After": str(RETRY_S), "Content-Language": language}
        return HTMLResponse(html, status_code=503, headers=headers)

    hub.add_exception_handler(DBAPIError, busy)
    hub.add_exception_handler(NoConnectionFree, busy)
