"""Reading leaves the hub to receipt while records come, and never stands still for it."""

from kiosk.hub.projections.projector import LONGEST_REST_S, LULL_S, REST, rest_s


def test_reading_rests_while_records_come_and_catches_up_in_a_lull() -> None:
    assert rest_s(0.01, since_receipt_s=0.0) == REST * 0.01
    assert rest_s(0.01, since_receipt_s=LULL_S) == 0.0
    assert rest_s(0.01, since_receipt_s=float("inf")) == 0.0


def test_a_long_step_is_not_paid_for_with_a_longer_stand() -> None:
    assert rest_s(60.0, since_receipt_s=0.0) == LONGEST_REST_S
