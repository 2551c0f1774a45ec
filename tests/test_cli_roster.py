"""`kiosk admin agents`, `import-roster` and `export-roster`, as somebody types them."""

from pathlib import Path

from typer.testing import CliRunner

from kiosk.commands.admin import admin_app


def test_the_demo_roster_goes_out_and_comes_back(tmp_path: Path) -> None:
    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(admin_app, [*words, "--data-dir", str(tmp_path / "data")])
        return done.exit_code, done.output

    assert run("init", "--demo")[0] == 0
    table = tmp_path / "roster.xlsx"
    assert run("export-roster", str(table))[0] == 0
    code, said = run("import-roster", str(table), "--check", "--language", "en")
    assert (code, said.splitlines()[-1]) == (
        0,
        "0 agents added, 0 changed, 433 unchanged, 0 rows rejected",
    )
    change = tmp_path / "change.csv"
    change.write_text("编号,姓名,电话\n01001,郑代办,13000000000\n99001,应水,无\n", "utf-8")
    code, said = run("import-roster", str(change))
    assert (code, said.splitlines()[-1]) == (1, "新增 0 人,更新 1 人,未变 0 人,拒绝 1 行")
    code, said = run("agents", "郑代办")
    assert "01001" in said
    assert said.splitlines()[-1] == "1 agents"
    assert run("export-roster", str(tmp_path / "roster.pdf"))[0] != 0


def test_demo_errands_are_reported_and_their_data_kept_in_time(tmp_path: Path) -> None:
    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(admin_app, [*words, "--data-dir", str(tmp_path / "data")])
        return done.exit_code, done.output

    assert run("init", "--demo")[0] == 0
    assert run("demo-errands") == (0, "25 errands are there now.\n")
    assert run("demo-activities")[0] != 0  # the demo center has them from the first day
    table, paper = tmp_path / "month.csv", tmp_path / "month.pdf"
    code, said = run("agent-report", "--csv", str(table), "--pdf", str(paper))
    assert code == 0
    assert said.endswith("errands completed\n")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert paper.read_bytes().startswith(b"%PDF")
    assert run("agent-report")[0] == 2
    assert "Due after 90 days: 0" in run("retention", "--check")[1]
    assert "Erased now: 0" in run("retention")[1]
