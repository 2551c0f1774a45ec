"""What the hub's people type: accounts for organizers, and reading everything again."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from kiosk.commands.hub import hub_app
from kiosk.errors import RuleBroken
from kiosk.hub.database import open_database
from kiosk.hub.organizers.tables import OfficeAct, Organizer
from kiosk.hub.projections.tables import TicketSeen
from tests.hub.projections.parts import arrive, forget_rows, join, read_everything, taken

PASSWORD = "correct horse battery"
DEVICE, ONE = UUID(int=1), UUID(int=11)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'hub.db'}"


def typed(*words: str, keys: str = "") -> str:
    result = CliRunner().invoke(hub_app, list(words), input=keys, catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_an_account_is_made_with_a_password_nobody_sees_and_ended(url: str) -> None:
    made = ("add-organizer", "wang.li", "--role", "organizer", "--area", "3301")
    told = typed(*made, "--database-url", url, keys=f"{PASSWORD}\n{PASSWORD}\n")
    assert "/office" in told
    assert PASSWORD not in told
    typed("end-organizer", "wang.li", "--database-url", url)
    engine = open_database(url)
    with engine.connect() as connection:
        row = connection.execute(
            select(Organizer.role, Organizer.area, Organizer.password, Organizer.ended_at)
        ).one()
        acts = connection.scalars(select(OfficeAct.act).order_by(OfficeAct.at)).all()
    engine.dispose()
    assert (row.role, row.area) == ("organizer", "3301")
    assert row.password.startswith("$argon2id$")
    assert row.ended_at is not None
    assert acts == ["account.set", "account.ended"]


def test_ending_nobodys_account_says_so(url: str) -> None:
    runner = CliRunner()
    result = runner.invoke(hub_app, ["end-organizer", "nobody", "--database-url", url])
    assert isinstance(result.exception, RuleBroken)
    assert result.exception.key == "organizer.unknown"


def test_rebuild_reads_everything_again(url: str) -> None:
    typed("rebuild", "--database-url", url)
    engine = open_database(url)
    with engine.begin() as connection:
        join(connection, DEVICE)
        arrive(connection, DEVICE, [taken(ONE, 1)])
    read_everything(engine)
    with engine.begin() as connection:
        forget_rows(connection)
    typed("rebuild", "--database-url", url)
    with engine.connect() as connection:
        assert connection.scalars(select(TicketSeen.ticket_id)).all() == [ONE]
    engine.dispose()
