"""Words of equipment and its faults in the language of now."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.rooms.values import EquipmentView
from kiosk.ui.language import Code


def piece_name(piece: EquipmentView, language: Code) -> str:
    """The name of a piece."""
    return piece.name_en if language == "en" and piece.name_en else piece.name


def piece_state(piece: EquipmentView) -> str:
    """How a piece stands, in a few words."""
    translate = QCoreApplication.translate
    return {
        "working": translate("equipment", "能用"),
        "faulty": translate("equipment", "已报修"),
        "in_repair": translate("equipment", "在修"),
    }.get(piece.state, translate("equipment", "已撤下"))


def kinds() -> tuple[tuple[str, str], ...]:
    """Code and words of what can be wrong."""
    translate = QCoreApplication.translate
    return (
        ("dead", translate("equipment", "开不了机、不亮")),
        ("picture_sound", translate("equipment", "画面或声音不对")),
        ("cable", translate("equipment", "线、接口坏了")),
        ("missing", translate("equipment", "缺东西")),
        ("danger", translate("equipment", "冒烟、漏电、会伤人")),
        ("other", translate("equipment", "别的毛病")),
    )
