"""Downloads: whatever a name holds, a spreadsheet shows it and runs nothing."""

import csv
import io

import openpyxl
import pytest

from kiosk.hub.organizers.files import csv_file, xlsx_file
from kiosk.hub.organizers.sheets import Cell, Sheet

RUN = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"]
PLAIN = ["<script>", "\u202eA", "养老 𬍛", "a=b", ""]
NO_XML = ["a\x00b", "\x1b[31m", "\ud800", "\uffff"]


@pytest.mark.parametrize("text", [*RUN, *PLAIN, *NO_XML])
def test_no_cell_runs_and_every_cell_can_be_read(text: str) -> None:
    sheet = Sheet("names", "Names", ("name",), ((Cell(text, text),),))
    ((_, (cell,)),) = [list(csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig"))))]
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(sheet)))
    shown = book.worksheets[0].cell(2, 1)
    assert shown.data_type != "f"
    for read in (cell, str(shown.value or "")):
        assert read.startswith("'") == (text in RUN)
        assert not set(read) & set("\x00\x1b\ud800\uffff")
