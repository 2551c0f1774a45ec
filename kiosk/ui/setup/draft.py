"""What has been answered so far while a machine is set up; gone with the window."""

from dataclasses import dataclass, field

from kiosk.center.first_profile import FirstAnswers, HoursKind
from kiosk.center.hub_invitation import Invitation
from kiosk.ui.language import Code
from kiosk.ui.setup.ports import FoundCenter
from kiosk.ui.setup.steps import Step


@dataclass(slots=True)
class SetupDraft:
    """Answers, and the way they were given."""

    trail: list[Step] = field(default_factory=lambda: ["begin"])
    language: Code = "zh"
    pitch_mm: float = 0.248
    name: str = ""
    name_en: str = ""
    code: str = ""
    phone: str = ""
    hours: HoursKind = "split"
    desks: str = ""
    catalog: bool = True
    printers: tuple[str, ...] = ()
    printer: str = ""
    roll_mm: int = 80
    staff_name: str = ""
    login: str = ""
    pin: str = ""
    invitation: Invitation | None = None
    hub_url: str = ""
    found: FoundCenter | None = None
    demo: bool = False

    @property
    def here(self) -> Step:
        """Where one is."""
        return self.trail[-1]

    def answers(self) -> FirstAnswers:
        """What the center is founded from."""
        return FirstAnswers(
            code=self.code,
            name=self.name,
            name_en=self.name_en,
            phone=self.phone,
            hours=self.hours,
            desks=int(self.desks),
            staff_name=self.staff_name,
            login=self.login,
            pin=self.pin,
        )
