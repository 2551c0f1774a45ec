"""The words of a queue slip, in Chinese and in English."""

from datetime import datetime

from kiosk.clock import local
from kiosk.printing.slip import TicketSlip

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class ChineseWords:
    """Everything a queue slip says, in Chinese."""

    your_number = "您的号码"
    reprint = "补打"
    ahead = "前面等候"
    people = "人"
    wait = "大约等候"
    minutes = "分钟"
    no_estimate = "待窗口开放"
    where = "请留意"
    listen = "大屏和叫号声"
    taken_at = "取号时间"
    scan = "手机扫一扫"
    scan_more = "看排到第几号，办完可评价"

    @staticmethod
    def moment(at: datetime) -> str:
        """When it was issued, by the clock of the hall."""
        there = local(at)
        return f"{there:%Y}年{there.month}月{there.day}日 {there:%H:%M}"

    @staticmethod
    def rule(slip: TicketSlip) -> str:
        """What happens to a number nobody answers to (过号)."""
        if slip.places_after_miss is None:
            return "叫到号请及时到窗口；过号作废，请重新取号。当日有效。"
        places = slip.places_after_miss
        return f"叫到号请及时到窗口；过号请告诉窗口，往后排 {places} 位再叫您。当日有效。"


class EnglishWords:
    """Everything a queue slip says, in English."""

    your_number = "Your number"
    reprint = "Reprint"
    ahead = "Ahead of you"
    people = "people"
    wait = "Estimated wait"
    minutes = "min"
    no_estimate = "not yet known"
    where = "Go to"
    listen = "Watch the screen and listen"
    taken_at = "Taken at"
    scan = "Scan with your phone"
    scan_more = "See whose turn it is; rate us when done"

    @staticmethod
    def moment(at: datetime) -> str:
        """When it was issued, by the clock of the hall."""
        there = local(at)
        return f"{there.day} {MONTHS[there.month - 1]} {there:%Y}, {there:%H:%M}"

    @staticmethod
    def rule(slip: TicketSlip) -> str:
        """What happens to a number nobody answers to (过号)."""
        if slip.places_after_miss is None:
            return "Please come when called. A missed number is void: take a new one. Today only."
        places = slip.places_after_miss
        return (
            "Please come when called. If you miss it, tell a desk: you are called again "
            f"after {places} others. Today only."
        )
