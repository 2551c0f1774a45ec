"""The rules a guide must keep, as published practice has them (办事指南编制规范)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kiosk.data.catalog_files.rows import Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING
ON_THE_SPOT_DAYS = 1
_PROOF = re.compile(
    r"(?:持有(?!效)|持|凭|提供|提交|出示|携带|具有|取得)"
    r"((?:(?!持|凭|提供|提交|出示)[\u4e00-\u9fff]){0,12}?(?:证明|证|簿|卡|执照|授权书|承诺书))"
)
_QUALIFIER = re.compile(r"^(?:本人|有效|合法|真实|相关|其|的)+")


@dataclass(slots=True)
class GuideDraft:
    """An item as it would be after the import: the fields of its row in the store."""

    code: str
    name: str
    department: str
    agencies: str
    shelf_position: int
    on_the_spot: bool
    time_text: str
    name_en: str | None
    short_name: str | None
    aliases: list[str]
    life_events: list[str]
    audience: str
    high_frequency: bool
    promised_days: int | None
    statutory_days: int | None
    natural_days: bool
    modes: list[str]
    in_person: bool
    visits: int
    materials: list[dict[str, Any]]
    steps: list[dict[str, Any]]
    conditions: str | None
    fee: str | None
    place: str | None
    enquiry_phone: str | None
    complaint_phone: str | None
    result: str | None
    active: bool
    category: str | None = None
    fee_basis: str | None = None
    hours: str | None = None
    result_validity: str | None = None
    faq: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule a guide does not keep, and the column to look at."""

    severity: Severity
    column: str
    key: str
    values: dict[str, object]


def faults_of(draft: GuideDraft) -> list[Fault]:
    """Every rule `draft` does not keep: what would mislead a resident is an error."""
    return [*_times(draft), *_people(draft), *_proofs(draft)]


def _times(draft: GuideDraft) -> Iterator[Fault]:
    promised, statutory = draft.promised_days, draft.statutory_days
    if promised is not None and statutory is not None and promised > statutory:
        values: dict[str, object] = {"promised": promised, "statutory": statutory}
        yield Fault(ERROR, "promised_days", "promise_over_law", values)
    days = [step["days"] for step in draft.steps]
    known = sum(count for count in days if count is not None)
    if (
        days
        and promised is not None
        and (known > promised or (None not in days and known != promised))
    ):
        yield Fault(ERROR, "steps", "steps_sum", {"steps": known, "promised": promised})
    if draft.on_the_spot:
        longest = max(promised or 0, known)
        if longest > ON_THE_SPOT_DAYS:
            yield Fault(ERROR, "time", "spot_over_a_day", {"days": longest})


def _people(draft: GuideDraft) -> Iterator[Fault]:
    if draft.in_person and "proxy" in draft.modes:
        yield Fault(ERROR, "mode", "in_person_proxy", {})
    if not draft.enquiry_phone:
        yield Fault(WARNING, "enquiry_phone", "phone_missing", {})


def _proofs(draft: GuideDraft) -> Iterator[Fault]:
    """A proof that the conditions ask for (持残疾人证) must be among the materials."""
    listed = [material["name"] for material in draft.materials]
    for match in _PROOF.finditer(draft.conditions or ""):
        proof = _QUALIFIER.sub("", match[1])
        if proof and not any(proof in name or name in proof for name in listed):
            yield Fault(WARNING, "conditions", "proof_not_listed", {"proof": proof})
