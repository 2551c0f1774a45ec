"""How the hub describes itself at `/openapi.json`: the protocol in full, the pages by path."""

import re
from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from kiosk.sync import wire
from kiosk.sync.wire_shares import ShareAsked

_SCHEMAS = "#/components/schemas/"
_SAID: tuple[type[BaseModel], ...] = (
    wire.Batch,
    wire.Quarantined,
    wire.EnrolRequest,
    ShareAsked,
    wire.Problem,
)
MEANING = {
    400: "Not what this protocol says; nothing was stored.",
    401: "The credential is missing or unknown.",
    403: "The device was revoked, is another one, or the code is refused.",
    410: "The cursor is of another life of the hub or too old: ask without one.",
    413: "More than 500 records or 1 MiB; send less.",
    429: "This address asked too often without a credential; see Retry-After.",
    503: "The store cannot be reached now, or the line broke off; see Retry-After.",
}
_HEADERS: dict[int, dict[str, Any]] = {
    401: {"WWW-Authenticate": {"schema": {"const": "Bearer"}, "required": True}},
    429: {"Retry-After": {"schema": {"type": "integer", "minimum": 1}, "required": True}},
    503: {"Retry-After": {"schema": {"type": "integer", "minimum": 1}, "required": True}},
}
_NONCE: dict[str, Any] = {
    "name": wire.NONCE_HEADER,
    "in": "header",
    "description": "Fresh for each request; the answer carries it, a refusal too.",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{16,64}$"},
    "example": "b3R0ZXIgd2F0ZXIgbQ",
}
_PACKED: dict[str, Any] = {
    "name": "Content-Encoding",
    "in": "header",
    "schema": {"type": "string", "enum": [wire.ENCODING, "identity"], "default": "identity"},
}
_CLOCK: dict[str, Any] = {
    "name": wire.CLOCK_HEADER,
    "in": "header",
    "description": "The device's clock; what cannot be read was not said.",
    "schema": {"type": "string"},
    "example": "2026-11-23T01:41:00Z",
}
_EPOCH: dict[str, Any] = {
    "name": wire.EPOCH_HEADER,
    "in": "header",
    "description": "The epoch the device writes in now; what cannot be read was not said.",
    "schema": {"type": "string"},
    "example": "5b0e1c9e-6a55-4c1b-9d42-9a3a0d6f6a11",
}


class DescribedApp(FastAPI):
    """An app whose description says what is read by hand, and where its pages are."""

    def openapi(self) -> dict[str, Any]:
        """OpenAPI 3.1, worked out once."""
        if self.openapi_schema is None:
            self.openapi_schema = _describe(self)
        return self.openapi_schema


def page_routes(app: FastAPI) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The path and the methods of every page for people."""
    found = []
    for each in iter_route_contexts(app.routes):
        route = each.original_route
        if isinstance(route, APIRoute) and not route.include_in_schema:
            path = re.sub(r"\{(\w+):\w+\}", r"{\1}", each.path or "")
            found.append((path, tuple(sorted(each.methods or ()))))
    return tuple(found)


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of an operation of the protocol."""
    return {
        status: {
            "model": wire.Problem,
            "description": MEANING[status],
            "headers": _HEADERS.get(status, {}),
        }
        for status in statuses
    }


def of_device(*, packed: bool = False, nonce: bool = True) -> dict[str, Any]:
    """What an operation for devices that joined takes beside its body.

    `nonce`: whether it has to be said in the header; a batch says it in its body, too.
    """
    beside = [{**_NONCE, "required": nonce}]
    if packed:
        beside.append(_PACKED)
    return {"security": [{"credential": []}], "parameters": beside}


def said_beside() -> list[dict[str, Any]]:
    """What a device says of itself beside a batch."""
    return [_CLOCK, _EPOCH]


def body(model: type[BaseModel], description: str, example: dict[str, Any]) -> dict[str, Any]:
    """The request's schema; the bytes themselves are read and bounded by hand."""
    content = {"schema": {"$ref": f"{_SCHEMAS}{model.__name__}"}, "example": example}
    return {
        "requestBody": {
            "required": True,
            "description": description,
            "content": {wire.MEDIA_TYPE: content},
        }
    }


def _describe(app: FastAPI) -> dict[str, Any]:
    told = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
    _, models = models_json_schema(
        [(model, "validation") for model in _SAID], ref_template=f"{_SCHEMAS}{{model}}"
    )
    schemas = told.setdefault("components", {}).setdefault("schemas", {})
    schemas |= {**models["$defs"], **schemas}
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)  # said in the words of the protocol instead
    told["components"]["securitySchemes"] = {
        "credential": {
            "type": "http",
            "scheme": "bearer",
            "description": "Given to a device when it joins (`/sync/v1/enrol`).",
        }
    }
    for operations in told["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("422", None)
    for path, operations in _pages(page_routes(app)):
        told["paths"].setdefault(path, {}).update(operations)
    return told


def _pages(routes: Iterable[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[str, dict[str, Any]]]:
    """Pages for people: their paths; what is on them is not for programs."""
    for path, methods in routes:
        inputs = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"\{(\w+)\}", path)
        ]
        for method in methods:
            operation: dict[str, Any] = {
                "summary": "A page for people",
                "tags": ["pages"],
                "parameters": inputs,
                "responses": {"default": {"description": "HTML, or what it links to"}},
            }
            if method != "GET":
                form = {"schema": {"type": "object", "additionalProperties": {"type": "string"}}}
                operation["requestBody"] = {"content": {"application/x-www-form-urlencoded": form}}
            yield path, {method.lower(): operation}
