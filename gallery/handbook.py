"""The handbook's pictures: which of the gallery's, under which names, at what size."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ZH_UPRIGHT = "portrait-zh.png"
PICTURES: Mapping[str, str] = {
    "setup-begin": f"setup/first-run/begin/standard-{ZH_UPRIGHT}",
    "setup-screen": f"setup/first-run/screen/standard-{ZH_UPRIGHT}",
    "setup-test-slip": f"setup/first-run/test_slip/standard-{ZH_UPRIGHT}",
    "setup-check": f"setup/first-run/check/standard-{ZH_UPRIGHT}",
    "look-contrast": f"lobby/finding/home/contrast-{ZH_UPRIGHT}",
    "look-night": f"lobby/finding/home/night-{ZH_UPRIGHT}",
    "look-low": f"lobby/finding/home/low-{ZH_UPRIGHT}",
    "look-elder": f"lobby/finding/home/elder-{ZH_UPRIGHT}",
    "typing": f"lobby/finding/search-found/standard-{ZH_UPRIGHT}",
    "no-paper": f"lobby/finding/number-paper_out/standard-{ZH_UPRIGHT}",
    "desk-no-paper": "desk/queue/printer-paper_out/desk-notebook-zh.png",
    "stopped": f"door/still/stopped-store.full/standard-{ZH_UPRIGHT}",
}
"""Name in the handbook → picture in the gallery's folder."""
LONGEST_PX = 960


def keep_pictures(gallery: Path, folder: Path) -> tuple[str, ...]:
    """Write the handbook's pictures to `folder`; the names of those the gallery does not have."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for name, source in PICTURES.items():
        image = QImage(str(gallery / source))
        if image.isNull():
            missing.append(name)
            continue
        smooth = Qt.TransformationMode.SmoothTransformation
        whole = Qt.AspectRatioMode.KeepAspectRatio
        image.scaled(LONGEST_PX, LONGEST_PX, whole, smooth).save(str(folder / f"{name}.png"))
    return tuple(missing)
