"""The code on an errand's slip leads to how it stands, and only at the center that made it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.center.errands.errand_slip import GOOD_FOR, errand_token, read_errand_slip
from kiosk.center.errands.offer import items_offered, offer_of
from kiosk.center.evaluation.rating_slip import read_slip
from kiosk.center.guides.catalog import guide as guide_of
from kiosk.center.slips.slip_kind import Kind, claimed_kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from tests.center.errands.case import Office
from tests.center.errands.case import office as office


def test_a_slip_is_read_for_as_long_as_it_may_be_needed_and_then_no_more(office: Office) -> None:
    receipt = office.submitted()
    token = office.opened.read(lambda session: errand_token(session, errand_id=receipt.id))
    assert claimed_kind(token) is Kind.ERRAND
    again = office.opened.read(lambda session: errand_token(session, errand_id=receipt.id))
    assert again == token
    office.clock.pass_time(days=GOOD_FOR.days)
    found = office.opened.read(
        lambda session: read_errand_slip(session, token=token, clock=office.clock)
    )
    assert (found.id, found.number, found.masked_name) == (receipt.id, receipt.number, "林**")
    office.clock.pass_time(days=1)
    with pytest.raises(RuleBroken, match=r"token\.expired"):
        office.opened.read(
            lambda session: read_errand_slip(session, token=token, clock=office.clock)
        )


def test_a_slip_made_elsewhere_or_for_a_number_is_refused(office: Office) -> None:
    errand_id = office.submitted().id
    last_day = local_date(office.clock) + timedelta(days=1)
    for kind, center, key, refused in (
        (Kind.ERRAND, "YX0101", Ed25519PrivateKey.generate(), "token.forged"),
        (Kind.ERRAND, "YX9999", Ed25519PrivateKey.generate(), "token.other_center"),
    ):
        token = sign(key, Claims(kind, center, errand_id, last_day))
        with pytest.raises(RuleBroken, match=refused.replace(".", r"\.")):
            office.opened.read(
                lambda session, token=token: read_errand_slip(
                    session, token=token, clock=office.clock
                )
            )
    token = office.opened.read(lambda session: errand_token(session, errand_id=errand_id))
    with pytest.raises(RuleBroken, match=r"token\.unreadable"):
        office.opened.read(lambda session: read_slip(session, token=token, clock=office.clock))


def test_an_errand_that_is_not_there_has_no_code(office: Office) -> None:
    with pytest.raises(RuleBroken, match=r"errand\.unknown"):
        office.opened.read(lambda session: errand_token(session, errand_id=uuid4()))


def test_only_what_somebody_can_do_for_a_resident_is_offered(office: Office) -> None:
    offered = office.opened.read(items_offered)
    assert {card.code for card in offered} >= {"E01", "E02"}
    assert "E03" not in {card.code for card in offered}
    for card in offered:
        guide = office.opened.read(lambda session, code=card.code: guide_of(session, code=code))
        assert offer_of(guide).kinds


def test_what_is_no_token_speaks_of_nothing() -> None:
    assert {claimed_kind(text) for text in ("", "A", "!!", "老", "a" * 8, "B4" * 4)} == {None}
