"""The published list: which services are offered, each version whole, put back when wanted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.errors import RuleBroken
from kiosk.hub.feeds.publishing import lock_feed, publish_all
from kiosk.hub.organizers import accounts
from kiosk.hub.services.tables import Provider, Service, ServiceList
from kiosk.sync.wire_down import Feed
from kiosk.sync.wire_services import ServiceBody

FEED: Feed = "services"
VERSIONS_SHOWN = 20
Bodies = Mapping[str, Mapping[str, Any]]


def within(body: Mapping[str, Any], area: str) -> bool:
    """Whether whoever looks after `area` decides on a service: all it is for lies in there."""
    areas = body.get("areas") or [""]
    return all(str(each).startswith(area) for each in areas)


def versions(connection: Connection) -> tuple[Any, ...]:
    """The newest versions: rows of version, published_at, published_by, again, services."""
    return tuple(
        connection.execute(
            select(
                ServiceList.version,
                ServiceList.published_at,
                ServiceList.published_by,
                ServiceList.again,
                ServiceList.services,
            )
            .order_by(ServiceList.version.desc())
            .limit(VERSIONS_SHOWN)
        ).all()
    )


def in_force(connection: Connection) -> dict[str, ServiceBody]:
    """What can be ordered now, by code."""
    _, bodies = _last(connection)
    return {code: ServiceBody.model_validate(body) for code, body in bodies.items()}


def services_of(connection: Connection, center_code: str) -> tuple[ServiceBody, ...]:
    """What residents of a center can order, by kind and name."""
    return tuple(
        sorted(
            (body for body in in_force(connection).values() if body.is_for(center_code)),
            key=lambda body: (body.kind, body.code),
        )
    )


def ever_published(connection: Connection, code: str) -> ServiceBody | None:
    """How a service was published last, be it offered still or not."""
    for services in connection.scalars(
        select(ServiceList.services).order_by(ServiceList.version.desc())
    ):
        if code in services:
            return ServiceBody.model_validate(services[code])
    return None


def next_list(connection: Connection, area: str) -> dict[str, dict[str, Any]]:
    """What publishing would bring for this area: the approved services, and others' as they are."""
    _, standing = _last(connection)
    kept = {code: dict(body) for code, body in standing.items() if not within(body, area)}
    rows = connection.execute(
        select(
            Service.code,
            Service.body,
            Service.state,
            Service.provider,
            Provider.name.label("provider_name"),
            Provider.kind.label("provider_kind"),
        )
        .join(Provider, Provider.code == Service.provider)
        .order_by(Service.code)
    )
    for row in rows:
        if not within(row.body, area):
            continue
        if row.state == "approved":
            kept[row.code] = {
                **row.body,
                "code": row.code,
                "provider": row.provider,
                "provider_name": row.provider_name,
                "provider_kind": row.provider_kind,
            }
        elif row.state == "draft" and row.code in standing:
            kept[row.code] = dict(standing[row.code])  # a change that waits leaves what is offered
    return kept


def publish(connection: Connection, *, login: str, area: str, now: datetime) -> int:
    """Let what was approved be the list; its version. `RuleBroken`: `services.nothing_new`."""
    lock_feed(connection, FEED)
    return _put(connection, next_list(connection, area), login=login, again=None, now=now)


def put_back(connection: Connection, *, version: int, login: str, area: str, now: datetime) -> int:
    """Let the area's part of the list be as it was in `version`; the new version.

    `RuleBroken`: `services.version_unknown`, `services.nothing_new`.
    """
    lock_feed(connection, FEED)
    then = connection.scalar(select(ServiceList.services).where(ServiceList.version == version))
    if then is None:
        raise RuleBroken("services.version_unknown", version=version)
    _, standing = _last(connection)
    others = {code: dict(body) for code, body in standing.items() if not within(body, area)}
    mine = {code: dict(body) for code, body in then.items() if within(body, area)}
    return _put(connection, {**others, **mine}, login=login, again=version, now=now)


def _put(
    connection: Connection,
    bodies: Bodies,
    *,
    login: str,
    again: int | None,
    now: datetime,
) -> int:
    version, standing = _last(connection)
    listed = {code: _dated(body, standing.get(code), version + 1) for code, body in bodies.items()}
    if listed == standing:
        raise RuleBroken("services.nothing_new")
    connection.execute(
        insert(ServiceList).values(
            version=version + 1,
            published_at=now,
            published_by=login,
            again=again,
            services=listed,
        )
    )
    publish_all(connection, FEED, listed, now=now)
    act = "services.publish" if again is None else "services.put_back"
    accounts.note(connection, login, act, f"{version + 1}", now=now)
    return version + 1


def _dated(
    body: Mapping[str, Any], before: Mapping[str, Any] | None, version: int
) -> dict[str, Any]:
    """A service with the version it came with; one that did not change keeps its own."""
    whole = ServiceBody.model_validate({**body, "list_version": version}).model_dump(mode="json")
    if before is not None and {**whole, "list_version": before["list_version"]} == before:
        return dict(before)
    return whole


def _last(connection: Connection) -> tuple[int, Bodies]:
    row = connection.execute(
        select(ServiceList.version, ServiceList.services)
        .order_by(ServiceList.version.desc())
        .limit(1)
    ).first()
    return (row.version, row.services) if row else (0, {})
