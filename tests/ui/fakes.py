"""Ports that work without printer, network and sticks."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage
from sqlalchemy.orm import Session

from kiosk.center.appointments.values import AppointmentView
from kiosk.center.guides.precheck import Checklist
from kiosk.center.people.card_holder import CardHolder
from kiosk.center.persons_day.values import Subject
from kiosk.center.queue.views import IssuedTicket
from kiosk.data.tables import new_id
from kiosk.errors import RuleBroken
from kiosk.ui.ports import FoundPicture, HubLink, LinkState, PictureDesk, ReadingVoice
from kiosk.ui.poster_shelf import PosterShelf, Slide
from kiosk.ui.printing_ports import ROUNDS, VISITS, PaperDesk, PrinterNotice, SlipDesk
from kiosk.ui.reader_ports import CardDesk


class PaperlessDesk(SlipDesk):
    """Takes every slip and keeps it; states come when the test says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = PrinterNotice.READY
        self.kept: dict[UUID, tuple[IssuedTicket, str]] = {}
        self.printed: list[tuple[IssuedTicket, str]] = []
        self.reprinted: list[tuple[UUID, UUID | None]] = []
        self.appointments: list[tuple[AppointmentView, str]] = []
        self.days: list[tuple[Subject, ...]] = []
        self.calls: list[tuple[tuple[UUID, ...], str, UUID]] = []
        self.checklists: list[tuple[Checklist, str]] = []
        self.commitments: list[tuple[Checklist, str]] = []

    def notice(self) -> PrinterNotice:
        return self._notice

    def keep_ticket(self, _session: Session, ticket: IssuedTicket, language: str) -> None:
        self.kept[ticket.id] = (ticket, language)

    def print_kept(self, ticket_id: UUID) -> None:
        if ticket_id in self.kept:
            self.printed.append(self.kept.pop(ticket_id))
        self.slip_changed.emit(ticket_id, "queued")

    def drop_ticket(self, _session: Session, ticket_id: UUID) -> None:
        self.kept.pop(ticket_id, None)

    def reprint(self, ticket_id: UUID, staff_id: UUID | None) -> None:
        self.reprinted.append((ticket_id, staff_id))
        self.slip_changed.emit(ticket_id, "queued")

    def keep_appointment(
        self, _session: Session, appointment: AppointmentView, language: str
    ) -> None:
        self.appointments.append((appointment, language))

    def print_day(self, shown: tuple[Subject, ...], language: str) -> UUID:
        subject = new_id()
        self.days.append(shown)
        self.slip_changed.emit(subject, "queued")
        return subject

    def print_calls(self, appointment_ids: tuple[UUID, ...], title: str, staff_id: UUID) -> None:
        self.calls.append((appointment_ids, title, staff_id))
        self.slip_changed.emit(appointment_ids[0], "queued")

    def print_checklist(self, checklist: Checklist, language: str) -> None:
        self.checklists.append((checklist, language))
        self.slip_changed.emit(checklist.id, "queued")

    def print_commitment(self, checklist: Checklist, language: str) -> None:
        self.commitments.append((checklist, language))
        self.slip_changed.emit(checklist.id, "queued")

    def qr_url(self, ticket: IssuedTicket) -> str:
        return f"https://xinqiao.invalid/t/{ticket.id}"

    def become(self, notice: PrinterNotice) -> None:
        """The printer changes."""
        self._notice = notice
        self.notice_changed.emit(notice)

    def tell(self, ticket_id: UUID, state: str) -> None:
        """A slip comes to this state."""
        self.slip_changed.emit(ticket_id, state)


class RecordingPapers(PaperDesk):
    """Takes every paper of an errand and keeps what was asked; states come when the test says."""

    def __init__(self, parent: QObject | None = None, *, sheets: bool = True) -> None:
        super().__init__(parent)
        self.sheets = sheets
        self.printed: list[tuple[str, UUID, UUID | None, str]] = []
        """(form, errand, who asked, language)"""
        self.how: list[tuple[str, UUID | None]] = []
        """Of each: (size, hand-over)."""
        self.visits: list[tuple[date, str | None, UUID]] = []
        self.rounds: list[tuple[date, int, UUID]] = []

    def prints_sheets(self) -> bool:
        return self.sheets

    def print_paper(
        self,
        form: str,
        errand_id: UUID,
        *,
        staff_id: UUID | None,
        size: str = "slip",
        language: str = "zh",
        handover_id: UUID | None = None,
    ) -> None:
        self.printed.append((form, errand_id, staff_id, language))
        self.how.append((size, handover_id))
        self.paper_changed.emit(errand_id, "queued")

    def print_day_sheet(self, day: date, village_code: str | None, *, staff_id: UUID) -> None:
        self.visits.append((day, village_code, staff_id))
        self.paper_changed.emit(VISITS, "queued")

    def print_rounds(self, first: date, days: int, *, staff_id: UUID) -> None:
        self.rounds.append((first, days, staff_id))
        self.paper_changed.emit(ROUNDS, "queued")

    def tell(self, errand_id: UUID, state: str) -> None:
        """A paper comes to this state."""
        self.paper_changed.emit(errand_id, state)

    def refuse(self, errand_id: UUID, why: RuleBroken) -> None:
        """Nothing is printed, and why."""
        self.paper_refused.emit(errand_id, why)
        self.paper_changed.emit(errand_id, "failed")


class PatientVoice(ReadingVoice):
    """Reads what it is given until it is hushed. Cannot be heard until a test plugs it in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read_out: list[str] = []
        self.said: list[str] = []
        """Prompts by name."""
        self.loudness = 100
        self._heard = self._reading = False

    def plug_in(self) -> None:
        """A loudspeaker is found."""
        self._heard = True
        self.changed.emit()

    def can_read(self) -> bool:
        return self._heard

    def reading(self) -> bool:
        return self._reading

    def read(self, text: str) -> None:
        self.read_out.append(text)
        self._reading = True
        self.changed.emit()

    def say(self, prompt: str) -> None:
        self.said.append(prompt)

    def set_loudness(self, percent: int) -> None:
        self.loudness = percent

    def hush(self) -> None:
        self._reading = False
        self.changed.emit()


class StandingLink(HubLink):
    """A link that stays as it is until it is set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = LinkState(online=True, waiting=0, dead=0)

    def state(self) -> LinkState:
        return self._state

    def become(self, state: LinkState) -> None:
        """The link changes."""
        self._state = state
        self.changed.emit(state)


class PicturesAtHand(PictureDesk):
    """Has the pictures it was given, ready to keep."""

    def __init__(
        self, pictures: dict[str, tuple[FoundPicture, bytes]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def look(self) -> None:
        self.found.emit(tuple(found for found, _ in self._pictures.values()))

    def prepare(self, picture_id: str) -> None:
        self.prepared.emit(picture_id, self._pictures[picture_id][1])


class PaintedPosters(PosterShelf):
    """Slides; pictures are green and stand two to three, but `broken` cannot be read."""

    def __init__(self, *slides: Slide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slides = slides
        self.looks = 0
        self.asked: list[QSize] = []

    def look(self) -> None:
        self.looks += 1
        self.listed.emit(self.slides)

    def decode(self, key: str, size: QSize) -> None:
        self.asked.append(size)
        image = QImage()
        if key != "broken":
            fitted = QSize(400, 600).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
            image = QImage(fitted, QImage.Format.Format_RGB32)
            image.fill(QColor("#1C6E46"))
        self.decoded.emit(key, image)


class CardsAtHand(CardDesk):
    """A reader on which a test lays cards."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = False

    def want(self) -> None:
        self.wanted = True

    def enough(self) -> None:
        self.wanted = False

    def lay(self, holder: CardHolder) -> None:
        """A card is laid down."""
        if self.wanted:
            self.wanted = False
            self.read.emit(holder)

    def tell(self, news: str) -> None:
        """Something is new about card or reader."""
        if self.wanted:
            self.told.emit(news)
