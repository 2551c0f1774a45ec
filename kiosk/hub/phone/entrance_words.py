"""The words of the pages residents begin at on a phone, in Chinese and English."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "entrance": "请选择服务中心",
    "entrance.how": "手里有小票？用手机扫小票上的二维码，直接看排到哪里、办到哪一步。",
    "entrance.search": "中心名称",
    "entrance.find": "查找",
    "entrance.found": "服务中心",
    "entrance.none": "没有叫“{words}”的中心。少写几个字，再找一次。",
    "entrance.empty": "还没有中心接入。请到大厅办理，或者过几天再来看。",
    "entrance.more": "还有 {count} 个中心，写上名称查找。",
    "entrance.all": "换一个中心",
    "entrance.staff": "工作人员登录",
    "entrance.doors": "在手机上办",
    "entrance.call": "打电话问",
    "entrance.unknown": "没有这个中心",
    "entrance.unknown_advice": "地址可能写错了，请重新选择中心。",
    "door.booking": "预约办事、报名活动",
    "door.booking_how": "午休、延时、周末按约好的时间来，不用排队；活动占个名额。",
    "door.services": "点服务",
    "door.services_how": "上门、陪办、维修、教手机：点一项，等人接单；没有的也可以提。",
}

EN: Mapping[str, str] = {
    "entrance": "Choose a service center",
    "entrance.how": "Do you hold a slip? Scan its code with your phone to see your place in line "
    "or how far your errand is.",
    "entrance.search": "Name of the center",
    "entrance.find": "Find",
    "entrance.found": "Service centers",
    "entrance.none": "No center is called “{words}”. Try fewer characters.",
    "entrance.empty": "No center has joined yet. Please come to the hall, or look again in some "
    "days.",
    "entrance.more": "{count} more centers: search by name.",
    "entrance.all": "Another center",
    "entrance.staff": "Staff log-in",
    "entrance.doors": "On your phone",
    "entrance.call": "Ask by phone",
    "entrance.unknown": "There is no such center",
    "entrance.unknown_advice": "The address may be mistyped. Please choose a center again.",
    "door.booking": "Book a time, join an activity",
    "door.booking_how": "At lunch, in the evening or at the weekend, without queueing; or a seat.",
    "door.services": "Order a service",
    "door.services_how": "Home visits, company, repairs, lessons: choose, or say what you miss.",
}
