"""Lays out every kind of slip the spool knows."""

from collections.abc import Mapping
from typing import Any

from kiosk.printing.checklist_slip import lay_out_checklist
from kiosk.printing.commitment_slip import lay_out_commitment
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.jobs import CHECKLIST, COMMITMENT
from kiosk.printing.paper import Roll, Width
from kiosk.printing.printer import Document
from kiosk.printing.ticket_slip import TicketLayout


class SlipLayouts:
    """Pages for one roll of paper; the same slip always gives the same bytes."""

    def __init__(self, fonts: SlipFonts, width_mm: Width = 80) -> None:
        self._roll = Roll(fonts, width_mm)
        self._tickets = TicketLayout(fonts, width_mm)

    def prepare(self) -> None:
        """Read the fonts, so that the first slip is as quick as the others."""
        self._roll.fonts.load()

    def lay_out(self, kind: str, content: Mapping[str, Any]) -> Document:
        """The page of a slip as the spool keeps it. `ValueError`: no slip of a kind known here."""
        if kind == CHECKLIST:
            return lay_out_checklist(self._roll, GuideSlip.from_json(content))
        if kind == COMMITMENT:
            return lay_out_commitment(self._roll, GuideSlip.from_json(content))
        return self._tickets.lay_out(kind, content)
