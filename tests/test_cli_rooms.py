"""`kiosk admin import-rooms`, `export-rooms` and `rooms-template`, through real workbooks."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

from kiosk.commands.admin import admin_app

Run = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def typed(*words: object) -> tuple[int, list[str]]:
        told = [*map(str, words), "--data-dir", str(tmp_path / "data")]
        done = CliRunner().invoke(admin_app, told)
        return done.exit_code, done.output.splitlines()

    return typed


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def test_rooms_of_a_center_go_out_change_and_come_back(run: Run, tmp_path: Path) -> None:
    assert run("init", "--demo")[0] == 0
    file = tmp_path / "场地.xlsx"
    assert run("export-rooms", file)[0] == 0
    code, said = run("import-rooms", file)
    assert (code, len(said)) == (0, 4)
    assert said[0] == "场地: 新增 0,更新 0,未变 13,拒绝 0 行"
    book = openpyxl.load_workbook(file)
    rooms, days = sheet(book, "场地"), sheet(book, "例外")
    rooms["G3"] = 9
    days.append(["R05", date(2099, 12, 1), time(9), time(12), "选举", "否"])
    days.append(["R05", 46357, time(13), time(17), "选举", "否"])
    days.append(["R05", date(2099, 12, 2), "=B2", time(17), "选举", "否"])
    book.save(file)
    code, said = run("import-rooms", file, "--check")
    assert code == 1
    assert any("例外!B3 [日期] 错误: 是数字 46357" in line for line in said)
    assert any("例外!C4 [开始] 错误: 是公式" in line for line in said)
    assert run("import-rooms", file) == (code, said)
    assert "场地 更新: R02" in said
    assert said[-1] == "例外: 新增 1,更新 0,未变 0,拒绝 2 行"
    assert run("export-rooms", tmp_path / "场地.csv")[0] == 0
    parts = sorted(path.name for path in tmp_path.glob("场地-*.csv"))
    assert parts == ["场地-例外.csv", "场地-场地.csv", "场地-用途时段.csv", "场地-设备.csv"]
    code, said = run("import-rooms", *(tmp_path / name for name in parts), "--language", "en")
    assert (code, said[0]) == (0, "场地: 0 added, 0 changed, 13 unchanged, 0 rows rejected")
    assert run("export-rooms", tmp_path / "场地.pdf")[0] != 0


def test_the_template_explains_itself_and_its_example_is_a_room(run: Run, tmp_path: Path) -> None:
    assert run("init", "--demo")[0] == 0
    file = tmp_path / "模板.xlsx"
    done = CliRunner().invoke(admin_app, ["rooms-template", str(file)])
    assert done.exit_code == 0
    code, said = run("import-rooms", file)
    assert code == 1  # there is nothing in it but examples
    assert sum("填写示例" in line for line in said) == 4
    book = openpyxl.load_workbook(file)
    for name, cell in (("场地", "A2"), ("设备", "A2"), ("用途时段", "A2"), ("例外", "A2")):
        sheet(book, name)[cell] = "X01" if name == "设备" else "X1"
    sheet(book, "设备")["B2"] = "X1"
    sheet(book, "例外")["B2"] = "2099-12-31"
    book.save(file)
    code, said = run("import-rooms", file)
    assert (code, said[-1]) == (0, "例外: 新增 1,更新 0,未变 0,拒绝 0 行")
    assert "场地 新增: X1" in said
    assert "[平面图位置] 提醒: 平面图上和 R05 重叠" in said[0]


def test_a_file_that_is_no_workbook_of_rooms_is_named_for_what_it_is(
    run: Run, tmp_path: Path
) -> None:
    assert run("init", "--demo")[0] == 0
    wrong = {
        "空.xlsx": (b"", "文件是空的"),
        "锁.xlsx": (
            b"\xd0\xcf\x11\xe0" + bytes(40) + "EncryptedPackage".encode("utf-16-le"),
            "加了密码",
        ),
        "旧.xls": (b"\xd0\xcf\x11\xe0" + bytes(40), "旧式 .xls"),
        "说明.pdf": (b"%PDF-1.7", "PDF"),
        "别的.csv": ("姓名,电话\n甲,1\n".encode(), "找不到表头"),
    }
    for name, (data, words) in wrong.items():
        file = tmp_path / name
        file.write_bytes(data)
        code, said = run("import-rooms", file)
        assert code == 1
        assert any(words in line for line in said), (name, said)
    book = Workbook()
    first = book.worksheets[0]
    first.title = "场地"
    first.append(["场地编号", "名称", "容纳人数"])
    first.append(["X1", "新房间", 10])
    book.save(tmp_path / "缺列.xlsx")
    code, said = run("import-rooms", tmp_path / "缺列.xlsx")
    assert (code, said[-1]) == (1, "缺列.xlsx 场地!1 错误: 像是表头,但缺这些列:区域")
