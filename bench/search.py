"""How long a search takes over 10,000 items, and what the index costs to build and to keep."""

import gc
import json
import random
import time
import tracemalloc
from itertools import product
from pathlib import Path

from kiosk.center.guides.catalog import ItemCard
from kiosk.center.guides.pinyin import spell
from kiosk.center.guides.search import Entry, SearchIndex

ITEMS = 10_000
ROUNDS = 5
CATALOG = Path(__file__).resolve().parent.parent / "assets" / "demo" / "catalog.json"
TYPED = (
    *("y", "ya", "yan", "yang", "yangl", "yangla", "yanglao", "yanglaobaoxian", "ylbx", "ylrz"),
    *("s", "sh", "shi", "shenfenzheng", "sfz", "ji", "zhong", "a", "z", "c", "zhengming"),
    *("养", "养老", "养lao", "老年补贴", "身份证补办", "高龄津贴怎么办", "农保", "证", "申请"),
    *(
        "pension",
        "id card",
        "insurance",
        "rs0",
        "RS03",
        "派出所",
        "医保",
        "a" * 40,
        "xyz",
        "补贴申领办理证明",
    ),
    # one slip
    *("yanglaop", "yanlao", "yagnlaobaoxian", "yanlgaobaoxian", "shenfenzhegn", "gaolingjintie"),
    *("高林津贴", "居住正申领", "penson", "insurence", "shenfnzheng", "ynaglaobaoxiancanbaodengji"),
)


def entries(count: int = ITEMS) -> list[Entry]:
    """`count` items made of the demo catalog's names and invented places."""
    rows = json.loads(CATALOG.read_text("utf-8"))["items"]
    places = [
        "".join(pair) for pair in product("东南西北上下大小新老云清", "溪桥山湖村镇湾塘岭渡园城")
    ]
    spelled = {text: spell(text) for row in rows for text in _texts(row)}
    spelled |= {place: spell(place) for place in places}
    found = []
    for number in range(count):
        row, place = rows[number % len(rows)], places[number // len(rows) % len(places)]
        name = place + row["name"] if number >= len(rows) else row["name"]
        readings = {text: spelled[text] for text in _texts(row)}
        readings[name] = (
            f"{spelled[place]} {spelled[row['name']]}" if name != row["name"] else (spelled[name])
        )
        card = ItemCard(
            code=f"{row['code']}-{number}",
            name=name,
            name_en=row["name_en"],
            short_name=row["short_name"],
            department=row["department"],
            agencies=row["department"],
            modes=("self",),
            high_frequency=row["high_frequency"],
        )
        topics = (row["department"], *row["life_events"])
        found.append(Entry(card, row["aliases"], topics, readings))
    return found


def measure() -> dict[str, float]:
    """Milliseconds of one search (p50, p99, worst), seconds to build, MiB kept by the index."""
    given = entries()
    gc.collect()
    tracemalloc.start()
    kept = SearchIndex(given)
    gc.collect()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    started = time.perf_counter()
    index = SearchIndex(given)
    built = time.perf_counter() - started
    queries = [query for query in TYPED for _ in range(ROUNDS * 4)]
    random.Random(1).shuffle(queries)
    took = []
    for query in queries:
        started = time.perf_counter()
        index.search(query)
        took.append((time.perf_counter() - started) * 1000)
    took.sort()
    started = time.perf_counter()
    for entry in given[:500]:
        spell(entry.card.name)
    return {
        "items": float(len(index)),
        "search_p50_ms": round(took[len(took) // 2], 3),
        "search_p99_ms": round(took[int(len(took) * 0.99)], 3),
        "search_worst_ms": round(took[-1], 3),
        "index_build_s": round(built, 3),
        "index_mib": round(memory / 2**20, 1),
        "spell_10000_names_s": round((time.perf_counter() - started) * ITEMS / 500, 2),
    }


def _texts(row: dict[str, object]) -> list[str]:
    texts = [row["name"], row["short_name"], row["department"]]
    for more in (row["aliases"], row["life_events"]):
        texts += more if isinstance(more, list) else []
    return [str(text) for text in texts]


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:24} {value}")
