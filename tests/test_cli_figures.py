"""The commands for figures, each in a process of its own, as an administrator types them."""

import csv
import io
import subprocess
from pathlib import Path

import pytest

from tests.test_cli import demo as demo
from tests.test_cli import kiosk

pytestmark = pytest.mark.xdist_group("cli")


def test_figures_open_in_a_spreadsheet(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "file.csv"
    words = ("--from", "2026-11-01", "--to", "2026-11-30", "--out", str(out))
    done = kiosk("admin", "figures", *words, "--data-dir", str(demo))
    assert done.returncode == 0, done.stderr
    assert "2026-11-01 to 2026-11-30" in done.stdout
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    assert rows[0]["类别"] == "全部"
    assert rows[0]["取号"] == "0"


def test_report_of_a_day_is_a_pdf(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    words = ("--day", "2026-11-23", "--out", str(out), "--data-dir", str(demo))
    done = kiosk("admin", "day-report", *words)
    assert done.returncode == 0, done.stderr
    read = subprocess.run(
        ["pdftotext", str(out), "-"], capture_output=True, text=True, check=True, timeout=30
    )
    assert "2026年11月23日 星期一" in read.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("figures", "--from", "2026-11-02", "--to", "2026-11-01"),
        ("figures", "--from", "yesterday"),
        ("day-report", "--day", "2026-02-30"),
    ],
)
def test_range_that_cannot_be_is_refused_in_one_line(
    demo: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    done = kiosk("admin", *words, "--out", str(out), "--data-dir", str(demo))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_file_that_cannot_be_written_is_named(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "no such folder" / "file.csv"
    done = kiosk("admin", "figures", "--out", str(out), "--data-dir", str(demo))
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
