"""A catalog that strains every page: the longest names there are, and 300 items in one place."""

import json

HANZI = (
    "城乡居民基本养老保险参保人员死亡后其法定继承人申领丧葬补助金"
    "及个人账户余额所需的亲属关系公证书和银行账户信息核对授权委托"
)
LATIN = "Application by all the heirs for grant and account balances."
UNBROKEN = "Rechtsschutzversicherungsgesellschaftenangestelltenvertretun"
PART = 30
"""Characters of everything else that is long."""
ITEMS = 300


def evil_catalog() -> bytes:
    """The JSON file; codes EV001 to EV303, of which the first three have long names."""
    return json.dumps({"items": [*_long(), *map(_plain, range(4, ITEMS + 4))]}).encode()


def _long() -> list[dict[str, object]]:
    assert {len(name) for name in (HANZI, LATIN, UNBROKEN)} == {60}
    return [
        _item(1, HANZI, LATIN, HANZI[:PART]),
        _item(2, LATIN, LATIN, LATIN[:PART]),
        _item(3, UNBROKEN, UNBROKEN, UNBROKEN[:PART]),
    ]


def _plain(number: int) -> dict[str, object]:
    return _item(number, f"第{number}号养老事项", None, "身份证")


def _item(number: int, name: str, name_en: str | None, part: str) -> dict[str, object]:
    return {
        "code": f"EV{number:03d}",
        "name": name,
        "name_en": name_en,
        "department": "民政",
        "agencies": part,
        "life_events": ["养老"],
        "position": number,
        "promised_days": 10,
        "time": "10",
        "materials": [
            {"name": f"{part}{n}", "copies": n, "note": part, "can_defer": n == 2} for n in (1, 2)
        ],
        "steps": [{"name": f"{part}{n}", "who": part, "days": 5} for n in (1, 2)],
        "fee": part,
        "place": part,
        "enquiry_phone": "0576-0000-0000",
    }
