"""What organizers do to the catalog: each checked, in one transaction, and noted in the log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from kiosk.data.catalog_files.rows import CatalogRows, Cell
from kiosk.hub.catalog import checking, drafting, versions
from kiosk.hub.catalog.checking import Checked
from kiosk.hub.catalog.drafting import Kept
from kiosk.hub.catalog.versions import Version
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
    login: str,
    now: datetime,
) -> tuple[Version | None, Checked]:
    """Keep a draft, one with errors too, and what the check says; None where `code` is empty.

    Raises `Overtaken`.
    """
    others = versions.all_items(connection)
    checked = checking.check_guide(cells, known=checking.departments(connection), others=others)
    if not code:
        return None, checked
    before = versions.newest(connection, code)
    kept = versions.save(connection, code, checked.body, seen=seen, login=login, now=now)
    if kept != before:
        _note(connection, "guide.saved", kept, login=login, now=now)
    return kept, checked


def act_on(
    connection: Connection,
    act: Act,
    code: str,
    *,
    seen: int,
    back_to: int,
    login: str,
    now: datetime,
) -> bool:
    """Publish, withdraw or bring back; False: what would be published has errors.

    Raises `Overtaken`; `RuleBroken` guide.unknown.
    """
    if act == "withdraw":
        done = versions.withdraw(connection, code, seen=seen, login=login, now=now)
    else:
        history = {version.number: version for version in versions.history(connection, code)}
        wanted = history.get(back_to if act == "bring-back" else seen)
        known = checking.departments(connection)
        if wanted is not None and not checking.check_again(wanted, known=known).ok:
            return False
        if act == "publish":
            done = versions.publish_guide(connection, code, seen=seen, login=login, now=now)
        else:
            done = versions.bring_back(connection, code, back_to, seen=seen, login=login, now=now)
    _note(connection, NOTED[act], done, login=login, now=now)
    return True


def publish_drafts(
    connection: Connection, seen: Mapping[str, int], *, login: str, now: datetime
) -> tuple[int, tuple[str, ...]]:
    """Publish drafts as they were seen: how many, and the codes of those that changed since."""
    known, late, done = checking.departments(connection), [], 0
    for code, number in seen.items():
        last = versions.newest(connection, code)
        if last is None or last.number != number or last.state != "draft":
            late.append(code)
        elif checking.check_again(last, known=known).ok:
            published = versions.publish_guide(connection, code, seen=number, login=login, now=now)
            _note(connection, "guide.published", published, login=login, now=now)
            done += 1
    return done, tuple(late)


def keep_table(connection: Connection, rows: CatalogRows, *, login: str, now: datetime) -> Kept:
    """The good rows of a table become drafts."""
    done = drafting.keep_rows(connection, rows, login=login, now=now)
    detail = f"{len(done.saved)} +{done.same} -{done.refused}"
    note(connection, login, "guide.uploaded", detail, now=now)
    return done


def _note(connection: Connection, act: str, version: Version, *, login: str, now: datetime) -> None:
    note(connection, login, act, f"{version.code} {version.number}", now=now)
