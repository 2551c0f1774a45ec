"""Catalog files of every kind and in every state: rows come out, the rest is reported."""

import json
from pathlib import Path

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.data.catalog_files.reading import MAX_MB, read_catalog, read_catalog_bytes
from kiosk.data.catalog_files.rows import MAX_FINDINGS, CatalogRows, Place, Severity
from kiosk.data.catalog_files.wording import TEXTS
from kiosk.errors import Unavailable

HEADER = "code|name|department|materials|time|mode\n"
ROW = "RS01★|养老保险参保|人社|身份证、户口簿|即办|代\n"


def keys(read: CatalogRows, severity: Severity | None = None) -> list[str]:
    return [
        finding.key for finding in read.findings if severity is None or finding.severity is severity
    ]


def read_text(text: str, name: str = "catalog.psv") -> CatalogRows:
    return read_catalog_bytes(text.encode(), name)


def test_a_bar_separated_list_is_read_as_the_county_passes_it_on() -> None:
    read = read_text(HEADER + ROW)
    assert read.findings == ()
    assert read.rows[0].place == Place("catalog.psv", line=2)
    assert read.rows[0].cells == {
        "code": "RS01★",
        "name": "养老保险参保",
        "department": "人社",
        "materials": "身份证、户口簿",
        "time": "即办",
        "mode": "代",
    }


def test_the_demo_catalog_is_read_without_a_word() -> None:
    read = read_catalog(assets_folder() / "demo" / "catalog.json")
    assert len(read.rows) == 72
    assert read.findings == ()


def test_comma_lists_may_quote_commas_and_line_ends() -> None:
    read = read_text('编码,事项名称,部门,材料\nRS01,"参保,登记",人社,"身份证\n户口簿"\n', "a.csv")
    assert read.rows[0].cells["name"] == "参保,登记"
    assert read.rows[0].cells["materials"] == "身份证\n户口簿"


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "\uff5c", "\uff0c"])
def test_the_delimiter_is_found_out_from_the_header(delimiter: str) -> None:
    lines = (["code", "name", "department"], ["RS01", "参保", "人社"])
    read = read_text("\n".join(delimiter.join(line) for line in lines), "list.txt")
    assert read.rows[0].cells == {"code": "RS01", "name": "参保", "department": "人社"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_as_one(line_end: str) -> None:
    read = read_text((HEADER + "\n" + ROW).replace("\n", line_end))
    assert [row.place.line for row in read.rows] == [3]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    read = read_catalog_bytes((HEADER + ROW).encode(encoding), "catalog.psv")
    assert read.rows[0].cells["name"] == "养老保险参保"
    assert read.findings == ()


def test_gb18030_is_read_and_said() -> None:
    read = read_catalog_bytes((HEADER + ROW).encode("gb18030"), "catalog.psv")
    assert read.rows[0].cells["name"] == "养老保险参保"
    assert keys(read) == ["encoding_gb18030"]
    assert keys(read, Severity.ERROR) == []


def test_a_broken_byte_rejects_its_row_alone() -> None:
    broken = ROW.encode().replace("险".encode(), b"\xff")
    read = read_catalog_bytes((HEADER + ROW).encode() + broken + ROW.encode(), "catalog.psv")
    assert len(read.rows) == 2
    assert read.refused == 1
    assert (read.findings[0].key, read.findings[0].place.line) == ("row_encoding", 3)


def test_an_encoding_nobody_knows_is_said_once() -> None:
    text = (HEADER + ROW * 5).encode("utf-8").replace(b"\xe5", b"\xff").replace(b"\xe4", b"\xff")
    read = read_catalog_bytes(text.replace(b"\xe8", b"\xff").replace(b"\xe6", b"\xff"), "c.psv")
    assert read.rows == ()
    assert set(keys(read)) <= {"encoding_unknown", "row_encoding"}


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "file_empty"),
        (bytes(range(256)) * 12_000, "file_binary"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "file_old_xls"),
        (b"PK\x03\x04" + b"rubbish" * 500_000, "xlsx_broken"),
        (b"lorem ipsum " * 250_000, "no_header"),
        (b"|" * 3_000_000, "no_header"),
        (b"x" * (MAX_MB * 1024 * 1024 + 1), "file_too_big"),
        (b"[" * 100_000, "json_broken"),
        (b'{"items": [1,]}', "json_broken"),
        (b'{"things": []}', "json_no_items"),
        (b"[" + b"9" * 5_000 + b"]", "json_broken"),
        ("[{'编码'}]".encode("gb18030"), "encoding_unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_file_that_is_no_catalog_is_said_in_one_line(data: bytes, key: str) -> None:
    read = read_catalog_bytes(data, "catalog")
    assert keys(read) == [key]
    assert read.rows == ()


def test_a_missing_file_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="file_unreadable"):
        read_catalog(tmp_path / "none.psv")
    with pytest.raises(Unavailable, match="file_unreadable"):
        read_catalog(tmp_path)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("RS01|参\0保|人社|||\n", "row_control"),
        ("RS01|参\x1b[31m保|人社|||\n", "row_control"),
        ("RS01|" + "长" * 10_001 + "|人社|||\n", "cell_too_long"),
        ("RS01|参保|人社||||多\n", "too_many_cells"),
        ("RS01|参\ufffd保|人社|||\n", "row_encoding"),
    ],
)
def test_a_row_that_cannot_be_kept_is_rejected_alone(line: str, key: str) -> None:
    read = read_text(HEADER + line + ROW)
    assert keys(read, Severity.ERROR) == [key]
    assert [row.place.line for row in read.rows] == [3]
    assert read.refused == 1


def test_small_faults_are_said_and_the_row_kept() -> None:
    read = read_text(f"code|name|department|color|name\nRS01|参保|人社\n{HEADER}")
    assert keys(read) == ["column_unknown", "column_twice", "too_few_cells", "header_again"]
    read = read_text(HEADER + ROW + HEADER + ROW)
    assert keys(read) == ["header_again"]
    assert len(read.rows) == 2


def test_full_width_spaces_around_a_cell_do_not_count() -> None:
    read = read_text(HEADER + "\u3000RS01 |\xa0参保\t|人社|||\n\u3000\n")
    assert read.rows[0].cells["code"] == "RS01"
    assert read.rows[0].cells["name"] == "参保"


def test_an_open_quote_spoils_its_row_and_not_the_program() -> None:
    head = "code,name,department\n"
    read = read_text(head + 'RS01,"参保,人社\nRS02,参保,人社\n', "a.csv")
    assert keys(read) == ["row_quote"]
    read = read_text(head + f'RS01,"{"长" * 200_000}",人社\nRS02,参保,人社\n', "a.csv")
    assert keys(read, Severity.ERROR)[0] == "row_quote"
    assert "RS02" in [row.cells["code"] for row in read.rows]


def test_findings_are_counted_beyond_the_first_five_hundred() -> None:
    read = read_text(HEADER + "RS01|\0|人社|||\n" * 15 + "RS01|a|b||||c\n" * 800)
    assert len(read.findings) == MAX_FINDINGS
    assert read.unsaid == 315
    assert read.refused == 815


def test_json_says_which_entry() -> None:
    items = [{"code": "RS01", "name": "参保", "department": "人社", "colour": "red"}, 7, None]
    read = read_text(json.dumps(items), "catalog.json")
    assert keys(read) == ["key_unknown", "entry_not_object", "entry_not_object"]
    assert [finding.place.line for finding in read.findings] == [1, 2, 3]
    assert "entry 2" in read.findings[1].text("en")


def test_json_keys_that_come_twice_are_said() -> None:
    read = read_text('[{"code":"A1","code":"A2","name":"x","department":"y"}]', "c.json")
    assert keys(read) == ["key_twice"]
    assert read.rows[0].cells["code"] == "A2"


@pytest.mark.parametrize("bad", ["\ud800", "a\0b", "长" * 10_001])
def test_text_that_no_store_can_keep_is_refused_wherever_it_stands(bad: str) -> None:
    item = {"code": "A1", "name": "x", "department": "y", "materials": [{"name": [bad]}]}
    read = read_text(json.dumps([item, item | {"materials": []}]), "c.json")
    assert len(read.rows) == 1
    assert read.refused == 1
    assert read.findings[0].place.column == "materials"


def test_every_finding_reads_as_one_line_in_both_languages() -> None:
    read = read_text(HEADER + "RS01|\0|人社|||\nRS01|a\n" + ROW.replace("|", "|\x07"))
    for language in ("zh", "en"):
        for finding in read.findings:
            line = finding.text(language)
            assert line.startswith("catalog.psv ")
            assert "\n" not in line
            assert line.isprintable()
    assert "第 2 行" in read.findings[0].text()
    assert "line 2" in read.findings[0].text("en")


def test_every_text_has_both_languages() -> None:
    for chinese, english in TEXTS.values():
        assert chinese != english
        assert english.isascii() or "“" in english or "、" in english
