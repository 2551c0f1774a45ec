"""What is done on the list of orders: reasons asked, forms opened, and the list read again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.center.errands.places import VillageView, villages
from kiosk.center.services.demands import withdraw_demand
from kiosk.center.services.following import cancel_order, note_looked_at
from kiosk.center.services.published import published_list
from kiosk.center.services.reveal import reveal_order
from kiosk.center.services.values import DemandView, OrderView, PublishedList, ServiceView
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.errands.ask_page import Ask
from kiosk.ui.desk.errands.choose_page import ChoosePage, Option
from kiosk.ui.desk.errands.form_page import Deed
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.services.form_words import OrderFormWords
from kiosk.ui.desk.services.forms import OrderForm, WishForm
from kiosk.ui.desk.services.list_page import OrdersPage
from kiosk.ui.ports import FaceContext


class OrderTrips:
    """Lives as long as the list is open; `read` lists anew."""

    def __init__(
        self,
        context: FaceContext,
        doing: Doing,
        page: OrdersPage,
        helper: str,
        read: Callable[[], None],
    ) -> None:
        self._context, self._doing, self._page, self._read = context, doing, page, read
        self._helper = helper

    def act(self, verb: str, view: OrderView | DemandView) -> None:
        """Do what was pressed beside an order or a wish."""
        if isinstance(view, DemandView):
            deed: Deed = partial(withdraw_demand, demand_id=view.id)
            self._doing.do(deed, lambda _done: self._done("withdraw"), self._page)
        elif verb == "told":
            deed = partial(note_looked_at, order_id=view.id)
            self._doing.do(deed, lambda _done: self._done("told"), self._page)
        elif verb == "cancel":
            self._doing.ask(
                self._why_cancel(), lambda _done: self._done("cancel"), order_id=view.id
            )
        else:
            shown = partial(self._page.show_contact, view)
            self._doing.ask(self._why_look(), shown, order_id=view.id)

    def open_new(self, what: str) -> None:
        """A form for an order or a wish, after what has to be chosen first."""
        if what == "wish":
            self._choose_kind()
        else:
            self._choose_service()

    def _why_cancel(self) -> Ask:
        words = self._words()
        title, hint = words.cancel_title()
        return Ask(
            name="order_cancel",
            title=title,
            hint=hint,
            send=words.verb("cancel"),
            deed=lambda code, _note, _signed: partial(cancel_order, reason=code),
            choices=words.cancellations(),
        )

    def _why_look(self) -> Ask:
        words = self._words()
        title, hint = words.why_title()
        return Ask(
            name="order_why",
            title=title,
            hint=hint,
            send=words.verb("look"),
            deed=lambda _code, why, _signed: partial(reveal_order, why=why),
            note=words.why(),
            phrases=words.why_phrases(),
        )

    def _choose_service(self) -> None:
        words = self._words()
        page = self._choose("order_service", words.find_service(), words.choose_service())

        def show(found: PublishedList) -> None:
            options = [
                Option(f"service.{each.code}", *words.service(each), value=each)
                for each in found.services
            ]
            page.show_options(options, empty=words.no_services(), not_found=words.not_found())

        def chosen(service: ServiceView) -> None:
            if service.place == "home":
                self._choose_village(partial(self._open_order, service))
            else:
                self._open_order(service, None)

        page.chosen.connect(chosen)
        self._context.tasks.read(published_list, show, page.show_refusal, owner=page)

    def _choose_kind(self) -> None:
        words = self._words()
        page = self._choose("wish_kind", words.find_kind(), words.choose_kind())
        options = [
            Option(f"wish_kind.{kind}", said, "", value=kind) for kind, said in words.kinds()
        ]
        page.show_options(options, empty="", not_found=words.kind_not_found())
        page.chosen.connect(lambda kind: self._choose_village(partial(self._open_wish, kind)))

    def _choose_village(self, then: Callable[[str | None], None]) -> None:
        words = self._words()
        page = self._choose("order_village", words.find_village(), words.choose_village())

        def show(found: tuple[VillageView, ...]) -> None:
            options = [Option("village.none", *words.no_village())]
            options += [
                Option(f"village.{each.code}", each.name, each.town, value=each.code)
                for each in found
            ]
            page.show_options(options, empty="", not_found=words.village_not_found())

        page.chosen.connect(then)
        self._context.tasks.read(villages, show, page.show_refusal, owner=page)

    def _choose(self, name: str, search: str, ask: tuple[str, str]) -> ChoosePage:
        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            raise LookupError("no face is served")
        page = ChoosePage(face.theme, QueueWords(own), name, search)
        page.ask(*ask, self._words().loading())
        pages.put(page)
        return page

    def _open_order(self, service: ServiceView, village: str | None) -> None:
        face, own = self._doing.face, self._doing.own
        if face is not None and own is not None:
            self._open(OrderForm(face.theme, own, service, village, self._helper), self._ordered)

    def _open_wish(self, kind: str, village: str | None) -> None:
        face, own = self._doing.face, self._doing.own
        if face is not None and own is not None:
            form = WishForm(face.theme, own, kind, village, self._helper)
            self._open(form, lambda _view: self._finish("wish"))

    def _open(self, form: OrderForm | WishForm, done: Callable[[Any], None]) -> None:
        pages = self._doing.pages
        if pages is None:
            return

        def send(deed: Deed) -> None:
            form.set_busy(busy=True)
            self._doing.do(deed, done, form, lambda: form.set_busy(busy=False))

        form.sent.connect(send)
        pages.put(form)
        form.begin()

    def _ordered(self, view: OrderView) -> None:
        self._finish("", self._words().ordered(view))
        if self._context.order_slips is not None:
            self._context.order_slips.print_slip(view.id, "zh")

    def _finish(self, verb: str, said: str = "") -> None:
        """Back to the list from however many pages lay over it."""
        pages = self._doing.pages
        while pages is not None and pages.page is not None:
            pages.close()
        self._done(verb, said)

    def _done(self, verb: str, said: str = "") -> None:
        self._page.remark.say(said or self._words().done(verb), "green")
        self._read()

    def _words(self) -> OrderFormWords:
        if self._doing.own is None:
            raise LookupError("no face is served")
        return OrderFormWords(self._doing.own)
