"""The slip of a registration for care: days, times, number, and who may fetch; no name."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from kiosk.center.care.values import CareDay, ChildDay, OfferTerms, RegistrationView
from kiosk.center.hours.rules import Window
from kiosk.printing.appointment_jobs import CALL_LIST
from kiosk.printing.care_slip import CARE_REGISTRATION, care_list, care_slip
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

OFFER = OfferTerms(
    code="SDB",
    name="四点半课堂",
    name_en="After-school Class",
    kind="term",
    first=date(2026, 9, 1),
    last=date(2027, 1, 22),
    windows=tuple(Window(day, time(16, 30), time(18, 30)) for day in range(1, 6)),
    youngest=6,
    eldest=12,
    seats=15,
)


def view(state: str) -> RegistrationView:
    return RegistrationView(
        id=UUID(int=7),
        number="2611230007",
        offer=OFFER,
        state=state,
        masked_child="林**",
        masked_phone="138****8000",
        made_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
        waiting_before=2,
        promoted=False,
        ahead=(),
    )


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("state", "title"), [("enrolled", "报名单"), ("waiting", "候补单")])
def test_slip_says_days_times_number_and_who_may_fetch(
    fonts: SlipFonts, width: Width, language: str, state: str, title: str
) -> None:
    slip = care_slip(
        view(state),
        center=("云溪镇党群服务中心", "Yunxi Town Community Service Center"),
        phone="0571-60000000",
        qr_url="https://xinqiao.invalid/t/" + "A" * 160,
        language="en" if language == "en" else "zh",
    )
    said = read(SlipLayouts(fonts, width).lay_out(CARE_REGISTRATION, slip.to_json()).pdf)
    if language == "zh":
        assert title in said
    for words in ("四点半课堂", "周一到周五", "16:30–18:30", "2611230007", "0571-60000000"):
        assert words in said
    assert ("After-schoolClass" in said) == (language == "en")
    assert "林" not in said


def test_the_list_of_a_day_is_large_and_without_anything_of_health(fonts: SlipFonts) -> None:
    def child(name: str, state: str) -> ChildDay:
        nothing = (None, None, None, None)
        known = (UUID(int=7), "2611230007", name, 9, "中心小学", state)
        return ChildDay(*known, *nothing, may_go_alone=False, late=False)

    day = CareDay(
        OFFER, date(2026, 11, 23), None, (child("林知夏", "here"), child("陈一诺", "absent")), True
    )
    moment = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    slip = care_list(day, center="云溪镇党群服务中心", printed_at=moment)
    said = read(SlipLayouts(fonts).lay_out(CALL_LIST, slip.to_json()).pdf)
    for words in ("托管名单", "四点半课堂", "林知夏", "9岁中心小学", "0007", "1人", "粉碎"):
        assert words in said
    assert "陈一诺" not in said  # who does not come is not called


def test_what_is_no_such_slip_is_refused(fonts: SlipFonts) -> None:
    with pytest.raises(ValueError, match="not"):
        SlipLayouts(fonts).lay_out(CARE_REGISTRATION, {"center": ["x"]})
