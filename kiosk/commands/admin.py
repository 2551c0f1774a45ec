"""`kiosk admin`: set a terminal up and look after it; which file has which command."""

from typing import ClassVar

import typer

from kiosk.commands.lazily import LazyCommands


class AdminCommands(LazyCommands):
    """One module a subject."""

    modules: ClassVar[dict[str, tuple[str, ...]]] = {
        "kiosk.commands.founding": ("init",),
        "kiosk.commands.staff_and_desks": (
            "add-staff",
            "set-pin",
            "end-staff",
            "add-desk",
            "audit-verify",
            "policy",
        ),
        "kiosk.commands.joining": (
            "enrol",
            "outbox",
        ),
        "kiosk.commands.check_slip": ("check-slip",),
        "kiosk.commands.printing": ("test-slip", "reprints", "practice-printer"),
        "kiosk.commands.backups": (
            "backup",
            "backups",
            "restore",
            "clock-is-right",
        ),
        "kiosk.commands.catalog": (
            "import-catalog",
            "export-catalog",
            "catalog-history",
            "catalog-revert",
            "catalog-template",
        ),
        "kiosk.commands.center_days": (
            "close-on",
            "open-again",
            "closures",
            "publish-consent",
        ),
        "kiosk.commands.errands": (
            "demo-errands",
            "retention",
            "agent-report",
        ),
        "kiosk.commands.roster": (
            "agents",
            "import-roster",
            "export-roster",
        ),
        "kiosk.commands.appointments": (
            "appointment-sessions",
            "demo-appointments",
        ),
        "kiosk.commands.stick": (
            "export",
            "import-receipts",
        ),
        "kiosk.commands.activities": (
            "import-activities",
            "export-activities",
            "activities-template",
            "demo-activities",
        ),
        "kiosk.commands.rooms": (
            "import-rooms",
            "export-rooms",
            "rooms-template",
        ),
        "kiosk.commands.announcements": (
            "announce",
            "announcements",
            "take-down",
        ),
        "kiosk.commands.care": (
            "care-offers",
            "demo-care",
        ),
        "kiosk.commands.calendars": (
            "room-calendar",
            "activity-calendar",
            "own-calendar",
        ),
        "kiosk.commands.figures": (
            "figures",
            "day-report",
        ),
    }


admin_app = typer.Typer(
    cls=AdminCommands, help="Set up and look after a terminal.", no_args_is_help=True
)


@admin_app.callback()
def admin() -> None:
    """Set up and look after a terminal."""


def attach(app: typer.Typer) -> None:
    """Add `kiosk admin`."""
    app.add_typer(admin_app, name="admin")
