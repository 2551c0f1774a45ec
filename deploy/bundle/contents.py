"""Says what of this project goes into the bundle, and what its libraries must not bring along."""

from collections.abc import Iterator
from pathlib import Path

CODE = frozenset({".py", ".pyc", ".typed"})
MIGRATIONS = "kiosk/data/migrations"
"""Alembic reads these from their files, so that they go in as files, too."""

HIDDEN = (
    *("tzdata", "_cffi_backend", "psycopg_binary"),
    *("sqlalchemy.dialects.postgresql.psycopg", "logging.config"),
)
"""Modules that are imported by a name made up at run time."""

EXCLUDED = (
    # Tools of developers, which libraries import where they find them.
    *("pytest", "_pytest", "hypothesis", "mypy", "mypy_extensions", "ast_serialize"),
    *("setuptools", "pkg_resources", "wheel", "distutils", "pip", "cyclonedx", "defusedxml"),
    # Parts of Python nobody asks for. `sqlite3`: the store is SQLCipher's, at the hub, too.
    *("tkinter", "_tkinter", "sqlite3", "curses", "readline", "lib2to3", "idlelib", "turtle"),
    *("_codecs_jp", "_codecs_kr", "_codecs_tw", "_codecs_hk", "_codecs_iso2022"),
    *("ensurepip", "pydoc", "pydoc_data", "unittest", "doctest", "pdb", "_dbm", "_gdbm", "nis"),
    # Optional parts of libraries. Help without colours needs neither rich nor its lexers.
    *("rich", "pygments", "markdown_it", "mdurl"),
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql"),
    *("yaml", "requests", "watchfiles", "websockets", "uvloop", "httptools"),
    *("zstandard._cffi", "zstandard.backend_cffi", "pysqlite2", "MySQLdb"),
    *("PIL._avif", "PIL._webp", "PIL._imagingtk", "PIL._imagingcms", "PIL._imagingft"),
    *("PIL.AvifImagePlugin", "PIL.WebPImagePlugin", "PIL.ImageTk", "PIL.ImageQt"),
    *("reportlab.graphics", "pydantic.v1", "numpy", "lxml", "IPython", "pandas"),
)


ZONES = frozenset({"tzdata/zoneinfo/Asia/Shanghai", "tzdata/zoneinfo/UTC"})
"""Of the time zones in the package, should Debian's own not be there."""


def foreign_zone(path: str) -> bool:
    """Whether a path in the bundle is the file of a time zone the center is not in."""
    return path.startswith("tzdata/zoneinfo/") and path not in ZONES and path[-3:] != ".py"


def data_files(root: Path) -> Iterator[tuple[str, str]]:
    """(file, folder in the bundle) of everything beside code that the program reads."""
    assets = root / "assets"
    for file in sorted(assets.rglob("*")):
        if file.is_file() and file.suffix != ".ts":  # sources of translations
            yield str(file), str(Path("kiosk/assets") / file.parent.relative_to(assets))
    for file in sorted((root / "kiosk").rglob("*")):
        inside = file.relative_to(root)
        migration = inside.is_relative_to(MIGRATIONS) and file.suffix == ".py"
        if file.is_file() and (migration or file.suffix not in CODE):
            yield str(file), str(inside.parent)


def modules(root: Path) -> Iterator[str]:
    """Every module of the program by its name: many are imported only when they are wanted."""
    for file in sorted((root / "kiosk").rglob("*.py")):
        inside = file.relative_to(root).with_suffix("")
        parts = inside.parts[:-1] if inside.name == "__init__" else inside.parts
        if all(part.isidentifier() for part in parts) and inside.name != "__main__":
            yield ".".join(parts)
