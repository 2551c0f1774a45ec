"""The slip of a sign-up (报名单): activity, where and when, code, what to bring, and the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kiosk.center.activities.values import OwnSession, SignUpView
from kiosk.printing.entry_slip import Entry, lay_out_entry, timed_from_json, timed_json
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import Pair

ACTIVITY_SIGN_UP = "activity.sign_up"
"""Kind of the print job."""
TITLES = {
    "signed": ("活动报名单", "Activity sign-up"),
    "waiting": ("活动候补单", "Waitlist for an activity"),
}
FOUND = (
    "签到、查看、取消：把二维码对准扫码口；没带小票，用报名码和手机号后四位。",
    "To check in, see or cancel, scan this code; without the slip, use the code and the last four "
    "digits of your phone.",
)


@dataclass(frozen=True, slots=True)
class ActivitySlip:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    center: str
    center_en: str
    state: str
    activity: str
    activity_en: str
    place: str
    place_en: str
    booth: str
    booth_en: str
    heads: int
    sessions: int
    """Sessions it is for; the times are of the first."""
    starts_at: datetime
    ends_at: datetime
    code: str
    waiting_before: int
    bring: str
    phone: str
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return timed_json(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        return timed_from_json(cls, content, TITLES)


def sign_up_slip(
    view: SignUpView,
    first: OwnSession,
    *,
    center: Pair,
    qr_url: str,
    language: Literal["zh", "en"],
) -> ActivitySlip:
    """The slip of a sign-up as it stands; `first`: the session they come to next."""
    place, place_en = _where(first)
    return ActivitySlip(
        center=center[0],
        center_en=center[1],
        state="waiting" if view.state == "waiting" else "signed",
        activity=view.name,
        activity_en=view.name_en,
        place=place,
        place_en=place_en,
        booth=view.booth,
        booth_en=view.booth_en,
        heads=view.heads,
        sessions=sum(each.state == "planned" for each in view.sessions),
        starts_at=first.starts_at,
        ends_at=first.ends_at,
        code=view.code,
        waiting_before=view.waiting_before,
        bring=view.bring,
        phone=view.phone,
        qr_url=qr_url,
        language=language,
    )


def _where(session: OwnSession) -> Pair:
    """What has no room is called as staff wrote it."""
    if not session.room_name:
        words = " ".join(filter(None, (session.village, session.place)))
        return words, words
    english = session.room_name_en or session.room_name
    return f"{session.room_name} · {session.floor} 楼", f"{english} · Floor {session.floor}"


def lay_out_sign_up(roll: Roll, slip: ActivitySlip) -> Document:
    """The page of a slip."""
    entry = Entry(
        name=f"Sign-up {slip.code}",
        center=(slip.center, slip.center_en),
        title=TITLES[slip.state],
        subject=(slip.activity, slip.activity_en),
        details=((slip.place, slip.place_en), _who(slip)),
        starts_at=slip.starts_at,
        ends_at=slip.ends_at,
        number=f"{slip.code[:3]} {slip.code[3:]}",
        number_name=("报名码", "Code"),
        found=FOUND,
        rules=tuple(_rules(slip)),
        qr_url=slip.qr_url,
        language=slip.language,
    )
    return lay_out_entry(roll, entry)


def _who(slip: ActivitySlip) -> Pair:
    people = "person" if slip.heads == 1 else "people"
    chinese, english = [f"{slip.heads} 人"], [f"{slip.heads} {people}"]
    if slip.booth:
        chinese.append(slip.booth)
        english.append(slip.booth_en or slip.booth)
    if slip.sessions > 1:
        chinese.append(f"共 {slip.sessions} 次，第一次见下")
        english.append(f"{slip.sessions} sessions, the first below")
    return " · ".join(chinese), " · ".join(english)


def _rules(slip: ActivitySlip) -> list[Pair]:
    if slip.state == "waiting":
        first: Pair = (
            f"候补，前面还有 {slip.waiting_before} 个。轮到时自动转为已报名，我们会打电话告诉您。",
            f"On the waitlist, {slip.waiting_before} before you. It turns into a place by itself; "
            "we call you then.",
        )
    else:
        first = (
            "开始前一小时起可以签到。来不了请早点取消，名额给后面的人。",
            "Check-in opens an hour before. If you cannot come, please cancel early: others wait.",
        )
    found = [first]
    if slip.bring:
        found.append((f"请带：{slip.bring}", f"Please bring: {slip.bring}"))
    if slip.phone:
        found.append((f"电话 {slip.phone}", f"Phone {slip.phone}"))
    return found
