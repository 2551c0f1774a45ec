"""The queue slip on paper, looked at with the tools others would use."""

import dataclasses
import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from kiosk.center.slips.slip_token import verify
from kiosk.errors import RuleBroken
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.slip import TicketSlip
from kiosk.printing.ticket_slip import TicketLayout, Width
from tests.printing.hall import CODE, ENGLISH, KEY, LONG_ITEM, SLIP, TICKET

RARE = dataclasses.replace(
    SLIP, center="𬍛䶮㛃𫖯祎村党群服务中心", item="𠮷野家㛃𰻝面补贴𫖯", area="䶮坊 1 号窗口"
)
VARIANTS = {
    "chinese": SLIP,
    "english": ENGLISH,
    "english without an English name": dataclasses.replace(ENGLISH, item_en=None, area_en=None),
    "reprint": dataclasses.replace(
        SLIP, reprint=True, number="B1234", wait_minutes=None, area=None
    ),
    "nearly their turn": dataclasses.replace(ENGLISH, ahead=0, wait_minutes=0),
    "long": dataclasses.replace(SLIP, item=LONG_ITEM, area="一层东侧综合服务区 1–4 号窗口"),
    "rare": RARE,
}

Tool = Callable[..., str]


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """Runs a program on a PDF and gives what it says."""

    def run(pdf: bytes, *command: str) -> str:
        (tmp_path / "slip.pdf").write_bytes(pdf)
        done = subprocess.run(
            [part.replace("PDF", str(tmp_path / "slip.pdf")) for part in command],
            check=True,
            capture_output=True,
        )
        return done.stdout.decode("utf-8")

    return run


@pytest.fixture(params=[80, 58])
def either(request: pytest.FixtureRequest, fonts: SlipFonts) -> TicketLayout:
    width: Width = request.param
    return TicketLayout(fonts, width)


def said(tool: Tool, pdf: bytes) -> str:
    return re.sub(r"\s+", " ", tool(pdf, "pdftotext", "-enc", "UTF-8", "PDF", "-"))


@pytest.mark.parametrize("slip", VARIANTS.values(), ids=VARIANTS)
def test_every_font_is_embedded(slip: TicketSlip, either: TicketLayout, tool: Tool) -> None:
    table = tool(either.document(slip).pdf, "pdffonts", "PDF").splitlines()[2:]
    assert table
    for line in table:
        name, _rest = line.split(maxsplit=1)
        embedded, subset, unicode = line.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line
        assert re.fullmatch(r"[A-Z]{6}\+(NotoSansSC-(Regular|Bold)|LXGWWenKai-Regular)", name)


def test_the_text_reads_in_the_order_of_the_slip(layout: TicketLayout, tool: Tool) -> None:
    assert said(tool, layout.document(SLIP).pdf) == (
        "云溪镇党群服务中心 您的号码 A012 高龄津贴(80周岁以上) 前面等候 7 人 大约等候 12 分钟 "
        "请留意 1–4 号窗口 取号时间 2026年11月23日 09:41 防伪凭证 "
        "由本中心发出， 二维码可作证 小票丢了，把号码 告诉窗口就能补打 "
        "叫到号请及时到窗口；过号请告诉窗口， 往后排 3 位再叫您。当日有效。 "
    )


def test_english_comes_with_chinese_underneath(layout: TicketLayout, tool: Tool) -> None:
    text = said(tool, layout.document(ENGLISH).pdf)
    places = [
        text.index(part)
        for part in (
            "Yunxi Town Community Service Center 云溪镇党群服务中心",
            "Your number 您的号码 A012",
            "Allowance for people over 80 高龄津贴(80周岁以上)",
            "Ahead of you 前面等候 7 people",
            "Estimated wait 大约等候 12 min",
            "Go to 请留意 Desks 1–4",
            "Taken at 取号时间 23 Nov 2026, 09:41",
            "Proof of issue",
            "The code proves",
            "防伪凭证：由本中心发出",
            "Please come when called.",
            "过号请告诉窗口",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("minutes", "chinese", "english"),
    [
        (0, "大约等候 马上就到", "Estimated wait 大约等候 very soon"),
        (1, "大约等候 1 分钟", "Estimated wait 大约等候 1 min"),
        (None, "大约等候 待窗口开放", "Estimated wait 大约等候 not yet known"),
    ],
)
def test_a_wait_that_is_no_number_is_said_in_words(
    layout: TicketLayout, tool: Tool, minutes: int | None, chinese: str, english: str
) -> None:
    for slip, words in ((SLIP, chinese), (ENGLISH, english)):
        waits = dataclasses.replace(slip, wait_minutes=minutes)
        assert words in said(tool, layout.document(waits).pdf)


def test_one_person_ahead_is_not_people(layout: TicketLayout, tool: Tool) -> None:
    one = dataclasses.replace(ENGLISH, ahead=1)
    assert "1 person" in said(tool, layout.document(one).pdf)


def test_the_slip_promises_nothing_about_phones(either: TicketLayout, tool: Tool) -> None:
    for slip in (SLIP, ENGLISH):
        text = said(tool, either.document(slip).pdf)
        assert not re.search(r"手机|评价|[Pp]hone|rate us", text)


def test_rare_characters_are_printed_and_read_back(either: TicketLayout, tool: Tool) -> None:
    document = either.document(RARE)
    text = said(tool, document.pdf).replace(" ", "")
    assert RARE.center in text
    assert RARE.item in text
    assert document.unprintable == ()


def test_a_character_no_font_has_is_marked_and_reported(either: TicketLayout, tool: Tool) -> None:
    document = either.document(dataclasses.replace(SLIP, item="甲\U0002ffff乙"))
    assert document.unprintable == ("\U0002ffff",)
    assert "U+2FFFF" in said(tool, document.pdf)


def test_a_long_item_is_printed_to_its_last_character(either: TicketLayout, tool: Tool) -> None:
    document = either.document(VARIANTS["long"])
    assert LONG_ITEM in said(tool, document.pdf).replace(" ", "")
    assert document.height_mm > either.document(SLIP).height_mm


def test_a_reprint_says_so(layout: TicketLayout, tool: Tool) -> None:
    again = dataclasses.replace(SLIP, reprint=True)
    assert "补打 您的号码" in said(tool, layout.document(again).pdf)
    assert "补打 您的号码" not in said(tool, layout.document(SLIP).pdf)
    english = dataclasses.replace(ENGLISH, reprint=True)
    assert "补打 Reprint" in said(tool, layout.document(english).pdf)


def test_a_missed_number_can_also_be_void(layout: TicketLayout, tool: Tool) -> None:
    text = said(tool, layout.document(dataclasses.replace(SLIP, places_after_miss=None)).pdf)
    assert "过号作废" in text


@pytest.mark.parametrize("slip", [SLIP, ENGLISH], ids=["chinese", "english"])
def test_the_code_is_read_from_a_print_of_203_dpi_and_its_token_holds(
    slip: TicketSlip, either: TicketLayout, tool: Tool, tmp_path: Path
) -> None:
    pdf = either.document(slip).pdf
    tool(pdf, "pdftoppm", "-r", "203", "-mono", "-singlefile", "PDF", str(tmp_path / "print"))
    url = tool(pdf, "zbarimg", "-q", "--raw", str(tmp_path / "print.pbm")).strip()
    assert url == slip.qr_url
    claims = verify(
        url.rsplit("/", 1)[1],
        {CODE: KEY.public_key()},
        datetime(2026, 11, 23, 9, tzinfo=UTC),
    )
    assert claims.subject == TICKET


@pytest.mark.parametrize("slip", VARIANTS.values(), ids=VARIANTS)
def test_nothing_is_cut_off_at_the_edges(slip: TicketSlip, either: TicketLayout) -> None:
    document = either.document(slip)
    page = pypdfium2.PdfDocument(document.pdf)[0]
    assert page.get_width() == pytest.approx(document.width_mm * 72 / 25.4, abs=0.01)
    assert page.get_height() == pytest.approx(document.height_mm * 72 / 25.4, abs=0.01)
    image = page.render(scale=203.2 / 72, grayscale=True).to_pil()
    left, top, right, bottom = ImageChops.invert(image.convert("L")).getbbox() or (0, 0, 0, 0)
    margin = (5 if document.width_mm == 58 else 4) * 8 - 2  # a dot or two of rounding
    assert margin <= left
    assert right <= image.width - margin
    assert 16 <= top <= 48
    assert 32 <= image.height - bottom <= 64  # no shorter than its content, and no longer


def test_the_same_slip_gives_the_same_bytes(fonts: SlipFonts, layout: TicketLayout) -> None:
    assert layout.document(SLIP).pdf == TicketLayout(fonts).document(SLIP).pdf
    assert layout.document(SLIP).pdf == layout.lay_out("ticket", SLIP.to_json()).pdf


def test_the_description_of_the_file_names_nobody(layout: TicketLayout, tool: Tool) -> None:
    described = tool(layout.document(SLIP).pdf, "pdfinfo", "PDF")
    assert re.search(r"Title: +Queue slip A012\n", described)
    assert re.search(r"CreationDate: +Sat Jan  1 00:00:00 2000", described)
    assert "云溪" not in described


def test_a_slip_survives_the_spool() -> None:
    assert TicketSlip.from_json(ENGLISH.to_json()) == ENGLISH


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"number": "A012"},
        {**SLIP.to_json(), "language": "fr"},
        {**SLIP.to_json(), "issued_at": "2026-11-23T09:41:00"},
        {**SLIP.to_json(), "issued_at": "yesterday"},
        {**SLIP.to_json(), "name": "张三"},
    ],
)
def test_content_of_another_kind_is_refused(
    broken: dict[str, object], layout: TicketLayout
) -> None:
    with pytest.raises(ValueError, match=r"queue slip|isoformat"):
        layout.lay_out("ticket", broken)


def test_a_slip_of_another_kind_is_refused(layout: TicketLayout) -> None:
    with pytest.raises(ValueError, match="queue slip"):
        layout.lay_out("errand", SLIP.to_json())


def test_a_token_of_yesterday_no_longer_holds() -> None:
    token = SLIP.qr_url.rsplit("/", 1)[1]
    with pytest.raises(RuleBroken, match=r"token\.expired"):
        verify(token, {CODE: KEY.public_key()}, datetime(2026, 11, 23, 17, tzinfo=UTC))
