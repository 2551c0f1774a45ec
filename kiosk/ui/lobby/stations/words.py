"""Words of stations in the language of now."""

from PySide6.QtCore import QCoreApplication

from kiosk.guide_rules.stations import Station
from kiosk.ui.lobby.wording import SEPARATOR

ICONS = {
    "water": "droplet",
    "charging": "bolt",
    "power_bank": "device-mobile",
    "shelter": "home",
    "seating": "check",
}
KM = 1000


def amenity_word(amenity: str) -> str:
    """饮水, 充电 …"""
    translate = QCoreApplication.translate
    words = {
        "water": translate("stations", "饮水"),
        "charging": translate("stations", "充电"),
        "power_bank": translate("stations", "充电宝"),
        "shelter": translate("stations", "避雨"),
        "seating": translate("stations", "座椅"),
    }
    return words.get(amenity, amenity)


def distance_words(station: Station) -> str:
    """320 米, 2.4 公里; empty where nobody knows."""
    translate = QCoreApplication.translate
    if station.distance_m is None:
        return ""
    if station.distance_m < KM:
        return translate("stations", "{count} 米").format(count=max(station.distance_m, 10))
    return translate("stations", "{count} 公里").format(count=f"{station.distance_m / KM:.1f}")


def open_words(station: Station) -> str:
    """24 小时, or its hours."""
    if station.all_day:
        return QCoreApplication.translate("stations", "24 小时开放")
    return station.hours or QCoreApplication.translate("stations", "开放时间请看门口")


def tile_words(station: Station, *, brief: bool, own: bool = False) -> str:
    """What a tile says under the name."""
    offers = " ".join(map(amenity_word, station.amenities))
    all_day = QCoreApplication.translate("stations", "24 小时") if station.all_day else ""
    mine = QCoreApplication.translate("stations", "您的村") if own else ""
    said = (mine, distance_words(station), all_day, "" if brief else offers)
    return SEPARATOR.join(filter(None, said))


def where_words(station: Station) -> str:
    """Town, village and what is near, each once."""
    place = station.place
    village = "" if station.village and station.village in place else station.village
    return SEPARATOR.join(filter(None, (station.town, village, place)))
