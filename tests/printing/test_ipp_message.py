"""The bytes of IPP."""

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.ipp_message import (
    Attribute,
    Group,
    Operation,
    Tag,
    decode_response,
    encode_request,
)

names = st.text(st.characters(min_codepoint=0x61, max_codepoint=0x7A), min_size=1, max_size=12)
attributes = st.one_of(
    st.builds(
        Attribute,
        names,
        st.sampled_from([Tag.INTEGER, Tag.ENUM]),
        st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=4),
    ),
    st.builds(Attribute, names, st.just(Tag.BOOLEAN), st.lists(st.booleans(), min_size=1)),
    st.builds(
        Attribute,
        names,
        st.sampled_from([Tag.KEYWORD, Tag.NAME, Tag.URI]),
        st.lists(st.text(max_size=40), min_size=1, max_size=4),
    ),
)


@given(st.lists(attributes, max_size=6, unique_by=lambda one: one.name))
def test_what_is_written_is_what_is_read(written: list[Attribute]) -> None:
    # A response has the shape of a request; only the second number means something else.
    data = encode_request(Operation.PRINT_JOB, 7, [(Group.JOB, written)], b"%PDF")
    response = decode_response(data)
    assert response.status == Operation.PRINT_JOB
    assert response.request_id == 7
    assert response.first(Group.JOB) == {one.name: list(one.values) for one in written}


@given(st.binary(max_size=200))
def test_rubbish_is_refused_and_never_an_error(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        decode_response(data)


@given(st.binary(max_size=120))
def test_rubbish_behind_a_good_beginning_is_refused_too(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        decode_response(struct.pack(">BBHI", 2, 0, 0, 1) + b"\x04" + data)


def test_a_collection_in_a_collection_is_written_and_read() -> None:
    size = [
        Attribute("x-dimension", Tag.INTEGER, [8000]),
        Attribute("y-dimension", Tag.INTEGER, [14100]),
    ]
    column = [
        Attribute("media-size", Tag.COLLECTION, [size]),
        Attribute("media-type", Tag.KEYWORD, ["stationery"]),
    ]
    media = Attribute("media-col", Tag.COLLECTION, [column])
    data = encode_request(Operation.PRINT_JOB, 1, [(Group.JOB, [media])])
    assert decode_response(data).first(Group.JOB) == {
        "media-col": [
            {
                "media-size": [{"x-dimension": [8000], "y-dimension": [14100]}],
                "media-type": ["stationery"],
            }
        ]
    }


def test_the_example_of_the_standard_is_written_byte_by_byte() -> None:
    # RFC 8010, appendix A.1: the opening of a Print-Job request (its version is 2.0 here).
    data = encode_request(
        Operation.PRINT_JOB,
        1,
        [(Group.OPERATION, [Attribute("attributes-charset", Tag.CHARSET, ["utf-8"])])],
    )
    assert data == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03"
    )


def test_what_the_printer_does_not_know_is_read_as_nothing() -> None:
    unknown = b"\x12\x00\x04name\x00\x00"
    data = struct.pack(">BBHI", 2, 0, 0, 1) + b"\x04" + unknown + b"\x03"
    assert decode_response(data).first(Group.PRINTER) == {"name": [None]}


def test_a_range_is_read_as_its_two_ends() -> None:
    value = struct.pack(">ii", 2000, 60000)
    data = struct.pack(">BBHI", 2, 0, 0, 1) + b"\x04\x33\x00\x01y\x00\x08" + value + b"\x03"
    assert decode_response(data).first(Group.PRINTER) == {"y": [(2000, 60000)]}


@pytest.mark.parametrize("depth", [20, 2000])
def test_collections_nested_without_end_are_refused(depth: int) -> None:
    opening = b"\x34\x00\x01a\x00\x00" + b"\x4a\x00\x00\x00\x01a\x34\x00\x00\x00\x00" * depth
    with pytest.raises(ValueError, match="deep"):
        decode_response(struct.pack(">BBHI", 2, 0, 0, 1) + b"\x04" + opening)
