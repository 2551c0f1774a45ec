"""Finds items by what people type: hanzi, pinyin, initials, a mix, a nickname, English, a code.

All names stand in one long row of characters, in the order they would be shown. For every
character and every reading one big integer says where in the row it stands, a bit a place. To
match a query is then to follow it through the row everywhere at once, a shift and an AND per
step; the lowest bits left over are the best answers.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import SHELF_ORDER, ItemCard, card_of
from kiosk.center.guides.misspelling import Neighbours
from kiosk.center.guides.readings import plain, unread
from kiosk.center.guides.search_row import MatchRow, Way
from kiosk.data.tables import Department, Item

LONGEST_QUERY = 40
"""Characters looked at; the longest name in use has 24."""
LEAST_LETTERS_OF_CODE = 2
LEAST_LETTERS_MISSPELT = 4
LEAST_HANZI_MISSPELT = 3
"""Shorter texts are one slip away from nearly everything."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item and everything it can be found by."""

    card: ItemCard
    aliases: Sequence[str] = ()
    topics: Sequence[str] = ()
    """Department names and life events."""
    readings: Mapping[str, str] = field(default_factory=dict)
    """Of any of these texts, as `kiosk.center.guides.readings` writes them."""


class SearchIndex:
    """Searches a catalog. Knows nothing of the store and never changes once it is built."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """`entries` in the order equals should be shown in."""
        kept = tuple(entries)
        self._cards = tuple(entry.card for entry in kept)
        self._names = MatchRow(_written(entry, _names(entry.card)) for entry in kept)
        self._aliases = MatchRow(_written(entry, entry.aliases) for entry in kept)
        self._topics = MatchRow(_written(entry, entry.topics) for entry in kept)
        self._codes = sorted((plain(card.code), rank) for rank, card in enumerate(self._cards))
        self._words = _Words(self._cards)

    def __len__(self) -> int:
        return len(self._cards)

    def search(self, query: str, *, limit: int = 60) -> tuple[ItemCard, ...]:
        """The best matches, at most `limit`; none for a query without letters, digits or hanzi.

        A name that begins with the query comes first, then a name that holds it, an alias, the
        code, English words, the department or life event; among equals the order of the index.
        Only when nothing matches are gaps allowed (养老认证 for 养老待遇领取资格认证), then one
        slip (yanglaop, 高林津贴), and then words too many at the end (高龄津贴怎么办).
        """
        text = plain(query[: LONGEST_QUERY * 4])[:LONGEST_QUERY]
        if not text or limit < 1:
            return ()
        for ranks in (
            self._tiers(text, query),
            self._with_gaps(text),
            self._misspelt(text, query),
            self._begun(text),
        ):
            found: dict[int, None] = {}
            for rank in ranks:
                found[rank] = None
                if len(found) == limit:
                    break
            if found:
                return tuple(self._cards[rank] for rank in found)
        return ()

    def _tiers(self, text: str, query: str) -> Iterator[int]:
        """Ranks of matching items, best tier first; a later one may repeat earlier ones."""
        yield from self._with_code(text, whole=True)
        yield from self._names.find(text, Way.SYLLABLES, at_start=True)
        yield from self._names.find(text, Way.SYLLABLES)
        yield from self._aliases.find(text, Way.SYLLABLES)
        if any("a" <= char <= "z" for char in text):
            yield from self._names.find(text, Way.INITIALS, at_start=True)
            yield from self._names.find(text, Way.INITIALS)
            yield from self._aliases.find(text, Way.INITIALS)
            yield from self._with_code(text, whole=False)
            yield from self._words.find(query)
        yield from self._topics.find(text, Way.SYLLABLES)
        yield from self._topics.find(text, Way.INITIALS)

    def _with_gaps(self, text: str) -> Iterator[int]:
        yield from self._names.find(text, Way.SYLLABLES, gaps=True)
        yield from self._aliases.find(text, Way.SYLLABLES, gaps=True)
        yield from self._names.find(text, Way.INITIALS, gaps=True)

    def _misspelt(self, text: str, query: str) -> Iterator[int]:
        """What is one slip away: in a syllable, between two, in an English word; or one hanzi."""
        least = LEAST_LETTERS_MISSPELT if text.isascii() else LEAST_HANZI_MISSPELT
        if len(text) < least:
            return
        yield from self._words.find_misspelt(query)
        for at_start in (True, False):
            yield from self._names.find_misspelt(text, at_start=at_start)
            for swapped in _swapped(text):
                yield from self._names.find(swapped, Way.SYLLABLES, at_start=at_start)
            yield from self._aliases.find_misspelt(text, at_start=at_start)

    def _begun(self, text: str) -> Iterator[int]:
        """What the longest beginning of `text` finds, two hanzi at least."""
        for length in range(len(text) - 1, 1, -1):
            beginning = text[:length]
            if beginning.isascii():
                return
            found = [
                *self._names.find(beginning, Way.SYLLABLES),
                *self._aliases.find(beginning, Way.SYLLABLES),
            ]
            if found:
                yield from found
                return

    def _with_code(self, text: str, *, whole: bool) -> list[int]:
        if not whole and len(text) < LEAST_LETTERS_OF_CODE:
            return []
        ranks = []
        for index in range(bisect_left(self._codes, (text, -1)), len(self._codes)):
            code, rank = self._codes[index]
            if not (code == text if whole else code.startswith(text)):
                break
            ranks.append(rank)
        return sorted(ranks)


class _Words:
    """The English names by word: each word of a query must begin a word of the name."""

    def __init__(self, cards: Sequence[ItemCard]) -> None:
        self._ranks: dict[str, set[int]] = {}
        for rank, card in enumerate(cards):
            for word in _english(card.name_en or ""):
                self._ranks.setdefault(word, set()).add(rank)
        self._sorted = sorted(self._ranks)
        self._near = Neighbours(word for word in self._sorted if len(word) > 2)

    def find(self, query: str) -> list[int]:
        words = _english(query[: LONGEST_QUERY * 2])
        if not words or len(words[0]) < LEAST_LETTERS_OF_CODE:
            return []
        common = self._beginning(words[0])
        for word in words[1:]:
            common &= self._beginning(word)
        return sorted(common)

    def find_misspelt(self, query: str) -> list[int]:
        """The same with one slip in one of the words, which must be a whole word then."""
        words = _english(query[: LONGEST_QUERY * 2])
        found: set[int] = set()
        for at, word in enumerate(words):
            if len(word) < LEAST_LETTERS_MISSPELT:
                continue
            ranks: set[int] = set()
            for near in self._near.of(word):
                ranks |= self._ranks[near]
            for other in (*words[:at], *words[at + 1 :]):
                ranks &= self._beginning(other)
            found |= ranks
        return sorted(found)

    def _beginning(self, prefix: str) -> set[int]:
        found: set[int] = set()
        for word in self._sorted[bisect_left(self._sorted, prefix) :]:
            if not word.startswith(prefix):
                break
            found |= self._ranks[word]
        return found


def _swapped(text: str) -> list[str]:
    """`text` with each two letters beside each other changed."""
    return [
        text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        for at in range(len(text) - 1)
        if text[at].isascii() and text[at + 1].isascii() and text[at] != text[at + 1]
    ]


def _english(text: str) -> list[str]:
    spaced = "".join(char if char.isascii() and char.isalnum() else " " for char in text)
    return spaced.lower().split()


def _names(card: ItemCard) -> tuple[str, ...]:
    return (card.name, card.short_name) if card.short_name else (card.name,)


def _written(entry: Entry, texts: Iterable[str]) -> list[str]:
    return [entry.readings.get(text) or unread(text) for text in texts]


def build_index(session: Session) -> SearchIndex:
    """The index of all items that are offered; high-frequency first, then shelf order."""
    departments = {row.name: row for row in session.scalars(select(Department))}
    entries = []
    for item in session.scalars(select(Item).where(Item.active).order_by(*SHELF_ORDER)):
        owner = departments[item.department]
        topics = (owner.name, *owner.other_names, *item.life_events)
        readings = {**owner.readings, **item.readings}
        entries.append(Entry(card_of(item), tuple(item.aliases), topics, readings))
    return SearchIndex(entries)
