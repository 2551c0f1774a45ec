"""The tables and the chart of wishes and orders: for the screen, CSV and XLSX alike. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from kiosk.hub.organizers.chart import Point, lying
from kiosk.hub.organizers.sheets import Cell, Sheet, Words, plain
from kiosk.hub.phone.leaf import day, moment
from kiosk.hub.services.figures import ProviderFigures
from kiosk.hub.services.looking import BAD_LEVEL, OrderLine
from kiosk.hub.services.summary import Summary, Wanted
from kiosk.sync.wire_services import KINDS, PARTS


def wanted_bars(kinds: Sequence[Wanted], words: Words) -> Markup:
    """Wishes by kind, and how many services answer them now; the tables below say it, too."""
    points = [Point(kind_word(one.of, words), one.wishes, one.on_offer) for one in kinds]
    return lying(points, words["demand_chart"], (words["wishes"], words["on_offer"]))


def kind_word(kind: str, words: Words) -> str:
    """What a kind is called."""
    return words[f"kind.{kind if kind in KINDS else 'other'}"]


def demand_sheets(
    found: Summary, villages: Mapping[tuple[str, str], str], words: Words
) -> tuple[Sheet, ...]:
    """Wishes by kind, by village, by month, and what people said."""
    kinds = (
        (
            plain(kind_word(one.of, words)),
            plain(one.wishes),
            plain(one.people),
            Cell(one.on_offer, str(one.on_offer), "" if one.on_offer else "warn"),
        )
        for one in found.kinds
    )
    places = (
        (
            plain(villages.get((one.center, one.of), one.of) or words["village_unsaid"]),
            plain(one.center),
            plain(one.wishes),
            plain(one.people),
        )
        for one in found.villages
    )
    months = ((plain(one.of), plain(one.wishes), plain(one.people)) for one in found.months)
    said = (
        (Cell(when, day(when)), plain(kind_word(kind, words)), plain(text))
        for when, kind, text in found.words
    )
    heads = ("village", "center", "wishes", "people")
    return (
        _sheet("demands", "by_kind", ("kind", "wishes", "people", "on_offer"), words, kinds),
        _sheet("demand-villages", "by_village", heads, words, places),
        _sheet("demand-months", "by_month", ("month", "wishes", "people"), words, months),
        _sheet("demand-words", "said_words", ("day", "kind", "words"), words, said),
    )


def order_sheet(orders: Iterable[OrderLine], called: Mapping[str, str], words: Words) -> Sheet:
    """Orders, a line each. Nobody's name."""
    heads = (
        *("number", "state", "late", "ordered_service", "provider", "center", "origin"),
        *("placed_at", "due_by", "wanted", "rating"),
    )
    rows = (
        (
            plain(each.number),
            state_cell(each, words),
            late_cell(each, words),
            plain(each.service_name),
            plain(each.provider_name),
            plain(called.get(each.center, each.center)),
            plain(words[f"origin.{each.origin}"]),
            Cell(each.placed_at, moment(each.placed_at)),
            Cell(each.due_on, day(each.due_on) if each.due_on else "–"),
            plain(wanted_words(each, words)),
            plain(words[f"level.{each.level}"] if each.level else "–"),
        )
        for each in orders
    )
    return _sheet("orders", "orders", heads, words, rows)


def provider_sheet(figures: Iterable[ProviderFigures], words: Words) -> Sheet:
    """How providers do, a line each."""
    heads = (
        *("provider", "orders_placed", "orders_open", "orders_late", "orders_done"),
        *("orders_declined", "orders_cancelled", "mean_level", "bad_levels"),
    )
    rows = (
        (
            plain(each.name),
            plain(each.placed),
            plain(each.open),
            Cell(each.late, str(each.late), "bad" if each.late else ""),
            *map(plain, (each.done, each.declined, each.cancelled)),
            Cell(each.mean_level, "–" if each.mean_level is None else str(each.mean_level)),
            Cell(each.bad, str(each.bad), "warn" if each.bad else ""),
        )
        for each in figures
    )
    return _sheet("order-providers", "by_provider", heads, words, rows)


def state_cell(order: OrderLine, words: Words) -> Cell:
    """How an order is."""
    text = words[f"order_state.{order.state}"]
    tone = {"done": "good", "rated": "good", "declined": "bad"}.get(order.state, "")
    return Cell(text, text, tone)  # type: ignore[arg-type]  # one of the tones


def late_cell(order: OrderLine, words: Words) -> Cell:
    """Whether somebody should have moved it on, and since when."""
    if order.due_on is None or order.days_late < 0:
        return Cell(None, "–")
    if order.days_late == 0:
        return Cell(0, words["due_today"], "warn")
    return Cell(order.days_late, words["days_late"].format(days=order.days_late), "bad")


def wanted_words(order: OrderLine, words: Words) -> str:
    """When the resident would like it."""
    part = order.wanted_part if order.wanted_part in PARTS else "any"
    return f"{day(order.wanted_on) if order.wanted_on else ''} {words[f'part.{part}']}".strip()


def flags(order: OrderLine, words: Words) -> tuple[str, ...]:
    """What somebody should look at."""
    return tuple(
        words[key]
        for key, is_so in (
            ("flag.over", order.over_capacity),
            ("flag.late_cancel", order.late_cancel),
            ("flag.bad", order.level is not None and order.level <= BAD_LEVEL),
        )
        if is_so
    )


def _sheet(
    name: str, title: str, heads: Iterable[str], words: Words, rows: Iterable[Iterable[Cell]]
) -> Sheet:
    return Sheet(name, words[title], tuple(words[head] for head in heads), tuple(map(tuple, rows)))
