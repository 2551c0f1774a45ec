"""Posters from a real folder and a real store: listed, decoded, and what is wrong with the rest."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.bridges.posters import ACTIVITY_FOLDER, ROOM_FOLDER, Posters
from kiosk.center.announcements.posting import announcements_on, post, take_down
from kiosk.clock import local_date
from kiosk.commands.doctor import examine
from kiosk.errors import RuleBroken
from kiosk.settings import Settings
from kiosk.terminal import Terminal
from kiosk.ui.poster_shelf import ACTIVITY_POSTER, ROOM_PICTURE, Slide
from tests.stores import Opened, SetClock


def picture(path: Path, width: int = 800, height: int = 1200, colour: str = "#1C6E46") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


@pytest.fixture
def terminal(opened: Opened, clock: SetClock, tmp_path: Path) -> Terminal:
    settings = Settings(data_dir=tmp_path)
    settings.posters.mkdir()
    return Terminal(settings, clock, opened.store, opened.device_id)


@pytest.fixture
def shelf(terminal: Terminal) -> Iterator[Posters]:
    posters = Posters(terminal)
    yield posters
    posters.close()


def listed(shelf: Posters, qtbot: QtBot) -> tuple[Slide, ...]:
    with qtbot.waitSignal(shelf.listed) as heard:
        shelf.look()
    assert heard.args is not None
    slides: tuple[Slide, ...] = heard.args[0]
    return slides


def test_pictures_hang_on_their_days_and_what_cannot_be_shown_is_named(
    terminal: Terminal, shelf: Posters, qtbot: QtBot
) -> None:
    folder = terminal.settings.posters
    today = local_date(terminal.clock)
    picture(folder / "包饺子.jpg")
    picture(folder / f"{today}~{today + timedelta(days=3)} 讲座.png")
    picture(folder / f"{today + timedelta(days=1)} 明天.png")
    picture(folder / "小.png", 64, 64)
    picture(folder / "长.png", 2000, 210)
    picture(folder / "2026-13-40 什么日子.png")
    (folder / "坏.jpg").write_bytes(b"nothing that could be drawn")
    whole = picture(folder / "半张.png", 300, 300).read_bytes()
    (folder / "半张.png").write_bytes(whole[:-20])
    (folder / "说明.docx").write_bytes(b"PK")
    (folder / ".hidden.jpg").write_bytes(b"")
    (folder / "夹子.jpg").mkdir()
    slides = listed(shelf, qtbot)
    assert [slide.key.split(":")[0] for slide in slides] == [
        f"{today}~{today + timedelta(days=3)} 讲座.png",
        "包饺子.jpg",
    ]
    with qtbot.waitSignal(shelf.decoded) as heard:
        shelf.decode(slides[1].key, QSize(300, 300))
    assert heard.args is not None
    assert heard.args[1].size() == QSize(200, 300)
    (told,) = [found for found in examine(terminal.settings) if found.what == "posters"]
    assert not told.good
    assert told.told.startswith("3 pictures in ")
    for name in (
        "小.png is narrower",
        "长.png is more than",
        "坏.jpg cannot",
        "说明.docx is no",
        "半张.png was cut",
    ):
        assert name in told.told
    assert "2026-13-40 什么日子.png has dates" in told.told


def test_announcements_hang_from_day_to_day_until_they_are_taken_down(
    terminal: Terminal, shelf: Posters, qtbot: QtBot
) -> None:
    today = local_date(terminal.clock)
    who = {"device_id": terminal.device_id, "staff_id": None, "clock": terminal.clock}
    jpeg = picture(terminal.settings.data_dir / "p.jpg", 400, 400).read_bytes()

    def hang(title: str, image: bytes | None, days: int, words: str = "") -> int:
        return terminal.write(
            lambda session: (
                post(
                    session,
                    title=title,
                    words=words,
                    picture=image,
                    from_day=today + timedelta(days=days),
                    to_day=today + timedelta(days=days),
                    **who,
                ).number
            )
        )

    assert hang("冬至包饺子", jpeg, 0) == 1
    hang("明天停水", None, 1)
    hang("读书会", None, 0, "周三晚上七点\n图书阅览室")
    slides = listed(shelf, qtbot)
    assert [(slide.title, slide.picture) for slide in slides] == [
        ("读书会", False),
        ("冬至包饺子", True),
    ]
    assert slides[0].lines == ("周三晚上七点", "图书阅览室")
    with qtbot.waitSignal(shelf.decoded) as heard:
        shelf.decode(slides[1].key, QSize(100, 50))
    assert heard.args is not None
    assert heard.args[1].size() == QSize(50, 50)
    terminal.write(lambda session: take_down(session, number=1, **who))
    with pytest.raises(RuleBroken, match="announcement.unknown"):
        terminal.write(lambda session: take_down(session, number=1, **who))
    with pytest.raises(RuleBroken, match="announcement.empty"):
        hang(" ", None, 0)
    left = terminal.read(lambda session: announcements_on(session, today))
    assert [each.title for each in left] == ["读书会"]


def test_picture_of_an_activity_lies_in_a_folder_of_its_own_and_hangs_nowhere(
    terminal: Terminal, shelf: Posters, qtbot: QtBot
) -> None:
    folder = terminal.settings.posters / ACTIVITY_FOLDER
    folder.mkdir()
    picture(folder / "茶艺.png")
    assert listed(shelf, qtbot) == ()
    for name, seen in (("茶艺.png", True), ("没有.png", False), ("../茶艺.png", False)):
        with qtbot.waitSignal(shelf.decoded) as heard:
            shelf.decode(f"{ACTIVITY_POSTER}{name}", QSize(300, 300))
        assert heard.args is not None
        image: QImage = heard.args[1]
        assert image.isNull() is not seen


def test_picture_of_a_room_is_called_as_its_code_is(
    terminal: Terminal, shelf: Posters, qtbot: QtBot
) -> None:
    folder = terminal.settings.posters / ROOM_FOLDER
    folder.mkdir()
    picture(folder / "R11.jpg")
    for code, seen in (("R11", True), ("R10", False), ("../R11", False)):
        with qtbot.waitSignal(shelf.decoded) as heard:
            shelf.decode(f"{ROOM_PICTURE}{code}", QSize(300, 300))
        assert heard.args is not None
        image: QImage = heard.args[1]
        assert image.isNull() is not seen
