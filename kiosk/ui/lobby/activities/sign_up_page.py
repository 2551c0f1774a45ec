"""A sign-up as it stands: check in, or give it back."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from sqlalchemy.orm import Session

from kiosk.center.activities.attending import cancel, check_in
from kiosk.center.activities.finding import read_activity_slip
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.standing import EARLY
from kiosk.center.activities.values import OwnSession, SignUpView
from kiosk.clock import local_date
from kiosk.ui.lobby.activities.routes import SignUpAt
from kiosk.ui.lobby.activities.words import name_of, place_of, sign_up_state, time_of
from kiosk.ui.lobby.keeping import KeptPresenter
from kiosk.ui.lobby.kept_page import Kept, KeptPage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext


class SignUpPage(KeptPage):
    """Says it of a sign-up."""

    def __init__(self, kit: PageKit) -> None:
        where = QCoreApplication.translate("SignUpPage", "活动与场地 › 我的报名")
        give_back = QCoreApplication.translate("SignUpPage", "取消报名")
        super().__init__(kit, where=where, name="sign_up", cancel=give_back)

    def said(self, view: SignUpView) -> Kept:
        """What there is to say now."""
        state, tone = sign_up_state(view)
        shown = view.next_session or (view.sessions[-1] if view.sessions else None)
        english = self.kit.language == "en"
        heads = self.tr("%n 人", "", view.heads)
        booth = (view.booth_en or view.booth) if english else view.booth
        details = (heads, booth, view.masked_name, view.masked_phone)
        return Kept(
            state=state,
            tone=tone,
            rule=self._rule(view, shown),
            lines=(
                (name_of(view, self.kit.language), "title"),
                (time_of(shown, local_date(self.kit.clock)) if shown else "", "heading"),
                (place_of(shown, self.kit.language) if shown else "", "strong"),
                (" · ".join(filter(None, details)), "body"),
                (self.tr("报名码 {code}").format(code=view.code), "body"),
            ),
            remarks=self._remarks(view),
            notes=tuple(self._notes(view)),
            cancel=view.state in ("signed", "waiting") and not any(s.came for s in view.sessions),
            check_in=view.state == "signed" and self._may_arrive(view.next_session),
        )

    def _may_arrive(self, session: OwnSession | None) -> bool:
        return session is not None and self.kit.clock.now() >= session.starts_at - EARLY

    def _rule(self, view: SignUpView, shown: OwnSession | None) -> str:
        if view.state == "waiting":
            return self.tr("轮到时自动转为已报名,我们打电话告诉您")
        if view.state == "signed" and shown is not None and not self._may_arrive(shown):
            return self.tr("开始前一小时起可以签到")
        return view.reason if view.state == "called_off" else ""

    def _remarks(self, view: SignUpView) -> tuple[str, ...]:
        if view.state == "called_off":
            return ()
        today = local_date(self.kit.clock)
        words = self.tr("这一次不上:{time}({reason})")
        return tuple(
            words.format(time=time_of(each, today), reason=each.reason)
            for each in view.sessions
            if each.state == "cancelled"
        )

    def _notes(self, view: SignUpView) -> Iterator[str]:
        held = [each for each in view.sessions if each.state == "planned"]
        if len(held) > 1:
            words = self.tr("共 {count} 次,来了 {came} 次")
            came = sum(each.came for each in held)
            yield words.format(count=len(held), came=came)
        if view.bring and view.state == "signed":
            yield self.tr("请带:{things}").format(things=view.bring)


def join_sign_up(page: SignUpPage, route: SignUpAt | SlipOf, context: FaceContext) -> None:
    """By its slip, or once its digits were right."""
    device_id, clock = context.device_id, context.clock

    def read(session: Session) -> SignUpView:
        if isinstance(route, SignUpAt):
            return sign_up_view(session, sign_up_id=route.sign_up_id, clock=clock)
        return read_activity_slip(session, token=route.token, clock=clock)

    def arrive(session: Session, sign_up_id: UUID) -> SignUpView:
        return check_in(session, device_id=device_id, sign_up_id=sign_up_id, clock=clock)

    def give_back(session: Session, sign_up_id: UUID) -> SignUpView:
        return cancel(session, device_id=device_id, sign_up_id=sign_up_id, clock=clock)

    KeptPresenter(page, context, read=read, say=page.said, check_in=arrive, cancel=give_back)
