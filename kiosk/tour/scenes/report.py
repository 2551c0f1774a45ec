"""The lead looks at the day so far and has its report made."""

from pathlib import Path

from kiosk.bridges.report_saving import reports_folder
from kiosk.tour.hands import TourFailed, wait_until
from kiosk.tour.play import Play


def day_report(play: Play) -> None:
    """Figures of the hall on the desk, then the same day on A4."""
    hands, desk, out = play.hands, play.desk, play.out
    hands.tap(desk, "figures")
    page = desk.face.figures
    wait_until(lambda: page.today is not None and page.today.hall is not None, "the figures")
    play.picture(desk, "figures")
    hands.tap(desk, "day_report")
    wait_until(page.report_button.isEnabled, "the report to be made")
    made = list(reports_folder(play.stage.settings.data_dir).glob("*.pdf"))
    if len(made) != 1:
        raise TourFailed("no report was made")
    kept: Path = out / "day-report.pdf"
    kept.write_bytes(made[0].read_bytes())
    play.told.report_pdf = kept.name
    play.picture(desk, "figures-report")
    hands.tap(desk, "figures_back")
