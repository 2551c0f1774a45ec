"""Checklist and commitment on paper, read back with the tools others would use."""

import dataclasses
import re
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from PIL import ImageChops

from kiosk.center.guides.catalog import Guide, ItemCard
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.data.store import Store
from kiosk.guide_rules.guide_parts import Material, Question, Step
from kiosk.printing import jobs
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.conftest import StartSpool
from tests.printing.hall import DEVICE, SLIP, Ears, MovableClock

CARD = ItemCard(
    "MZ04", "高龄津贴(80周岁以上)", "Old-age allowance", None, "民政", "民政", ("proxy",), True
)
MATERIALS = (
    Material("本人身份证", 1, 0, "用后当场退还", True, False, name_en="ID card"),
    Material("户口簿", 1, 1, "", True, False),
    Material("银行卡", 1, 0, "用于发放", True, True),
    Material("残疾人证", 1, 0, "", False, False, source="县残联"),
)
GUIDE = Guide(
    CARD,
    on_the_spot=False,
    promised_days=10,
    natural_days=False,
    time_text="10",
    visits=1,
    fee=None,
    materials=MATERIALS,
    steps=(Step("窗口交材料", "中心窗口", 0),),
    conditions="本地户籍,年满80周岁",
    place="一窗受理厅",
    enquiry_phone="0576-0000-0000",
    complaint_phone="12345",
    result="按月发到银行卡",
    statutory_days=20,
    faq=(Question("能代办吗", "能"),),
)
CHECKLIST = GuideSlip(
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    phone="0576-1111-1111",
    guide=GUIDE,
    ticked=("本人身份证", "户口簿"),
    deferred=True,
    tell_by=date(2026, 11, 30),
    hand_in_by=date(2026, 11, 27),
    printed_at=datetime(2026, 11, 23, 1, 41, tzinfo=UTC),
)
ENGLISH = dataclasses.replace(CHECKLIST, language="en")
LONG = (
    "城乡居民基本养老保险参保人员死亡后其法定继承人申领丧葬补助金及个人账户余额所需的亲属关系公证书"
)
EVIL = dataclasses.replace(
    CHECKLIST,
    guide=dataclasses.replace(
        GUIDE,
        card=dataclasses.replace(CARD, name=LONG),
        materials=tuple(Material(f"{LONG}{n}", 9, 9, LONG, True, True) for n in range(20)),
        conditions=LONG * 8,
        fee="1,234 元",
        fee_basis=LONG,
    ),
    ticked=(f"{LONG}0",),
)


@pytest.fixture(params=[80, 58])
def layouts(request: pytest.FixtureRequest, fonts: SlipFonts) -> SlipLayouts:
    width: Width = request.param
    return SlipLayouts(fonts, width)


def said(pdf: bytes, folder: Path) -> str:
    """What the page reads as, without any white."""
    (folder / "slip.pdf").write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(folder / "slip.pdf"), "-"],
        check=True,
        capture_output=True,
    )
    return re.sub(r"\s+", "", done.stdout.decode())


def test_the_checklist_says_everything_at_once(layouts: SlipLayouts, tmp_path: Path) -> None:
    text = said(layouts.lay_out("checklist", CHECKLIST.to_json()).pdf, tmp_path)
    for words in (
        "云溪镇党群服务中心",
        "一次性告知单",
        "高龄津贴(80周岁以上)",
        *(material.name for material in MATERIALS),
        "复印件1份",
        "有就带上",
        "由县残联出具",
        "还差1样：银行卡",
        "2026年11月27日前补交",
        "10个工作日",
        "20个工作日",
        "不收费",
        "本地户籍,年满80周岁",
        "一窗受理厅",
        "按月发到银行卡",
        "0576-0000-0000",
        "12345",
        "5个工作日内一次告诉您",
        "最晚2026年11月30日",
        "2026年11月23日09:41打印",
        "0576-1111-1111",
    ):
        assert words in text, words


def test_the_checklist_says_what_no_village_issues_and_who_does(
    layouts: SlipLayouts, tmp_path: Path
) -> None:
    proof = VillageProof("死亡证明", "Proof of death", "医院", "Hospital", "病历", "Records")
    slip = dataclasses.replace(CHECKLIST, village_proofs={"户口簿": proof})
    assert GuideSlip.from_json(slip.to_json()) == slip
    text = said(layouts.lay_out("checklist", slip.to_json()).pdf, tmp_path)
    assert "村里不开这份证明，找医院" in text
    english = dataclasses.replace(slip, language="en")
    text = said(layouts.lay_out("checklist", english.to_json()).pdf, tmp_path)
    assert "Villagesdonotissuethis.Ask:Hospital" in text
    assert "村里不开这份证明，找医院" in text
    old = {key: value for key, value in CHECKLIST.to_json().items() if key != "village_proofs"}
    assert GuideSlip.from_json(old) == CHECKLIST  # queued before the program was renewed


def test_a_checklist_without_ticks_judges_nothing(layouts: SlipLayouts, tmp_path: Path) -> None:
    slip = dataclasses.replace(CHECKLIST, ticked=())
    text = said(layouts.lay_out("checklist", slip.to_json()).pdf, tmp_path)
    assert "还差" not in text
    assert "银行卡" in text


def test_a_checklist_with_everything_says_so(layouts: SlipLayouts, tmp_path: Path) -> None:
    slip = dataclasses.replace(CHECKLIST, ticked=("本人身份证", "户口簿", "银行卡"))
    assert "材料齐了" in said(layouts.lay_out("checklist", slip.to_json()).pdf, tmp_path)


def test_a_guide_without_materials_says_that_nothing_is_needed(
    layouts: SlipLayouts, tmp_path: Path
) -> None:
    bare = dataclasses.replace(CHECKLIST, guide=dataclasses.replace(GUIDE, materials=()))
    assert "不用带材料" in said(layouts.lay_out("checklist", bare.to_json()).pdf, tmp_path)


@pytest.mark.parametrize(("copy", "keeper"), [(1, "申请人留存"), (2, "窗口留存")])
def test_a_commitment_names_material_form_deadline_and_consequence(
    layouts: SlipLayouts, tmp_path: Path, copy: int, keeper: str
) -> None:
    slip = dataclasses.replace(CHECKLIST, copy=copy)
    text = said(layouts.lay_out("commitment", slip.to_json()).pdf, tmp_path)
    for words in (
        "容缺受理承诺书",
        f"第{copy}份（共2份）{keeper}",
        "高龄津贴(80周岁以上)",
        "银行卡",
        "用于发放",
        "最晚2026年11月27日",
        "不超过这件事的承诺办理时限",
        "终止这次办理",
        "由申请人自己选择",
        "申请人签名",
    ):
        assert words in text, words
    assert "户口簿" not in text


def test_english_slips_keep_the_chinese_for_the_desk(layouts: SlipLayouts, tmp_path: Path) -> None:
    text = said(layouts.lay_out("checklist", ENGLISH.to_json()).pdf, tmp_path)
    for words in ("IDcard", "本人身份证", "Stillmissing(1)", "还差1样", "30Nov2026", "11月30日"):
        assert words in text, words
    text = said(layouts.lay_out("commitment", ENGLISH.to_json()).pdf, tmp_path)
    for words in ("by27Nov2026", "最晚2026年11月27日", "终止这次办理", "endsthisapplication"):
        assert words in text, words


@pytest.mark.parametrize("kind", ["checklist", "commitment"])
@pytest.mark.parametrize("slip", [CHECKLIST, ENGLISH, EVIL], ids=["chinese", "english", "evil"])
def test_nothing_is_cut_off_at_the_edges(layouts: SlipLayouts, kind: str, slip: GuideSlip) -> None:
    document = layouts.lay_out(kind, slip.to_json())
    page = pypdfium2.PdfDocument(document.pdf)[0]
    image = page.render(scale=203.2 / 72, grayscale=True).to_pil()
    left, top, right, bottom = ImageChops.invert(image.convert("L")).getbbox() or (0, 0, 0, 0)
    margin = (5 if document.width_mm == 58 else 4) * 8 - 2
    assert margin <= left
    assert right <= image.width - margin
    assert 16 <= top <= 48
    assert 32 <= image.height - bottom <= 64
    assert document.unprintable == ()


def test_evil_materials_are_printed_to_their_last_character(
    layouts: SlipLayouts, tmp_path: Path
) -> None:
    text = said(layouts.lay_out("checklist", EVIL.to_json()).pdf, tmp_path)
    for number in range(20):
        assert f"{LONG}{number}" in text


def test_a_slip_survives_the_spool_and_gives_the_same_bytes(fonts: SlipFonts) -> None:
    assert GuideSlip.from_json(ENGLISH.to_json()) == ENGLISH
    twice = [SlipLayouts(fonts).lay_out("commitment", ENGLISH.to_json()).pdf for _ in range(2)]
    assert twice[0] == twice[1]


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {**CHECKLIST.to_json(), "language": "fr"},
        {**CHECKLIST.to_json(), "guide": []},
        {**CHECKLIST.to_json(), "tell_by": "soon"},
        {**CHECKLIST.to_json(), "name": "张三"},
    ],
)
def test_content_of_another_kind_is_refused(
    broken: dict[str, object], layouts: SlipLayouts
) -> None:
    with pytest.raises(ValueError, match=r"guide's slip|isoformat"):
        layouts.lay_out("checklist", broken)


def test_a_commitment_to_nothing_is_not_printed(layouts: SlipLayouts) -> None:
    for slip in (
        dataclasses.replace(CHECKLIST, deferred=False),
        dataclasses.replace(CHECKLIST, ticked=("本人身份证", "户口簿", "银行卡")),
    ):
        with pytest.raises(ValueError, match="nothing is put off"):
            layouts.lay_out("commitment", slip.to_json())


def test_tickets_come_out_of_the_same_layouts(layouts: SlipLayouts, tmp_path: Path) -> None:
    assert "A012" in said(layouts.lay_out("ticket", SLIP.to_json()).pdf, tmp_path)
    with pytest.raises(ValueError, match="queue slip"):
        layouts.lay_out("errand", SLIP.to_json())


def test_checklist_and_both_copies_come_out_of_the_printer(
    start_spool: StartSpool,
    emulator: IppEmulator,
    ears: Ears,
    fonts: SlipFonts,
    file_store: Store,
    movable: MovableClock,
) -> None:
    layouts = SlipLayouts(fonts)
    spool = start_spool(IppPrinter(emulator.url), layout=layouts)
    about = {"device_id": DEVICE, "subject": uuid4(), "clock": movable}
    first = file_store.write(
        lambda session: jobs.enqueue_checklist(session, CHECKLIST, **about)  # type: ignore[arg-type]
    ).result(timeout=10)
    copies = file_store.write(
        lambda session: jobs.enqueue_commitment(session, CHECKLIST, **about)  # type: ignore[arg-type]
    ).result(timeout=10)
    for job_id in (first, *copies):
        spool.wake(job_id)
    for job_id in (first, *copies):
        ears.hears_job(job_id, "printed")
    expected = [
        layouts.lay_out("checklist", CHECKLIST.to_json()),
        layouts.lay_out("commitment", CHECKLIST.to_json()),
        layouts.lay_out("commitment", dataclasses.replace(CHECKLIST, copy=2).to_json()),
    ]
    printed = [file.read_bytes() for file in emulator.printed_files()]
    assert printed == [document.pdf for document in expected]
