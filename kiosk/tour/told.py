"""What the tour has to tell: everything it saw, and whether all of it came true."""

from dataclasses import dataclass, field

TAPS_TO_ERRAND = 8
ERRAND_STATES = (
    "submitted",
    "accepted",
    "entrusted",
    "assigned",
    "in_progress",
    "suspended",
    "in_progress",
    "completed",
    "delivered",
    "archived",
)
"""What the errand of the tour goes through."""


@dataclass
class Told:
    """What happened; becomes summary.json. A scene fills in its own fields."""

    ticket_number: str = ""
    item_code: str = ""
    slip_pdf: str = ""
    printer: str = ""
    taps_to_ticket: int = 0
    taps_to_ticket_by_search: int = 0
    hanzi_typed: str = ""
    """What came of pinyin typed by touch."""

    priority_number: str = ""
    materials_ticked: int = 0
    materials_missing: int = 0
    checklist_pdf: str = ""
    materials_at_desk: list[str] = field(default_factory=list)
    priority_declared: str = ""
    priority_verified: str = ""

    called_at_desk: bool = False
    board_showed: bool = False
    served_and_done: bool = False

    missed_number: str = ""
    requeued_to: int = 0
    """The place it came back to in the desk's list, counted from 1."""
    transferred_number: str = ""
    transferred_to: str = ""
    """The item's code."""

    rating_level: int = 0
    rating_reasons: list[int] = field(default_factory=list)
    rating_revision: int = 0
    case_steps: list[str] = field(default_factory=list)
    case_closed: bool = False
    case_answer_on_slip: str = ""
    report_pdf: str = ""

    errand_number: str = ""
    taps_to_errand: int = 0
    """From the home page to the signature, digits of the phone not counted."""
    errand_receipt_pdf: str = ""
    errand_states: list[str] = field(default_factory=list)
    errand_needs_originals_back: bool = False
    """It could not be signed for while an original was here."""
    errand_tracked: str = ""
    """What the resident reads at the terminal in the end."""

    lunch_break_full: bool = False
    """The page of days said 约满了, and when the next place is free."""
    appointment_code: str = ""
    appointment_pdf: str = ""
    appointment_says: str = ""
    """What the slip's code shows at the terminal."""

    activity_full: bool = False
    """The page of the lecture said 满了."""
    activity_place_in_line: int = 0
    activity_pdf: str = ""
    activity_promoted: bool = False
    """Once others had cancelled, the slip's code said 已报名."""

    care_number: str = ""
    care_pdf: str = ""
    care_handed_over: bool = False
    """The child went with its guardian, whose name stood on the desk only meanwhile."""
    order_number: str = ""
    order_pdf: str = ""
    order_names_nobody: bool = False
    """The desk's list showed neither name nor phone."""
    day_things: list[str] = field(default_factory=list)
    """Kinds of what one slip's holder has here, in order."""
    day_pdf: str = ""
    day_names_nobody: bool = False

    room_number: str = ""
    room_weeks: int = 0
    room_pdf: str = ""
    door_names_nobody: bool = False
    fault_reported: str = ""
    """The piece somebody reported by its label."""

    outbox_pending_offline: int = 0
    outbox_pending_after: int = -1
    records_written: int = 0
    hub_received: int = -1
    print_jobs: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    ok: bool = False
    failure: str | None = None


def held(told: Told) -> bool:
    """Whether everything the tour is to show came true."""
    return (
        _the_main_job(told)
        and _materials_and_priority(told)
        and _moves_at_the_desk(told)
        and _rating_and_what_follows(told)
        and _errand(told)
        and _appointment(told)
        and _activity(told)
        and _care(told)
        and _order(told)
        and _rooms(told)
        and _day(told)
    )


def _the_main_job(told: Told) -> bool:
    return (
        main_job_short_held(told)
        and told.called_at_desk
        and told.board_showed
        and told.served_and_done
    )


def main_job_short_held(told: Told) -> bool:
    """Whether one could type, take a number, hold the slip, and the hub has it all."""
    return (
        bool(told.ticket_number)
        and told.taps_to_ticket <= 3
        and bool(told.hanzi_typed)
        and told.outbox_pending_offline > 0
        and told.outbox_pending_after == 0
        and told.hub_received == told.records_written
        and bool(told.slip_pdf)
    )


def _materials_and_priority(told: Told) -> bool:
    return (
        bool(told.priority_number)
        and bool(told.checklist_pdf)
        and told.materials_ticked > 0
        and len(told.materials_at_desk) > 0
        and told.priority_declared != told.priority_verified != ""
    )


def _moves_at_the_desk(told: Told) -> bool:
    return (
        bool(told.missed_number)
        and told.requeued_to > 1
        and bool(told.transferred_number)
        and bool(told.transferred_to)
    )


def _rating_and_what_follows(told: Told) -> bool:
    return (
        told.rating_level == 1
        and len(told.rating_reasons) > 1
        and told.rating_revision == 1
        and told.case_closed
        and bool(told.case_answer_on_slip)
        and bool(told.report_pdf)
    )


def _errand(told: Told) -> bool:
    return (
        bool(told.errand_number)
        and told.taps_to_errand <= TAPS_TO_ERRAND
        and bool(told.errand_receipt_pdf)
        and told.errand_states == list(ERRAND_STATES)
        and told.errand_needs_originals_back
        and bool(told.errand_tracked)
    )


def _appointment(told: Told) -> bool:
    return (
        told.lunch_break_full
        and bool(told.appointment_code)
        and bool(told.appointment_pdf)
        and "约好了" in told.appointment_says
    )


def _activity(told: Told) -> bool:
    return (
        told.activity_full
        and told.activity_place_in_line > 1
        and bool(told.activity_pdf)
        and told.activity_promoted
    )


def _care(told: Told) -> bool:
    return bool(told.care_number) and bool(told.care_pdf) and told.care_handed_over


def _order(told: Told) -> bool:
    return bool(told.order_number) and bool(told.order_pdf) and told.order_names_nobody


def _rooms(told: Told) -> bool:
    return (
        bool(told.room_number)
        and told.room_weeks > 1
        and bool(told.room_pdf)
        and told.door_names_nobody
        and bool(told.fault_reported)
    )


def _day(told: Told) -> bool:
    return (
        {"appointment", "activity"} <= set(told.day_things)
        and bool(told.day_pdf)
        and told.day_names_nobody
    )
