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
    wait = "大约等候"
    minutes = "分钟"
    soon = "马上就到"
    no_estimate = "待窗口开放"
    where = "请留意"
    listen = "大屏和叫号声"
    taken_at = "取号时间"
    proof = "防伪凭证"
    proof_more = "由本中心发出，二维码可作证"
    lost = "小票丢了，把号码告诉窗口就能补打"

    @staticmethod
    def priority(slip: TicketSlip) -> str:
        """What was declared, and that a desk looks at it."""
        return f"优先：{slip.priority}，待窗口核验，请备好凭证"

    @staticmethod
    def people(_count: int) -> str:
        """Follows a count of people."""
        return "人"

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
        if slip.missed_to_the_end:
            return "叫到号请及时到窗口；过号请告诉窗口，排到最后再叫您。当日有效。"
        places = slip.places_after_miss
        return f"叫到号请及时到窗口；过号请告诉窗口，往后排 {places} 位再叫您。当日有效。"


class EnglishWords:
    """Everything a queue slip says, in English."""

    your_number = "Your number"
    reprint = "Reprint"
    ahead = "Ahead of you"
    wait = "Estimated wait"
    minutes = "min"
    soon = "very soon"
    no_estimate = "not yet known"
    where = "Go to"
    listen = "Watch the screen and listen"
    taken_at = "Taken at"
    proof = "Proof of issue"
    proof_more = "The code proves that this center issued the slip."
    lost = "Lost it? Tell a desk your number for a reprint."

    @staticmethod
    def priority(slip: TicketSlip) -> str:
        """What was declared, and that a desk looks at it."""
        return f"Priority: {slip.priority_en or slip.priority}. The desk will ask for proof."

    @staticmethod
    def people(count: int) -> str:
        """Follows a count of people."""
        return "person" if count == 1 else "people"

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
        if slip.missed_to_the_end:
            return (
                "Please come when called. If you miss it, tell a desk: you are called again "
                "after everybody else. Today only."
            )
        places = slip.places_after_miss
        return (
            "Please come when called. If you miss it, tell a desk: you are called again "
            f"after {places} others. Today only."
        )
