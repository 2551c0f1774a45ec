"""Whose screen is whose, as the installer writes it."""

from pathlib import Path

import pytest

from kiosk.screen_plan import ScreenPlan, plan_in, read_plan

INI = Path(__file__).parents[1] / "deploy/terminal/weston/weston.ini"
GLASS, HANGING, OTHER = "HDMI-A-1", "DP-2", "VGA-1"


@pytest.fixture
def plan() -> ScreenPlan:
    """Of a terminal with a glass and a board."""
    told = INI.read_text("utf-8")
    return plan_in(told.replace("@LOBBY_OUTPUT@", GLASS).replace("@BOARD_OUTPUT@", HANGING))


@pytest.mark.parametrize(
    ("program", "there", "place"),
    [
        ("xinqiao-board", (GLASS, HANGING), HANGING),
        ("xinqiao-lobby", (HANGING, GLASS), GLASS),
        ("xinqiao-desk", (GLASS, HANGING), GLASS),
        ("xinqiao-board", (GLASS,), None),
        ("xinqiao-lobby", (HANGING,), None),
        ("xinqiao-board", (GLASS, OTHER), OTHER),
        ("xinqiao-board", (OTHER, HANGING), HANGING),
        ("xinqiao-board", (), None),
    ],
)
def test_a_program_is_on_its_own_screen_or_on_nobodys_but_never_on_anothers(
    plan: ScreenPlan, program: str, there: tuple[str, ...], place: str | None
) -> None:
    assert plan.choose(program, there) == place


def test_the_calm_page_of_a_screen_has_its_number_whichever_screen_comes_first(
    plan: ScreenPlan,
) -> None:
    assert plan.number("xinqiao-backdrop-", HANGING, taken=()) == 2
    assert plan.number("xinqiao-backdrop-", GLASS, taken=(2,)) == 1
    assert ScreenPlan().number("xinqiao-backdrop-", GLASS, taken=(2, 1, 4)) == 3


def test_a_machine_without_the_file_or_with_a_torn_one_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "weston.ini"
    monkeypatch.setenv("KIOSK_SCREENS_FILE", str(file))
    assert read_plan() == ScreenPlan()
    file.write_bytes(b"name=A\n[output\n\xff\xfe\n[output]\nname\napp-ids=\n[output]\nname=B\n")
    assert read_plan() == ScreenPlan()
    assert not read_plan().knows("xinqiao-board")
