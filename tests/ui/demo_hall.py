"""The demo center as a face sees it: a copy of its store, and ports a test turns."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kiosk.assets_folder import assets_folder
from kiosk.center.guides.reference import Reference, read_reference
from kiosk.center.profile import center
from kiosk.data.store import Store
from kiosk.ui.ports import FaceContext
from kiosk.ui.tasks import Tasks
from tests.stores import SetClock
from tests.ui import demo_store
from tests.ui.fakes import (
    CardsAtHand,
    PaperlessDesk,
    PatientVoice,
    RecordingPapers,
    StandingLink,
)

PITCH_MM = 0.248


@dataclass
class DemoHall:
    """The demo center as a face sees it, and the parts a test turns."""

    context: FaceContext
    store: Store
    clock: SetClock
    slips: PaperlessDesk
    link: StandingLink
    papers: RecordingPapers
    voice: PatientVoice
    """Silent until a test lets it be heard."""
    cards: CardsAtHand


@contextmanager
def open_demo_hall(
    built: Path, folder: Path, *, is_demo: bool = False, pitch_mm: float = PITCH_MM
) -> Iterator[DemoHall]:
    """A hall on a copy, made in `folder`, of the demo store in `built`."""
    store, device_id = demo_store.open_copy(built, folder)
    clock, slips, link = SetClock(), PaperlessDesk(), StandingLink()
    papers, voice, cards = RecordingPapers(), PatientVoice(), CardsAtHand()
    context = FaceContext(
        tasks=Tasks(store),
        clock=clock,
        device_id=device_id,
        center=replace(store.read(center).result(timeout=30), demo=is_demo),
        slips=slips,
        link=link,
        pitch_mm=pitch_mm,
        idle_warn_s=60,
        idle_answer_s=20,
        papers=papers,
        phone_url="https://xinqiao.invalid",
        reader=voice,
        reference=_reference(),
        cards=cards,
    )
    yield DemoHall(context, store, clock, slips, link, papers, voice, cards)
    context.tasks.garbage.rest()
    store.close()


@cache
def _reference() -> Reference:
    """Read once a process; nobody changes it."""
    return read_reference(assets_folder() / "guides")
