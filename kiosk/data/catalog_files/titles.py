"""What every column of every kind of file is headed, for whoever is told about a cell."""

from kiosk.data.catalog_files.activity_columns import ACTIVITY_SHEETS
from kiosk.data.catalog_files.columns import CATALOG, ROSTER
from kiosk.data.catalog_files.county_columns import COUNTY_SHEETS
from kiosk.data.catalog_files.room_columns import ROOM_SHEETS
from kiosk.data.catalog_files.service_columns import SERVICE_SHEETS

KINDS = (CATALOG, ROSTER, *ROOM_SHEETS, *ACTIVITY_SHEETS, *SERVICE_SHEETS, *COUNTY_SHEETS)
ALL_TITLES = {column: title for kind in KINDS for column, title in kind.titles.items()}
"""A column of two kinds of file is headed the same in both."""
