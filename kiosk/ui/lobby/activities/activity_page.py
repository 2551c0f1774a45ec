"""An activity and one of its sessions: for whom, when, where, what is left, and the way in."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal

from kiosk.center.activities.values import ActivityView, SessionCard
from kiosk.center.errands.places import VillageView
from kiosk.clock import local, local_date
from kiosk.ui.lobby.activities.routes import ActivityAt
from kiosk.ui.lobby.activities.session_tile import SessionTile
from kiosk.ui.lobby.activities.words import (
    ages_of,
    audience_word,
    name_of,
    place_of,
    room_left,
    time_of,
)
from kiosk.ui.lobby.late_picture import LatePicture
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.words import clock_time, day_words
from kiosk.ui.poster_shelf import ACTIVITY_POSTER
from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

OTHERS_SHOWN = 12
PICTURE_MM, WIDE_PICTURE_MM = 120, 60


def session_of(
    view: ActivityView, route: ActivityAt, today: date, village: VillageView | None = None
) -> SessionCard | None:
    """The session a page is about: the one asked for, or the first that is still to come.

    Of a round that visits villages it is the first in theirs.
    """
    if view.is_course:
        return next((each for each in view.sessions if each.state == "planned"), None)
    asked = next((each for each in view.sessions if each.id == route.session_id), None)
    if asked is not None:
        return asked
    ahead = [
        each
        for each in view.sessions
        if each.state == "planned" and local(each.starts_at).date() >= today
    ]
    own = (each for each in ahead if village and each.village_code == village.code)
    return next(own, ahead[0] if ahead else None)


class ActivityPage(Page):
    """Emits `join` for the session shown; other sessions are pages of their own."""

    join = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._where = self.tr("活动与场地 › 活动与课程")
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)
        self._join = ActionButton(
            kit.theme, "activity.join", self.tr("我要报名"), kind="primary", icon="pencil"
        )
        self._join.clicked.connect(self.join)
        self._join.hide()
        self.column.addWidget(self._join)
        self.poster: LatePicture | None = None

    def place(self) -> str:
        return self._where

    def show_activity(
        self, view: ActivityView, card: SessionCard | None, village: VillageView | None = None
    ) -> None:
        """Show it with this session; of the others those in their village come first."""
        kit, flow = self.kit, self._flow
        self.clear_trouble()
        flow.clear()
        flow.add(self._poster(view))
        flow.add(self._about(view))
        if view.state == "cancelled":
            flow.add(Notice(kit.theme, self.tr("活动取消了"), view.reason, tone="gold"))
        elif card is None:
            flow.add(Notice(kit.theme, self.tr("没有以后的场次了"), tone="gold"))
        else:
            flow.add(self._session(view, card), breaks=kit.wide)
        for block in self._booths(view, card):
            flow.add(block)
        if view.plan.bring:
            words = self.tr("请带:{things}").format(things=view.plan.bring)
            flow.add(Notice(kit.theme, words, tone="blue", icon="briefcase"))
        self._add_others(view, card, village)
        self._show_way(view, card)
        self.ready.emit()

    def picture_width(self) -> int:
        """How wide its picture can be, in pixels."""
        return self._flow.width() // (2 if self.kit.wide else 1)

    def _poster(self, view: ActivityView) -> LatePicture:
        tall = WIDE_PICTURE_MM if self.kit.wide else PICTURE_MM
        key = f"{ACTIVITY_POSTER}{view.plan.poster}"
        self.poster = LatePicture(self.kit, key, height_mm=tall)
        return self.poster

    def _about(self, view: ActivityView) -> Card:
        plan, kit = view.plan, self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1.5, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(name_of(plan, kit.language), "title", snug=True))
        who = (audience_word(plan.audience), ages_of(plan), plan.organizer)
        lines.addWidget(Text(" · ".join(filter(None, who)), "strong", ink="muted", snug=True))
        if plan.description:
            lines.addWidget(Text(plan.description, "body", snug=True))
        if plan.guardian and not kit.elder:
            child = self.tr("不满 14 岁由监护人同意后报名")
            lines.addWidget(Text(child, "small", ink="muted", snug=True))
        if plan.phone and not kit.elder:
            ask = self.tr("咨询电话 {phone}").format(phone=plan.phone)
            lines.addWidget(Text(ask, "small", ink="muted", snug=True))
        return card

    def _session(self, view: ActivityView, card: SessionCard) -> Card:
        kit, today = self.kit, local_date(self.kit.clock)
        left, tone = room_left(card, kit.clock.now())
        surface = Card(kit.theme, tone)
        lines = surface.column(gap_mm=1.5, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(time_of(card, today), "heading", snug=True))
        lines.addWidget(Text(place_of(card, kit.language), "strong", snug=True))
        if view.is_course:
            lines.addWidget(Text(self._course_words(view), "body", snug=True))
        ink = SURFACES[tone].words or "muted"
        lines.addWidget(Text(left, "heading", ink=ink, snug=True))
        if card.state == "cancelled" and card.reason:
            lines.addWidget(Text(card.reason, "body", snug=True))
        return surface

    def _course_words(self, view: ActivityView) -> str:
        held = [each for each in view.sessions if each.state == "planned"]
        today = local_date(self.kit.clock)
        last = day_words(local(held[-1].starts_at).date(), today)
        words = self.tr("共 {count} 次,到 {last},报一次名全都能来")
        return words.format(count=len(held), last=last)

    def _booths(self, view: ActivityView, card: SessionCard | None) -> Iterable[Card]:
        if not view.plan.booths or card is None:
            return
        kit = self.kit
        surface = Card(kit.theme)
        lines = surface.column(gap_mm=1, pad_mm=kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(self.tr("有这些摊位"), "strong", ink="muted"))
        for booth in view.plan.booths:
            free = view.booth_free(card, booth)
            left = (
                self.tr("不限") if free is None else self.tr("还有 {count} 个").format(count=free)
            )
            words = f"{name_of(booth, kit.language)}  {left}"
            lines.addWidget(Text(words, "body", snug=True))
        yield surface

    def _add_others(
        self, view: ActivityView, card: SessionCard | None, village: VillageView | None
    ) -> None:
        """The other sessions ahead; of a course they all belong to the one sign-up."""
        kit, today = self.kit, local_date(self.kit.clock)
        now = kit.clock.now()
        others = [
            each for each in view.sessions if each.ends_at > now and (card is None or each != card)
        ]
        if view.is_course or not others:
            return
        others.sort(key=lambda each: village is None or each.village_code != village.code)
        self._flow.add(Text(self.tr("别的场次"), "strong", ink="muted"), keep=True)
        for each in others[:OTHERS_SHOWN]:
            day = day_words(local(each.starts_at).date(), today)
            tile = SessionTile(kit, each, now, day=day, titled=False)
            at = ActivityAt(view.plan.code, each.id)
            tile.clicked.connect(lambda _=False, at=at: self.go.emit(at))
            self._flow.add(tile)

    def _show_way(self, view: ActivityView, card: SessionCard | None) -> None:
        """The button says what happens, or why it does not."""
        now, plan = self.kit.clock.now(), view.plan
        gone = card is None or card.state == "cancelled" or view.state == "cancelled"
        self._join.setVisible(not gone)
        if card is None or gone:
            return
        words, able = self.tr("我要报名"), True
        closes = card.starts_at if plan.closes_at is None else min(plan.closes_at, card.starts_at)
        if now >= closes:
            words, able = self.tr("报名已截止,想来请问前台"), False
        elif plan.opens_at is not None and now < plan.opens_at:
            opens = local(plan.opens_at)
            day = day_words(opens.date(), local_date(self.kit.clock))
            words, able = (
                self.tr("{time} 开始报名").format(time=f"{day} {clock_time(opens)}"),
                False,
            )
        elif card.free == 0 and not plan.booths:
            words = self.tr("满了,排候补") if plan.waitlist else self.tr("名额满了")
            able = plan.waitlist
        self._join.setText(words)
        self._join.setEnabled(able)
