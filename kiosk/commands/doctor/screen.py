"""What `kiosk doctor` says about how high the picture hangs: low reach needs room below 1.1 m."""

from kiosk.commands.doctor.finding import Finding
from kiosk.settings import Settings


def low_reach(settings: Settings) -> Finding:
    """Whether everything to tap can stand within reach of somebody who sits."""
    from kiosk.ui.theme.look import LEAST_REACH_MM, REACH_MM  # Qt: not for every command

    bottom, highest = settings.screen_bottom_mm, REACH_MM - LEAST_REACH_MM
    if bottom <= highest:
        told = f"{REACH_MM - bottom} mm of the picture from {bottom} mm above the floor"
        return Finding("low reach", good=True, told=told)
    told = f"the picture begins {bottom} mm above the floor, for low reach {highest} at most"
    advice = "hang it lower, or measure again and set screen_bottom_mm"
    return Finding("low reach", good=False, told=f"{told}: {advice}")
