"""The tour as anybody runs it: a command, headless, with a real printer, hub and windows."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.printing.emulator import IppEmulator

pytestmark = [
    pytest.mark.xdist_group("tour"),  # it is walked once, not once a worker
    pytest.mark.timeout(330),  # longer than the walk may take
]


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one tour, walked in a process of its own with no display at all."""
    out = tmp_path_factory.mktemp("tour") / "out"
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    walked = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--out", str(out)],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr
    return out


def test_tour_ends_with_everything_held(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["ok"] is True
    assert told["printer"] == ("ipp" if IppEmulator.available() else "folder")
    assert told["taps_to_ticket"] <= 3
    assert told["ticket_number"] == "B002"
    assert told["called_at_desk"] is told["board_showed"] is told["served_and_done"] is True
    assert told["outbox_pending_offline"] > 0
    assert told["outbox_pending_after"] == 0
    assert told["hub_received"] == told["records_written"] >= told["outbox_pending_offline"]


def test_tour_shows_what_else_happens_in_a_hall(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["priority_number"] == "A002"
    assert (told["priority_declared"], told["priority_verified"]) == (
        "70岁以上·待核",
        "70岁以上·已核",
    )
    assert (told["materials_ticked"], told["materials_missing"]) == (1, 2)
    assert told["materials_at_desk"] == ["缺:户口簿", "缺:银行卡", "本人身份证"]
    assert told["missed_number"] == "A003"
    assert told["requeued_to"] == 4
    assert told["transferred_number"] == "B003"
    assert told["transferred_to"] == "YB01"
    assert (told["rating_level"], told["rating_reasons"], told["rating_revision"]) == (
        1,
        [113, 115],
        1,
    )
    assert told["case_steps"] == ["rectify", "feed_back", "follow_up", "close"]
    assert told["case_closed"] is True
    assert "向您致歉" in told["case_answer_on_slip"]


def test_tour_leaves_a_picture_of_every_page(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    shown = {name[3:].removesuffix(".png") for name in told["pictures"]}
    assert shown >= {
        *("home", "business", "search", "guide", "number", "home-landscape-english"),
        *("materials-ticked", "priority", "number-with-priority"),
        *("desk-waiting", "desk-priority", "desk-called", "board", "desk-done"),
        *("desk-aside", "desk-requeued", "desk-transfer", "desk-transferred"),
        *("slip-done", "rating", "rating-reasons", "rated", "slip-answered"),
        *("appointment-days", "appointment-times", "appointment-booked", "appointment-mine"),
        *("rooms-plan", "room-studio", "room-weekly", "room-taken", "door"),
        *("equipment-fault", "equipment-reported"),
        *("cases", "case", "case-closed", "figures", "figures-report"),
        *("care-offers", "care-consent", "care-taken", "care-list", "care-hand-over"),
        *("services", "service", "order-consent", "order-taken", "orders"),
    }
    for name in told["pictures"]:
        picture = QImage(str(toured / name))
        colours = {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 40)
            for y in range(0, picture.height(), 40)
        }
        assert len(colours) > 3, f"{name} is empty"


def test_papers_of_the_tour_say_what_was_shown(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["ticket_number"] in _text(toured / told["slip_pdf"])
    checklist = _text(toured / told["checklist_pdf"])
    assert "高龄津贴" in checklist
    assert all(material in checklist for material in ("身份证", "户口簿", "银行卡"))
    assert "云溪镇党群服务中心" in _text(toured / told["report_pdf"])
    day = _text(toured / told["day_pdf"])
    assert {"appointment", "activity"} <= set(told["day_things"])
    assert told["appointment_code"] in day
    assert "林**" in day
    code = told["appointment_code"]
    assert f"{code[:3]} {code[3:]}" in _text(toured / told["appointment_pdf"])
    number = told["room_number"]
    assert f"{number[:6]} {number[6:]}" in _text(toured / told["room_pdf"])
    assert (told["room_weeks"], told["door_names_nobody"]) == (2, True)
    ordered = _text(toured / told["order_pdf"])
    assert "上门理发" in ordered
    assert told["order_number"] in ordered.replace(" ", "")
    assert "欧阳" not in ordered


def test_tour_registers_a_child_and_hands_it_over(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["care_handed_over"] is True
    said = _text(toured / told["care_pdf"])
    assert "四点半课堂" in said
    assert told["care_number"] in said.replace(" ", "")
    assert "林" not in said


def _text(file: Path) -> str:
    return subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout


def test_tour_sees_an_errand_through_to_the_file(toured: Path) -> None:
    told = json.loads((toured / "summary.json").read_text("utf-8"))
    assert told["taps_to_errand"] <= 8
    assert told["errand_states"][0] == "submitted"
    assert "suspended" in told["errand_states"]
    assert told["errand_states"][-2:] == ["delivered", "archived"]
    assert told["errand_needs_originals_back"] is True
    assert told["errand_tracked"]
    text = subprocess.run(
        ["pdftotext", str(toured / told["errand_receipt_pdf"]), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told["errand_number"] in text.replace(" ", "")
