"""Lays out labels for equipment (设备标签): sheets of A4 to cut up, or a strip of the roll."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from kiosk.printing.blocks import MM, Beside, Block, Rule, Space, Stack, Style, Text
from kiosk.printing.errand_forms.pieces import Cells
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.qr import QrCode
from kiosk.printing.report_pages import A4_SHEET, Pages, Section, to_pdf

LABELS = "equipment.labels"
"""Kind of the print job on the roll."""
LABELS_ON_A4 = "equipment.labels.a4"
COLUMNS = 2
QR_LARGEST_MM = 24
ROW_MM = 30
NAME = Style(13, Weight.BOLD, 1.25)
SMALL = Style(9)
HOW = "坏了？到大厅终端扫这个码报修"


@dataclass(frozen=True, slots=True)
class EquipmentLabels:
    """What the labels say: name, room, number and the QR code's text, each."""

    center: str
    labels: tuple[tuple[str, str, str, str], ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return {"center": self.center, "labels": [list(each) for each in self.labels]}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The labels `to_json` made. `ValueError` for anything else."""
        try:
            labels = tuple((name, room, code, qr) for name, room, code, qr in content["labels"])
            return cls(content["center"], labels)
        except (KeyError, TypeError) as broken:
            raise ValueError("no labels of equipment") from broken


def lay_out_labels(roll: Roll, kind: str, slip: EquipmentLabels) -> Document:
    """The pages of the labels; for staff, and so in Chinese only."""
    said = [slip.center, *(word for each in slip.labels for word in each[:3])]
    if kind == LABELS_ON_A4:
        return _sheets(roll.fonts, slip, said)
    blocks: list[Block] = []
    for each in slip.labels:
        blocks += [Space(10), _label(roll.fonts, slip.center, each, roll.width), Space(10)]
        blocks.append(Rule(roll.width, 0.75, dashed=True))
    return roll.page(Stack(blocks), title="Equipment labels", language="zh", said=said)


def _sheets(fonts: SlipFonts, slip: EquipmentLabels, said: Sequence[str]) -> Document:
    wide = A4_SHEET.width / COLUMNS
    room = wide - 8 * MM
    uprights = tuple(wide * n for n in range(COLUMNS + 1))
    rows: list[Block] = []
    for at in range(0, len(slip.labels), COLUMNS):
        cells = [
            (wide * n + 4 * MM, _label(fonts, slip.center, each, room))
            for n, each in enumerate(slip.labels[at : at + COLUMNS])
        ]
        rows.append(
            Cells(
                cells, A4_SHEET.width, 4 * MM, uprights=uprights, least=ROW_MM * MM, roofed=not at
            )
        )
    pages = Pages()
    pages.put(Section([], rows))
    pdf = to_pdf(fonts, pages, title="Equipment labels", foot=slip.center)
    width, height = (round(side / MM) for side in A4_SHEET.paper)
    return Document(pdf, width, height, fonts.missing("".join(said)))


def _label(fonts: SlipFonts, center: str, each: tuple[str, str, str, str], width: float) -> Block:
    name, room, code, scanned = each
    qr = QrCode(scanned, QR_LARGEST_MM * MM)
    taken = qr.width + qr.quiet

    def left(text: str, style: Style) -> Text:
        return Text(fonts, text, style, width - taken, "left", even=False)

    words: list[Block] = [left(name, NAME), Space(4), left(f"{room} · {code}", SMALL)]
    words += [Space(4), left(HOW, SMALL), Space(3), left(center, SMALL)]
    return Beside(qr, Stack(words), taken)
