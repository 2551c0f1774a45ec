"""All tables of the terminal's store, imported once so that the metadata is whole."""

from kiosk.data.tables.activities import (
    Activity,
    ActivityAttendance,
    ActivityBooth,
    ActivityCall,
    ActivityPerson,
    ActivitySession,
    ActivityShare,
    ActivitySignUp,
)
from kiosk.data.tables.agents import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    PartnerCenter,
    Village,
)
from kiosk.data.tables.announcements import Announcement
from kiosk.data.tables.appointments import (
    Appointment,
    AppointmentMove,
    AppointmentPerson,
    AppointmentRule,
    AppointmentSession,
    QuotaLease,
)
from kiosk.data.tables.audit import AuditEntry, AuditHead
from kiosk.data.tables.base import Base, new_id
from kiosk.data.tables.care import (
    CareAttendance,
    CareChild,
    CareCollector,
    CareCounter,
    CareOffer,
    CareRegistration,
    CareSignature,
    CareWindow,
)
from kiosk.data.tables.catalog import Department, Item
from kiosk.data.tables.catalog_history import CatalogVersion, ItemVersion
from kiosk.data.tables.center import Center, Closure, OpeningWindow
from kiosk.data.tables.conflicts import Conflict
from kiosk.data.tables.equipment import Equipment, EquipmentFault, EquipmentFaultStep
from kiosk.data.tables.errand_papers import (
    ConsentText,
    ErrandAttachment,
    ErrandDocument,
    ErrandFee,
    ErrandHandover,
    ErrandMaterial,
    ErrandSignature,
)
from kiosk.data.tables.errands import (
    Errand,
    ErrandCounter,
    ErrandMove,
    ErrandNotice,
    ErrandPause,
    ErrandPerson,
    ErrandStep,
)
from kiosk.data.tables.evaluation import Rating, RatingCase, RatingCaseMove
from kiosk.data.tables.figures import FiguresDay
from kiosk.data.tables.help_calls import HelpCall
from kiosk.data.tables.hours import HoursException, HoursWindow
from kiosk.data.tables.journal import JournalHead
from kiosk.data.tables.precheck import TicketMaterial
from kiosk.data.tables.printing import PrintJob
from kiosk.data.tables.queue import BusinessDay, Desk, Ticket, TicketCounter, TicketMove
from kiosk.data.tables.queue_rules import (
    DeskSkill,
    ItemLimit,
    ItemPace,
    ItemWindow,
    PersonKey,
    PolicyValue,
)
from kiosk.data.tables.rooms import (
    BookingCall,
    BookingCounter,
    BookingEquipment,
    BookingExcuse,
    BookingPerson,
    Room,
    RoomBooking,
    RoomException,
    RoomSlot,
)
from kiosk.data.tables.services import (
    Demand,
    OrderCounter,
    OrderPerson,
    Service,
    ServiceOrder,
)
from kiosk.data.tables.staff import Staff
from kiosk.data.tables.sync import Device, HubRow, InboxCursor, LeaseRequest, OutboxRecord

__all__ = [
    "Activity",
    "ActivityAttendance",
    "ActivityBooth",
    "ActivityCall",
    "ActivityPerson",
    "ActivitySession",
    "ActivityShare",
    "ActivitySignUp",
    "Agent",
    "AgentLeave",
    "AgentQualification",
    "AgentVillage",
    "Announcement",
    "Appointment",
    "AppointmentMove",
    "AppointmentPerson",
    "AppointmentRule",
    "AppointmentSession",
    "AuditEntry",
    "AuditHead",
    "Base",
    "BookingCall",
    "BookingCounter",
    "BookingEquipment",
    "BookingExcuse",
    "BookingPerson",
    "BusinessDay",
    "CareAttendance",
    "CareChild",
    "CareCollector",
    "CareCounter",
    "CareOffer",
    "CareRegistration",
    "CareSignature",
    "CareWindow",
    "CatalogVersion",
    "Center",
    "Closure",
    "Conflict",
    "ConsentText",
    "Demand",
    "Department",
    "Desk",
    "DeskSkill",
    "Device",
    "Equipment",
    "EquipmentFault",
    "EquipmentFaultStep",
    "Errand",
    "ErrandAttachment",
    "ErrandCounter",
    "ErrandDocument",
    "ErrandFee",
    "ErrandHandover",
    "ErrandMaterial",
    "ErrandMove",
    "ErrandNotice",
    "ErrandPause",
    "ErrandPerson",
    "ErrandSignature",
    "ErrandStep",
    "FiguresDay",
    "HelpCall",
    "HoursException",
    "HoursWindow",
    "HubRow",
    "InboxCursor",
    "Item",
    "ItemLimit",
    "ItemPace",
    "ItemVersion",
    "ItemWindow",
    "JournalHead",
    "LeaseRequest",
    "OpeningWindow",
    "OrderCounter",
    "OrderPerson",
    "OutboxRecord",
    "PartnerCenter",
    "PersonKey",
    "PolicyValue",
    "PrintJob",
    "QuotaLease",
    "Rating",
    "RatingCase",
    "RatingCaseMove",
    "Room",
    "RoomBooking",
    "RoomException",
    "RoomSlot",
    "Service",
    "ServiceOrder",
    "Staff",
    "Ticket",
    "TicketCounter",
    "TicketMaterial",
    "TicketMove",
    "Village",
    "new_id",
]
