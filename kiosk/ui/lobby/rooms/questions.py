"""The questions on the way to a booking: their answers, and which page follows."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.center.rooms.views import RoomDay
from kiosk.clock import local
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import clock_time, length_words, purposes
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, Wanted, WrittenPage

STEP = timedelta(minutes=30)
LENGTHS = tuple(timedelta(minutes=m) for m in (30, 60, 90, 120, 180, 240, 360, 480))
WEEKS = (2, 4, 8)
HEADS = (2, 5, 10, 20, 40, 80, 200, 500)


def starts_of(day: RoomDay) -> list[datetime]:
    """When one may begin: every half hour that leaves half an hour, and now."""
    found = []
    for begins, ends in day.free:
        at = local(begins)
        while at + STEP <= ends:
            if local(at).date() == day.day or at == begins:
                found.append(at)
            minutes = 30 - at.minute % 30
            at += timedelta(minutes=minutes)
    return found


def lengths_of(day: RoomDay, start: datetime) -> list[timedelta]:
    """How long one may stay from `start`."""
    ends = next((ends for begins, ends in day.free if begins <= start < ends), start)
    most = min(ends - start, day.room.longest)
    return [each for each in LENGTHS if each <= most]


def start_page(kit: PageKit, day: RoomDay) -> ChoicePage:
    """几点开始?"""
    page = ChoicePage(
        kit,
        where=_where(),
        title=QCoreApplication.translate("RoomQuestions", "几点开始?"),
        columns=4,
    )
    nothing = QCoreApplication.translate("RoomQuestions", "这一天没有空档了")
    page.show_answers(
        [Answer(each.isoformat(), clock_time(each)) for each in starts_of(day)], nothing=nothing
    )
    return page


def length_page(kit: PageKit, day: RoomDay, start: datetime) -> ChoicePage:
    """用多久?"""
    title = QCoreApplication.translate("RoomQuestions", "{start} 开始,用多久?")
    page = ChoicePage(kit, where=_where(), title=title.format(start=clock_time(start)), columns=2)
    until = QCoreApplication.translate("RoomQuestions", "到 {end}")
    answers = [
        Answer(
            str(int(each.total_seconds() // 60)),
            length_words(each),
            until.format(end=clock_time(start + each)),
        )
        for each in lengths_of(day, start)
    ]
    page.show_answers(
        answers, nothing=QCoreApplication.translate("RoomQuestions", "这个时间不够半小时了")
    )
    return page


def booker_page(kit: PageKit) -> ChoicePage:
    """为谁订?"""
    translate = QCoreApplication.translate
    page = ChoicePage(kit, where=_where(), title=translate("RoomQuestions", "为谁订?"), columns=1)
    page.show_answers(
        [
            Answer(
                "person",
                translate("RoomQuestions", "我自己、家里人、邻居"),
                translate("RoomQuestions", "居民个人"),
                "user",
            ),
            Answer(
                "company",
                translate("RoomQuestions", "单位"),
                translate("RoomQuestions", "公司、合作社、社会组织"),
                "briefcase",
            ),
        ]
    )
    return page


def weekly_page(kit: PageKit, day: RoomDay) -> ChoicePage:
    """订几次?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit,
        where=_where(),
        title=translate("RoomQuestions", "只订这一次,还是每周都用?"),
        columns=1,
    )
    most = day.room.days_ahead // 7 + 1
    answers = [Answer("1", translate("RoomQuestions", "只订这一次"), icon="calendar-event")]
    for weeks in sorted({min(each, most) for each in WEEKS if min(each, most) > 1}):
        last = day.day + timedelta(weeks=weeks - 1)
        words = translate("RoomQuestions", "每周同一时间,到 {last}").format(
            last=f"{last.month}-{last.day}"
        )
        times = translate("RoomQuestions", "一共 {count} 次").format(count=weeks)
        answers.append(Answer(str(weeks), words, times, "refresh"))
    page.show_answers(answers)
    return page


def heads_page(kit: PageKit, capacity: int) -> ChoicePage:
    """几个人来?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit, where=_where(), title=translate("RoomQuestions", "大约几个人?"), columns=2
    )
    steps = [each for each in HEADS if each < capacity] + [capacity]
    words = translate("RoomQuestions", "{count} 人以内")
    page.show_answers([Answer(str(each), words.format(count=each)) for each in steps])
    return page


def purpose_page(kit: PageKit, day: RoomDay) -> ChoicePage:
    """做什么用?"""
    translate = QCoreApplication.translate
    page = ChoicePage(
        kit,
        where=_where(),
        title=translate("RoomQuestions", "做什么用?"),
        hint=_before_booking(day, kit),
        columns=2,
    )
    page.show_answers([Answer(code, words) for code, words in purposes()])
    return page


def phone_page(kit: PageKit, phone: str) -> PhoneDigitsPage:
    """留个手机号."""
    translate = QCoreApplication.translate
    return PhoneDigitsPage(
        kit,
        phone,
        where=translate("RoomQuestions", "订房间 › 手机号"),
        title=translate("RoomQuestions", "留个手机号"),
        hint=translate("RoomQuestions", "用来查这个预订,也只为它打给您"),
    )


def name_page(kit: PageKit, name: str, *, company: bool) -> WrittenPage:
    """叫什么名字? Of the company, or of the person; they may go on without."""
    translate = QCoreApplication.translate
    wanted = Wanted(
        where=translate("RoomQuestions", "订房间 › 名称"),
        title=translate("RoomQuestions", "单位叫什么?")
        if company
        else translate("RoomQuestions", "您叫什么名字?"),
        hint=translate("RoomQuestions", "可以空着,直接点下一步"),
        example=translate("RoomQuestions", "例如 云溪茶业")
        if company
        else translate("RoomQuestions", "例如 林小满"),
        name="booker.name",
        person=not company,
    )
    return WrittenPage(kit, name, wanted)


def _where() -> str:
    return QCoreApplication.translate("RoomQuestions", "订房间")


def _before_booking(day: RoomDay, kit: PageKit) -> str:
    """That the answer books, and what of the room does not work."""
    translate = QCoreApplication.translate
    said = translate("RoomQuestions", "点一下就订好")
    english = kit.language == "en"
    broken = [p.name_en if english else p.name for p in day.equipment if not p.usable]
    if not broken:
        return said
    names = translate("RoomQuestions", "、").join(broken)
    warning = translate("RoomQuestions", "正在修:{names}").format(names=names)
    return f"{said} · {warning}"
