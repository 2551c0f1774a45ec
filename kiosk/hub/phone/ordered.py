"""What the pages of ordering services show, put into words: pure, values in, values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.clock import local
from kiosk.hub.phone.leaf import Leaf, Step, Tone, day, moment
from kiosk.hub.phone.looking import CenterWords
from kiosk.hub.services.looking import Followed
from kiosk.hub.words import Language
from kiosk.sync.wire_services import KINDS, OPEN_STATES, PARTS, ServiceBody

Words = Mapping[str, str]
_TONES: Mapping[str, Tone] = {
    **dict.fromkeys(("scheduled", "done", "rated"), "good"),
    **dict.fromkeys(("declined", "cancelled"), "over"),
}
_WAY = ("place", "accept", "schedule", "done")
"""The way of an order that goes well."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A service as a resident reads it."""

    code: str
    name: str
    words: str
    kind: str
    provider: str
    fee: str
    place: str
    at_home: bool
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The services of one kind."""

    kind: str
    name: str
    services: tuple[Offered, ...]


def kind_word(kind: str, words: Words) -> str:
    """What a kind is called; one of a newer hub is something else."""
    return words[f"kind.{kind if kind in KINDS else 'other'}"]


def offered(body: ServiceBody, language: Language, words: Words) -> Offered:
    """A service in one language; where it has no English, in Chinese."""
    english = language == "en"
    facts = [
        (words["by"], f"{body.provider_name}（{_provider_kind(body, words)}）"),
        (words["where"], words[f"place.{body.place}"]),
        (words["fee"], body.fee or words["free"]),
    ]
    if body.audience != "anyone" and f"audience.{body.audience}" in words:
        facts.append((words["for_whom"], words[f"audience.{body.audience}"]))
    facts.append((words["answer"], words["answer_within"].format(days=body.answer_days)))
    if body.capacity is not None and body.period is not None:
        said = words[f"capacity.{body.period}"].format(count=body.capacity)
        facts.append((words["how_many"], said))
    return Offered(
        code=body.code,
        name=(body.name_en if english else "") or body.name,
        words=(body.words_en if english else "") or body.words,
        kind=body.kind,
        provider=body.provider_name,
        fee=body.fee or words["free"],
        place=words[f"place.{body.place}"],
        at_home=body.place == "home",
        facts=tuple(facts),
    )


def _provider_kind(body: ServiceBody, words: Words) -> str:
    return words.get(f"provider.{body.provider_kind}", body.provider_kind)


def shelves(bodies: Iterable[ServiceBody], language: Language, words: Words) -> tuple[Shelf, ...]:
    """The services by kind, in the order of `KINDS`."""
    found: dict[str, list[Offered]] = {}
    for body in bodies:
        kind = body.kind if body.kind in KINDS else "other"
        found.setdefault(kind, []).append(offered(body, language, words))
    return tuple(
        Shelf(kind, kind_word(kind, words), tuple(found[kind])) for kind in KINDS if kind in found
    )


def order_leaf(
    found: Followed,
    center: CenterWords,  # noqa: ARG001 - as every leaf
    words: Words,
) -> Leaf:
    """How an order is, and its way so far. Nobody's name."""
    order = found.order
    when = moment(order.scheduled_at) if order.scheduled_at else ""
    state, provider = order.state, order.provider_name
    facts = [(words["by"], provider)] if provider else []
    if found.provider_phone and state in OPEN_STATES:
        facts.append((words["their_phone"], found.provider_phone))
    if order.reason:
        facts.append((words["reason"], words.get(f"reason.{order.reason}", order.reason)))
    if order.note:
        facts.append((words["their_note"], order.note))
    if order.wanted_on:
        part = order.wanted_part if order.wanted_part in PARTS else "any"
        facts.append((words["wanted"], f"{day(order.wanted_on)} {words[f'part.{part}']}"))
    if order.level:
        facts.append((words["your_level"], words[f"level.{order.level}"]))
    return Leaf(
        title=f"{words['order']} {order.number}",
        headline=order.service_name,
        status=words[f"order.{state}"].format(when=when),
        advice=words.get(f"order.{state}_advice", "").format(
            provider=provider, day=day(found.answer_by)
        ),
        tone=_TONES.get(state, "calm"),
        facts=tuple(facts),
        steps=_steps(order.state, found.steps, words),
    )


def _steps(state: str, steps: Iterable[Any], words: Words) -> tuple[Step, ...]:
    past = [step for step in steps if not step.refused]
    shown = [Step(words[f"step.{step.move}"], f"{local(step.at):%m-%d %H:%M}") for step in past]
    if state in OPEN_STATES:
        done = {step.move for step in past}
        shown += [Step(words[f"step.{move}"], "") for move in _WAY if move not in done]
    return tuple(shown)
