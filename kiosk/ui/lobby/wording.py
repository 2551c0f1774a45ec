"""Words for values of the center: items, departments, days, opening, ways of doing business."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.center.guides.catalog import DepartmentView, Guide, ItemCard
from kiosk.center.guides.life_events import LifeEvent
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.center.hours.night import SeasonNotice
from kiosk.center.hours.opening import Opening
from kiosk.center.profile import CenterView
from kiosk.center.queue.policy import DEFAULTS, Policy
from kiosk.center.queue.priority import KINDS
from kiosk.clock import Clock, local, local_date
from kiosk.guide_rules.guide_parts import Material, Step
from kiosk.ui.language import Code

SEPARATOR = " · "


def length(text: str) -> float:
    """How wide a text is, in hanzi."""
    return sum(0.5 if char < "\u2e80" else 1.0 for char in text)


def item_name(card: ItemCard, language: Code) -> str:
    """The item's full name; Chinese where the catalog has no English."""
    return (card.name_en or card.name) if language == "en" else card.name


def item_short(card: ItemCard, language: Code) -> str:
    """The name for tiles."""
    return (card.name_en or card.name) if language == "en" else (card.short_name or card.name)


def department_name(view: DepartmentView, language: Code) -> str:
    """The department's name."""
    return view.name_en if language == "en" else view.name


def mode_word(mode: str) -> str:
    """One way the business can be done, as a tile says it."""
    translate = QCoreApplication.translate
    words = {
        "self": translate("wording", "自助"),
        "assisted": translate("wording", "帮办"),
        "proxy": translate("wording", "可代办"),
        "booked": translate("wording", "预约"),
        "print": translate("wording", "自助打印"),
    }
    return words.get(mode, "")


def item_detail(card: ItemCard, language: Code) -> str:
    """The line under an item's name: 民政 · 可代办 (agencies are written in Chinese only)."""
    agencies = "" if language == "en" else card.agencies
    return SEPARATOR.join(filter(None, (agencies, mode_word(next(iter(card.modes), "")))))


def days_word(days: int | None, *, natural: bool = False) -> str:
    """10 个工作日; 当场 for none; empty if it is not known."""
    if days is None:
        return ""
    if days == 0:
        return QCoreApplication.translate("wording", "当场")
    if natural:
        return _Counted().days(days)
    return _Counted().working_days(days)


def promise_word(guide: Guide) -> str:
    """How long the business takes, as the center promises it."""
    if guide.on_the_spot:
        return QCoreApplication.translate("wording", "当场办好")
    return days_word(guide.promised_days, natural=guide.natural_days) or guide.time_text


def minutes_word(minutes: int) -> str:
    """约 12 分钟, or that there is no wait."""
    if minutes <= 0:
        return QCoreApplication.translate("wording", "不用等")
    return _Counted().minutes(minutes)


def people_word(count: int) -> str:
    """7 人."""
    return _Counted().people(count)


def visits_word(count: int) -> str:
    """1 次."""
    return _Counted().visits(count)


def lacking_word(count: int) -> str:
    """还差 1 样:, to be filled with their names."""
    return _Counted().lacking(count)


def material_name(material: Material, language: Code) -> str:
    """What it is called; Chinese where the catalog has no English."""
    return (material.name_en or material.name) if language == "en" else material.name


def step_name(step: Step, language: Code) -> str:
    """What is done; Chinese where the catalog has no English."""
    return (step.name_en or step.name) if language == "en" else step.name


def material_note(material: Material, language: Code, *, brief: bool = False) -> str:
    """原件;复印 1 份, and what the catalog adds; `brief`: only what has to be brought."""
    translate = QCoreApplication.translate
    parts = []
    if material.originals:
        parts.append(translate("wording", "原件"))
    if material.copies:
        parts.append(_Counted().copies(material.copies))
    if material.form and not brief:
        parts.append(material.form)
    if material.source and not brief:
        parts.append(translate("wording", "由{source}出具").format(source=material.source))
    if not material.required:
        parts.append(translate("wording", "有就带上"))
    note = (material.note_en or material.note) if language == "en" else material.note
    if note and not brief:
        parts.append(note)
    return SEPARATOR.join(parts)


def proof_name(proof: VillageProof, language: Code) -> str:
    """What the proof is called."""
    return proof.name_en if language == "en" else proof.name


def proof_issuer(proof: VillageProof, language: Code) -> str:
    """Who issues it."""
    return proof.issuer_en if language == "en" else proof.issuer


def proof_instead(proof: VillageProof, language: Code) -> str:
    """What often does in its place."""
    return proof.instead_en if language == "en" else proof.instead


def event_name(event: LifeEvent, language: Code) -> str:
    """The life event's name."""
    return event.name_en if language == "en" else event.name


def moment_word(moment: datetime, clock: Clock) -> str:
    """今天 14:00, 明天 08:30, 11月24日 08:30."""
    there, today = local(moment), local_date(clock)
    if there.date() == today:
        day = QCoreApplication.translate("wording", "今天")
    elif there.date() == today + timedelta(days=1):
        day = QCoreApplication.translate("wording", "明天")
    else:
        day = QCoreApplication.translate("wording", "{month}月{day}日").format(
            month=there.month, day=there.day
        )
    return f"{day} {there:%H:%M}"


def day_word(day: date) -> str:
    """11月30日."""
    return QCoreApplication.translate("wording", "{month}月{day}日").format(
        month=day.month, day=day.day
    )


def opening_word(opening: Opening, clock: Clock) -> str:
    """When the hall closes, or when it opens next."""
    translate = QCoreApplication.translate
    if opening.open and opening.closes_at is not None:
        return translate("wording", "办到 {time}").format(time=f"{local(opening.closes_at):%H:%M}")
    if not opening.open and opening.next_opening is not None:
        return translate("wording", "{when} 开门").format(
            when=moment_word(opening.next_opening, clock)
        )
    return ""


def season_word(season: SeasonNotice) -> str:
    """夏季作息 6月1日起; once it has begun, that it holds now."""
    translate = QCoreApplication.translate
    template = (
        translate("wording", "现在是{name},{day}起")
        if season.begun
        else translate("wording", "{name} {day}起")
    )
    return template.format(name=season.name, day=day_word(season.first))


def opens_later_today(opening: Opening, clock: Clock) -> bool:
    """Whether a number taken now can still be called today."""
    later = opening.next_opening
    return later is not None and local(later).date() == local_date(clock)


def motto(center: CenterView) -> str:
    """The line under the center's name where one is nowhere in particular yet."""
    if center.demo:
        return QCoreApplication.translate("wording", "演示 · 人和电话都是虚构的")
    return QCoreApplication.translate("wording", "办事 · 活动 · 奉献,都在这里")


def desks_word(desks: tuple[int, ...]) -> str:
    """1–4 号窗口, or 1、3 号窗口 where they do not follow one another."""
    in_a_row = len(desks) > 1 and desks[-1] - desks[0] == len(desks) - 1
    numbers = f"{desks[0]}–{desks[-1]}" if in_a_row else "、".join(map(str, desks))
    return QCoreApplication.translate("wording", "{numbers} 号窗口").format(numbers=numbers)


def priority_word(code: str, language: Code, elder_age: int = DEFAULTS.elder_age) -> str:
    """A reason to be called earlier; for elders with the age the center has set."""
    if code == "elder":
        return QCoreApplication.translate("wording", "{age}岁以上").format(age=elder_age)
    names = {kind.code: kind.name_en if language == "en" else kind.name for kind in KINDS}
    return names.get(code, code)


def missed_word(policy: Policy) -> str:
    """What becomes of a number whose holder does not come when called, by the policy."""
    translate = QCoreApplication.translate
    if policy.after_miss == "void":
        return translate("wording", "过号后作废,请重新取号")
    if policy.after_miss == "tail":
        return translate("wording", "过号后到窗口说一声,排到最后")
    words = translate("wording", "过号后到窗口说一声,再叫 {places} 位后轮到您")
    return words.format(places=policy.places_after_miss)


class _Counted(QObject):
    """Words that change with a number: only in tr() of a QObject does every lupdate see that."""

    def days(self, n: int) -> str:
        return self.tr("%n 天", "", n)

    def working_days(self, n: int) -> str:
        return self.tr("%n 个工作日", "", n)

    def minutes(self, n: int) -> str:
        return self.tr("约 %n 分钟", "", n)

    def people(self, n: int) -> str:
        return self.tr("%n 人", "", n)

    def visits(self, n: int) -> str:
        return self.tr("%n 次", "", n)

    def lacking(self, n: int) -> str:
        return self.tr("还差 %n 样:{names}", "", n)

    def copies(self, n: int) -> str:
        return self.tr("复印 %n 份", "", n)
