"""The bytes of IPP: requests out, responses in (RFC 8010), as much of it as a slip needs."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

VERSION = (2, 0)


class Operation(IntEnum):
    """What is asked of the printer (RFC 8011, 5.4.15)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class Group(IntEnum):
    """Where a run of attributes belongs (RFC 8010, 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """The type of a value (RFC 8010, 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    COLLECTION = 0x34
    COLLECTION_END = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MEDIA_TYPE = 0x49
    MEMBER = 0x4A


Value = int | bool | str | bytes | tuple[int, int] | None | dict[str, "list[Value]"]
"""A value as read. None: the printer says it has none, or does not know. Bytes: another type."""

Attributes = Mapping[str, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a request; a collection's values are sequences of attributes."""

    name: str
    tag: Tag
    values: "Sequence[int | bool | str | Sequence[Attribute]]"


@dataclass(frozen=True, slots=True)
class Response:
    """What the printer answered: a status (below 0x0100: done) and its groups in order."""

    status: int
    request_id: int
    groups: tuple[tuple[int, Attributes], ...]

    def first(self, group: Group) -> Attributes:
        """The first group of that kind, empty if there is none."""
        return next((attributes for kind, attributes in self.groups if kind == group), {})

    def all(self, group: Group) -> tuple[Attributes, ...]:
        """Every group of that kind."""
        return tuple(attributes for kind, attributes in self.groups if kind == group)


def encode_request(
    operation: Operation,
    request_id: int,
    groups: Sequence[tuple[Group, Sequence[Attribute]]],
    document: bytes = b"",
    *,
    version: tuple[int, int] = VERSION,
) -> bytes:
    """A whole request, the document's bytes behind its attributes."""
    parts = [struct.pack(">BBHI", *version, operation, request_id)]
    for group, attributes in groups:
        parts.append(bytes([group]))
        parts.extend(_attribute(attribute) for attribute in attributes)
    parts.append(bytes([Group.END]))
    parts.append(document)
    return b"".join(parts)


def _attribute(attribute: Attribute) -> bytes:
    parts = []
    name = attribute.name.encode("ascii")
    for value in attribute.values:
        parts.append(_field(attribute.tag, name, _value(value)))
        if attribute.tag is Tag.COLLECTION:
            parts.append(_members(value))
        name = b""  # a further value of the same attribute has no name
    return b"".join(parts)


def _members(value: "int | bool | str | Sequence[Attribute]") -> bytes:
    if isinstance(value, (int, str)):
        raise TypeError("a collection is a sequence of attributes")
    parts = []
    for member in value:
        parts.append(_field(Tag.MEMBER, b"", member.name.encode("ascii")))
        parts.append(_attribute(Attribute("", member.tag, member.values)))
    parts.append(_field(Tag.COLLECTION_END, b"", b""))
    return b"".join(parts)


def _field(tag: Tag, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def _value(value: "int | bool | str | Sequence[Attribute]") -> bytes:
    if isinstance(value, bool):
        return bytes([value])
    if isinstance(value, int):
        return struct.pack(">i", value)
    if isinstance(value, str):
        return value.encode("utf-8")
    return b""


def decode_response(data: bytes) -> Response:
    """Read a response. Raises `ValueError` on anything that is not one."""
    try:
        return _Reader(data).response()
    except (struct.error, IndexError, UnicodeDecodeError) as broken:
        raise ValueError("not an IPP response") from broken


class _Reader:
    """Walks over the bytes of one response."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def response(self) -> Response:
        _major, _minor, status, request_id = struct.unpack(">BBHI", self._take(8))
        groups: list[tuple[int, dict[str, list[Value]]]] = []
        last: list[Value] | None = None
        while (tag := self._take(1)[0]) != Group.END:
            if tag <= 0x0F:
                groups.append((tag, {}))
                last = None
                continue
            if not groups:
                raise ValueError("an attribute outside of any group")
            name = self._text()
            value = self._read(tag)
            if name:
                last = groups[-1][1].setdefault(name, [])
            if last is None:
                raise ValueError("a value without an attribute")
            last.append(value)
        return Response(status, request_id, tuple(groups))

    def _take(self, length: int) -> bytes:
        piece = self._data[self._at : self._at + length]
        if len(piece) < length:
            raise ValueError("an IPP response that ends too early")
        self._at += length
        return piece

    def _text(self) -> str:
        return self._sized().decode("utf-8")

    def _sized(self) -> bytes:
        (length,) = struct.unpack(">H", self._take(2))
        return self._take(length)

    def _read(self, tag: int, depth: int = 0) -> Value:
        raw = self._sized()
        if 0x10 <= tag <= 0x1F:
            return None
        if tag in (Tag.INTEGER, Tag.ENUM):
            return int(struct.unpack(">i", raw)[0])
        if tag == Tag.BOOLEAN:
            return raw != b"\x00"
        if tag == Tag.RANGE:
            low, high = struct.unpack(">ii", raw)
            return low, high
        if tag == Tag.COLLECTION:
            return self._collection(depth + 1)
        if 0x40 <= tag <= 0x5F:
            return raw.decode("utf-8", "replace")
        return raw

    def _collection(self, depth: int) -> dict[str, list[Value]]:
        if depth > 8:
            raise ValueError("collections nested too deep")
        members: dict[str, list[Value]] = {}
        current: list[Value] | None = None
        while (tag := self._take(1)[0]) != Tag.COLLECTION_END:
            self._sized()  # inside a collection names travel as values
            if tag == Tag.MEMBER:
                current = members.setdefault(self._text(), [])
            elif current is None:
                raise ValueError("a value without a member")
            else:
                current.append(self._read(tag, depth))
        self._sized()
        self._sized()
        return members
