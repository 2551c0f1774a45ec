"""Pictures of documents: chosen, made plain, kept, shown and taken away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy

from kiosk.bridges.picture_folders import PictureFolders, find_pictures, plain_jpeg
from kiosk.center.errands.attachments import check_picture
from kiosk.data.tables import ErrandAttachment
from tests.ui.desk.errands.conftest import Agency, AgentsDesk


def draw(file: Path, width: int, height: int) -> Path:
    """A picture with words of its own in it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Description", "taken at 30.1 N 120.2 E")
    file.parent.mkdir(parents=True, exist_ok=True)
    assert image.save(str(file))
    return file


@pytest.mark.qt_log_ignore("JPEG")  # what Qt says of a torn file
def test_what_is_kept_is_small_and_says_nothing_of_its_own(tmp_path: Path) -> None:
    photo = draw(tmp_path / "stick" / "DCIM" / "100" / "IMG_1.JPG", 4000, 3000)
    assert b"taken at" in photo.read_bytes()
    jpeg = plain_jpeg(photo)
    check_picture(jpeg)
    assert b"taken at" not in jpeg
    assert QImage.fromData(jpeg).width() == 1600
    check_picture(plain_jpeg(draw(tmp_path / "page.png", 300, 200)))
    (tmp_path / "torn.jpg").write_bytes(photo.read_bytes()[:40])
    assert plain_jpeg(tmp_path / "torn.jpg") == b""
    draw(tmp_path / "a" / "b" / "c" / "d" / "deep.jpg", 10, 10)
    draw(tmp_path / ".hidden" / "no.jpg", 10, 10)
    (tmp_path / "letter.txt").write_text("no picture")
    assert sorted(found.name for found in find_pictures((tmp_path, tmp_path / "none"))) == [
        "IMG_1.JPG",
        "page.png",
    ]


@pytest.mark.qt_log_ignore("JPEG")  # what Qt says of a torn file
def test_a_picture_from_a_stick_is_attached_opened_and_taken_away(
    sit_down: Callable[..., AgentsDesk], agency: Agency, tmp_path: Path
) -> None:
    draw(tmp_path / "stick" / "IMG_7.jpg", 2000, 1500)
    (tmp_path / "stick" / "torn.jpg").write_bytes(b"\xff\xd8 torn")
    folders = PictureFolders((tmp_path / "stick",))
    agency.pictures = folders
    number = agency.file(agency.office.under_way()).card.number
    desk = sit_down().log_in("agent01")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(number)
    desk.section("papers")
    desk.tap("attach")
    desk.until(lambda: bool(desk.seen("found.IMG_7.jpg")))
    desk.tap("attach_send")
    desk.said("请写明照片上是什么")
    desk.tap("phrase.1")
    desk.tap("attach_send")
    desk.said("这个文件不能当照片用")
    desk.tap("found.IMG_7.jpg")
    desk.until(lambda: desk.button("attach_send").isEnabled())
    desk.tap("attach_send")
    desk.said("照片已附上")
    desk.until(lambda: bool(desk.seen("picture.户口簿")) and not desk.page.pictures_missing)
    stored = agency.office.opened.read(lambda session: session.query(ErrandAttachment).one())
    check_picture(stored.jpeg)
    desk.tap("picture.户口簿")
    desk.tap("picture_remove")
    desk.said("照片已撤下")
    desk.until(lambda: desk.seen("picture.户口簿") == [])
    assert agency.file(stored.errand_id).pictures == ()
    folders.close()


def test_a_file_that_cannot_be_read_is_said_to_be(tmp_path: Path) -> None:
    folders = PictureFolders((tmp_path,))
    told = QSignalSpy(folders.prepared)
    folders.prepare(str(tmp_path / "gone.jpg"))
    folders.close()
    if not told.count():
        assert told.wait(10_000)
    assert told.at(0) == [str(tmp_path / "gone.jpg"), b""]
