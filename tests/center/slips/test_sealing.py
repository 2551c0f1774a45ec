"""What is sealed for a center only that center opens, and nobody can change a letter of it."""

import pytest

from kiosk.center.slips.sealing import open_sealed, seal, seal_key
from kiosk.errors import RuleBroken

WORDS = '{"name":"林小满"}'.encode()


def test_a_letter_is_opened_by_its_center_and_by_nobody_else() -> None:
    mine = seal_key(bytes(32))
    letter = seal(mine.public_key().public_bytes_raw(), WORDS)
    assert open_sealed(seal_key(bytes(32)), letter) == WORDS
    assert WORDS not in letter
    assert seal(mine.public_key().public_bytes_raw(), WORDS) != letter
    changed = letter[:-1] + bytes([letter[-1] ^ 1])
    for key, text in (
        (seal_key(b"x" * 32), letter),
        (mine, changed),
        (mine, b""),
        (mine, bytes(32)),
    ):
        with pytest.raises(RuleBroken, match="sealed.unreadable"):
            open_sealed(key, text)
