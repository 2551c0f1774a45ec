"""How often digits may be tried at one terminal before it rests: pure, by the monotonic clock."""

WRONG_AT_MOST = 5
WITHIN_S = 600.0
PAUSE_S = 60.0


class Tries:
    """Counts wrong tries at one place. Kept beside no person: whoever comes next waits as well."""

    def __init__(self) -> None:
        self._wrong: list[float] = []
        self._until = float("-inf")

    def wrong(self, at: float) -> None:
        """A try at second `at` failed; the fifth within ten minutes begins a pause of a minute."""
        self._wrong = [moment for moment in self._wrong if at - moment < WITHIN_S]
        self._wrong.append(at)
        if len(self._wrong) >= WRONG_AT_MOST:
            self._wrong.clear()
            self._until = at + PAUSE_S

    def pause_left(self, at: float) -> float:
        """Seconds until the next try is taken; 0: it may be made now."""
        return max(0.0, self._until - at)
