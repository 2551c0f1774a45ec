"""What people agree to before somebody acts for them: versions of a text, never edited."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data.tables import ConsentText
from kiosk.errors import RuleBroken

ERRAND, CARE, ORDER = "errand", "care", "service_order"
"""What is agreed to: somebody acts for a resident; a child is looked after; a provider is told
who ordered a service."""

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
ORDER_ZH = (
    "您点的服务由名单上写明的单位来做。您的姓名和电话只交给这一家,用来和您联系、约时间。\n"
    "要上门的,住址也只交给这一家。别的单位、大屏和统计里都没有您的信息。\n"
    "服务办完或取消后,您的个人信息保留90天,到期删除,只留下数量和评价。\n"
    "您随时可以取消,也可以到前台要求早点删除。收费的服务,费用写在名单上,不另外加。"
)
ORDER_EN = (
    "The service you order is given by the organization named on the list. Only it is told your "
    "name and phone, to call you and agree on a time.\n"
    "For a visit at home it is told your address too. No other organization, no board and no "
    "figures show anything of you.\n"
    "90 days after the service is done or cancelled your personal data is erased; only counts and "
    "ratings stay.\n"
    "You may cancel at any time, or ask the front desk to erase it earlier. A fee is what the list "
    "says, and nothing is added."
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


def ensure_order_consent(session: Session, *, clock: Clock) -> None:
    """Put the first text about orders in force where there is none yet."""
    if _newest(session, ORDER) is None:
        publish_consent(session, text_zh=ORDER_ZH, text_en=ORDER_EN, clock=clock, purpose=ORDER)


def _newest(session: Session, purpose: str) -> ConsentText | None:
    return session.scalars(
        select(ConsentText)
        .where(ConsentText.purpose == purpose)
        .order_by(ConsentText.version.desc())
        .limit(1)
    ).one_or_none()
