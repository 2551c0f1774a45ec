"""What there is to say about the county's own lists, in Chinese and English."""

COUNTY_TEXTS: dict[str, tuple[str, str]] = {
    "coordinate_form": (
        "“{found}”不是{least}到{most}之间的度数,要写成小数,如 29.3412",
        "“{found}” is not a number of degrees from {least} to {most}, written as 29.3412",
    ),
    "coordinate_alone": (
        "经度和纬度要么都写,要么都不写",
        "latitude and longitude belong together: give both or neither",
    ),
    "amenity_unknown": (
        "不认识的设施“{found}”;有:{known}",
        "unknown amenity “{found}”; there are {known}",
    ),
}
