"""`kiosk hub import-services` and `add-provider`, with the list of the demonstration."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.assets_folder import assets_folder
from kiosk.commands.hub import hub_app
from kiosk.hub.database import open_database
from kiosk.hub.services.published import in_force, versions

LISTS = (assets_folder() / "demo" / "providers.csv", assets_folder() / "demo" / "services.csv")
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'hub.db'}"


@pytest.fixture
def run(url: str) -> Run:
    def typed(*words: object) -> tuple[int, str]:
        done = CliRunner().invoke(hub_app, [*map(str, words), "--database-url", url])
        return done.exit_code, done.output

    return typed


def test_the_countys_list_is_checked_published_and_stays_when_it_comes_again(
    run: Run, url: str
) -> None:
    code, said = run("import-services", *LISTS, "--check")
    assert (code, "服务: 新增 50,更新 0,未变 0,拒绝 0 行" in said) == (0, True)
    assert "新增 22" in run("import-services", *LISTS, "--publish")[1]
    assert "服务: 新增 0,更新 0,未变 50,拒绝 0 行" in run("import-services", *LISTS, "--publish")[1]
    engine = open_database(url)
    with engine.begin() as connection:
        assert (len(in_force(connection)), len(versions(connection))) == (50, 1)
    engine.dispose()
    login = ("add-provider", "ligf", "P18", "--password", "correct horse battery")
    assert run(*login)[0] == 0


def test_every_row_that_cannot_be_taken_says_why_and_the_others_come(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "服务.csv"
    file.write_text(
        "服务编号,服务名称,服务类别,服务方编号,接单上限,上限周期,答复天数\n"
        "S1,上门理发,理发,P01,2,周,3\n"
        "S2,课业辅导,课业辅导,P99,,,3\n"
        "S3,助餐,助餐,P01,5,,3\n"
        "S4,家电小修,维修,P01,,,99\n"
        "S5,法律咨询,法律调解,P01,,,\n"
        "S5,又一个,其他,P01,,,\n"
        "S6,心理倾听,心理关爱,P01,8,周,2\n",
        "utf-8",
    )
    code, said = run("import-services", LISTS[0], file)
    assert code == 1
    assert "服务: 新增 1,更新 0,未变 0,拒绝 6 行" in said
    lines = [line for line in said.splitlines() if "错误" in line]
    assert len(lines) == 6
    for word in ("理发", "P99", "上限", "99", "S5"):
        assert any(word in line for line in lines), word
