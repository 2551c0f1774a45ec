"""What the papers of errands say, in English."""

from collections.abc import Sequence
from datetime import date, datetime
from types import MappingProxyType

from kiosk.center.errands.paper_parts import OnPaper, Promise
from kiosk.center.errands.values import DocumentLine
from kiosk.clock import local
from kiosk.printing.errand_forms.words import MONTHS, ErrandWords

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class EnglishErrandWords(ErrandWords):
    """The same in English."""

    receipt = "Receipt of your request"
    authority = "Letter of authority"
    handover_in = "Documents handed over"
    handover_out = "Documents given back"
    pause = "Suspension"
    resumption = "Resumption"
    notice = "What is still missing"
    refusal = "Notice of refusal"
    completion = "Completion"
    termination = "Termination"
    day_sheet = "Home visits"
    rounds_sheet = "Rounds of home visits"

    copy_party = "Your copy"
    copy_office = "Office copy"
    reprint = "Reprint"
    narrowed = "No A4 printer is set up, so this is printed as a slip."
    number = "Number"
    item = "Business"
    kind = "Kind"
    name = "For"
    id_number = "ID number"
    phone = "Phone"
    address = "Address"
    village = "Village"
    for_family = "Relation"
    signer = "Signed by"
    helped = "Filled in with"
    submitted = "Submitted"
    promise = "Done when"
    agent = "Agent"
    stand_in = "Stand-in"
    to_be_named = "an agent trained for it, to be named by the center"
    help_wanted = "You asked staff to finish it with you: come to the desk when you are called."
    unknown = "(not registered)"

    said = "What you said you hand over"
    received = "What you handed over"
    no_documents = "There is nothing to hand over"
    document = "Document"
    originals = "Orig."
    copies = "Copies"
    total = "Total"
    track = "How far is it?"
    track_how = (
        "Scan this code at a terminal, or type the last four digits of number and of your phone."
    )
    lost = "Lost it? Bring your ID; the desk prints it again."

    entrusts = (
        "I ask {center} to do the above for me. What the agent does for it within the scope and "
        "until the day above, I accept as done by me."
    )
    scope = "Scope"
    term = "Valid"
    from_to = "from {since} to {until} (that day included)"
    voluntary = "I do so of my own free will. It is free; only fees set by law are mine."
    no_secrets = "The agent never asks for or keeps my passwords and codes."
    withdraw = "I may withdraw at any time and get my originals back at once."

    came_in = "The resident hands these documents to the desk; both sides have counted them."
    went_out = "The desk gives these documents back; both sides have counted them."
    at = "When"
    by = "Handled by"
    held_after = "After this the center keeps {count} of the originals."
    nothing_held = "After this the center keeps no originals."
    keep_it = "With this slip you can always ask where your documents are."

    stands_still = "From {day} up to the day it goes on, no day counts."
    why = "Reason"
    waits_materials = "Waiting for documents from you"
    waits_special = (
        "Waiting for a special procedure (hearing, survey, publication, appraisal); by law that "
        "time does not count"
    )
    waited_for = "What for"
    since = "Suspended on"
    bring_it = "Bring what is missing to {center}: it goes on the same day."
    we_tell = "It goes on as soon as that is over, and we call you."
    resumed = "Goes on since"
    not_counted = "Not counted"
    span = "{first} to {last}, {count} days"
    span_none = "no day"
    new_promise = "New date"
    note = "Remark"

    told_once = "For “{item}” all of this is still missing. It is told once; nothing more follows:"
    hand_in_by = "Please bring it by {day} (that day included). If you cannot, call us."
    tell_rule = (
        "What is missing must be told at once or within 5 working days (yours: by {day}); later "
        "than that, your papers count as accepted on the day they were received."
    )

    not_taken = "The center does not take on what you asked for."
    asked_on = "Asked on"
    decided_on = "Decided on"
    instead = "What you can do"
    complain = "If you disagree, call {phone}. You may always ask again."

    done = "What you entrusted to us is done."
    result = "Result"
    accepted_on = "Accepted on"
    completed_on = "Done on"
    external = "Body's number"
    fees = "Fees by law, laid out"
    basis = "Basis"
    ticket = "Receipt"
    amount = "Yuan"
    free = "The errand is free; no fees were laid out."
    returned = "Documents given back"
    none_returned = "No documents were given back"
    held = "Documents still here, to be fetched"
    fetch = "Bring this slip to fetch them; both sides sign for them."
    got_it = "Result and originals received."
    ended = "What you entrusted to us has been ended."
    ended_on = "Ended on"
    again = "You may entrust it again; please fetch your documents first."

    party_signs = "Signature"
    agent_signs = "Agent"
    staff_signs = "Desk"
    receiver_signs = "Received by"
    seal = "(seal of the center)"
    signed_on = "Date"
    blank_date = ""

    no_address = "(no address: call first)"
    due = "Due"
    time = "Time"
    visit = "Who, where"
    collect = "Business, documents to fetch"
    signs = "Signature"
    all_there = "all documents are here"
    homes = "{village}, {town}: {count}"
    suits = "Suits them"
    rounds_item = "Service ordered, what to know"
    no_village = "No village given"
    rounds_rule = (
        "This sheet shows residents' full data: keep it on you, show it to nobody, give it to the "
        "lead afterwards to be destroyed. Where no time was agreed on, call first. Charge what the "
        "list says and nothing more. Never ask for passwords or codes."
    )
    sheet_rule = (
        "This sheet shows residents' full data: keep it on you, show it to nobody, give it to the "
        "lead afterwards to be destroyed. Documents you fetch get a hand-over slip, both sign. "
        "Never ask for passwords or codes."
    )

    printed = "Printed {moment}, phone {phone}"
    where = "Page {number} of {count}"

    kinds = MappingProxyType({"proxy": "Proxy", "help": "Help", "home_visit": "Home visit"})
    relations = MappingProxyType(
        {
            "spouse": "spouse",
            "parent": "parent",
            "child": "child",
            "grandparent": "grandparent",
            "other": "other family",
        }
    )
    helpers = MappingProxyType({"staff": "staff", "neighbour": "a neighbour"})
    decline_reasons = MappingProxyType(
        {
            "presence": "By rule you have to be there yourself; nobody can do it for you",
            "not_here": "This center does not handle it",
            "not_entitled": "The conditions for it are not met",
            "incomplete": "The main documents are missing, so it cannot begin",
            "withdrawn": "You withdrew your request",
            "other": "See the remark",
        }
    )
    instead_of = MappingProxyType(
        {
            "presence": "Come with your documents; if you cannot walk, ask for a home visit.",
            "not_here": "Call us: we tell you where it is handled, and get in touch with them.",
            "not_entitled": "Come again when things change; the desk explains the conditions.",
            "incomplete": "Come again with everything, or let staff write you a list.",
            "withdrawn": "You may ask again whenever you need it.",
            "other": "Come to the desk or call: we find a way with you.",
        }
    )
    bookable = "You can also book a time and need not queue."
    terminate_reasons = MappingProxyType(
        {
            "withdrawn": "You withdrew your authority",
            "not_handed_in": "What was missing never came",
            "refused_by_body": "The deciding body refused it",
            "moved_away": "The resident has moved away",
            "other": "See the remark",
        }
    )

    @staticmethod
    def day(day: date) -> str:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    @staticmethod
    def weekday(day: date) -> str:
        return WEEKDAYS[day.weekday()]

    @classmethod
    def moment(cls, at: datetime) -> str:
        return f"{cls.day(local(at).date())}, {local(at):%H:%M}"

    @staticmethod
    def person(agent: OnPaper) -> str:
        return f"{agent.name} (no. {agent.code}) {agent.phone}"

    @staticmethod
    def counted(line: DocumentLine) -> str:
        parts = []
        if line.originals:
            parts.append(f"original × {line.originals}")
        if line.copies:
            parts.append(f"copy × {line.copies}")
        return f"{line.name} ({', '.join(parts)})" if parts else line.name

    @classmethod
    def listed(cls, lines: Sequence[DocumentLine]) -> str:
        return "; ".join(map(cls.counted, lines))

    @classmethod
    def promised(cls, promise: Promise, *, accepted: bool = True) -> str:
        if promise.due_on is not None:
            words = f"by {cls.day(promise.due_on)} (that day included)"
            if promise.provisional:
                words += "; the holidays of that year are not published yet, so it may change"
            return words
        start = " of acceptance" if not accepted else ""
        if promise.months:
            return f"within {promise.months} months{start}"
        if promise.days == 0:
            return "on the spot, once accepted"
        if promise.days is not None:
            unit = "days" if promise.natural else "working days"
            return f"within {promise.days} {unit}{start}"
        worded = f" ({promise.text})" if promise.text else ""
        return f"no fixed date{worded}; we call you when there is news"
