"""What people agree to before somebody acts for them: versions of a text, never edited."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data.tables import ConsentText
from kiosk.errors import RuleBroken

ERRAND, CARE = "errand", "care"
"""What is agreed to: somebody acts for a resident; a child is looked after."""

FIRST_ZH = (
    "您请我们代办这件事,完全自愿,服务免费,只有法律规定的费用由您承担。\n"
    "为了办成这件事,我们要用到您的姓名、电话、住址和您交来的材料,只给办这件事的人看。\n"
    "您的密码和验证码,我们不问、不记。\n"
    "您随时可以撤回委托,原件当场退还。办结归档90天后,您的个人信息会删除,只留下办件数量。"
)
FIRST_EN = (
    "You ask us to do this of your own free will. It is free; only fees set by law are yours.\n"
    "To get it done we use your name, phone, address and the papers you hand over. Only the "
    "people who work on it see them.\n"
    "We never ask for or keep your passwords and codes.\n"
    "You may withdraw at any time and get your originals back at once. 90 days after the case is "
    "filed your personal data is erased; only counts stay."
)


@dataclass(frozen=True, slots=True)
class Consent:
    """The text in force."""

    id: int
    version: int
    text_zh: str
    text_en: str


def publish_consent(
    session: Session, *, text_zh: str, text_en: str, clock: Clock, purpose: str = ERRAND
) -> Consent:
    """Put a new version in force; what was agreed to before stays with what it was given for."""
    if not text_zh.strip() or not text_en.strip():
        raise RuleBroken("consent.text_missing")
    last = _newest(session, purpose)
    row = ConsentText(
        purpose=purpose,
        version=last.version + 1 if last else 1,
        text_zh=text_zh.strip(),
        text_en=text_en.strip(),
        published_at=clock.now(),
    )
    session.add(row)
    session.flush()
    return Consent(row.id, row.version, row.text_zh, row.text_en)


def consent_in_force(session: Session, purpose: str = ERRAND) -> Consent:
    """The newest version. `RuleBroken`: `consent.none` where nobody can agree to it yet."""
    row = _newest(session, purpose)
    if row is None:
        raise RuleBroken("consent.none")
    return Consent(row.id, row.version, row.text_zh, row.text_en)


def _newest(session: Session, purpose: str) -> ConsentText | None:
    return session.scalars(
        select(ConsentText)
        .where(ConsentText.purpose == purpose)
        .order_by(ConsentText.version.desc())
        .limit(1)
    ).one_or_none()
