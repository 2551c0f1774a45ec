"""The catalog's commands as an administrator types them: out, in, history, back, template."""

from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from kiosk.commands.admin import admin_app
from kiosk.commands.words import known_keys
from kiosk.errors import XinqiaoError


def kiosk(*arguments: str | Path) -> Result:
    return CliRunner().invoke(admin_app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo center."""
    folder = tmp_path_factory.mktemp("cli") / "terminal"
    assert kiosk("init", "--demo", "--data-dir", folder).exit_code == 0
    return folder


def test_a_catalog_goes_out_is_changed_comes_in_and_goes_back(demo: Path, tmp_path: Path) -> None:
    at = ("--data-dir", demo)
    file = tmp_path / "目录.xlsx"
    assert kiosk("export-catalog", file, *at).exit_code == 0
    same = kiosk("import-catalog", file, *at)
    assert same.exit_code == 0
    assert "新增 0 项,更新 0 项,未变 72 项,拒绝 0 行" in same.output
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    sheet["B2"].value = "换了个名字"
    sheet.delete_rows(3)
    book.save(file)

    preview = kiosk("import-catalog", file, "--check", "--withdraw-missing", *at)
    assert "更新 1 项" in preview.output
    assert "停办 1 项" in preview.output
    assert kiosk("catalog-history", *at).output.count("\n") == 1
    done = kiosk("import-catalog", file, "--withdraw-missing", *at)
    assert done.output == preview.output

    newest, first = kiosk("catalog-history", *at).output.splitlines()
    assert "+0 ~1 -1  目录.xlsx" in newest
    assert "+72 ~0 -0  catalog.json" in first
    back = kiosk("catalog-revert", "1", *at)
    assert "back to 1" in back.output
    assert "Nothing to do" in kiosk("catalog-revert", "1", *at).output
    again = tmp_path / "again.json"
    assert kiosk("export-catalog", again, *at).exit_code == 0
    assert "换了个名字" not in again.read_text("utf-8")


def test_the_template_is_made_for_the_centers_departments(demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "模板.xlsx"
    assert kiosk("catalog-template", file, "--data-dir", demo).exit_code == 0
    book = openpyxl.load_workbook(file)
    named = [row[0].value for row in book["可选值"].iter_rows(min_row=2)]
    assert {"人社", "医保", "民政"} <= set(named)
    book.worksheets[0]["A2"].value = "MZ99"
    book.save(file)
    checked = kiosk("import-catalog", file, "--check", "--data-dir", demo)
    assert checked.exit_code == 0, checked.output
    assert "新增 1 项" in checked.output


@pytest.mark.parametrize(
    ("command", "key"),
    [
        (("export-catalog", "目录.doc"), "catalog.file_kind"),
        (("catalog-template", "模板.csv"), "catalog.file_kind"),
        (("export-catalog", "没有/这个/文件夹.csv"), "catalog.file_unwritable"),
        (("catalog-revert", "99"), "catalog.version_unknown"),
        (("import-catalog", "没有.xlsx"), "catalog.file_unreadable"),
    ],
)
def test_what_cannot_be_done_is_refused(
    demo: Path, tmp_path: Path, command: tuple[str, str], key: str
) -> None:
    name, what = command
    given = what if what.isdigit() else str(tmp_path / what)
    result = kiosk(name, given, "--data-dir", demo)
    assert result.exit_code != 0
    assert isinstance(result.exception, XinqiaoError)
    assert result.exception.key == key
    assert key in known_keys()
    assert list(tmp_path.iterdir()) == []
