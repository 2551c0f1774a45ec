"""How personal data is shown to whoever happens to look at a screen."""

STARS_AT_MOST = 2
"""More would tell how long a name is, and take room."""


def masked_name(name: str) -> str:
    """The first character of a name, the rest as stars: 林小满 gives 林**, 王一 gives 王*."""
    name = name.strip()
    return name[:1] + "*" * min(len(name) - 1, STARS_AT_MOST) if name else ""
