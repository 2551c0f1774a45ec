"""The place of a guide: where a number is taken from, and an errand begins."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(frozen=True, slots=True)
class GuideOf:
    """The guide of an item.

    `request_id` is made here, when somebody goes to the guide: however often 取号 is tapped on
    this page, and however often it is drawn anew, it is one request and gets one number.
    """

    code: str
    request_id: UUID = field(default_factory=uuid4)
