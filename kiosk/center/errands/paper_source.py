"""Where the papers of one errand take what they say from."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_view
from kiosk.center.errands.paper_parts import Head, Language, Matter, OnPaper, Promise, Signed
from kiosk.center.errands.papers import handovers
from kiosk.center.errands.receipts import materials_of
from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.signing import signature_of
from kiosk.center.errands.term import term_of
from kiosk.center.errands.values import DocumentLine, FeeView, MaterialTicked
from kiosk.center.guides.catalog import Guide, guide
from kiosk.center.profile import center
from kiosk.clock import Clock
from kiosk.data.tables import (
    Agent,
    Errand,
    ErrandFee,
    ErrandMove,
    ErrandPause,
    ErrandPerson,
    ErrandSignature,
    Item,
    Staff,
    Village,
)
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class PaperSource:
    """An errand within the transaction its paper is made in."""

    session: Session
    clock: Clock
    row: Errand
    person: ErrandPerson
    language: Language

    def head(self, occasion: str = "") -> Head:
        """What the paper says of itself; `occasion` tells it from others of its form."""
        subject = f"{self.row.id}:{occasion}" if occasion else str(self.row.id)
        return head_of(self.session, subject, language=self.language, clock=self.clock)

    def matter(self) -> Matter:
        """Which errand it is about."""
        row = self.row
        village = self.session.get(Village, row.village_code) if row.village_code else None
        item = self.session.get_one(Item, row.item_code)
        return Matter(
            row.number, row.item_name, item.name_en, row.kind, village.name if village else None
        )

    def guide(self) -> Guide:
        """The guide of its item, as it is now."""
        return guide(self.session, code=self.row.item_code)

    def promise(self) -> Promise:
        """When it will be done; before it is accepted, what the guide promises from then on."""
        row = self.row
        if row.accepted_at is None:
            term = term_of(self.guide())
            return Promise(
                None,
                provisional=False,
                days=term.days,
                natural=term.natural,
                months=term.months,
                text=term.text,
            )
        return Promise(
            row.due_on,
            provisional=row.due_provisional,
            days=row.term_days,
            natural=row.term_natural,
            months=row.term_months,
            text=row.term_text,
        )

    def agent(self) -> OnPaper | None:
        """Who does it; None while nobody is named."""
        return agent_on_paper(self.session, self.row.agent_id)

    def staff_name(self, staff_id: UUID | None) -> str:
        """The name of a member of staff; empty for nobody."""
        staff = self.session.get(Staff, staff_id) if staff_id else None
        return staff.name if staff else ""

    def materials(self) -> tuple[MaterialTicked, ...]:
        """What the guide asked for when it was taken in."""
        return materials_of(self.session, self.row.id)

    def missing(self) -> tuple[DocumentLine, ...]:
        """What is required and was neither ticked nor handed over."""
        required = {each.name for each in self.guide().materials if each.required}
        there = {line.name for line in self.received()}
        return tuple(
            DocumentLine(each.name, each.originals, each.copies)
            for each in self.materials()
            if each.name in required and not each.ticked and each.name not in there
        )

    def to_collect(self) -> tuple[DocumentLine, ...]:
        """What the guide asked for and was not handed over yet, ticked or not."""
        there = {line.name for line in self.received()}
        return tuple(
            DocumentLine(each.name, each.originals, each.copies)
            for each in self.materials()
            if each.name not in there
        )

    def received(self) -> tuple[DocumentLine, ...]:
        """All that came in, given back since or not."""
        return self._ledger("in")

    def returned(self) -> tuple[DocumentLine, ...]:
        """All that went back."""
        return self._ledger("out")

    def fees(self) -> tuple[FeeView, ...]:
        """What was laid out, in the order it was."""
        rows = self.session.scalars(
            select(ErrandFee).where(ErrandFee.errand_id == self.row.id).order_by(ErrandFee.id)
        )
        return tuple(FeeView(each.at, each.fen, each.basis, each.receipt) for each in rows)

    def last_move(self, verb: str) -> ErrandMove:
        """The last step of that kind. `RuleBroken`: `errand.paper_not_yet` where there is none."""
        found = self.session.scalars(
            select(ErrandMove)
            .where(ErrandMove.errand_id == self.row.id, ErrandMove.verb == verb)
            .order_by(ErrandMove.id.desc())
            .limit(1)
        ).one_or_none()
        if found is None:
            raise RuleBroken("errand.paper_not_yet")
        return found

    def last_pause(self, *, over: bool = False) -> ErrandPause:
        """The last span the clock stood still; `over`: of those that ended."""
        wanted = select(ErrandPause).where(ErrandPause.errand_id == self.row.id)
        if over:
            wanted = wanted.where(ErrandPause.to_day.is_not(None))
        found = self.session.scalars(wanted.order_by(ErrandPause.id.desc()).limit(1)).one_or_none()
        if found is None:
            raise RuleBroken("errand.paper_not_yet")
        return found

    def signed(
        self, purpose: str, *, party: str = "resident", handover_id: UUID | None = None
    ) -> Signed:
        """The newest signature for a purpose; to be given by hand where there is none."""
        strokes = signature_of(
            self.session,
            errand_id=self.row.id,
            purpose=purpose,
            party=party,
            handover_id=handover_id,
        )
        if not strokes:
            return Signed()
        at = self.session.scalars(
            select(ErrandSignature.at)
            .where(
                ErrandSignature.errand_id == self.row.id,
                ErrandSignature.purpose == purpose,
                ErrandSignature.party == party,
                ErrandSignature.handover_id.is_(None)
                if handover_id is None
                else ErrandSignature.handover_id == handover_id,
            )
            .order_by(ErrandSignature.at.desc())
            .limit(1)
        ).one()
        return Signed(strokes, at)

    def _ledger(self, direction: str) -> tuple[DocumentLine, ...]:
        counts: dict[str, tuple[int, int]] = {}
        for each in handovers(self.session, errand_id=self.row.id):
            if each.direction == direction:
                for line in each.lines:
                    before = counts.get(line.name, (0, 0))
                    counts[line.name] = (before[0] + line.originals, before[1] + line.copies)
        return tuple(DocumentLine(name, *pair) for name, pair in counts.items())


def open_source(
    session: Session,
    errand_id: UUID,
    *,
    language: Language,
    staff_id: UUID | None,
    clock: Clock,
) -> PaperSource:
    """The errand's source; what was erased prints nothing any more."""
    if staff_id is not None:
        check_staff(session, staff_id, "errand.intake")
    row = session.get(Errand, errand_id)
    if row is None:
        raise RuleBroken("errand.unknown")
    person = session.get(ErrandPerson, errand_id)
    if person is None or row.erased_at is not None:
        raise RuleBroken("errand.erased")
    return PaperSource(session, clock, row, person, language)


def head_of(session: Session, subject: str, *, language: Language, clock: Clock) -> Head:
    """What every paper of this center says of itself now."""
    here = center(session)
    return Head(
        subject=subject,
        center=here.name,
        center_en=here.name_en,
        phone=here.phone,
        printed_at=clock.now(),
        language=language,
    )


def agent_on_paper(session: Session, agent_id: UUID | None) -> OnPaper | None:
    """An agent's line; None for nobody."""
    row = session.get(Agent, agent_id) if agent_id else None
    return OnPaper.of(agent_view(row)) if row else None
