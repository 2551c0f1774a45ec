"""Who may go before others, and how far a claim to it has come.

The kinds follow national law: 《退役军人保障法》 and 《军人地位和权益保障法》 (serving and
retired military; 三属: bereaved families of soldiers), 《残疾人保障法》, 《老年人权益保障法》.
Late pregnancy and serious illness are common practice of service halls.
"""

from dataclasses import dataclass

from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class PriorityKind:
    """A reason to be called early; `code` is kept and uploaded, the names are for people."""

    code: str
    name: str
    name_en: str
    proof: str
    """What the clerk asks to see."""


KINDS = (
    PriorityKind("military", "现役军人", "Serving military", "军人证"),
    PriorityKind("veteran", "退役军人", "Veteran", "优待证"),
    PriorityKind("bereaved", "烈士遗属等“三属”", "Bereaved military family", "优待证"),
    PriorityKind("disabled", "残疾人", "Disabled", "残疾人证"),
    PriorityKind("elder", "高龄老人", "Elder", "身份证"),
    PriorityKind("pregnant", "孕晚期", "Late pregnancy", "孕产妇保健手册"),
    PriorityKind("ill", "重病患者", "Seriously ill", "诊断证明"),
)
CODES = frozenset(kind.code for kind in KINDS)


def check_kind(code: str) -> str:
    """`code` if there is such a kind; else `RuleBroken`."""
    if code not in CODES:
        raise RuleBroken("queue.priority_unknown", kind=code)
    return code


def goes_early(priority: str | None, priority_state: str | None) -> bool:
    """Whether a ticket stands in the priority lane: declared or verified, not rejected."""
    return priority is not None and priority_state != "rejected"
