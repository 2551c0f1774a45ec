"""Lays reports out and hands them to the printer for reports; for the command and the desk."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.errands.month_report import MonthReport
from kiosk.center.figures.day_figures import day_figures
from kiosk.center.figures.figures_csv import figure_names
from kiosk.center.profile import center
from kiosk.clock import Clock, local_date
from kiosk.printing.agent_report import agent_report
from kiosk.printing.day_report import DayReport, day_report
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Document


@dataclass(frozen=True, slots=True)
class ReportOf:
    """Reads what the report of a day says; a function for the store's thread."""

    day: date
    clock: Clock

    def __call__(self, session: Session) -> DayReport:
        return DayReport(
            center=center(session).name,
            figures=day_figures(session, day=self.day),
            names=figure_names(session),
            made_at=self.clock.now(),
            under_way=self.day >= local_date(self.clock),
        )


def lay_out(report: DayReport) -> Document:
    """The report as PDF. Takes half a second the first time, while fonts are read."""
    return day_report(SlipFonts(assets_folder() / "fonts"), report)


def lay_out_month(report: MonthReport) -> Document:
    """The month report of the agents as PDF."""
    return agent_report(SlipFonts(assets_folder() / "fonts"), report)
