"""A request as it comes from a form: checked, tidied, and whole enough to be taken in."""

from datetime import date

from sqlalchemy.orm import Session

from kiosk.center.errands.offer import check_offered
from kiosk.center.errands.values import Person, Request
from kiosk.center.guides.catalog import Guide
from kiosk.center.people.identity_numbers import document_of, plain_identity
from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.data.tables import ConsentText, Village
from kiosk.errors import RuleBroken

RELATIONS = ("spouse", "parent", "child", "grandparent", "other")
_TEXT_AT_MOST = 120


def checked(session: Session, request: Request, *, today: date) -> tuple[Guide, Person]:
    """The guide asked for, and the person as kept; `RuleBroken` says which field is wrong."""
    guide = check_offered(session, request.item_code, request.kind)
    if request.for_whom not in ("self", "family", "assisted"):
        raise RuleBroken("errand.for_whom_unknown", found=request.for_whom)
    if request.for_whom == "family" and request.relation not in RELATIONS:
        raise RuleBroken("errand.relation_missing")
    if request.helped_by not in (None, "staff", "neighbour"):
        raise RuleBroken("errand.helper_unknown")
    if request.village_code is not None and session.get(Village, request.village_code) is None:
        raise RuleBroken("errand.village_unknown")
    if request.consent_id is not None and session.get(ConsentText, request.consent_id) is None:
        raise RuleBroken("errand.consent_missing")
    return guide, _checked_person(request.person, today)


def check_whole(request: Request, person: Person) -> None:
    """Refuse what a resident alone at the terminal has left out."""
    if not person.phone:
        raise RuleBroken("errand.phone_missing")
    if request.village_code is None:
        raise RuleBroken("errand.village_missing")
    if request.consent_id is None:
        raise RuleBroken("errand.consent_missing")
    if not request.signature:
        raise RuleBroken("signature.missing")


def _checked_person(person: Person, today: date) -> Person:
    plain = Person(
        name=person.name.strip(),
        phone=plain_phone(person.phone),
        id_number=plain_identity(person.id_number),
        address=person.address.strip(),
        contact_name=person.contact_name.strip(),
        helper_name=person.helper_name.strip(),
    )
    if plain.phone and not is_phone(plain.phone):
        raise RuleBroken("errand.phone_form")
    if plain.id_number:
        document_of(plain.id_number, today=today)
    for text in (plain.name, plain.address, plain.contact_name, plain.helper_name):
        if len(text) > _TEXT_AT_MOST:
            raise RuleBroken("errand.text_long", most=_TEXT_AT_MOST)
    return plain
