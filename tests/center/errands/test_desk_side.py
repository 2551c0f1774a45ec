"""What the desk asks besides moving errands: whom to give one to, correcting, pictures, places."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from kiosk.center.errands.attachments import attach_picture, picture, remove_picture
from kiosk.center.errands.choosing import choice_of_agents
from kiosk.center.errands.correcting import open_request
from kiosk.center.errands.file import errand_file
from kiosk.center.errands.intake import fill_in
from kiosk.center.errands.places import partner_centers, villages
from kiosk.center.people.audit import audit_log
from kiosk.clock import local_date
from kiosk.data.tables import Agent, AgentLeave, AgentQualification, Staff
from kiosk.errors import RuleBroken
from tests.center.errands.case import ITEM, RESIDENT, Office
from tests.center.errands.case import office as office

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11\x00\xff\xda\x00\x02xx\xff\xd9"
)
"""The bones of a picture of 32 × 16 pixels."""


def test_who_cannot_take_it_is_named_with_the_reason(office: Office) -> None:
    errand = office.submitted().id
    today = local_date(office.clock)

    def send_away(session: Session) -> None:
        session.add(AgentLeave(agent_id=office.agents["01"], from_day=today, to_day=today))
        held = session.get(AgentQualification, (office.agents["02"], ITEM))
        assert held is not None
        held.expires_on = today - timedelta(days=1)

    before = office.opened.read(
        lambda session: choice_of_agents(session, errand_id=errand, clock=office.clock)
    )
    assert [each.agent.code for each in before.candidates] == ["01", "02"]
    assert [(each.agent.code, each.why.key) for each in before.others] == [
        ("03", "agent.not_trained")
    ]
    office.opened.write(send_away)
    after = office.opened.read(
        lambda session: choice_of_agents(session, errand_id=errand, clock=office.clock)
    )
    assert after.candidates == ()
    assert [each.why.key for each in after.others] == [
        "agent.on_leave",
        "agent.training_expired",
        "agent.not_trained",
    ]


def test_an_agent_whose_login_is_off_is_no_candidate(office: Office) -> None:
    errand = office.submitted().id

    def lock_out(session: Session) -> None:
        agent = session.get(Agent, office.agents["01"])
        assert agent is not None
        login = session.get(Staff, agent.staff_id)
        assert login is not None
        login.active = False

    office.opened.write(lock_out)
    choice = office.opened.read(
        lambda session: choice_of_agents(session, errand_id=errand, clock=office.clock)
    )
    assert [each.agent.code for each in choice.candidates] == ["02"]
    assert choice.others[0].why.key == "agent.locked_out"


def test_a_request_opened_to_correct_it_is_written_down_field_by_field(office: Office) -> None:
    receipt = office.submitted(materials=("身份证",))
    request = office.do(open_request, errand_id=receipt.id, why="补全信息", staff_id=office.clerk)
    assert request.person == RESIDENT
    assert request.materials == ("身份证",)
    assert request.signature == ()
    opened = [
        entry.detail["field"]
        for entry in office.opened.read(lambda session: audit_log(session, limit=50))
        if entry.action == "errand.personal_opened" and entry.detail is not None
    ]
    assert sorted(opened) == ["id_number", "name", "phone"]
    office.do(fill_in, errand_id=receipt.id, request=request, staff_id=office.clerk)
    again = office.do(open_request, errand_id=receipt.id, why="核对", staff_id=office.clerk)
    assert again.person == RESIDENT


def test_pictures_are_kept_shown_and_taken_away(office: Office) -> None:
    errand = office.under_way()
    mine = {"errand_id": errand, "staff_id": office.logins["01"]}
    kept = office.do(attach_picture, name="身份证", jpeg=JPEG, **mine)
    file = office.see(errand_file, errand_id=errand)
    assert file.pictures == ((kept, "身份证"),)
    assert (
        office.opened.read(
            lambda session: picture(
                session, errand_id=errand, picture_id=kept, staff_id=office.lead
            )
        )
        == JPEG
    )
    office.do(remove_picture, picture_id=kept, **mine)
    assert office.see(errand_file, errand_id=errand).pictures == ()
    with pytest.raises(RuleBroken, match=r"errand\.no_picture"):
        office.do(remove_picture, picture_id=kept, **mine)


@pytest.mark.parametrize(
    ("jpeg", "key"),
    [
        (b"", "errand.picture_form"),
        (b"\x89PNG\r\n", "errand.picture_form"),
        (JPEG[:-2], "errand.picture_form"),
        (JPEG[:2] + b"\xff\xe1\x00\x08Exif\x00\x00" + JPEG[2:], "errand.picture_form"),
        (JPEG[:2] + b"\xff\xfe\x00\x04me" + JPEG[2:], "errand.picture_form"),
        (JPEG.replace(b"\x08\x00\x10", b"\x08\x07\xd0"), "errand.picture_large"),
        (JPEG[:-2] + bytes(1_500_000) + b"\xff\xd9", "errand.picture_large"),
    ],
)
def test_what_is_no_small_plain_jpeg_is_refused(office: Office, jpeg: bytes, key: str) -> None:
    errand = office.submitted().id
    with pytest.raises(RuleBroken, match=key.replace(".", r"\.")):
        office.do(attach_picture, errand_id=errand, name="身份证", jpeg=jpeg)


def test_villages_and_other_centers_are_listed(office: Office) -> None:
    assert [each.name for each in office.opened.read(villages)] == ["云溪村", "上坪村"]
    assert [each.code for each in office.opened.read(partner_centers)] == ["YX0201"]
