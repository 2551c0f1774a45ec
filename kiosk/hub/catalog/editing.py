"""What organizers do to the catalog: each checked, in one transaction, and noted in the log."""

from collections.abc import Mapping
from typing import Literal

from sqlalchemy import Connection

from kiosk.data.catalog_files.rows import CatalogRows, Cell
from kiosk.hub.catalog import checking, drafting
from kiosk.hub.catalog.checking import Checked
from kiosk.hub.catalog.drafting import Kept
from kiosk.hub.catalog.items import ITEMS, all_items
from kiosk.hub.editions.editions import Edition, Hand
from kiosk.hub.organizers.accounts import note

Act = Literal["publish", "withdraw", "bring-back"]
ACTS: tuple[Act, ...] = ("publish", "withdraw", "bring-back")
NOTED = {
    "publish": "guide.published",
    "withdraw": "guide.withdrawn",
    "bring-back": "guide.brought_back",
}


def save_draft(
    connection: Connection,
    code: str,
    cells: Mapping[str, Cell],
    *,
    seen: int,
    by: Hand,
) -> tuple[Edition | None, Checked]:
    """Keep a draft, one with errors too, and what the check says; None where `code` is empty.

    Raises `Overtaken`.
    """
    others = all_items(connection)
    checked = checking.check_guide(cells, known=checking.departments(connection), others=others)
    if not code:
        return None, checked
    before = ITEMS.newest(connection, code)
    kept = ITEMS.save(connection, code, checked.body, seen=seen, by=by)
    if kept != before:
        _note(connection, "guide.saved", kept, by=by)
    return kept, checked


def act_on(
    connection: Connection,
    act: Act,
    code: str,
    *,
    seen: int,
    back_to: int,
    by: Hand,
) -> bool:
    """Publish, withdraw or bring back; False: what would be published has errors.

    Raises `Overtaken`; `RuleBroken` edition.unknown.
    """
    if act == "withdraw":
        done = ITEMS.withdraw(connection, code, seen=seen, by=by)
    else:
        history = {edition.number: edition for edition in ITEMS.history(connection, code)}
        wanted = history.get(back_to if act == "bring-back" else seen)
        known = checking.departments(connection)
        if wanted is not None and not checking.check_again(wanted, known=known).ok:
            return False
        if act == "publish":
            done = ITEMS.publish(connection, code, seen=seen, by=by)
        else:
            done = ITEMS.bring_back(connection, code, back_to, seen=seen, by=by)
    _note(connection, NOTED[act], done, by=by)
    return True


def publish_drafts(
    connection: Connection, seen: Mapping[str, int], *, by: Hand
) -> tuple[int, tuple[str, ...]]:
    """Publish drafts as they were seen: how many, and the codes of those that changed since."""
    known, late, done = checking.departments(connection), [], 0
    for code, number in seen.items():
        last = ITEMS.newest(connection, code)
        if last is None or last.number != number or last.state != "draft":
            late.append(code)
        elif checking.check_again(last, known=known).ok:
            published = ITEMS.publish(connection, code, seen=number, by=by)
            _note(connection, "guide.published", published, by=by)
            done += 1
    return done, tuple(late)


def keep_table(connection: Connection, rows: CatalogRows, *, by: Hand) -> Kept:
    """The good rows of a table become drafts."""
    done = drafting.keep_rows(connection, rows, by=by)
    detail = f"{len(done.saved)} +{done.same} -{done.refused}"
    note(connection, by.login, "guide.uploaded", detail, now=by.at)
    return done


def _note(connection: Connection, act: str, edition: Edition, *, by: Hand) -> None:
    note(connection, by.login, act, f"{edition.key} {edition.number}", now=by.at)
