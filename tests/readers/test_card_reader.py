"""An ID card gives name, number and birthday, and nothing else; every fault has its name."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.center.people.card_holder import CardHolder
from kiosk.errors import Unavailable
from kiosk.readers import sam_frames as sam
from kiosk.readers.card_reader import CardMoved, CardReader, CardUnknown, NoCard
from kiosk.readers.card_text import card_holder
from kiosk.readers.card_watch import CardWatch
from kiosk.readers.serial_line import SerialLine
from tests.readers.pty_line import PtyLine
from tests.readers.sam_emulator import (
    Fault,
    SamEmulator,
    answer_with,
    old_permit,
    resident_card,
    status,
)
from tests.readers.test_code_scanner import until

BORN = date(1985, 2, 28)
LIN = CardHolder("林小满", "110101198502280012", BORN)
CARD = resident_card(LIN.name, LIN.number, BORN)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[SamEmulator]:
    with PtyLine(tmp_path / "ttyUSB0") as line, SamEmulator(line, card=CARD) as emulator:
        yield emulator


def look(emulator: SamEmulator, *, within_s: float = 20) -> CardHolder:
    with SerialLine(str(emulator.line.path), 115200) as line:
        return CardReader(line, answer_within_s=within_s).look()


def test_the_frames_are_those_of_the_protocol() -> None:
    assert sam.command(sam.FIND_CARD).hex() == "aaaaaa96690003200122"
    assert sam.command(sam.SELECT_CARD).hex() == "aaaaaa96690003200221"
    assert sam.command(sam.READ_CARD).hex() == "aaaaaa96690003300132"
    assert len(answer_with(CARD)) == 1295
    found = bytes.fromhex("aaaaaa9669 0008 00009f 00000000 97")
    assert [reply.status for reply in sam.ReplyFrames().feed(found)] == [sam.FOUND]


@pytest.mark.parametrize("seed", range(20))
def test_answers_are_found_in_garbage_however_they_are_torn(seed: int) -> None:
    rng = random.Random(seed)
    told = b""
    for _ in range(3):
        told += rng.randbytes(rng.randrange(30)).replace(b"\xaa", b"") + answer_with(CARD)
    frames, replies = sam.ReplyFrames(), []
    while told:
        cut = rng.randrange(1, 700)
        replies += frames.feed(told[:cut])
        told = told[cut:]
    assert [reply.data[4:260] for reply in replies] == [CARD] * 3


def test_a_broken_answer_is_none_and_the_next_one_is() -> None:
    whole = answer_with(CARD)
    for at in range(len(sam.PREAMBLE), len(whole), 37):
        broken = bytearray(whole)
        broken[at] ^= 0x55
        replies = sam.ReplyFrames().feed(bytes(broken) + status(sam.NOT_FOUND) * 600)
        assert {reply.status for reply in replies} == {sam.NOT_FOUND}


ID = LIN.number
MEI_LING = old_permit("TAN, MEI LING", "SGP110085022801", BORN, "陈美玲")
JANE = old_permit("DOE, JANE", "USA110085022801", BORN)


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        (CARD, "林小满", ID),
        (resident_card("欧阳\U000241fe", ID[:-1] + "x", BORN), "欧阳\U000241fe", ID[:-1] + "X"),
        (resident_card("陈港生", "81" + ID[2:], BORN, kind="J"), "陈港生", "81" + ID[2:]),
        (resident_card("李安", "91" + ID[2:], BORN, kind="Y"), "李安", "91" + ID[2:]),
        (MEI_LING, "陈美玲", "SGP110085022801"),
        (JANE, "DOE, JANE", "USA110085022801"),
    ],
)
def test_every_kind_of_card_is_read(text: bytes, name: str, number: str) -> None:
    holder = card_holder(text)
    assert (holder.name, holder.number, holder.born) == (name, number, BORN)
    assert name not in repr(holder)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        CARD[:-1],
        bytes(256),
        b"\x00\xd8" * 128,  # half a character
        resident_card(LIN.name, LIN.number, BORN, kind="Z"),
        resident_card("", LIN.number, BORN),
        resident_card(LIN.name, "", BORN),
        resident_card(LIN.name, LIN.number, BORN).replace(
            "19850228".encode("utf-16-le"), "19851328".encode("utf-16-le")
        ),
    ],
)
def test_what_is_no_card_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"card|field|month"):
        card_holder(text)


def test_a_card_is_read_over_the_line(reader: SamEmulator) -> None:
    assert look(reader) == LIN
    reader.faults = ["garbage", "check byte", "", "torn"]
    assert look(reader, within_s=0.3) == LIN
    reader.card = None
    with pytest.raises(NoCard):
        look(reader)


def test_every_fault_of_card_and_reader_has_its_name(reader: SamEmulator) -> None:
    reader.faults = ["", "unselected"]
    with pytest.raises(CardMoved):
        look(reader)
    reader.faults = ["", "", "moved"]
    with pytest.raises(CardMoved):
        look(reader)
    reader.card = resident_card(LIN.name, LIN.number, BORN, kind="Z")
    with pytest.raises(CardUnknown):
        look(reader)
    faults: tuple[tuple[Fault, str], ...]
    faults = (("unfit", "readers.unfit"), ("silent", "readers.silent"))
    for fault, key in faults:
        reader.always = fault
        with pytest.raises(Unavailable) as found:
            look(reader, within_s=0.05)
        assert found.value.key == key


def test_cards_are_looked_for_only_while_one_is_wanted(reader: SamEmulator) -> None:
    read: list[tuple[int, CardHolder]] = []
    told: list[tuple[int, str]] = []
    watch = CardWatch(
        str(reader.line.path),
        115200,
        read=lambda asked, holder: read.append((asked, holder)),
        told=lambda asked, news: told.append((asked, news)),
        first_wait_s=0.01,
    )
    watch.start()
    try:
        until(lambda: watch.trouble == "")
        assert reader.heard == []
        reader.card = None
        watch.want(1)
        until(lambda: (1, "waiting") in told)
        reader.always = "unselected"
        reader.card = CARD
        until(lambda: (1, "moved") in told)
        reader.always = ""
        until(lambda: read)
        assert read == [(1, LIN)]
        looks = reader.count(sam.FIND_CARD)  # none of them for nobody
        watch.want(2)
        watch.enough()
        reader.line.pull_out()
        until(lambda: watch.trouble)
        watch.want(3)
        until(lambda: (3, "gone") in told)
        reader.line.plug_in()
        until(lambda: (3, LIN) in read)
        assert [asked for asked, _ in read] == [1, 3]
        assert reader.count(sam.FIND_CARD) <= looks + 3
    finally:
        watch.stop()
