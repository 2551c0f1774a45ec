"""The file on a USB stick: lines, each a message of the protocol, under one signature.

The key is the digest of the device's credential, which the terminal can work out and the hub keeps;
so nothing has to be exchanged before, and a file somebody changed or made up is refused whole.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from kiosk.durable import put_in_place
from kiosk.errors import RuleBroken, Unavailable

FORMAT: Literal["xinqiao-stick"] = "xinqiao-stick"
VERSION = 1
LINE_AT_MOST = 16 * 1024 * 1024
Kind = Literal["records", "receipts"]


class Head(BaseModel):
    """The first line: what the file is, whose, and when it was made."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: Literal["xinqiao-stick"] = FORMAT
    version: int = VERSION
    kind: Kind
    device: UUID
    made_at: AwareDatetime


@dataclass(frozen=True, slots=True)
class Line:
    """One message: `batch` (compressed, as it is sent), `refused` or `reply` (JSON)."""

    kind: Literal["batch", "refused", "reply"]
    body: bytes


def key_of(credential: str) -> bytes:
    """What signs: the hub knows it as the credential's digest."""
    return hashlib.sha256(credential.encode()).digest()


def write_stick(file: Path, head: Head, lines: Iterable[Line], *, key: bytes) -> int:
    """Write the file, whole or not at all; how many lines. `Unavailable`: `stick.unwritable`."""
    fresh = file.with_name(f".{file.name}.part")
    count = 0
    try:
        with fresh.open("wb") as out:
            seal = hmac.new(key, digestmod=hashlib.sha256)
            _put(out, seal, head.model_dump_json().encode())
            for line in lines:
                _put(out, seal, _said(line))
                count += 1
            out.write(seal.hexdigest().encode() + b"\n")
        put_in_place(fresh, file)  # it is pulled out the moment it is said to be done
    except OSError as trouble:
        fresh.unlink(missing_ok=True)
        raise Unavailable("stick.unwritable", cause=type(trouble).__name__) from trouble
    return count


def read_head(file: Path) -> Head:
    """Whose file it is, before anything of it is believed. `RuleBroken`: `stick.unreadable`."""
    with _opened(file) as lines:
        return _head(lines.readline(LINE_AT_MOST))


def check_stick(file: Path, kind: Kind, *, key: bytes) -> Head:
    """Its head, once the whole file is known to be as the holder of `key` wrote it.

    `RuleBroken`: `stick.unreadable`, `stick.other_kind`, `stick.forged`.
    """
    seal = hmac.new(key, digestmod=hashlib.sha256)
    with _opened(file) as lines:
        first = last = lines.readline(LINE_AT_MOST)
        head = _head(first)
        for line in lines:
            seal.update(last)
            last = line
    if not hmac.compare_digest(last.strip(), seal.hexdigest().encode()):
        raise RuleBroken("stick.forged")
    if head.kind != kind:
        raise RuleBroken("stick.other_kind")
    return head


def messages(file: Path) -> Iterator[Line]:
    """The messages of a file that was checked, in their order."""
    with _opened(file) as lines:
        lines.readline(LINE_AT_MOST)
        held = lines.readline(LINE_AT_MOST)
        for line in lines:
            yield _line(held)
            held = line


def _put(out: BinaryIO, seal: "hmac.HMAC", said: bytes) -> None:
    out.write(said + b"\n")
    seal.update(said + b"\n")


def _said(line: Line) -> bytes:
    body = base64.b64encode(line.body).decode()
    return json.dumps({"kind": line.kind, "body": body}).encode()


def _line(raw: bytes) -> Line:
    try:
        said = json.loads(raw)
        return Line(said["kind"], base64.b64decode(said["body"], validate=True))
    except (ValueError, KeyError, TypeError, binascii.Error) as unfit:
        raise RuleBroken("stick.unreadable") from unfit


def _head(raw: bytes) -> Head:
    try:
        return Head.model_validate_json(raw)
    except ValidationError as unfit:
        raise RuleBroken("stick.unreadable") from unfit


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as trouble:
        raise Unavailable("stick.unopenable", cause=type(trouble).__name__) from trouble
