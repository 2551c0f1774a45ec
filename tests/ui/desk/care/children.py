"""Children registered at the hall of the desk's tests."""

from datetime import date
from uuid import uuid4

from sqlalchemy.orm import Session

from kiosk.center.care.offers import put_offers
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, Collector, RegistrationView
from kiosk.center.people.consent import CARE, publish_consent
from tests.center.care.school import SIGNED, TERM
from tests.ui.hall import RealHall


def register_children(hall: RealHall) -> list[RegistrationView]:
    """Three with a seat, the second old enough to go alone, and one who waits."""
    who = {"device_id": hall.opened.device_id, "clock": hall.clock}

    def work(session: Session) -> list[RegistrationView]:
        consent = publish_consent(
            session, text_zh="同意", text_en="Agreed", clock=hall.clock, purpose=CARE
        )
        put_offers(session, offers=[TERM], staff_id=None, **who)
        births = (date(2017, 5, 12), date(2014, 1, 1), date(2018, 3, 3), date(2018, 4, 4))
        made = []
        for place, birth in enumerate(births):
            application = Application(
                offer_code="SDB",
                child=f"欧阳知夏{'甲乙丙丁'[place]}",
                birth=birth,
                school="云溪镇中心小学三年级",
                guardian="欧阳小满",
                relation="mother",
                phone=f"1380013800{place}",
                health="对花生过敏" if place == 0 else "",
                collectors=(Collector("林桂花", "grandmother", "13900139000"),),
                goes_alone=place == 1,
                consent_id=consent.id,
                signature=SIGNED,
            )
            made.append(
                register(
                    session, registration_id=uuid4(), application=application, wait=True, **who
                )
            )
        return made

    return hall.opened.write(work)
