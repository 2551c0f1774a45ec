"""What the lobby's window wears: style, bars and page kit for a look on its screen."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.ui.language import Code
from kiosk.ui.lobby.frame import LobbyFrame
from kiosk.ui.lobby.page import PageKit, kit_for
from kiosk.ui.ports import FaceContext
from kiosk.ui.theme.look import Look, room_for, theme_for


@dataclass(frozen=True, slots=True)
class Dress:
    """How pages are drawn now, the bars around them, and the pixels above that are out of reach."""

    kit: PageKit
    frame: LobbyFrame
    above: int


def room_on(screen: QSize, look: Look, context: FaceContext) -> QSize:
    """What page and bars may use of `screen` in this look."""
    return room_for(look, screen, context.pitch_mm, bottom_mm=context.screen_bottom_mm)


def dress(
    window: QWidget,
    look: Look,
    language: Code,
    context: FaceContext,
    *,
    family: str,
    night: bool,
    loudness: int | None,
) -> Dress:
    """Put the look's style on `window`; its bars are still to be placed."""
    room = room_on(window.size(), look, context)
    above = window.height() - room.height()
    theme = theme_for(look, room, context.pitch_mm, family=family, night=night)
    window.setStyleSheet(theme.style_sheet)
    kit = kit_for(theme, room, language, context)
    return Dress(kit, LobbyFrame(kit, loudness=loudness, above=above), above)
