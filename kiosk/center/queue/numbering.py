"""How a queue number is written: a letter and at least three digits."""


def label(prefix: str, number: int) -> str:
    """`A` and 12 give `A012`; above 999 the number rolls to four digits: `A1000`."""
    if number < 1:
        raise ValueError("queue numbers start at 1")
    return f"{prefix}{number:03d}"
