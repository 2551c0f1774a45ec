"""All tables of the terminal's store, imported once so that the metadata is whole."""

from kiosk.data.tables.base import Base, new_id
from kiosk.data.tables.catalog import Department, Item
from kiosk.data.tables.center import Center, Closure, OpeningWindow
from kiosk.data.tables.printing import PrintJob
from kiosk.data.tables.queue import BusinessDay, Desk, Ticket, TicketCounter
from kiosk.data.tables.staff import Staff
from kiosk.data.tables.sync import Device, OutboxRecord

__all__ = [
    "Base",
    "BusinessDay",
    "Center",
    "Closure",
    "Department",
    "Desk",
    "Device",
    "Item",
    "OpeningWindow",
    "OutboxRecord",
    "PrintJob",
    "Staff",
    "Ticket",
    "TicketCounter",
    "new_id",
]
