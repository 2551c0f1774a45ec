"""Setting a center up from its profile file."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.assets_folder import assets_folder
from kiosk.center.founding import found, read_profile
from kiosk.center.hours.opening import load_rules
from kiosk.center.profile import center
from kiosk.center.queue.desks import desks
from kiosk.center.slips.slip_key import slip_key
from kiosk.errors import RuleBroken, Unavailable
from tests.stores import Opened, SetClock

DEMO = assets_folder() / "demo" / "center.json"


def changed(folder: Path, **changes: Any) -> Path:
    """The demo's profile with some parts replaced."""
    file = folder / "profile.json"
    file.write_text(json.dumps(json.loads(DEMO.read_text("utf-8")) | changes), "utf-8")
    return file


def test_profile_founds_a_whole_center(opened: Opened, clock: SetClock) -> None:
    profile = read_profile(DEMO)
    opened.write(lambda session: found(session, profile=profile, demo=True, clock=clock))
    view = opened.read(center)
    assert (view.code, view.name, view.demo) == ("YX0101", "云溪镇党群服务中心", True)
    assert [desk.number for desk in opened.read(desks)] == [1, 2, 3, 4, 5]
    assert len(opened.read(load_rules).windows) == 16
    assert len(opened.read(slip_key).private_bytes_raw()) == 32


def test_center_is_founded_once_and_the_second_try_changes_nothing(
    opened: Opened, clock: SetClock
) -> None:
    profile = read_profile(DEMO)
    opened.write(lambda session: found(session, profile=profile, demo=True, clock=clock))
    key = opened.read(slip_key).private_bytes_raw()
    with pytest.raises(RuleBroken, match="center.exists"):
        opened.write(lambda session: found(session, profile=profile, demo=False, clock=clock))
    assert opened.read(slip_key).private_bytes_raw() == key


def test_store_without_a_center_says_that_it_is_not_set_up(opened: Opened) -> None:
    with pytest.raises(Unavailable, match="center.not_set_up"):
        opened.read(center)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"center": {"code": "云溪", "name": "x", "name_en": "x", "phone": "1"}}, "center.code"),
        ({"desks": []}, "desks"),
        ({"desks": [{"number": 0}]}, "desks.0.number"),
        ({"desks": [{"number": 1}, {"number": 1}]}, "desk number"),
        ({"staff": [{"login": "a", "name": "b", "role": "king", "pin": "1234"}]}, "staff.0.role"),
        ({"staff": [{"login": "a", "name": "b", "role": "clerk", "pin": "1"}]}, "staff.0.pin"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_wrong_profile_names_the_field_and_nobody_in_it(
    tmp_path: Path, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_profile(changed(tmp_path, **changes))
    assert field in str(refused.value)


def test_wrong_pin_in_a_profile_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    staff = [{"login": "zhao", "name": "赵一", "role": "clerk", "pin": "secret77"}]
    with pytest.raises(RuleBroken) as refused:
        read_profile(changed(tmp_path, staff=staff))
    assert "secret77" not in str(refused.value)
    assert "赵" not in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[]", b"\x00" * 3000])
def test_file_that_is_no_profile_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "profile.json"
    file.write_bytes(content)
    with pytest.raises(RuleBroken, match="profile.invalid"):
        read_profile(file)


def test_missing_profile_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="profile.file_unreadable"):
        read_profile(tmp_path / "nowhere.json")
