"""How personal data is shown to whoever happens to look at a screen."""

STARS_AT_MOST = 2
"""More would tell how long a name is, and take room."""


def masked_name(name: str) -> str:
    """The first character of a name, the rest as stars: 林小满 gives 林**, 王一 gives 王*."""
    name = name.strip()
    return name[:1] + "*" * min(len(name) - 1, STARS_AT_MOST) if name else ""


def masked_phone(phone: str) -> str:
    """The first three and the last four digits: 138****1234. Of a short number the last four."""
    phone = phone.strip()
    head = phone[:3] if len(phone) >= 11 else ""
    return f"{head}****{phone[-4:]}" if phone else ""


def masked_id(number: str) -> str:
    """The first three and the last four characters: 330***********1234."""
    number = number.strip()
    if len(number) < 8:
        return "*" * len(number)
    return number[:3] + "*" * (len(number) - 7) + number[-4:]
