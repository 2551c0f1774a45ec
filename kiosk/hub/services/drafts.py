"""The list as it is worked on: townships propose services, organizers approve or return them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.organizers import accounts
from kiosk.hub.services.published import within
from kiosk.hub.services.tables import Provider, Service
from kiosk.sync.wire_services import ServiceBody

PROVIDER_KINDS = ("agency", "organization", "group", "third_party")


@dataclass(frozen=True, slots=True)
class Draft:
    """A service as it is worked on."""

    code: str
    state: str
    provider: str
    provider_name: str
    body: Mapping[str, Any]
    proposed_by: str
    approved_by: str | None
    changed_at: datetime


def drafts(connection: Connection, area: str) -> tuple[Draft, ...]:
    """Every service this area decides on, those that wait for a word first."""
    rows = connection.execute(
        select(Service, Provider.name.label("provider_name"))
        .join(Provider, Provider.code == Service.provider)
        .order_by(Service.state == "withdrawn", Service.state == "approved", Service.code)
    )
    return tuple(
        Draft(
            row.code,
            row.state,
            row.provider,
            row.provider_name,
            row.body,
            row.proposed_by,
            row.approved_by,
            row.changed_at,
        )
        for row in rows
        if within(row.body, area)
    )


def draft(connection: Connection, code: str, *, area: str) -> Draft | None:
    """One of them; None where there is none, or where another area decides."""
    return next((each for each in drafts(connection, area) if each.code == code), None)


def providers(connection: Connection) -> dict[str, str]:
    """Codes and names of whoever may be asked to provide something."""
    rows = connection.execute(select(Provider.code, Provider.name).order_by(Provider.code))
    return {row.code: row.name for row in rows}


def put_provider(
    connection: Connection, *, code: str, name: str, kind: str, phone: str
) -> str | None:
    """`added`, `changed`, or None where it stands so. `RuleBroken`: `services.provider_kind`."""
    if kind not in PROVIDER_KINDS:
        raise RuleBroken("services.provider_kind", kinds=", ".join(PROVIDER_KINDS))
    values = {"name": name, "kind": kind, "phone": phone}
    known = connection.execute(
        select(Provider.name, Provider.kind, Provider.phone).where(Provider.code == code)
    ).first()
    if known is None:
        connection.execute(insert(Provider).values(code=code, **values))
        return "added"
    if known._asdict() == values:
        return None
    connection.execute(update(Provider).where(Provider.code == code).values(**values))
    return "changed"


def propose(
    connection: Connection,
    *,
    code: str,
    provider: str,
    body: Mapping[str, Any],
    login: str,
    area: str,
    now: datetime,
) -> str | None:
    """Put a service up for approval, or a change to it: `added`, `changed`, None: it stands so.

    What is offered stays as it is until the change is approved and published. `RuleBroken`:
    `services.provider_unknown`, `services.not_your_area`, `services.field`.
    """
    if connection.scalar(select(Provider.code).where(Provider.code == provider)) is None:
        raise RuleBroken("services.provider_unknown", provider=provider)
    said = _checked(code, provider, body)
    if not within(said, area):
        raise RuleBroken("services.not_your_area", area=area)
    known = connection.execute(
        select(Service.provider, Service.body, Service.state).where(Service.code == code)
    ).first()
    if known and not within(known.body, area):
        raise RuleBroken("services.not_your_area", area=area)
    if known and (known.provider, known.body) == (provider, said) and known.state != "withdrawn":
        return None
    values = {
        "provider": provider,
        "state": "draft",
        "body": said,
        "proposed_by": login,
        "approved_by": None,
        "changed_at": now,
    }
    if known is None:
        connection.execute(insert(Service).values(code=code, **values))
    else:
        connection.execute(update(Service).where(Service.code == code).values(**values))
    accounts.note(connection, login, "services.propose", code, now=now)
    return "changed" if known else "added"


def approve(connection: Connection, code: str, *, login: str, area: str, now: datetime) -> None:
    """It comes with the next list. `RuleBroken`: `services.unknown`."""
    _decide(connection, code, "approved", approved_by=login, login=login, area=area, now=now)


def withdraw(connection: Connection, code: str, *, login: str, area: str, now: datetime) -> None:
    """It is not on the next list. `RuleBroken`: `services.unknown`."""
    _decide(connection, code, "withdrawn", approved_by=None, login=login, area=area, now=now)


def _decide(
    connection: Connection,
    code: str,
    state: str,
    *,
    approved_by: str | None,
    login: str,
    area: str,
    now: datetime,
) -> None:
    if draft(connection, code, area=area) is None:
        raise RuleBroken("services.unknown", code=code)
    connection.execute(
        update(Service)
        .where(Service.code == code)
        .values(state=state, approved_by=approved_by, changed_at=now)
    )
    accounts.note(connection, login, f"services.{state}", code, now=now)


_NOT_SAID = ("code", "provider", "provider_name", "provider_kind", "list_version")


def _checked(code: str, provider: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """The body as `ServiceBody` takes it, without what is filled in when it is published."""
    filled = dict.fromkeys(("provider_name", "provider_kind"), "-")
    whole = {**body, **filled, "code": code, "provider": provider, "list_version": 1}
    try:
        said = ServiceBody.model_validate(whole).model_dump(mode="json")
    except ValidationError as unfit:
        field = str(unfit.errors(include_input=False)[0]["loc"][0])
        raise RuleBroken("services.field", field=field) from unfit
    if (said["capacity"] is None) != (said["period"] is None):
        raise RuleBroken("services.field", field="capacity")
    if not said["name"].strip():
        raise RuleBroken("services.field", field="name")
    return {name: value for name, value in said.items() if name not in _NOT_SAID}
