"""The slip of a room booking (订房单): room, time, number, code, and the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kiosk.printing.entry_slip import Entry, lay_out_entry, timed_from_json, timed_json
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document

ROOM_BOOKING = "room.booking"
"""Kind of the print job."""
TITLES = {
    "booked": ("订房单", "Room booking"),
    "requested": ("订房申请单", "Request for a room"),
    "waiting": ("订房候补单", "Waitlist for a room"),
}
RULES = {
    "booked": (
        "开始 {minutes} 分钟没有签到，房间自动放开。",
        "Without a check-in the room is released {minutes} minutes after the start.",
    ),
    "requested": (
        "工作人员批准后才算订上，来之前请查一查。",
        "It is yours once staff approves; please look before you come.",
    ),
    "waiting": (
        "轮到时自动转为已订，来之前请查一查。",
        "It turns into a booking by itself; please look before you come.",
    ),
}
FOUND = (
    "签到、查看、取消：把二维码对准扫码口；没带小票，用编号和手机号各后四位。",
    "To check in, see or cancel, scan this code; without the slip, use the last four "
    "digits of the number and of your phone.",
)


@dataclass(frozen=True, slots=True)
class RoomSlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: str
    center_en: str
    state: str
    room: str
    room_en: str
    floor: int
    starts_at: datetime
    ends_at: datetime
    number: str
    release_minutes: int
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return timed_json(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        return timed_from_json(cls, content, TITLES)


def lay_out_room_booking(roll: Roll, slip: RoomSlip) -> Document:
    """The page of a slip."""
    chinese, english = RULES[slip.state]
    minutes = slip.release_minutes
    entry = Entry(
        name=f"Room booking {slip.number}",
        center=(slip.center, slip.center_en),
        title=TITLES[slip.state],
        subject=(f"{slip.room} · {slip.floor} 楼", f"{slip.room_en} · Floor {slip.floor}"),
        details=(),
        starts_at=slip.starts_at,
        ends_at=slip.ends_at,
        number=f"{slip.number[:6]} {slip.number[6:]}",
        number_name=("编号", "Number"),
        found=FOUND,
        rules=((chinese.format(minutes=minutes), english.format(minutes=minutes)),),
        qr_url=slip.qr_url,
        language=slip.language,
    )
    return lay_out_entry(roll, entry)
