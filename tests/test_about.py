"""What the program says about itself: version, parts, licences; and how it is started again."""

import json
import sys
from pathlib import Path

import pytest

from kiosk.about import Part, licence_text, parts, version
from kiosk.commands.licences import overview, texts
from kiosk.errors import RuleBroken, Unavailable
from kiosk.program import own_command


@pytest.fixture
def about(tmp_path: Path) -> Path:
    """The folder a bundle brings."""
    listed = [
        {"name": "qt", "version": "6.11.3", "licence": "LGPL-3.0-only", "text": "qt.txt"},
        {"name": "uuid-utils", "version": "1", "licence": "BSD-3-Clause", "text": "uuid.txt"},
    ]
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "qt.txt").write_text("words of the LGPL")
    (tmp_path / "licences" / "uuid.txt").write_text("words of the BSD licence")
    (tmp_path / "build.json").write_text(json.dumps({"version": "0.1.7", "parts": listed}))
    return tmp_path


def test_bundle_tells_its_version_and_its_parts(about: Path) -> None:
    assert version(about) == "0.1.7"
    qt = parts(about)[0]
    assert qt == Part("qt", "6.11.3", "LGPL-3.0-only", "qt.txt")
    assert licence_text(qt, about) == "words of the LGPL"
    lines = list(overview(about))
    assert "0.1.7" in lines[0]
    assert any("uuid-utils" in line and "BSD-3-Clause" in line for line in lines)
    assert any(str(about / "sbom.cdx.json") in line for line in lines)


def test_licence_of_one_part_is_shown_however_its_name_is_written(about: Path) -> None:
    assert "words of the BSD licence" in list(texts("UUID_utils", about))
    assert len(list(texts(None, about))) == 4
    with pytest.raises(RuleBroken) as refused:
        list(texts("nothing", about))
    assert refused.value.key == "about.unknown_part"


def test_checkout_says_that_it_has_no_list(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as refused:
        list(overview(tmp_path))
    assert refused.value.key == "about.no_bundle"


def test_program_is_started_again_as_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command("hub") == [sys.executable, "-m", "kiosk", "hub"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("hub") == [sys.executable, "hub"]
