"""`kiosk admin import-activities`, `export-activities` and `activities-template`."""

from pathlib import Path

import openpyxl
from typer.testing import CliRunner

from kiosk.commands.admin import admin_app


def test_activities_go_out_and_come_back_and_the_template_is_one(tmp_path: Path) -> None:
    def run(*words: object) -> tuple[int, list[str]]:
        told = [*map(str, words), "--data-dir", str(tmp_path / "data")]
        done = CliRunner().invoke(admin_app, told)
        return done.exit_code, done.output.splitlines()

    assert run("init", "--demo")[0] == 0
    file = tmp_path / "活动.xlsx"
    assert run("export-activities", file)[0] == 0
    code, said = run("import-activities", file, "--check")
    assert code == 0
    assert [line for line in said if "新增 0" not in line] == []
    template = tmp_path / "模板.xlsx"
    assert CliRunner().invoke(admin_app, ["activities-template", str(template)]).exit_code == 0
    assert run("import-activities", template)[0] == 1
    book = openpyxl.load_workbook(template)
    for name in ("活动", "场次", "摊位"):
        book[name]["A2"] = "X1"
    book.save(template)
    code, said = run("import-activities", template)
    assert (code, said[0], said[1]) == (0, "活动 新增: X1", "活动: 新增 1,更新 0,未变 0,拒绝 0 行")
    assert "摊位 新增: X1#1" in said
