"""The areas of the lobby whose pages are imported when somebody first goes there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from kiosk.center.slips.slip_kind import Kind, claimed_kind
from kiosk.ui.lobby.activities.routes import ActivityRoute
from kiosk.ui.lobby.appointments.routes import AppointmentRoute
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.care.routes import CareRoute
from kiosk.ui.lobby.equipment.routes import EquipmentRoute
from kiosk.ui.lobby.errands.routes import ErrandRoute
from kiosk.ui.lobby.mine.routes import MineRoute
from kiosk.ui.lobby.rooms.routes import RoomRoute
from kiosk.ui.lobby.routes import AreaRoute
from kiosk.ui.lobby.services.routes import ServiceRoute
from kiosk.ui.lobby.stations.routes import StationRoute
from kiosk.ui.lobby.villages.routes import VillageRoute


@dataclass(frozen=True, slots=True)
class Area:
    """Its places, the slips it hands out, and who makes its pages."""

    routes: tuple[type, ...]
    slips: Kind | None
    opener: Callable[[], type[AreaOpener[Any]]]
    """Imports the maker: a first frame needs none of them."""


def _errands() -> type[AreaOpener[ErrandRoute]]:
    from kiosk.ui.lobby.errands.opener import ErrandOpener

    return ErrandOpener


def _rooms() -> type[AreaOpener[RoomRoute]]:
    from kiosk.ui.lobby.rooms.opener import RoomOpener

    return RoomOpener


def _appointments() -> type[AreaOpener[AppointmentRoute]]:
    from kiosk.ui.lobby.appointments.opener import AppointmentOpener

    return AppointmentOpener


def _activities() -> type[AreaOpener[ActivityRoute]]:
    from kiosk.ui.lobby.activities.opener import ActivityOpener

    return ActivityOpener


def _mine() -> type[AreaOpener[MineRoute]]:
    from kiosk.ui.lobby.mine.opener import MineOpener

    return MineOpener


def _care() -> type[AreaOpener[CareRoute]]:
    from kiosk.ui.lobby.care.opener import CareOpener

    return CareOpener


def _equipment() -> type[AreaOpener[EquipmentRoute]]:
    from kiosk.ui.lobby.equipment.opener import EquipmentOpener

    return EquipmentOpener


def _services() -> type[AreaOpener[ServiceRoute]]:
    from kiosk.ui.lobby.services.opener import ServiceOpener

    return ServiceOpener


def _stations() -> type[AreaOpener[StationRoute]]:
    from kiosk.ui.lobby.stations.opener import StationOpener

    return StationOpener


def _villages() -> type[AreaOpener[VillageRoute]]:
    from kiosk.ui.lobby.villages.opener import VillageOpener

    return VillageOpener


AREAS = (
    Area(get_args(ErrandRoute), Kind.ERRAND, _errands),
    Area(get_args(AppointmentRoute), Kind.APPOINTMENT, _appointments),
    Area(get_args(RoomRoute), Kind.BOOKING, _rooms),
    Area(get_args(ActivityRoute), Kind.ACTIVITY, _activities),
    Area(get_args(CareRoute), Kind.CARE, _care),
    Area(get_args(EquipmentRoute), None, _equipment),
    Area(get_args(ServiceRoute), Kind.ORDER, _services),
    Area(get_args(StationRoute), None, _stations),
    Area(get_args(MineRoute), Kind.DAY, _mine),
    Area((VillageRoute,), None, _villages),
)


def area_of(route: AreaRoute) -> Area:
    """Where a place belongs."""
    return next(area for area in AREAS if isinstance(route, area.routes))


def area_of_slip(token: str) -> Area | None:
    """Which area handed a slip out, by what its token claims; None: none of these."""
    kind = claimed_kind(token)
    return next((area for area in AREAS if kind is not None and area.slips is kind), None)
