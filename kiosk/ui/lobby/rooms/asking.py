"""Asks one question after the other for a booking, and keeps the answers in its draft."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kiosk.center.rooms.views import RoomDay
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.draft import RoomDraft
from kiosk.ui.lobby.rooms.questions import (
    booker_page,
    heads_page,
    length_page,
    name_page,
    phone_page,
    start_page,
    weekly_page,
)
from kiosk.ui.lobby.rooms.routes import (
    AskBooker,
    AskBookerName,
    AskBookerPhone,
    AskHeads,
    AskLength,
    AskPurpose,
    AskStart,
    AskWeekly,
    RoomRoute,
)

Asked = AskStart | AskLength | AskBooker | AskWeekly | AskBookerPhone | AskBookerName | AskHeads
"""All but the last question, whose answer books."""


def question(route: Asked, draft: RoomDraft, day: RoomDay, kit: PageKit) -> Page:
    """The page of a question; its answer leads to the next."""
    code = route.code
    match route:
        case AskStart():
            return _then(start_page(kit, day), draft, "start", lambda: AskLength(code))
        case AskLength():
            return _length(draft, day, code, kit)
        case AskBooker():
            return _then(booker_page(kit), draft, "who", lambda: _after_who(draft, code))
        case AskWeekly():
            return _then(weekly_page(kit, day), draft, "weeks", lambda: AskBookerPhone(code))
        case AskBookerPhone():
            return _phone(draft, code, kit)
        case AskBookerName():
            return _name(draft, code, kit)
        case AskHeads():
            heads = heads_page(kit, day.room.capacity)
            return _then(heads, draft, "heads", lambda: AskPurpose(code))


def _length(draft: RoomDraft, day: RoomDay, code: str, kit: PageKit) -> Page:
    page = length_page(kit, day, draft.start or day.free[0][0])
    only = day.room.bookable_by
    if only == "anyone":
        return _then(page, draft, "length", lambda: AskBooker(code))
    draft.who = "company" if only == "company" else "person"
    return _then(page, draft, "length", lambda: _after_who(draft, code))


def _phone(draft: RoomDraft, code: str, kit: PageKit) -> Page:
    page = phone_page(kit, draft.phone)

    def done(phone: str) -> None:
        draft.phone = phone
        page.go.emit(AskBookerName(code))

    page.finished.connect(done)
    return page


def _name(draft: RoomDraft, code: str, kit: PageKit) -> Page:
    page = name_page(kit, draft.name, company=draft.who == "company")

    def done(name: str) -> None:
        draft.name = name
        page.go.emit(AskHeads(code))

    page.finished.connect(done)
    return page


def _after_who(draft: RoomDraft, code: str) -> RoomRoute:
    """Companies are asked how often where the room allows it."""
    weekly = draft.day is not None and draft.day.room.weekly
    return AskWeekly(code) if weekly and draft.who == "company" else AskBookerPhone(code)


def _then(
    page: ChoicePage, draft: RoomDraft, what: str, following: Callable[[], RoomRoute]
) -> ChoicePage:
    """Keep the answer and go on."""

    def chosen(key: str) -> None:
        match what:
            case "start":
                draft.start = datetime.fromisoformat(key)
            case "length":
                draft.length = timedelta(minutes=int(key))
            case "who":
                draft.who = "company" if key == "company" else "person"
            case "weeks":
                draft.weeks = int(key)
            case _:
                draft.heads = int(key)
        page.go.emit(following())

    page.chosen.connect(chosen)
    return page
