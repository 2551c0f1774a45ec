"""What people and machines type who mean no good, or whose keyboard is stuck."""

import random
from urllib.parse import quote

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
JUNK = (
    "",
    " ",
    "0",
    "-1",
    "1e999",
    "NaN",
    "Infinity",
    "99999999999999999999999999",
    "2147483648",
    "9" * 5000,
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "24:61",
    "' OR '1'='1' --",
    "x'; DROP TABLE hub_receipt; --",
    "%' UNION SELECT password FROM hub_organizer --",
    SCRIPT,
    "javascript:alert(1)",
    '=HYPERLINK("http://evil.example")',
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "//evil.example/",
    "http://evil.example/",
    "a\r\nSet-Cookie: owned=1",
    "a\x00b",
    "\x7f\x1b[31m",
    "\u202e\u202dtfel-ot-thgir",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "👩‍👩‍👧‍👦𬍛䶮",
    "é" * 300,
    "长" * 3000,
    "{0.__class__}",
    "{{7*7}}",
    "%s%n%x",
    "[]",
    "{}",
    "null",
    "true",
    "00000000-0000-0000-0000-00000000000b",
    "330102001",
)
RAW = ("%ed%a0%80", "%ff%fe", "%00", "%", "%zz", "%2e%2e%2f", "%0d%0aX-Owned:%201")
"""Already in the form of an address: half a surrogate pair, no text at all, an end of a line."""


def some(rng: random.Random) -> str:
    """Junk for one field."""
    return rng.choice(JUNK)


def in_address(rng: random.Random) -> str:
    """Junk for one part of an address."""
    return rng.choice((*RAW, *(quote(each, safe="") for each in JUNK if each)))
