"""All scenes of the gallery, and the pages there are: what no scene shows makes a test fail."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import get_args

from PySide6.QtWidgets import QWidget

import kiosk.ui
from gallery import faces, first_run
from gallery.desk import activities as desk_activities
from gallery.desk import appointments as desk_appointments
from gallery.desk import care as desk_care
from gallery.desk import conflicts as desk_conflicts
from gallery.desk import errands as desk_errands
from gallery.desk import queue as desk_queue
from gallery.desk import rooms as desk_rooms
from gallery.desk import services as desk_services
from gallery.lobby import (
    activities,
    after_hours,
    appointments,
    care,
    errands,
    finding,
    long_names,
    mine,
    rooms,
    services,
    slips,
    stations,
    villages,
)
from gallery.scene import Scene
from kiosk.ui.lobby.routes import Route

SCENES: tuple[Scene, ...] = (
    finding.SCENE,
    slips.SCENE,
    errands.SCENE,
    appointments.SCENE,
    rooms.SCENE,
    activities.SCENE,
    care.SCENE,
    services.SCENE,
    stations.SCENE,
    villages.SCENE,
    mine.SCENE,
    after_hours.SCENE,
    long_names.SCENE,
    first_run.SCENE,
    faces.RATE,
    desk_queue.SCENE,
    desk_activities.SCENE,
    desk_appointments.SCENE,
    desk_care.SCENE,
    desk_conflicts.SCENE,
    desk_errands.SCENE,
    desk_rooms.SCENE,
    desk_services.SCENE,
    faces.BOARD,
    faces.DOOR,
    faces.STILL,
)


def pages() -> set[type[QWidget]]:
    """Every class of the program that is a page or a window of its own.

    Found by name in all modules of `kiosk.ui`: a class called …Page, …Form or …Window. Those others
    are made from stand behind the ones that are seen, and need not be seen themselves.
    """
    found = {each for each in _classes() if each.__name__.endswith(("Page", "Form", "Window"))}
    return {each for each in found if not any(each in other.__mro__[1:] for other in found)}


def routes() -> set[type]:
    """Every place of the lobby a resident can be at."""
    return set(get_args(Route))


def _classes() -> Iterator[type[QWidget]]:
    for module in pkgutil.walk_packages(kiosk.ui.__path__, "kiosk.ui."):
        for value in vars(importlib.import_module(module.name)).values():
            if (
                isinstance(value, type)
                and issubclass(value, QWidget)
                and value.__module__ == module.name
            ):
                yield value
