"""Five wrong tries within ten minutes cost a minute; nobody is shut out for longer."""

from kiosk.center.people.tries import Tries


def test_the_fifth_wrong_try_begins_a_pause_of_a_minute() -> None:
    tries = Tries()
    for at in (0, 10, 20, 30):
        tries.wrong(at)
        assert tries.pause_left(at) == 0
    tries.wrong(40)
    assert tries.pause_left(40) == 60
    assert tries.pause_left(99) == 1
    assert tries.pause_left(100) == 0


def test_after_the_pause_there_are_five_tries_again() -> None:
    tries = Tries()
    for at in (0, 1, 2, 3, 4):
        tries.wrong(at)
    for at in (70, 71, 72, 73):
        tries.wrong(at)
    assert tries.pause_left(73) == 0


def test_tries_older_than_ten_minutes_are_forgotten() -> None:
    tries = Tries()
    for at in (0, 150, 300, 450, 600, 750, 900, 1050):
        tries.wrong(at)
        assert tries.pause_left(at) == 0
