"""The desk's way through one child: its file is read, steps are done, and the file read again."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.care.attendance import (
    come_after_all,
    mark_absent,
    mark_arrived,
    take_back_arrival,
)
from kiosk.center.care.ending import end_registration, note_told
from kiosk.center.care.file import care_file, open_collectors, reveal
from kiosk.center.care.values import ABSENCES, ENDINGS, CareFile, Collector
from kiosk.clock import local_date
from kiosk.ui.desk.care.file_page import CareFilePage
from kiosk.ui.desk.care.pick_up_page import Listed, PickUpPage, SomebodyElsePage
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.errands.ask_page import Ask
from kiosk.ui.desk.errands.form_page import Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.ports import FaceContext

AT_ONCE: dict[str, Deed] = {"arrive": mark_arrived, "undo": take_back_arrival, "tell": note_told}
"""Steps that ask nothing."""


class ChildTrips:
    """`changed` is called when the list under the pages is to be read again."""

    def __init__(self, context: FaceContext, doing: Doing, changed: Callable[[], None]) -> None:
        self._context, self._doing, self._changed = context, doing, changed

    def open(self, registration_id: UUID, *, at_once: str = "") -> None:
        """Open a child's file; `at_once` names what is done first."""
        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            return
        page = CareFilePage(face.theme, QueueWords(own), CareWords(own))
        page.left.connect(self._changed)
        page.verb.connect(lambda verb: self._act(page, verb))
        page.look.connect(lambda field: self._look(page, field))
        pages.put(page)

        def shown(file: CareFile) -> None:
            page.show_file(file)
            if at_once:
                self._act(page, at_once)

        self._read(page, registration_id, shown)

    def _read(
        self, page: CareFilePage, registration_id: UUID, shown: Callable[[CareFile], None]
    ) -> None:
        clock = self._context.clock

        def work(session: Session) -> CareFile:
            return care_file(session, registration_id=registration_id, clock=clock)

        self._context.tasks.read(work, shown, page.show_refusal, owner=page)

    def _act(self, page: CareFilePage, verb: str) -> None:
        file, own = page.file, self._doing.own
        if file is None or own is None:
            return
        page.remark.say("")
        which, done = file.view.id, partial(self._done, page, verb)
        today = local_date(self._context.clock)
        if verb == "pick_up":
            self._pick_up(page)
        elif verb == "absent":
            self._doing.ask(self._ask(verb, ABSENCES), done, registration_id=which, day=today)
        elif verb == "end":
            self._doing.ask(self._ask(verb, ENDINGS), done, registration_id=which)
        elif verb == "come":
            self._doing.do(partial(come_after_all, registration_id=which, day=today), done, page)
        else:
            self._doing.do(partial(AT_ONCE[verb], registration_id=which), done, page)

    def _done(self, page: CareFilePage, verb: str, _answer: object) -> None:
        own, file = self._doing.own, page.file
        if own is None or file is None:
            return
        page.remark.say(CareWords(own).done(verb), "green")
        self._read(page, file.view.id, page.show_file)

    def _ask(self, verb: str, codes: tuple[str, ...]) -> Ask:
        if self._doing.own is None:
            raise LookupError("no face is served")
        words = CareWords(self._doing.own)
        say = words.absence if verb == "absent" else words.ending
        deed = mark_absent if verb == "absent" else end_registration
        return Ask(
            name=f"care_{verb}",
            title=words.ask_title(verb),
            hint=words.ask_hint(verb),
            send=words.verb(verb),
            deed=lambda code, _note, _signed: partial(deed, reason=code),
            choices=tuple((code, say(code)) for code in codes),
        )

    def _look(self, page: CareFilePage, field: str) -> None:
        if self._doing.own is None or page.file is None:
            return
        words = CareWords(self._doing.own)
        ask = Ask(
            name="care_reveal",
            title=words.reveal_title(),
            hint=words.reveal_hint(),
            send=words.look(),
            deed=lambda _code, why, _signed: partial(reveal, field=field, why=why),
            note=words.why(),
            phrases=words.reveal_phrases(),
        )
        shown = partial(page.show_value, field)
        self._doing.ask(ask, shown, registration_id=page.file.view.id)

    def _pick_up(self, page: CareFilePage, named: UUID | None = None) -> None:
        """Names are opened to be held against a card, and that is written down."""
        own, file = self._doing.own, page.file
        if own is None or file is None:
            return
        why = CareWords(own).why_pick_up()
        deed = partial(open_collectors, registration_id=file.view.id, why=why)
        self._doing.do(deed, lambda listed: self._show_pick_up(page, listed, named), page)

    def _show_pick_up(self, page: CareFilePage, listed: Listed, named: UUID | None) -> None:
        face, own, pages, file = self._doing.face, self._doing.own, self._doing.pages, page.file
        if face is None or own is None or pages is None or file is None:
            return
        words = CareWords(own)
        form = PickUpPage(face.theme, QueueWords(own), FormWords(own), words, file, listed)
        if named is not None:
            form.select(named)
            form.remark.say(words.else_done(), "green")
        form.somebody_else.connect(lambda: self._somebody_else(page, listed[0][1]))

        def handed_over(answer: Any) -> None:
            pages.close()
            self._done(page, "pick_up", answer)

        form.sent.connect(partial(self._send, form, handed_over))
        pages.put(form)

    def _somebody_else(self, page: CareFilePage, guardian: Collector) -> None:
        face, own, pages, file = self._doing.face, self._doing.own, self._doing.pages, page.file
        if face is None or own is None or pages is None or file is None:
            return
        form = SomebodyElsePage(
            face.theme, QueueWords(own), FormWords(own), CareWords(own), file, guardian.phone
        )

        def allowed(collector_id: UUID) -> None:
            pages.close()  # the question, and the page it was asked on: it is drawn anew
            pages.close()
            self._pick_up(page, collector_id)

        form.sent.connect(partial(self._send, form, allowed))
        pages.put(form)
        form.begin()

    def _send(self, form: FormPage, done: Callable[[Any], None], deed: Deed) -> None:
        form.set_busy(busy=True)
        self._doing.do(deed, done, form, lambda: form.set_busy(busy=False))
