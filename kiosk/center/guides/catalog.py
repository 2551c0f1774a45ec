"""What the center offers: shelf, departments and guides, as published."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.data.tables import Department, Item
from kiosk.errors import RuleBroken
from kiosk.guide_rules.guide_parts import Material, Question, Step

SHELF_ORDER = (Item.high_frequency.desc(), Item.shelf_position, Item.code)
"""High-frequency first, then as placed on the shelf, the same every time."""


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item as a tile or a line of a list shows it."""

    code: str
    name: str
    name_en: str | None
    short_name: str | None
    """At most nine hanzi, for a tile; None: the name itself is short enough."""
    department: str
    agencies: str
    """Who decides, as the catalog words it: 民政(残联审核)."""
    modes: tuple[str, ...]
    """Of self, assisted, proxy, booked, print: the most helpful one first."""
    high_frequency: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """办事指南: everything to know before going to a desk."""

    card: ItemCard
    on_the_spot: bool
    promised_days: int | None
    """None: no number was promised, show `time_text`."""
    natural_days: bool
    """Both day counts are natural days instead of working days."""
    time_text: str
    visits: int
    fee: str | None
    """None: free of charge."""
    materials: tuple[Material, ...]
    steps: tuple[Step, ...]
    conditions: str | None
    place: str | None
    enquiry_phone: str | None
    complaint_phone: str | None
    result: str | None
    statutory_days: int | None = None
    in_person: bool = False
    category: str | None = None
    audience: str = "person"
    """person, legal or both."""
    fee_basis: str | None = None
    hours: str | None = None
    """When it is done, where that is not simply when the center is open."""
    result_validity: str | None = None
    faq: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """A department with something to offer; `icon` is the name of a Tabler outline icon."""

    name: str
    name_en: str
    icon: str
    count: int


def shelf(session: Session, *, limit: int | None = None) -> tuple[ItemCard, ...]:
    """常办的事: the high-frequency items, most wanted first."""
    wanted = select(Item).where(Item.active, Item.high_frequency).order_by(*SHELF_ORDER)
    return tuple(card_of(item) for item in session.scalars(wanted.limit(limit)))


def departments(session: Session) -> tuple[DepartmentView, ...]:
    """Every department that offers at least one item, in the order of the house."""
    rows = session.execute(
        select(Department.name, Department.name_en, Department.icon, func.count(Item.code))
        .join(Item, Item.department == Department.name)
        .where(Item.active)
        .group_by(Department.name, Department.name_en, Department.icon, Department.position)
        .order_by(Department.position, Department.name)
    )
    return tuple(DepartmentView(*row) for row in rows)


def items_of(session: Session, *, department: str) -> tuple[ItemCard, ...]:
    """What a department offers, high-frequency first; nothing for one that is not known."""
    wanted = select(Item).where(Item.active, Item.department == department)
    return tuple(card_of(item) for item in session.scalars(wanted.order_by(*SHELF_ORDER)))


def guide(session: Session, *, code: str) -> Guide:
    """The guide of an item that is offered; `catalog.item_unknown` for any other code."""
    item = session.get(Item, code)
    if item is None or not item.active:
        raise RuleBroken("catalog.item_unknown", code=code)
    return Guide(
        card=card_of(item),
        on_the_spot=item.on_the_spot,
        promised_days=item.promised_days,
        natural_days=item.natural_days,
        time_text=item.time_text,
        visits=item.visits,
        fee=item.fee,
        materials=tuple(Material(**material) for material in item.materials),
        steps=tuple(Step(**step) for step in item.steps),
        conditions=item.conditions,
        place=item.place,
        enquiry_phone=item.enquiry_phone,
        complaint_phone=item.complaint_phone,
        result=item.result,
        statutory_days=item.statutory_days,
        in_person=item.in_person,
        category=item.category,
        audience=item.audience,
        fee_basis=item.fee_basis,
        hours=item.hours,
        result_validity=item.result_validity,
        faq=tuple(Question(**each) for each in item.faq),
    )


def card_of(item: Item) -> ItemCard:
    """The card of an item's row."""
    return ItemCard(
        code=item.code,
        name=item.name,
        name_en=item.name_en,
        short_name=item.short_name,
        department=item.department,
        agencies=item.agencies,
        modes=tuple(item.modes),
        high_frequency=item.high_frequency,
    )
