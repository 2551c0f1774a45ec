"""Lays out everything the spools know: slips, guides, and the papers of errands."""

import threading
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from kiosk.printing.activity_slip import ACTIVITY_SIGN_UP, ActivitySlip, lay_out_sign_up
from kiosk.printing.appointment_jobs import APPOINTMENT, CALL_LIST
from kiosk.printing.appointment_slip import AppointmentSlip, lay_out_appointment
from kiosk.printing.call_list_slip import CallListSlip, lay_out_call_list
from kiosk.printing.call_sheet import CALL_SHEET, lay_out_call_sheet
from kiosk.printing.care_slip import CARE_REGISTRATION, CareSlip, lay_out_care
from kiosk.printing.checklist_slip import lay_out_checklist
from kiosk.printing.commitment_slip import lay_out_commitment
from kiosk.printing.day_slip import DAY, DaySlip, lay_out_day
from kiosk.printing.equipment_labels import (
    LABELS,
    LABELS_ON_A4,
    EquipmentLabels,
    lay_out_labels,
)
from kiosk.printing.errand_forms.layouts import lay_out_paper
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.jobs import CHECKLIST, COMMITMENT
from kiosk.printing.order_slip import ORDER, OrderSlip, lay_out_order
from kiosk.printing.paper import Roll
from kiosk.printing.paper_kinds import is_paper
from kiosk.printing.printer import Document, Width
from kiosk.printing.room_slip import ROOM_BOOKING, RoomSlip, lay_out_room_booking
from kiosk.printing.ticket_slip import TicketLayout


class SlipLayouts:
    """Pages for a roll of paper, A5 and A4; the same slip always gives the same bytes.

    `width_mm` is the roll of a printer that does not say which it holds. Spools share one: it
    lets only one thread at a time at the fonts.
    """

    def __init__(self, fonts: SlipFonts, width_mm: Width = 80) -> None:
        self._fonts, self._width_mm = fonts, width_mm
        self._fonts_free = threading.Lock()

    def prepare(self) -> None:
        """Read the fonts, so that the first slip is as quick as the others."""
        with self._fonts_free:
            self._fonts.load()

    def lay_out(self, kind: str, content: Mapping[str, Any], roll: Width | None = None) -> Document:
        """The page of a slip as the spool keeps it, for the roll its printer holds.

        `ValueError`: no slip of a kind known here.
        """
        paper = Roll(self._fonts, roll or self._width_mm)
        with self._fonts_free:
            if is_paper(kind):
                return lay_out_paper(paper, kind, content)
            if kind == CALL_SHEET:
                return lay_out_call_sheet(self._fonts, CallListSlip.from_json(content))
            if kind in (LABELS, LABELS_ON_A4):
                return lay_out_labels(paper, kind, EquipmentLabels.from_json(content))
            if kind in SLIPS:
                return SLIPS[kind](paper, content)
            return TicketLayout(self._fonts, paper.width_mm).lay_out(kind, content)


Slip = Callable[[Roll, Mapping[str, Any]], Document]
SLIPS: Mapping[str, Slip] = MappingProxyType(
    {
        CHECKLIST: lambda roll, said: lay_out_checklist(roll, GuideSlip.from_json(said)),
        COMMITMENT: lambda roll, said: lay_out_commitment(roll, GuideSlip.from_json(said)),
        CARE_REGISTRATION: lambda roll, said: lay_out_care(roll, CareSlip.from_json(said)),
        ACTIVITY_SIGN_UP: lambda roll, said: lay_out_sign_up(roll, ActivitySlip.from_json(said)),
        ORDER: lambda roll, said: lay_out_order(roll, OrderSlip.from_json(said)),
        ROOM_BOOKING: lambda roll, said: lay_out_room_booking(roll, RoomSlip.from_json(said)),
        APPOINTMENT: lambda roll, said: lay_out_appointment(roll, AppointmentSlip.from_json(said)),
        DAY: lambda roll, said: lay_out_day(roll, DaySlip.from_json(said)),
        CALL_LIST: lambda roll, said: lay_out_call_list(roll, CallListSlip.from_json(said)),
    }
)
"""Kind of the job to its page on the roll."""
