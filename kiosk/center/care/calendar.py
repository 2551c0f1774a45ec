"""On which days care is held: the week of the offer, the national calendar, closures. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from kiosk.center.care.values import OfferTerms
from kiosk.center.hours.rules import DAY, OpeningRules, Span, spans_on

LONGEST_LOOK = timedelta(days=60)
"""Care that stands still for longer is not looked for."""


def rules_of(offer: OfferTerms, center: OpeningRules) -> OpeningRules:
    """The offer's own week under the center's closures; a 调休 day counts as a school Monday."""
    return OpeningRules(
        windows=offer.windows, closures=center.closures, interruptions=center.interruptions
    )


def held_on(offer: OfferTerms, center: OpeningRules, day: date) -> Span | None:
    """From when to when care is held on `day`; None: it is not."""
    if not offer.first <= day <= offer.last:
        return None
    spans = spans_on(rules_of(offer, center), day)
    return (spans[0][0], spans[-1][1]) if spans else None


def days_ahead(
    offer: OfferTerms, center: OpeningRules, start: date
) -> Iterator[tuple[date, datetime, datetime]]:
    """The days from `start` on that care is held, with its times."""
    day = max(start, offer.first)
    until = min(offer.last, day + LONGEST_LOOK)
    while day <= until:
        if (span := held_on(offer, center, day)) is not None:
            yield day, *span
        day += DAY


def age_on(birth: date, day: date) -> int:
    """Whole years; who was born on 29 February becomes a year older on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def is_late(closes: datetime, now: datetime, minutes: int) -> bool:
    """Whether a child that is still here is picked up late."""
    return now >= closes + timedelta(minutes=minutes)


def clock_times(span: Span) -> tuple[time, time]:
    """Start and end as clock times of the hall."""
    return span[0].timetz().replace(tzinfo=None), span[1].timetz().replace(tzinfo=None)
