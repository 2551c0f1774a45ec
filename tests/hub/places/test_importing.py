"""The county's lists of centers and stations: checked line by line, taken in once."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from typer.testing import CliRunner

from kiosk.assets_folder import assets_folder
from kiosk.commands.hub import hub_app
from kiosk.data.catalog_files.columns import Columns
from kiosk.data.catalog_files.county_columns import CENTERS, STATIONS
from kiosk.data.catalog_files.reading import read_table, read_table_bytes
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.hub.database import open_database, prepare
from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.places.importing import import_centers, import_stations
from tests.hubs import SEEN_AT

DEMO = assets_folder() / "demo"
HEAD = "驿站编号|驿站名称|依托单位|乡镇|设施|全天开放|纬度|经度\n"


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    made = open_database(hub_database)
    prepare(made, now=SEEN_AT)
    yield made
    made.dispose()


def rows(text: str, columns: Columns = STATIONS) -> CatalogRows:
    return read_table_bytes(text.encode(), "单子.psv", columns)


def test_the_demo_county_comes_in_whole_and_once(engine: Engine) -> None:
    for _ in range(2):
        with engine.begin() as one:
            centers = import_centers(one, read_table(DEMO / "centers.csv", CENTERS), now=SEEN_AT)
            stations = import_stations(
                one, read_table(DEMO / "stations.csv", STATIONS), now=SEEN_AT
            )
    assert (centers.unchanged, centers.changed, centers.refused) == (318, 0, 0)
    assert (stations.unchanged, stations.changed, stations.refused) == (78, 0, 0)
    with engine.begin() as one:
        (body,) = one.scalars(select(FeedRow.body).where(FeedRow.key == "YZ001")).all()
    said = json.loads(body or "")
    assert (said["town"], said["all_day"], said["amenities"][0]) == ("云溪镇", True, "water")


def test_each_fault_is_told_with_its_line_and_keeps_its_station_as_it_was(engine: Engine) -> None:
    good = HEAD + "S1|一号|加油站|云溪镇|水、充电宝|是|29.3|120.6\nS2|二号||云溪镇||否||\n"
    wrong = (
        HEAD
        + "S1|一号|加油站|云溪镇|温泉|是|29.3|120.6\n"
        + "S3|三号||云溪镇||也许|29.3|\n"
        + "S4|||云溪镇|||north|120.6\n"
        + "S5|五号||||||\nS5|五号||||||\n"
    )
    with engine.begin() as one:
        assert import_stations(one, rows(good), now=SEEN_AT).changed == 2
    with engine.begin() as one:
        done = import_stations(one, rows(wrong), now=SEEN_AT)
    assert (done.changed, done.gone, done.refused) == (0, 0, 5)
    assert {finding.text("zh").split(" ", 1)[1] for finding in done.findings} == {
        "第 2 行 [设施] 错误: 不认识的设施“温泉”;有:饮水、充电、充电宝、避雨、座椅",
        "第 3 行 [全天开放] 错误: 请写 是 或 否,而不是“也许”",
        "第 3 行 [经度] 错误: 经度和纬度要么都写,要么都不写",
        "第 4 行 [驿站名称] 错误: 不能为空",
        "第 4 行 [纬度] 错误: “north”不是-90到90之间的度数,要写成小数,如 29.3412",
        "第 5 行 [驿站编号] 错误: 编码 S5 重复(第 5, 6 行),都未导入",
        "第 6 行 [驿站编号] 错误: 编码 S5 重复(第 5, 6 行),都未导入",
    }
    with engine.begin() as one:
        alone = import_stations(one, rows(HEAD + "S3|三号||||否|29.3|\n"), now=SEEN_AT)
        assert [each.key for each in alone.findings] == ["coordinate_alone"]
        last = import_stations(one, rows(HEAD + "S2|二号||云溪镇||否||\n"), now=SEEN_AT)
    assert (last.unchanged, last.gone) == (1, 1)


def test_the_operator_hears_what_was_refused(tmp_path: Path) -> None:
    file = tmp_path / "中心.csv"
    file.write_text("中心代码,中心名称\nYX01,云溪\nYX02,\n", "utf-8")
    url = f"sqlite:///{tmp_path / 'hub.db'}"
    done = CliRunner().invoke(hub_app, ["import-centers", str(file), "--database-url", url])
    assert done.exit_code == 1
    assert "1 taken in, 0 taken away, 0 unchanged, 1 rows refused." in done.output
    assert "must not be empty" in done.output
