"""Every text of every face is written in English too, and the program reads the latest of it."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.translations import FACES, ROOT, bring_up_to_date, compile_to, ts_file

HANZI = re.compile(r"[\u4e00-\u9fff]")
NOT_TEXTS = {"心桥", "中文"}
"""A language is named in itself; the program has a name of its own in each."""


@pytest.mark.parametrize("face", FACES)
def test_english_holds_exactly_the_texts_of_the_face(face: str, tmp_path: Path) -> None:
    fresh = tmp_path / ts_file(face).name
    shutil.copy(ts_file(face), fresh)
    bring_up_to_date(face, fresh)
    assert fresh.read_text("utf-8") == ts_file(face).read_text("utf-8")


@pytest.mark.parametrize("face", FACES)
def test_every_text_has_a_finished_translation(face: str) -> None:
    unfinished = [
        message.findtext("source")
        for message in ET.parse(ts_file(face)).getroot().iter("message")
        for translation in message.iter("translation")
        if translation.get("type") is not None or not "".join(translation.itertext()).strip()
    ]
    assert unfinished == []


@pytest.mark.parametrize("face", FACES)
def test_english_keeps_the_places_for_values(face: str) -> None:
    for message in ET.parse(ts_file(face)).getroot().iter("message"):
        source = message.findtext("source") or ""
        places = {part.split("}")[0] for part in source.split("{")[1:]}
        for form in message.iter("numerusform" if message.get("numerus") else "translation"):
            text = form.text or ""
            assert {part.split("}")[0] for part in text.split("{")[1:]} == places, source
            assert ("%n" in source) == ("%n" in text), source


@pytest.mark.parametrize("face", FACES)
def test_compiled_english_is_the_latest(face: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    compile_to(ts_file(face), fresh)
    assert fresh.read_bytes() == ts_file(face).with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("face", FACES)
def test_every_chinese_literal_of_the_face_can_be_translated(face: str) -> None:
    known = {
        message.findtext("source") for message in ET.parse(ts_file(face)).getroot().iter("message")
    }
    for pattern in FACES[face]:
        for file in sorted(ROOT.glob(pattern)):
            for literal in _literals(ast.parse(file.read_text("utf-8"))):
                if HANZI.search(literal):
                    assert literal in known | NOT_TEXTS, f"{file.name}: {literal}"


def _literals(tree: ast.AST) -> Iterator[str]:
    """String literals that are not docstrings or texts about attributes."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value
