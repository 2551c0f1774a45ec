"""What a slip says of the hall in few words: which desks are open, why somebody goes early."""

from kiosk.center.queue.policy import Policy
from kiosk.center.queue.priority import KINDS


def kind_name(code: str | None, policy: Policy, *, english: bool = False) -> str | None:
    """A priority in words; for elders with the age the center has set."""
    kind = next((kind for kind in KINDS if kind.code == code), None)
    if kind is None:
        return None
    if kind.code == "elder":
        return f"{policy.elder_age} or older" if english else f"{policy.elder_age}岁以上"
    return kind.name_en if english else kind.name


def spoken_range(numbers: tuple[int, ...]) -> str | None:
    """1, 2, 3, 4 as `1–4`; 1, 3 as `1、3`; None for none."""
    if not numbers:
        return None
    if len(numbers) > 1 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]}–{numbers[-1]}"
    return "、".join(str(number) for number in numbers)
