"""The files people really have: each is read, or said to be what it is and what to do about it."""

import io
import zipfile

import openpyxl
import pytest

from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.data.catalog_files.rows import CatalogRows, Severity
from tests.data.test_catalog_files_workbook import HEADER, rewritten, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(500)
WEB = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>编码</td></tr></table>'
XML_2003 = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
TABLE = "事项编码,事项名称,部门\nRS01,参保登记,人社\n"


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return buffer.getvalue()


def keys(read: CatalogRows) -> list[str]:
    return [finding.key for finding in read.findings]


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("目录.xls", OLE, "file_old_xls"),
        ("目录.xlsx", LOCKED, "file_locked"),
        ("目录.xls", WEB.encode("gb18030"), "file_web"),
        ("目录.xls", b"\xef\xbb\xbf<!DOCTYPE html><html>", "file_web"),
        ("目录.xml", XML_2003.encode(), "file_web"),
        ("目录.ods", archive("mimetype", "content.xml", "styles.xml"), "file_ods"),
        ("目录.docx", archive("[Content_Types].xml", "word/document.xml"), "file_word"),
        ("目录.xlsb", archive("[Content_Types].xml", "xl/workbook.bin"), "file_xlsb"),
        ("目录.numbers", archive("Index/Document.iwa"), "file_numbers"),
        ("目录.zip", archive("目录.xlsx"), "file_archive"),
        ("目录.zip", archive(), "file_archive"),
        ("目录.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "file_pdf"),
        ("目录.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "file_binary"),
        ("目录.xlsx", workbook(), "xlsx_empty"),
        ("目录.xlsx", workbook(["云溪镇"], ["只有标题"]), "no_header"),
        ("目录.xlsx", workbook(["事项编码", "事项名称"], ["A1", "x"]), "header_lacks"),
        ("目录.xlsx", workbook(HEADER), "no_rows"),
        ("目录.csv", "事项编码,事项名称\nA1,x\n".encode(), "header_lacks"),
        ("目录.csv", "事项编码,事项名称,部门\n".encode("gb18030"), "no_rows"),
    ],
    # The files carry the time they were made at: as names of tests they would differ by process.
    ids=lambda value: "" if isinstance(value, bytes) else str(value),
)
def test_a_file_that_cannot_be_read_is_named_for_what_it_is(
    name: str, data: bytes, key: str
) -> None:
    read = read_catalog_bytes(data, name)
    errors = [found for found in read.findings if found.severity is Severity.ERROR]
    assert [found.key for found in errors] == [key]
    assert read.rows == ()
    for language in ("zh", "en"):
        assert errors[0].text(language).startswith(name)


def test_a_header_that_lacks_a_column_is_named_with_its_row() -> None:
    read = read_catalog_bytes(workbook(["表"], ["事项编码", "事项名称"], ["A1", "x"]), "c.xlsx")
    assert "c.xlsx 清单!2 错误: 像是表头,但缺这些列:部门" in [
        found.text() for found in read.findings
    ]


def test_a_csv_as_offices_save_it_is_read() -> None:
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        for line_end in ("\r\n", "\n"):
            text = f"云溪镇事项清单,,\n{TABLE}".replace("\n", line_end)
            read = read_catalog_bytes(text.encode(encoding), "目录.csv")
            assert [row.cells["name"] for row in read.rows] == ["参保登记"]
            said = {"title_line"} | ({"encoding_gb18030"} if encoding == "gb18030" else set())
            assert set(keys(read)) == said
            assert read.rows[0].place.line == 3


def test_of_five_sheets_the_one_that_is_the_catalog_is_read() -> None:
    book = openpyxl.Workbook()
    for title in ("封面", "说明", "清单", "统计"):
        book.create_sheet(title).append([f"{title}页"])
    book["清单"].append([])
    book["清单"].append(HEADER)
    book["清单"].append(["A1", "x", "人社"])
    for title in ("说明", "统计"):
        book[title].append(["第二行"])
    buffer = io.BytesIO()
    book.save(buffer)
    read = read_catalog_bytes(buffer.getvalue(), "目录.xlsx")
    assert [(row.cells["code"], row.place.sheet) for row in read.rows] == [("A1", "清单")]
    skipped = [found.place.sheet for found in read.findings if found.key == "sheet_skipped"]
    assert skipped == ["封面", "说明", "统计"]


LIBREOFFICE_SHEET = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr>
<dimension ref="A1:E3"/>
<sheetViews><sheetView colorId="64" workbookViewId="0" zoomScale="100"/></sheetViews>
<sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8"/>
<cols><col collapsed="false" customWidth="true" hidden="false" min="2" max="2" width="20"/></cols>
<sheetData>
<row r="1" customFormat="false" ht="12.8" hidden="false" outlineLevel="0" collapsed="false">
<c r="A1" s="0" t="inlineStr"><is><t>事项编码</t></is></c>
<c r="B1" s="0" t="inlineStr"><is><r><t>事项</t></r><r><t>名称</t></r></is></c>
<c r="C1" s="0" t="inlineStr"><is><t>部门</t></is></c>
<c r="D1" s="0" t="inlineStr"><is><t>承诺天数</t></is></c>
<c r="E1" s="0" t="inlineStr"><is><t>即办件</t></is></c></row>
<row r="2"><c r="A2" s="0" t="inlineStr"><is><t>A1</t></is></c>
<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">参保 登记</t></is></c>
<c r="C2" s="0" t="inlineStr"><is><t>人社</t></is></c>
<c r="D2" s="0" t="n"><v>10</v></c><c r="E2" s="0" t="b"><v>0</v></c><c r="F2" s="0"/></row>
<row r="1048576" customFormat="false" ht="12.8" hidden="false" outlineLevel="0"/>
</sheetData></worksheet>"""


def test_a_workbook_saved_by_libreoffice_is_read() -> None:
    data = rewritten(workbook(["x"]), "xl/worksheets/sheet1.xml", LIBREOFFICE_SHEET.encode())
    read = read_catalog_bytes(data, "目录.xlsx")
    assert read.findings == ()
    assert dict(read.rows[0].cells) == {
        "code": "A1",
        "name": "参保 登记",
        "department": "人社",
        "promised_days": "10",
        "on_the_spot": "否",
    }
