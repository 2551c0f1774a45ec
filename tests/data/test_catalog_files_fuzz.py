"""Whatever is thrown at the readers comes back as rows that can be kept, and findings."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.data.catalog_files.rows import CatalogRows

HEADERS = (
    b"",
    b"code|name|department|time\n",
    b"code,name,department,materials\n",
    "编码\t名称\t部门\n".encode("gb18030"),
    b'{"items": [{"code": ',
    b"[",
    b"PK\x03\x04",
    b"\xff\xfe",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["code", "name", "department", "materials", "steps", "x", "\ud800"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def can_be_kept(value: object) -> bool:
    """Whether both databases would take every text in it."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text.encode("utf-8")
    return "\0" not in text and "\\u0000" not in text


def check(read: CatalogRows) -> None:
    for row in read.rows:
        assert all(can_be_kept(cell) for cell in row.cells.values())
    for finding in read.findings:
        assert finding.text("zh").isprintable()
        assert finding.text("en").isprintable()


@given(st.sampled_from(HEADERS), st.binary(max_size=2_000), st.sampled_from(["a.psv", "a.json"]))
def test_bytes_of_any_kind(header: bytes, rest: bytes, name: str) -> None:
    check(read_catalog_bytes(header + rest, name))


@given(st.text(max_size=2_000), st.sampled_from(["|", ",", "\t"]))
def test_text_of_any_kind(text: str, delimiter: str) -> None:
    header = delimiter.join(("code", "name", "department"))
    check(read_catalog_bytes(f"{header}\n{text}".encode("utf-8", "surrogatepass"), "a.psv"))


@given(st.lists(JSON, max_size=6))
def test_json_of_any_kind(items: list[object]) -> None:
    check(read_catalog_bytes(json.dumps(items).encode(), "a.json"))


@given(st.lists(st.lists(st.text("甲乙丙a1 \u3000", max_size=5), min_size=3, max_size=3)))
@settings(max_examples=50)
def test_every_clean_line_that_is_not_blank_becomes_a_row(lines: list[list[str]]) -> None:
    text = "code|name|department\n" + "\n".join("|".join(line) for line in lines)
    read = read_catalog_bytes(text.encode(), "a.psv")
    filled = [n for n, line in enumerate(lines, 2) if any(cell.strip(" \u3000") for cell in line)]
    assert [row.place.line for row in read.rows] == filled
    assert [finding.key for finding in read.findings] == ([] if filled else ["no_rows"])
