"""The numbers residents type, as fields take them: phones, and numbers of identity cards."""

from kiosk.center.people.identity_numbers import (
    WHOLE,
    check_so_far,
    identity_in_groups,
    identity_of,
)
from kiosk.center.people.masking import masked_id, masked_phone
from kiosk.center.people.phones import (
    LONGEST,
    check_phone,
    check_phone_so_far,
    phone_in_groups,
)
from kiosk.clock import Clock, local_date
from kiosk.ui.widgets.number_field import NumberKind

PHONE = NumberKind(LONGEST, phone_in_groups, masked_phone, check_phone, check_phone_so_far)


def identity_kind(clock: Clock) -> NumberKind:
    """Of an identity card or a residence permit; nobody was born after today."""
    return NumberKind(
        WHOLE,
        identity_in_groups,
        masked_id,
        lambda number: identity_of(number, today=local_date(clock)),
        lambda number: check_so_far(number, today=local_date(clock)),
    )
