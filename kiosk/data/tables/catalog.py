"""Tables of the service catalog: departments, items (事项) and their guides (办事指南)."""

from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class Department(Base):
    """A department whose business is done here, and the queue letter its items share."""

    __tablename__ = "department"

    name: Mapped[str] = mapped_column(primary_key=True)
    name_en: Mapped[str]
    other_names: Mapped[list[str]] = mapped_column(JSON, default=list)
    """What people and catalog files call it besides: 派出所 for 公安."""
    readings: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    """Pinyin of each of its names, as `center.guides.pinyin` writes it."""
    prefix: Mapped[str]
    """One letter A to Z; several departments may share one (社保 and 医保)."""
    icon: Mapped[str]
    position: Mapped[int]

    __table_args__ = (CheckConstraint("length(prefix) = 1", name="prefix"),)


class Item(Base):
    """A service item and its guide, as published in the catalog."""

    __tablename__ = "item"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str | None]
    short_name: Mapped[str | None]
    """For tiles and slips where the full name does not fit."""
    aliases: Mapped[list[str]] = mapped_column(JSON, default=list)
    department: Mapped[str] = mapped_column(ForeignKey("department.name"))
    agencies: Mapped[str]
    """Who decides, as the catalog writes it: 民政(残联审核)."""
    life_events: Mapped[list[str]] = mapped_column(JSON, default=list)
    audience: Mapped[str] = mapped_column(default="person")
    high_frequency: Mapped[bool] = mapped_column(default=False)
    shelf_position: Mapped[int]
    on_the_spot: Mapped[bool]
    """即办件 rather than 承诺件."""
    promised_days: Mapped[int | None]
    statutory_days: Mapped[int | None]
    natural_days: Mapped[bool] = mapped_column(default=False)
    time_text: Mapped[str]
    """The promise as the catalog words it: 急难24小时先行;一般15."""
    modes: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Of self, assisted, proxy, booked, print."""
    in_person: Mapped[bool] = mapped_column(default=False)
    """The resident must be there: a face scan, fingerprints, a signature that nobody can give."""
    visits: Mapped[int] = mapped_column(default=1)
    materials: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """[{name, originals, copies, note, required, can_defer}], if known form, source, and
    name_en, note_en"""
    steps: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """[{name, who, days}], if known standard, result, name_en"""
    conditions: Mapped[str | None]
    fee: Mapped[str | None]
    """None: free of charge."""
    place: Mapped[str | None]
    enquiry_phone: Mapped[str | None]
    complaint_phone: Mapped[str | None]
    result: Mapped[str | None]
    category: Mapped[str | None]
    """What kind of act it is: 行政给付, 公共服务."""
    fee_basis: Mapped[str | None]
    """The rule that allows the fee."""
    hours: Mapped[str | None]
    """When it is done, where that is not simply when the center is open."""
    result_validity: Mapped[str | None]
    """How long the result is good for."""
    faq: Mapped[list[dict[str, str]]] = mapped_column(
        JSON, default=list, server_default=text("'[]'")
    )
    """[{question, answer}]"""
    readings: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    """Pinyin of each of its names and aliases, kept so that no terminal has to work it out."""
    version: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        CheckConstraint("length(code) > 0", name="code"),
        CheckConstraint("length(name) > 0", name="name"),
        CheckConstraint("visits >= 0", name="visits"),
        CheckConstraint("promised_days IS NULL OR promised_days >= 0", name="promised_days"),
        CheckConstraint("statutory_days IS NULL OR statutory_days >= 0", name="statutory_days"),
        CheckConstraint(
            "statutory_days IS NULL OR promised_days IS NULL OR promised_days <= statutory_days",
            name="promise_within_law",
        ),
        CheckConstraint("audience IN ('person','legal','both')", name="audience"),
        Index("ix_item_department", "department"),
    )
