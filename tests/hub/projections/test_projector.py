"""Reading leaves the hub to receipt while records come, and never stands still for it."""

from kiosk.hub.projections.projector import FULL, LONGEST_REST_S, REST, rest_s


def test_reading_rests_the_longer_the_busier_receipt_is() -> None:
    assert rest_s(0.01, receipt=0.0) == 0.0
    assert 0.0 < rest_s(0.01, receipt=FULL / 10) < rest_s(0.01, receipt=FULL / 2)
    assert rest_s(0.01, receipt=FULL) == rest_s(0.01, receipt=16.0) == REST * 0.01


def test_a_long_step_is_not_paid_for_with_a_longer_stand() -> None:
    assert rest_s(60.0, receipt=1.0) == LONGEST_REST_S
