"""What the booking pages show, put into words: pure, values in, what templates need out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote
from uuid import UUID

import segno
from markupsafe import Markup

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.bookings.looking import BookingSeen
from kiosk.hub.bookings.offering import DayOffer, LotOffer, TimeOffer
from kiosk.hub.phone.leaf import Leaf, Tone
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.shares.told import Lot
from kiosk.hub.words import Language

Words = Mapping[str, str]
HOME = "/book"

_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("booked", "signed", "confirmed", "arrived", "late"), "good"),
    **dict.fromkeys(("cancelled", "cancelled_by_center", "called_off", "no_show", "over"), "over"),
}
_DAYS = ("一二三四五六日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose; without an address it cannot be."""

    name: str
    remark: str = ""
    href: str = ""
    said: str = ""
    """What a screen reader says instead; empty: what is seen."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some choices under a heading."""

    title: str
    choices: tuple[Choice, ...] = ()
    remark: str = ""
    times: bool = False
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why not, and what to do: perhaps something else to press."""

    words: str
    advice: str = ""
    href: str = ""
    action: str = ""


def day_words(day: date, language: Language) -> str:
    """A day with its weekday: 11月25日 周三."""
    if language == "zh":
        return f"{day.month}月{day.day}日 周{_DAYS[0][day.weekday()]}"
    return f"{_DAYS[1][day.weekday()]} {day:%Y-%m-%d}"


def when_words(at: datetime, language: Language) -> str:
    """A moment by the clock of the hall."""
    there = local(at)
    return f"{day_words(there.date(), language)} {there:%H:%M}"


def center_shown(
    center: CenterWords,
    items: Mapping[str, int],
    lots: Sequence[LotOffer],
    words: Words,
    language: Language,
) -> tuple[Group, ...]:
    """What a center has to book: business, and activities."""
    groups = []
    if items:
        business = sorted((center.spoken(language).items.get(code, code), code) for code in items)
        choices = tuple(
            Choice(name, _left(items[code], words), page_path(center.code, "item", code))
            for name, code in business
        )
        groups.append(Group(words["business"], choices, words["business_remark"]))
    if lots:
        choices = tuple(_lot_choice(center, each, words, language) for each in lots)
        groups.append(Group(words["activities"], choices))
    return tuple(groups)


def days_shown(
    center: str, days: Sequence[DayOffer], words: Words, language: Language
) -> tuple[Group, ...]:
    """The days of an item, each with its times."""
    return tuple(
        Group(
            day_words(each.day, language),
            tuple(_time(center, offer, words, language) for offer in each.times),
            words["day_off"].format(reason=each.cancelled) if each.cancelled is not None else "",
            times=True,
        )
        for each in days
    )


def _time(center: str, offer: TimeOffer, words: Words, language: Language) -> Choice:
    at = f"{local(offer.at):%H:%M}"
    if not offer.left:
        return Choice(at, words["full"])
    left = words["free"].format(count=offer.left)
    return Choice(at, left, time_path(center, offer), f"{when_words(offer.at, language)} {left}")


def page_path(*parts: object) -> str:
    """The address of a booking page; a code is text, and may be anything in an address."""
    return "/".join((HOME, *(quote(str(part), safe="") for part in parts)))


def time_path(center: str, offer: TimeOffer) -> str:
    """The address of the form that books a time."""
    return page_path(center, "at", offer.share_id, f"{local(offer.at):%H%M}")


def _left(count: int, words: Words) -> str:
    return words["free"].format(count=count) if count else words["full"]


def _lot_choice(center: CenterWords, lot: LotOffer, words: Words, language: Language) -> Choice:
    name = lot_name(lot.about, language)
    if lot.left is None:
        left = words["any_number"]
    elif lot.left:
        left = words["free"].format(count=lot.left)
    else:
        left = words["waitlist_only" if lot.about.waitlist else "full"]
    remark = f"{when_words(lot.about.begins, language)} · {left}"
    open_to_somebody = lot.left != 0 or lot.about.waitlist
    href = page_path(center.code, "lot", lot.share_id) if open_to_somebody else ""
    return Choice(name, remark, href)


def lot_name(about: Lot, language: Language) -> str:
    """What the activity is called."""
    return about.name if language == "zh" else about.name_en or about.name


def lot_facts(about: Lot, words: Words, language: Language) -> tuple[tuple[str, str], ...]:
    """When and where, and what to bring."""
    when = "；".join(
        f"{when_words(each.starts_at, language)}–{local(each.ends_at):%H:%M}"
        for each in about.sessions[:6]
    ) + (" …" if len(about.sessions) > 6 else "")
    place = about.place if language == "zh" else about.place_en or about.place
    facts = [(words["your_time"], when), (words["place"], place), (words["bring"], about.bring)]
    return tuple((name, value) for name, value in facts if value)


def booking_leaf(seen: BookingSeen, center: CenterWords, words: Words, language: Language) -> Leaf:
    """How a booking stands."""
    facts: list[tuple[str, str]] = []
    if seen.about is not None:
        name = lot_name(seen.about, language)
        facts += lot_facts(seen.about, words, language)
        facts.append((words["heads"], str(seen.heads)))
    else:
        name = center.spoken(language).items.get(seen.of, seen.of)
        facts.append((words["your_time"], when_words(seen.due_at, language)))
    if seen.reason:
        facts.append((words["reason"], seen.reason))
    return Leaf(
        title=words["booking" if seen.kind == "appointment" else "sign_up"],
        headline=name,
        status=words[f"state.{seen.state}"],
        advice=_advice(seen, words),
        tone=_TONES.get(seen.state, "calm"),
        facts=tuple(facts),
    )


def _advice(seen: BookingSeen, words: Words) -> str:
    if seen.state in ("arrived", "late") and seen.cancelled_here:
        return words["here_after_all"]
    if seen.state in ("cancelled_by_center", "called_off"):
        return words["center_cancelled_advice"]
    if seen.state == "cancelled":
        return words["gone_advice"]
    if seen.state == "waiting":
        return words["waiting_advice"]
    if seen.live:
        return words["live_advice" if seen.kind == "appointment" else "live_advice_activity"]
    return ""


def trouble_of(refused: RuleBroken, center: str, words: Words, language: Language) -> Trouble:
    """A refusal in words, with the next free time where there is one."""
    values = {
        name: when_words(value, language) if isinstance(value, datetime) else value
        for name, value in refused.values.items()
    }
    key = refused.key
    if key == "booking.places_gone" and values.get("left"):
        key = "booking.places_gone_left"
    advice = words.get(f"{refused.key}_advice", "").format(**values)
    following, share_id = refused.values.get("next"), refused.values.get("next_share")
    if not isinstance(following, datetime) or not isinstance(share_id, UUID):
        reason = values.get("reason")
        return Trouble(words[key].format(**values), str(reason) if reason else advice)
    offer = TimeOffer(share_id, following, 1)
    return Trouble(
        words[key].format(**values),
        words["next"].format(when=values["next"]),
        time_path(center, offer),
        words["next_action"].format(when=values["next"]),
    )


def qr_drawn(address: str) -> Markup:
    """The address as a QR code within the page."""
    drawn = segno.make_qr(address, error="m").svg_inline(
        border=3, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    return Markup(drawn)  # noqa: S704 - drawn by us out of black and white squares
