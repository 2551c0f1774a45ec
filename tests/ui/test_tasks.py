"""Work for the store: done off the GUI thread, answered on it, dropped when nobody waits."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.errors import RuleBroken, Unavailable, XinqiaoError
from kiosk.ui.tasks import Tasks
from tests.stores import KEY


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(open_sqlcipher(tmp_path / "store.db", KEY))


def test_work_runs_elsewhere_and_the_answer_comes_home(qtbot: QtBot, store: Store) -> None:
    tasks, owner, threads = Tasks(store), QObject(), []

    def work(session: Session) -> int:
        threads.append(threading.get_ident())
        return int(session.execute(text("SELECT 41 + 1")).scalar_one())

    def done(answer: int) -> None:
        threads.append(threading.get_ident())
        assert answer == 42

    tasks.read(work, done, owner=owner)
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()
    store.close()


def test_answer_for_somebody_gone_is_dropped(qtbot: QtBot, store: Store) -> None:
    tasks, owner, answers = Tasks(store), QObject(), []
    tasks.read(lambda _session: 1, answers.append, owner=owner)
    owner.deleteLater()
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert answers == []
    store.close()


def test_answer_for_a_page_that_is_leaving_is_dropped(qtbot: QtBot, store: Store) -> None:
    tasks, owner, answers = Tasks(store), QObject(), []
    tasks.read(lambda _session: 1, answers.append, owner=owner)
    owner.blockSignals(True)
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert answers == []
    store.close()


@pytest.mark.parametrize("error", [RuleBroken("queue.item_unknown"), Unavailable("store.x")])
def test_expected_errors_go_to_the_one_who_asked(
    qtbot: QtBot, store: Store, error: XinqiaoError
) -> None:
    tasks, owner, failures = Tasks(store), QObject(), []

    def work(_session: Session) -> None:
        raise error

    tasks.write(work, lambda _answer: None, failures.append, owner=owner)
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert failures == [error]
    store.close()


def test_a_bug_is_raised_where_the_crash_handler_sees_it(qtbot: QtBot, store: Store) -> None:
    tasks, owner, failures = Tasks(store), QObject(), []

    def work(_session: Session) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        tasks.read(work, lambda _answer: None, failures.append, owner=owner)
        qtbot.waitUntil(lambda: tasks.pending == 0)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    # Who asked must not wait for ever.
    assert [failure.key for failure in failures] == ["store.unavailable"]
    store.close()


def test_a_closed_store_is_unavailable_and_not_a_bug(qtbot: QtBot, store: Store) -> None:
    tasks, owner, failures = Tasks(store), QObject(), []
    store.close()
    tasks.read(lambda _session: 1, lambda _answer: None, failures.append, owner=owner)
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert [failure.key for failure in failures] == ["store.unavailable"]
