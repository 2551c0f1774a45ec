"""`kiosk doctor`, a subject a file."""

from kiosk.commands.doctor.examining import examine
from kiosk.commands.doctor.finding import Finding

__all__ = ["Finding", "examine"]
