"""What a resident ticked of their materials, in the desk's own language."""

from collections.abc import Callable, Iterable

from kiosk.center.guides.precheck import MaterialTick
from kiosk.ui.theme.tokens import Tone


def material_facts(
    ticks: Iterable[MaterialTick], translate: Callable[[str, str], str]
) -> list[tuple[str, Tone]]:
    """Pills: what is there green, what is missing gold and first, because it is to be spoken of."""
    there: list[tuple[str, Tone]] = []
    missing: list[tuple[str, Tone]] = []
    for tick in ticks:
        if tick.state == "have":
            there.append((tick.name, "green"))
        elif tick.state == "deferred":
            words = translate("desk", "缺:{name}(容缺)")
            missing.append((words.format(name=tick.name), "gold"))
        else:
            missing.append((translate("desk", "缺:{name}").format(name=tick.name), "gold"))
    return missing + there
