"""A person's sign-ups for activities, as things of their day."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.standing import LIVE
from kiosk.center.activities.values import OwnSession, SignUpView
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock
from kiosk.data.tables import ActivityPerson, ActivitySignUp


class ActivityThings:
    """By the phone itself: the hash that counts sign-ups is of phone and name together."""

    kind = "activity"
    token_kind = Kind.ACTIVITY

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(ActivitySignUp, subject) is None:
            return None
        person = session.get(ActivityPerson, subject)
        return person.phone if person else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        # All six: the code was drawn by lot so that it cannot be guessed.
        rows = session.execute(
            select(ActivitySignUp.id, ActivityPerson.phone)
            .join(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
            .where(ActivityPerson.phone_tail == tail, ActivitySignUp.code == code)
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        ids = session.scalars(
            select(ActivitySignUp.id)
            .join(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
            .where(
                ActivityPerson.phone_tail == phone[-4:],
                ActivityPerson.phone == phone,
                ActivitySignUp.closed_at.is_(None),
            )
        ).all()
        for sign_up_id in ids:
            thing = self.one(session, sign_up_id, clock)
            if thing is not None and thing.live:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        if session.get(ActivitySignUp, subject) is None:
            return None
        return _thing(sign_up_view(session, sign_up_id=subject, clock=clock), clock)

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.activities.finding import sign_up_token

        return sign_up_token(session, sign_up_id=subject)


def _thing(view: SignUpView, clock: Clock) -> Thing:
    held = [each for each in view.sessions if each.state == "planned"]
    coming = [each for each in held if each.ends_at > clock.now()]
    shown = next(iter(coming or reversed(held)), None)
    return Thing(
        Subject("activity", view.id),
        view.code,
        view.name,
        view.name_en,
        view.state,
        view.state in LIVE and bool(coming),
        shown.starts_at if shown else None,
        shown.ends_at if shown else None,
        more_hours=tuple((each.starts_at, each.ends_at) for each in coming[1:]),
        place=_place(shown),
        place_en=_place_en(shown),
        masked_name=view.masked_name,
    )


def _place(held: OwnSession | None) -> str:
    if held is None:
        return ""
    return held.room_name or " ".join(filter(None, (held.village, held.place)))


def _place_en(held: OwnSession | None) -> str:
    return held.room_name_en if held is not None else ""
