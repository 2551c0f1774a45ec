"""Asks what has to be known for a sign-up, and keeps the answers in its draft."""

from PySide6.QtCore import SignalInstance

from kiosk.center.activities.values import ActivityView, SessionCard
from kiosk.ui.lobby.activities.draft import ActivityDraft
from kiosk.ui.lobby.activities.guardian_page import GuardianPage
from kiosk.ui.lobby.activities.questions import (
    age_page,
    booth_page,
    guardian_page,
    heads_page,
    name_page,
    phone_page,
)
from kiosk.ui.lobby.activities.routes import (
    ActivityQuestion,
    AskAge,
    AskBooth,
    AskComer,
    AskComerHeads,
    AskComerPhone,
    AskGuardian,
    AskGuardianConsent,
)
from kiosk.ui.lobby.activities.words import name_of
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.ports import ReadingVoice


def question_page(
    route: ActivityQuestion,
    draft: ActivityDraft,
    chosen: tuple[ActivityView, SessionCard],
    kit: PageKit,
    reader: ReadingVoice | None,
) -> tuple[Page, SignalInstance]:
    """The page of a question, and what it emits when it is answered."""
    match route:
        case AskBooth():
            booths = booth_page(kit, *chosen)
            return booths, booths.chosen
        case AskComer():
            name = name_page(kit, draft.name)
            return name, name.finished
        case AskAge():
            age = age_page(kit, draft)
            return age, age.finished
        case AskGuardian():
            guardian = guardian_page(kit, draft.guardian)
            return guardian, guardian.finished
        case AskGuardianConsent():
            consent = GuardianPage(kit, name_of(draft.plan, kit.language), reader)
            return consent, consent.agreed
        case AskComerPhone():
            phone = phone_page(kit, draft)
            return phone, phone.finished
        case AskComerHeads():
            heads = heads_page(kit, draft.plan.heads_most)
            return heads, heads.chosen


def keep(route: ActivityQuestion, draft: ActivityDraft, answer: str) -> None:
    """Keep what was answered to a question."""
    match route:
        case AskBooth():
            draft.booth = int(answer)
        case AskComer():
            draft.name = answer
        case AskAge():
            draft.age = int(answer)
        case AskGuardian():
            draft.guardian = answer
        case AskGuardianConsent():
            draft.consent = True
        case AskComerPhone():
            draft.phone = answer
        case AskComerHeads():
            draft.heads = int(answer)
