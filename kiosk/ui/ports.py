"""What the faces ask of the rest of the program: slips, the hub link, and the parts they get.

The windows know neither printing nor sync. `app` hands them working parts with these shapes.
"""

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kiosk.center.guides.reference import Reference
from kiosk.center.profile import CenterView
from kiosk.clock import Clock
from kiosk.ui.machine_port import MachineWatch
from kiosk.ui.poster_shelf import PosterShelf
from kiosk.ui.printing_ports import (
    CareListDesk,
    EntrySlipDesk,
    PaperDesk,
    ReportDesk,
    RoomListDesk,
    SlipDesk,
)
from kiosk.ui.reader_ports import CardDesk
from kiosk.ui.stick_port import StickDesk
from kiosk.ui.tasks import Tasks
from kiosk.ui.typing_port import WritingAids


@dataclass(frozen=True, slots=True)
class LinkState:
    """The way up to the hub. `online` is None where the center has no hub."""

    online: bool | None
    waiting: int
    """Records not yet confirmed by the hub."""
    dead: int
    """Records the hub refused for good; somebody has to look at them."""
    trouble: str | None = None
    """Message key of what keeps records here, `hub.unreachable` for one."""
    clock_off_s: float | None = None
    """The hub's clock minus this machine's, at the last contact."""
    notices: tuple[str, ...] = ()
    """What the hub wants this machine's people to look at, `cloned` for one."""


class HubLink(QObject):
    """Tells whether the hub is reachable and what still waits to go there."""

    changed = Signal(object)
    """LinkState"""

    def state(self) -> LinkState:
        """The link as last heard of."""
        raise NotImplementedError


class ReadingVoice(QObject):
    """Speaks to whoever stands at the screen. Every call returns at once."""

    changed = Signal()
    """Whether it can be heard, or whether it reads just now, has changed."""

    def can_read(self) -> bool:
        """Whether it can be heard on this machine."""
        raise NotImplementedError

    def reading(self) -> bool:
        """Whether something is being read, or is about to be."""
        raise NotImplementedError

    def read(self, text: str) -> None:
        """Read a Chinese text, in the place of what was being read."""
        raise NotImplementedError

    def say(self, prompt: str) -> None:
        """Say a recorded sentence by its name, in the place of what is being said."""
        raise NotImplementedError

    def hush(self) -> None:
        """Be quiet."""
        raise NotImplementedError

    def set_loudness(self, percent: int) -> None:
        """How loud from now on, of what the time of day allows; 0: nothing is said."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture on a stick or in a folder; `name` is for the eyes of whoever chooses only."""

    id: str
    name: str
    thumbnail: object
    """QImage"""


class PictureDesk(QObject):
    """Finds pictures of documents and makes them ready to keep. Every call returns at once."""

    found = Signal(object)
    """tuple of FoundPicture, the newest first"""
    prepared = Signal(str, bytes)
    """id, and a JPEG as `center.errands.attachments` takes it; empty: it could not be read"""

    def look(self) -> None:
        """Look for pictures; `found` follows."""
        raise NotImplementedError

    def prepare(self, picture_id: str) -> None:
        """Scale it, leave out what the camera wrote down; `prepared` follows."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FaceContext:
    """Everything a face is given; nothing is fetched from anywhere else."""

    tasks: Tasks
    clock: Clock
    device_id: UUID
    center: CenterView
    slips: SlipDesk
    link: HubLink
    pitch_mm: float
    """Millimetres one pixel is wide."""
    idle_warn_s: int
    idle_answer_s: int
    screen_bottom_mm: int = 700
    """How high above the floor the picture begins."""
    reports: ReportDesk | None = None
    sticks: StickDesk | None = None
    """None: this window makes none."""
    papers: PaperDesk | None = None
    """None: this window prints no papers of errands."""
    room_lists: RoomListDesk | None = None
    """None: this window prints no lists about rooms."""
    room_slips: EntrySlipDesk | None = None
    """None: this window prints no slips of room bookings."""
    activity_slips: EntrySlipDesk | None = None
    activity_calls: EntrySlipDesk | None = None
    """Prints who is to be called about activities, asked for by the id of whoever prints it; the
    phones are logged as opened by them."""
    """None: this window prints no slips of sign-ups for activities."""
    care_slips: EntrySlipDesk | None = None
    """None: this window prints no slips of registrations for care."""
    order_slips: EntrySlipDesk | None = None
    """None: this window prints no slips of ordered services."""
    care_lists: CareListDesk | None = None
    """None: this window prints no lists of children."""
    machine: MachineWatch | None = None
    """None: nobody looks after disk, backups and clock here."""
    phone_url: str = ""
    """Base of the addresses in QR codes shown on the screen; empty: errands show none."""
    reader: ReadingVoice | None = None
    """None: nothing is read aloud here."""
    reference: Reference = field(default_factory=Reference)
    pictures: PictureDesk | None = None
    """None: no pictures can be attached here."""
    posters: PosterShelf | None = None
    """None: nothing hangs on the screens."""
    cards: CardDesk | None = None
    """None: no ID cards are read here."""
    discreet: tuple[str, ...] = ()
    """Departments with one of these words in their name are not named on the board."""
    writing: WritingAids | None = None
    """None: one types pinyin, digits and letters, and nothing else."""
