"""The columns of the county's own lists: where its centers are, and its stations (驿站)."""

from kiosk.data.catalog_files.columns import Columns

_WHERE = {
    "latitude": ("lat", "纬度"),
    "longitude": ("lng", "lon", "经度"),
}
_WHERE_TITLES = {"latitude": "纬度", "longitude": "经度"}

CENTERS = Columns(
    {
        "center": ("编码", "代码", "中心代码"),
        "center_name": ("名称", "中心", "中心名称"),
        "town": ("镇", "所属乡镇", "乡镇"),
        **_WHERE,
    },
    {"center": "中心代码", "center_name": "中心名称", "town": "乡镇", **_WHERE_TITLES},
    ("center", "center_name"),
    sheet="中心",
    wide=frozenset({"center_name"}),
)
STATIONS = Columns(
    {
        "station": ("编号", "驿站编号"),
        "station_name": ("名称", "驿站", "驿站名称"),
        "host": ("依托单位", "主办"),
        "town": ("镇", "所属乡镇", "乡镇"),
        "village": ("村", "所在村"),
        "station_place": ("地址", "位置", "地点"),
        "amenities": ("设施", "服务设施"),
        "all_day": ("24小时", "全天", "全天开放"),
        "station_hours": ("开放时间",),
        **_WHERE,
    },
    {
        "station": "驿站编号",
        "station_name": "驿站名称",
        "host": "依托单位",
        "town": "乡镇",
        "village": "所在村",
        "station_place": "地址",
        "amenities": "设施",
        "all_day": "全天开放",
        "station_hours": "开放时间",
        **_WHERE_TITLES,
    },
    ("station", "station_name"),
    sheet="驿站",
    wide=frozenset({"station_name", "station_place", "amenities"}),
)
COUNTY_SHEETS = (CENTERS, STATIONS)
