"""The hall when nobody works in it: what can be done all the same."""

from collections.abc import Iterator
from datetime import datetime

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.clock import LOCAL
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.routes import GuideOf, Home

LATE = datetime(2026, 11, 23, 22, 0, tzinfo=LOCAL)


def _walk(stage: LobbyStage) -> Iterator[str]:
    hall = stage.hall
    hall.clock.set_to(LATE)
    stage.window.refresh_hall()
    stage.lobby.qtbot.waitUntil(
        lambda: stage.window.hall_now is not None and not stage.window.hall_now.opening.open
    )
    yield "attract"
    stage.come_in()
    yield "home"
    yield from stage.go(Mine(), GuideOf("MZ04"), Home())


SCENE = Scene("after-hours", "lobby", (), _walk, open_lobby)
