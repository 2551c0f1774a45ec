"""One paper of every form, about invented people with characters few fonts have."""

import dataclasses
import math
from datetime import UTC, date, datetime
from uuid import UUID

from kiosk.center.errands.paper_parts import Head, Matter, OnPaper, Promise, Signed
from kiosk.center.errands.paper_values import (
    AuthorityPaper,
    CompletionPaper,
    DaySheet,
    ErrandPaper,
    HandoverPaper,
    NoticePaper,
    PausePaper,
    ReceiptPaper,
    RefusalPaper,
    ResumptionPaper,
    TerminationPaper,
    VillageVisits,
    Visit,
)
from kiosk.center.errands.values import DocumentLine, FeeView
from kiosk.center.people.signature import Strokes
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, slip_url
from tests.printing.hall import CODE, KEY

ERRAND = UUID("01932e5b-7f00-7abc-8def-0123456789cd")
AT = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)
NAME = "欧阳𬍛䶮㛃𫖯祎𠮷"
"""The last character is in the fallback font only."""
ID_NUMBER, PHONE = "330000199001081234", "13800001234"
PERSONAL = (NAME, ID_NUMBER, PHONE, "上坪自然村12号")
"""What must never stand in a title, a job's name or a log."""
TOKEN = sign(KEY, Claims(Kind.ERRAND, CODE, ERRAND, date(2028, 11, 22)))


def _written() -> Strokes:
    """A name of three characters as a finger writes it: up, down, round."""
    lines = []
    for character in range(3):
        left = 180 + 220 * character
        lines.append(tuple((left + step * 8, 120 + step % 3 * 4) for step in range(20)))
        lines.append(tuple((left + 80 - step, 70 + step * 9) for step in range(18)))
        turn = [step / 12 * math.tau for step in range(13)]
        lines.append(
            tuple(
                (left + 90 + round(60 * math.cos(angle)), 190 + round(40 * math.sin(angle)))
                for angle in turn
            )
        )
    return tuple(lines)


STROKES = _written()
SIGNED = Signed(STROKES, AT)
HEAD = Head(
    subject=str(ERRAND),
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    phone="0576-0000-0000",
    printed_at=AT,
)
MATTER = Matter("2611230007", "高龄津贴(80周岁以上)", "Old-age allowance", "proxy", "上坪村")
AGENT = OnPaper("017", "郑代办", "13900000017")
STAND_IN = OnPaper("018", "方代办", "13900000018")
PROMISE = Promise(date(2026, 12, 7), provisional=False, days=10, natural=False, months=0, text="10")
LINES = (
    DocumentLine("本人身份证", 1, 1),
    DocumentLine("户口簿（户主页、本人页）", 1, 2),
    DocumentLine("银行卡", 1, 0),
    DocumentLine("近期免冠照片", 0, 2),
)
MANY = tuple(
    DocumentLine(f"第{number}样：村民委员会出具并盖章的居住情况说明", number % 3, 1)
    for number in range(1, 41)
)
FEES = (
    FeeView(AT, 2000, "居民身份证工本费（发改价格规定）", "№0031257"),
    FeeView(AT, 123450, "不动产登记费", "BDC-2026-889"),
)

RECEIPT = ReceiptPaper(
    head=HEAD,
    matter=MATTER,
    name="欧**",
    phone="138****1234",
    id_number="330***********1234",
    for_whom="family",
    relation="parent",
    helped_by="neighbour",
    help_wanted=False,
    submitted_at=AT,
    accepted=True,
    promise=PROMISE,
    documents=LINES,
    received=True,
    agent=AGENT,
    qr_url=slip_url("https://xinqiao.invalid", TOKEN),
)
AUTHORITY = AuthorityPaper(
    head=HEAD,
    matter=MATTER,
    name=NAME,
    id_number=ID_NUMBER,
    phone=PHONE,
    address="云溪镇上坪村上坪自然村12号",
    contact_name="",
    relation=None,
    scope="递交申请材料、补正材料、领取办理结果；不包括代收补贴款项。",
    since=date(2026, 11, 23),
    until=date(2027, 5, 22),
    agent=AGENT,
    stand_in=STAND_IN,
    signed=SIGNED,
)
HANDOVER = HandoverPaper(
    head=HEAD,
    matter=MATTER,
    name=NAME,
    direction="in",
    at=AT,
    by="吴秀兰",
    lines=LINES,
    originals_held=3,
    resident=SIGNED,
    staff=SIGNED,
)
RETURN = dataclasses.replace(HANDOVER, direction="out", originals_held=0)
PAUSE = PausePaper(
    head=HEAD,
    matter=MATTER,
    name="欧**",
    kind="materials",
    waited_for="户口簿上没有婚姻状况变更的一页，请补来复印件一份。",
    from_day=date(2026, 11, 23),
    by="郑代办",
)
SPECIAL = dataclasses.replace(PAUSE, kind="special", waited_for="村里公示七天")
RESUMPTION = ResumptionPaper(
    head=HEAD,
    matter=MATTER,
    name="欧**",
    kind="materials",
    from_day=date(2026, 11, 23),
    to_day=date(2026, 11, 30),
    note="复印件已补来。",
    promise=PROMISE,
    by="郑代办",
)
NOTICE = NoticePaper(
    head=HEAD,
    matter=MATTER,
    name="欧**",
    submitted_on=date(2026, 11, 23),
    missing=LINES,
    note="银行卡要本人名下的。",
    tell_by=date(2026, 11, 30),
    hand_in_by=date(2026, 12, 7),
)
REFUSAL = RefusalPaper(
    head=HEAD,
    matter=MATTER,
    name=NAME,
    submitted_on=date(2026, 11, 20),
    decided_on=date(2026, 11, 23),
    reason="presence",
    note="认证要当面拍照。",
    bookable=True,
    complaint_phone="12345",
    by="沈组长",
)
COMPLETION = CompletionPaper(
    head=HEAD,
    matter=MATTER,
    name=NAME,
    result="高龄津贴已核准，从 2026 年 12 月起按月发到银行卡。",
    accepted_on=date(2026, 11, 23),
    completed_on=date(2026, 12, 3),
    external_number="MZ2026-11-0457",
    agent=AGENT,
    fees=FEES,
    returned=LINES,
    held=(),
    signed=SIGNED,
)
TERMINATION = TerminationPaper(
    head=HEAD,
    matter=MATTER,
    name=NAME,
    reason="not_handed_in",
    note="两次电话提醒，材料仍未补来。",
    ended_on=date(2026, 12, 23),
    by="沈组长",
    fees=(),
    returned=LINES[:2],
    held=LINES[2:],
    signed=Signed(),
)


def _visit(number: int) -> Visit:
    return Visit(
        number=f"261123{number:04d}",
        item="城乡居民基本养老保险待遇领取资格认证" if number % 2 else "高龄津贴(80周岁以上)",
        item_en=None if number % 2 else "Old-age allowance",
        name=NAME if number == 1 else "林小满",
        phone=PHONE,
        address="云溪镇上坪村上坪自然村12号" if number != 3 else "",
        due_on=date(2026, 12, 7) if number != 2 else None,
        agent="郑代办" if number % 3 else None,
        collect=LINES[: number % 4],
    )


DAY_SHEET = DaySheet(
    head=dataclasses.replace(HEAD, subject="visits:2026-11-23:all"),
    day=date(2026, 11, 23),
    villages=(
        VillageVisits("上坪村", "云溪镇", tuple(map(_visit, range(1, 4)))),
        VillageVisits("下洋村", "云溪镇", tuple(map(_visit, range(4, 16)))),
    ),
)

EVERY: tuple[ErrandPaper | DaySheet, ...] = (
    RECEIPT,
    AUTHORITY,
    HANDOVER,
    RETURN,
    PAUSE,
    SPECIAL,
    RESUMPTION,
    NOTICE,
    REFUSAL,
    COMPLETION,
    TERMINATION,
    DAY_SHEET,
)


def marked(paper: ErrandPaper | DaySheet, **changes: object) -> ErrandPaper | DaySheet:
    """The same paper with another head."""
    return dataclasses.replace(paper, head=dataclasses.replace(paper.head, **changes))  # type: ignore[arg-type]  # by name
