"""An errand: asked for and signed at the lobby, worked on and signed for at the desk, tracked."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.desk.errands.file_page import FilePage
from kiosk.ui.lobby.errands.routes import (
    AskConsent,
    AskKind,
    AskMaterials,
    AskPhone,
    AskVillage,
    AskWhom,
    ErrandTaken,
)
from kiosk.ui.lobby.routes import Attract, GuideOf, SlipOf

ITEM = "MZ04"
VILLAGE = "YX01V01"
PHONE = "13800001234"
NAME = "王试用"
DONE = "这件事办完了"


def resident_asks_for_an_errand(play: Play) -> None:
    """From the home page to the signature, typing nothing but the phone."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    before = hands.taps
    hands.tap(lobby, f"item.{ITEM}")
    play.at(GuideOf)
    hands.tap(lobby, "errand")
    play.at(AskKind)
    play.picture(lobby, "errand-kind")
    hands.tap(lobby, "kind.proxy")
    play.at(AskWhom)
    hands.tap(lobby, "whom.self")
    play.at(AskVillage)
    play.picture(lobby, "errand-village")
    hands.tap(lobby, f"village.{VILLAGE}")
    play.at(AskPhone)
    for digit in PHONE:
        hands.tap(lobby, f"key.{digit}")
    play.picture(lobby, "errand-phone")
    hands.tap(lobby, "errand.next")
    play.at(AskMaterials)
    play.picture(lobby, "errand-materials")
    hands.tap(lobby, "errand.next")
    play.at(AskConsent)
    hands.sign(lobby, "signature")
    play.picture(lobby, "errand-consent")
    hands.tap(lobby, "errand.submit")
    taken = play.at(ErrandTaken)
    told.errand_number = taken.receipt.number
    told.taps_to_errand = hands.taps - before - len(PHONE)
    told.errand_receipt_pdf = play.keep_print(printed, "errand-receipt.pdf")
    play.errand_code = taken.address
    play.picture(lobby, "errand-taken")
    lobby.end_visit()
    play.at(Attract)


def desk_works_on_the_errand(play: Play) -> None:
    """The lead finds it, completes it with the resident, and sees it through to the file."""
    hands, desk, told = play.hands, play.desk, play.told
    hands.tap(desk, "errands")
    hands.tap(desk, "shelf.new")
    number = f"errand.{told.errand_number}"
    wait_until(lambda: play.can_see(desk, number), "the errand in the list")
    play.picture(desk, "errands")
    hands.tap(desk, number)
    _note_state(play, "submitted")
    play.picture(desk, "errand-file")
    _complete_with_the_resident(play)
    _act(play, "accept", "accepted")
    _entrust(play)
    _take_papers(play, "receive")
    _assign(play)
    _act(play, "begin", "in_progress")
    _stand_still_and_go_on(play)
    hands.tap(desk, "do.complete")
    hands.tap(desk, "phrase.1")
    hands.tap(desk, "complete_send")
    _note_state(play, "completed")
    _hand_back(play)
    _act(play, "archive", "archived")
    play.picture(desk, "errand-archived")
    hands.tap(desk, "file_back")
    hands.tap(desk, "errands_back")


def resident_tracks_the_errand(play: Play) -> None:
    """The code of the receipt, held before the scanner, says how it stands."""
    play.scan(play.errand_code)
    play.at(SlipOf)
    wait_until(lambda: DONE in words(play.lobby), "the errand to be read")
    play.told.errand_tracked = DONE
    play.picture(play.lobby, "errand-tracked")
    play.lobby.end_visit()
    play.at(Attract)


def _complete_with_the_resident(play: Play) -> None:
    hands, desk = play.hands, play.desk
    hands.tap(desk, "do.fill_in")
    hands.tap(desk, "intake_next")
    hands.tap(desk, "intake_next")
    hands.write(desk, "person.name", NAME)
    hands.tap(desk, "intake_next")
    hands.tap(desk, "intake_next")
    hands.tap(desk, "intake_next")
    wait_until(lambda: play.can_see(desk, "do.accept"), "the request to be complete")


def _entrust(play: Play) -> None:
    hands, desk = play.hands, play.desk
    hands.tap(desk, "do.entrust")
    hands.tap(desk, "phrase.0")
    hands.sign(desk, "sign.resident")
    play.picture(desk, "errand-entrust")
    hands.tap(desk, "entrust_send")
    _note_state(play, "entrusted")


def _take_papers(play: Play, verb: str) -> None:
    hands, desk = play.hands, play.desk
    held = _file(play).file
    before = len(held.handovers) if held is not None else 0
    hands.tap(desk, f"do.{verb}")
    if verb == "receive":
        hands.tap(desk, "originals.0.more")
        hands.tap(desk, "copies.1.more")
    hands.sign(desk, "sign.resident")
    hands.sign(desk, "sign.staff")
    play.picture(desk, f"errand-{verb}")
    hands.tap(desk, f"{verb}_send")

    def handed_over() -> bool:
        file = _file(play).file
        return file is not None and len(file.handovers) > before

    wait_until(handed_over, f"the papers: {verb}")


def _assign(play: Play) -> None:
    hands, desk = play.hands, play.desk
    hands.tap(desk, "do.assign")
    wait_until(lambda: bool(play.enabled(desk, "agent.")), "somebody who may take it")
    play.picture(desk, "errand-agents")
    hands.tap(desk, play.choices(desk, "agent.")[0])
    wait_until(lambda: bool(play.enabled(desk, "stand_in.")), "somebody to stand in")
    hands.tap(desk, play.choices(desk, "stand_in.")[0])
    _note_state(play, "assigned")


def _stand_still_and_go_on(play: Play) -> None:
    hands, desk = play.hands, play.desk
    hands.tap(desk, "do.suspend")
    hands.tap(desk, "suspend.materials")
    hands.tap(desk, "phrase.0")
    hands.tap(desk, "suspend_send")
    _note_state(play, "suspended")
    play.picture(desk, "errand-suspended")
    hands.tap(desk, "do.resume")
    hands.tap(desk, "resume_send")
    _note_state(play, "in_progress")


def _hand_back(play: Play) -> None:
    hands, desk, told = play.hands, play.desk, play.told
    hands.tap(desk, "do.deliver")
    hands.sign(desk, "sign.resident")
    hands.tap(desk, "deliver_send")
    wait_until(lambda: "原件没有退还" in words(desk), "the desk to ask for the originals")
    told.errand_needs_originals_back = True
    hands.tap(desk, "deliver_back")
    _take_papers(play, "return")
    hands.tap(desk, "do.deliver")
    hands.sign(desk, "sign.resident")
    hands.tap(desk, "deliver_send")
    _note_state(play, "delivered")


def _act(play: Play, verb: str, state: str) -> None:
    play.hands.tap(play.desk, f"do.{verb}")
    _note_state(play, state)


def _note_state(play: Play, state: str) -> None:
    def there() -> bool:
        page = play.desk.errands.files.page
        if page is None or not page.isVisible():
            return False
        return page.file is not None and page.file.card.state == state

    wait_until(there, f"the errand to be {state}")
    play.told.errand_states.append(state)


def _file(play: Play) -> FilePage:
    files = play.desk.errands.files
    wait_until(lambda: files.page is not None and files.page.file is not None, "the file")
    page = files.page
    assert page is not None  # noqa: S101 - waited for just now
    return page
