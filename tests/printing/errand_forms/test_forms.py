"""The papers of errands, read back and looked at with the tools others would use."""

import dataclasses
import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from kiosk.center.errands.paper_parts import Head
from kiosk.center.errands.paper_values import DaySheet, ErrandPaper
from kiosk.printing.errand_forms.layouts import lay_out_paper
from kiosk.printing.errand_forms.words import ErrandWords
from kiosk.printing.errand_forms.words_en import EnglishErrandWords
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.lines import NEVER_FIRST
from kiosk.printing.paper import Roll
from kiosk.printing.paper_kinds import form_and_size, kind_of_paper
from kiosk.printing.printer import Document
from tests.printing.errand_forms import samples

SIZES = ("58", "80", "a5", "a4")
MM = 72 / 25.4


@dataclasses.dataclass
class Press:
    """Lays papers out, and reads the pages back."""

    fonts: SlipFonts
    folder: Path

    def document(self, paper: ErrandPaper | DaySheet, size: str = "80", **head: object) -> Document:
        width = 58 if size == "58" else 80
        roll = Roll(self.fonts, width)  # type: ignore[arg-type]  # one of the two
        kind = kind_of_paper(paper.form, size if size in ("a5", "a4") else "slip")  # type: ignore[arg-type]  # one of them
        return lay_out_paper(roll, kind, samples.marked(paper, **head).to_json())

    def pages(self, document: Document) -> list[str]:
        return self.run("pdftotext", document, "-layout", "-enc", "UTF-8").split("\f")[:-1]

    def text(self, document: Document) -> str:
        """Everything on it, without any white."""
        return re.sub(r"\s+", "", self.run("pdftotext", document, "-enc", "UTF-8"))

    def run(self, program: str, document: Document, *options: str) -> str:
        file = self.folder / "paper.pdf"
        file.write_bytes(document.pdf)
        out = ["-"] if program == "pdftotext" else []
        done = subprocess.run([program, *options, str(file), *out], check=True, capture_output=True)
        return done.stdout.decode()


@pytest.fixture
def press(fonts: SlipFonts, tmp_path: Path) -> Press:
    return Press(fonts, tmp_path)


SAID = (
    (
        samples.RECEIPT,
        ("代办受理单", "138****1234", "2026年12月7日前办好", "郑代办", "父母", "查进度"),
    ),
    (
        samples.AUTHORITY,
        (
            "授权委托书",
            samples.NAME,
            samples.ID_NUMBER,
            "2026年11月23日起，到2027年5月22日为止",
            "不包括代收补贴款项",
            "方代办",
            "随时可以撤回",
        ),
    ),
    (samples.HANDOVER, ("材料交接单（交来）", "户口簿（户主页、本人页）", "保管原件3份", "合计35")),
    (samples.RETURN, ("材料交接单（退还）", "不再保管原件")),
    (samples.PAUSE, ("中止单", "从2026年11月24日起", "婚姻状况变更", "补齐后交到云溪镇")),
    (samples.SPECIAL, ("特别程序", "村里公示七天", "打电话告诉您")),
    (
        samples.RESUMPTION,
        ("续办单", "2026年11月24日到2026年11月30日，共7天", "2026年12月7日前办好"),
    ),
    (samples.NOTICE, ("一次性告知单", "近期免冠照片", "2026年12月7日前补齐", "最晚2026年11月30日")),
    (
        samples.REFUSAL,
        ("不予受理通知书", "要本人到场", "认证要当面拍照", "可以预约", "12345", "2026年11月23日"),
    ),
    (
        samples.COMPLETION,
        ("办结单", "从2026年12月起按月发到", "1,254.50", "№0031257", "已经退还的材料"),
    ),
    (samples.TERMINATION, ("终止单", "一直没有补来", "要领回的材料", "请带上本单领回")),
    (
        samples.DAY_SHEET,
        ("上门服务单", "星期一", "上坪村", "12户", "上坪自然村12号", "先打电话", "当天销毁"),
    ),
)


@pytest.mark.parametrize(("paper", "words"), SAID, ids=lambda one: getattr(one, "form", None))
def test_paper_says_what_it_has_to_on_every_size(
    press: Press, paper: ErrandPaper | DaySheet, words: tuple[str, ...]
) -> None:
    for size in SIZES:
        document = press.document(paper, size)
        assert document.unprintable == ()
        text = press.text(document)
        for each in words:
            assert each in text, (size, each)


@pytest.mark.parametrize("paper", samples.EVERY, ids=lambda one: one.form)
def test_english_paper_keeps_the_chinese_title_for_the_desk(
    press: Press, paper: ErrandPaper | DaySheet
) -> None:
    key = f"handover_{paper.direction}" if hasattr(paper, "direction") else paper.form
    text = press.text(press.document(paper, "80", language="en"))
    for words in (EnglishErrandWords, ErrandWords):
        assert getattr(words, key).replace(" ", "") in text


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", samples.EVERY, ids=lambda one: one.form)
def test_nothing_is_cut_off_at_the_edges(
    press: Press, paper: ErrandPaper | DaySheet, language: str
) -> None:
    for size in SIZES:
        document = press.document(paper, size, language=language, reprint=True, copy="office")
        margin = {"58": 5, "80": 4, "a5": 12, "a4": 16}[size]
        for page in pypdfium2.PdfDocument(document.pdf):
            image = page.render(scale=2, grayscale=True).to_pil().convert("L")
            left, _, right, bottom = ImageChops.invert(image).getbbox() or (0, 0, 0, 0)
            edge = margin * MM * 2 - 3
            assert edge <= left, size
            assert right <= image.width - edge, size
            assert bottom <= image.height - 4 * MM, size


@pytest.mark.parametrize("size", SIZES)
def test_rare_characters_are_set_in_an_embedded_font(press: Press, size: str) -> None:
    document = press.document(samples.AUTHORITY, size)
    assert samples.NAME in press.text(document)
    listed = press.run("pdffonts", document).splitlines()[2:]
    assert any("LXGWWenKai" in line for line in listed)
    assert all(re.search(r"\byes\s+yes\s+yes\b", line) for line in listed)
    unknown = dataclasses.replace(samples.AUTHORITY, name="王\U0003134a")
    assert press.document(unknown, size).unprintable == ("\U0003134a",)


@pytest.mark.parametrize("paper", samples.EVERY, ids=lambda one: one.form)
def test_no_line_begins_with_a_mark_that_ends_a_clause(
    press: Press, paper: ErrandPaper | DaySheet
) -> None:
    for size in SIZES:
        for page in press.pages(press.document(paper, size)):
            for line in page.splitlines():
                for cell in re.split(r"\s{2,}", line.strip()):
                    assert cell[:1] not in NEVER_FIRST - set("…—·"), (size, line)


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_forty_documents_break_over_pages_that_say_their_columns_again(
    press: Press, size: str
) -> None:
    many = dataclasses.replace(samples.HANDOVER, lines=samples.MANY)
    pages = press.pages(press.document(many, size))
    assert len(pages) >= 2
    for number, page in enumerate(pages, 1):
        assert f"第 {number} 页，共 {len(pages)} 页" in page
        assert samples.MATTER.number in page
    told = [page for page in pages if "居住情况说明" in page]
    assert all("复印件" in page for page in told)
    every = re.sub(r"\s+", "", "".join(pages))
    for line in samples.MANY:
        assert every.count(f"{line.name}") == 1
    assert "委托人签名" in pages[-1]
    assert "保管原件" in pages[-1]


def test_forty_documents_stand_on_one_slip(press: Press) -> None:
    many = dataclasses.replace(samples.NOTICE, missing=samples.MANY)
    for size in ("58", "80"):
        (page,) = press.pages(press.document(many, size))
        assert "".join(page.split()).count("居住情况说明") == 40


def test_visits_go_on_under_their_columns_on_the_next_page(press: Press) -> None:
    pages = press.pages(press.document(samples.DAY_SHEET, "a4"))
    assert len(pages) == 2
    assert all("住户签名" in page for page in pages)


@pytest.mark.parametrize("paper", samples.EVERY, ids=lambda one: one.form)
def test_nothing_personal_stands_in_what_readers_and_printers_list(
    press: Press, paper: ErrandPaper | DaySheet
) -> None:
    for size in SIZES:
        told = press.run("pdfinfo", press.document(paper, size))
        assert re.search(rf"Title:\s+Errand {paper.form} 2", told)
        for each in (*samples.PERSONAL, "欧", "郑代办"):
            assert each not in told


def test_copies_and_reprints_say_so(press: Press) -> None:
    for size in SIZES:
        office = press.text(press.document(samples.HANDOVER, size, copy="office"))
        party = press.text(press.document(samples.HANDOVER, size, copy="party", reprint=True))
        assert "存根" in office
        assert "补打" not in office
        assert "当事人联" in party
        assert "补打" in party
    narrowed = press.text(press.document(samples.AUTHORITY, "80", narrowed=True))
    assert "没有设置A4打印机" in narrowed


def test_signature_is_drawn_in_lines_on_the_line_to_sign_on(press: Press) -> None:
    unsigned = dataclasses.replace(samples.HANDOVER, resident=samples.Signed())
    for size in SIZES:
        signed, blank = (press.document(paper, size) for paper in (samples.HANDOVER, unsigned))
        dark = [_ink(document) for document in (signed, blank)]
        assert dark[0] > dark[1] + 100, size
        assert b"/Subtype /Image" not in signed.pdf
    upside = tuple(tuple((x, 900 + y // 10) for x, y in line) for line in samples.STROKES)
    low = dataclasses.replace(samples.HANDOVER, resident=samples.Signed(upside, samples.AT))
    assert press.document(low).height_mm == press.document(samples.HANDOVER).height_mm


def _ink(document: Document) -> int:
    image = pypdfium2.PdfDocument(document.pdf)[0].render(scale=2, grayscale=True).to_pil()
    return sum(image.convert("L").histogram()[:128])


def test_same_paper_gives_the_same_bytes(press: Press) -> None:
    for size in SIZES:
        twice = [press.document(samples.AUTHORITY, size).pdf for _ in range(2)]
        assert twice[0] == twice[1]


def test_paper_of_little_is_printed_all_the_same(press: Press) -> None:
    bare = dataclasses.replace(
        samples.RECEIPT,
        name="",
        phone="",
        id_number="",
        matter=dataclasses.replace(samples.MATTER, village=None, item_en=None),
        relation=None,
        helped_by=None,
        help_wanted=True,
        accepted=False,
        documents=(),
        agent=None,
    )
    head = Head("x", "中心", "", "", samples.AT)
    for size in SIZES:
        text = press.text(press.document(dataclasses.replace(bare, head=head), size))
        assert "请工作人员一起填" in text
        assert "委托人" not in text


def test_kinds_of_jobs_name_form_and_size() -> None:
    assert form_and_size("errand.receipt") == ("receipt", "slip")
    assert form_and_size(kind_of_paper("authority", "a5")) == ("authority", "a5")
    for other in ("ticket", "errand.authority.a3"):
        with pytest.raises(ValueError, match="no "):
            form_and_size(other)


def test_paper_nobody_knows_is_refused(press: Press) -> None:
    roll = Roll(press.fonts)
    for kind in ("errand.poster", "errand.receipt"):
        with pytest.raises(ValueError, match="paper"):
            lay_out_paper(roll, kind, {})
