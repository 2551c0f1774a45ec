"""The slips that lie in the data folder where there is no printer: never more than the newest."""

from pathlib import Path

KEPT = 500


def slips_folder(data_dir: Path) -> Path:
    """Where slips go when no printer is set."""
    return data_dir / "slips"


def thin_out(folder: Path, kept: int = KEPT) -> int:
    """Remove all but the newest; how many went. A file that cannot be removed stays."""
    try:
        files = [(one.stat().st_mtime_ns, one) for one in folder.glob("*.pdf")]
    except OSError:
        return 0
    gone = 0
    for _, file in sorted(files, reverse=True)[kept:]:
        try:
            file.unlink()
        except OSError:
            continue
        gone += 1
    return gone
