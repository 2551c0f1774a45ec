"""Joins the questions about what is missing from the list: the last answer writes it down."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.center.errands.places import VillageView, any_village
from kiosk.center.services.demands import record_demand
from kiosk.center.services.values import DemandView, says_a_number
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.noted_page import NotedPage, Said
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.services.questions import audience_page, kind_page, wish_page, wish_words
from kiosk.ui.lobby.services.routes import AskWish, WishTaken
from kiosk.ui.lobby.services.words import kind_word
from kiosk.ui.lobby.typed_pages import WrittenPage
from kiosk.ui.lobby.villages.presenter import VillagePresenter
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class WishAsking(QObject):
    """Makes the page of a question; what is answered is the visit's at once."""

    taken = Signal(object)
    """WishTaken: it is on the disk."""
    staff_wanted = Signal()

    def __init__(self, context: FaceContext) -> None:
        super().__init__()
        self._context = context

    def page(self, route: AskWish, visit: Visit, kit: PageKit) -> Page:
        """The page of a question."""
        makers: dict[str, Callable[[], Page]] = {
            "kind": lambda: self._choice(kind_page(kit), "kind", AskWish("audience"), visit),
            "audience": lambda: self._audience(visit, kit),
            "village": lambda: self._village(visit, kit),
            "words": lambda: self._words(visit, kit),
        }
        return makers[route.what]()

    def _choice(self, page: ChoicePage, what: str, to: AskWish, visit: Visit) -> ChoicePage:
        def chosen(key: str) -> None:
            setattr(visit.wish, what, key)
            page.go.emit(to)

        page.chosen.connect(chosen)
        return page

    def _audience(self, visit: Visit, kit: PageKit) -> ChoicePage:
        """The village follows, unless they have said it, or there is none to choose."""
        page, tasks = audience_page(kit), self._context.tasks

        def chosen(key: str) -> None:
            visit.wish.audience = key
            if visit.village is not None:
                page.go.emit(AskWish("words"))
            else:
                tasks.read(any_village, follow, page.show_trouble, owner=page)

        def follow(known: bool) -> None:
            page.go.emit(AskWish("village" if known else "words"))

        page.chosen.connect(chosen)
        return page

    def _village(self, visit: Visit, kit: PageKit) -> VillagePage:
        page = VillagePage(kit, visit.wish.village, where=wish_words())
        VillagePresenter(page, self._context)

        def chosen(village: VillageView) -> None:
            visit.wish.village = village
            page.go.emit(AskWish("words"))

        page.chosen.connect(chosen)
        page.help_wanted.connect(self.staff_wanted)
        return page

    def _words(self, visit: Visit, kit: PageKit) -> WrittenPage:
        draft, context = visit.wish, self._context
        page = wish_page(kit, draft.words, needed=draft.kind in ("", "other"))

        def done(words: str) -> None:
            draft.words = words
            if says_a_number(words):
                page.show_refused(RuleBroken("demand.number_in_words"))
                return
            which, wish = draft.demand_id, draft.wish()
            context.tasks.write(
                lambda session: record_demand(
                    session,
                    device_id=context.device_id,
                    demand_id=which,
                    wish=wish,
                    clock=context.clock,
                ),
                self._taken,
                page.show_refused,
                owner=page,
            )

        page.finished.connect(done)
        return page

    def _taken(self, view: DemandView) -> None:
        self.taken.emit(WishTaken(view))


class WishTakenPage(NotedPage):
    """记下了: what was wished for, and what becomes of it."""

    def __init__(self, kit: PageKit, view: DemandView) -> None:
        translate = QCoreApplication.translate
        about = " · ".join(filter(None, (kind_word(view.kind), view.village, view.words)))
        said = [
            Said(translate("ServiceQuestions", "记下了,谢谢您"), about, "green", "check"),
            Said(
                translate("ServiceQuestions", "乡镇每月汇总,要的人多,就找单位来做"),
                translate("ServiceQuestions", "没有记您的名字;有了会写在名单上,请再来看看"),
                icon="users",
            ),
        ]
        super().__init__(kit, said, name="wish", where=wish_words())
