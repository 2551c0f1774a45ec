"""Makes the pages of reporting equipment and joins them with what they show."""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from kiosk.center.rooms.equipment import PieceView, equipment, piece
from kiosk.center.rooms.faults import report_fault
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.equipment.routes import (
    EquipmentRoute,
    Repaired,
    RepairKind,
    RepairPieces,
    RepairRooms,
)
from kiosk.ui.lobby.equipment.thanks_page import ThanksPage
from kiosk.ui.lobby.equipment.words import kinds, piece_name, piece_state
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.visit import Visit


class EquipmentOpener(AreaOpener[EquipmentRoute]):
    """A report is kept once, however often its answer is tapped."""

    def open(self, route: EquipmentRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        del visit  # nothing of whoever reports is kept
        match route:
            case RepairRooms():
                return self._rooms(kit)
            case RepairPieces(room_code):
                return self._pieces(room_code, kit)
            case RepairKind():
                return self._kind(route, kit)
            case Repaired():
                thanks = ThanksPage(kit, route)
                thanks.done.connect(self.through)
                return thanks

    def _rooms(self, kit: PageKit) -> Page:
        page = self._question(kit, self.tr("哪间房的设备坏了?"), self.tr("有设备码的,扫一扫更快"))

        def show(found: tuple[PieceView, ...]) -> None:
            names = {
                each.piece.room_code: each.room_name_en if kit.language == "en" else each.room_name
                for each in sorted(found, key=lambda each: each.piece.room_code)
            }
            answers = [Answer(code, name, icon="door") for code, name in names.items()]
            page.show_answers(answers, nothing=self.tr("还没有登记设备"))

        page.chosen.connect(lambda code: page.go.emit(RepairPieces(code)))
        self._read(page, None, show)
        return page

    def _pieces(self, room_code: str, kit: PageKit) -> Page:
        page = self._question(kit, self.tr("哪件设备坏了?"))

        def show(found: tuple[PieceView, ...]) -> None:
            answers = [
                Answer(
                    each.piece.code,
                    piece_name(each.piece, kit.language),
                    f"{each.piece.code} · {piece_state(each.piece)}",
                )
                for each in sorted(found, key=lambda each: each.piece.code)
            ]
            page.show_answers(answers, nothing=self.tr("这间房没有登记设备"))

        page.chosen.connect(lambda code: page.go.emit(RepairKind(code)))
        self._read(page, room_code, show)
        return page

    def _kind(self, route: RepairKind, kit: PageKit) -> Page:
        page = self._question(kit, self.tr("哪里不对?"), self.tr("点一下就报上去,不用留姓名"))
        context = self._context
        elsewhere = route.center not in ("", context.center.code)

        def read(session: Session) -> PieceView:
            if elsewhere:
                raise RuleBroken("equipment.other_center")
            found = piece(session, code=route.code, clock=context.clock)
            if found.piece.state == "gone":
                raise RuleBroken("equipment.unknown")
            return found

        def show(_found: PieceView) -> None:
            page.show_answers([Answer(code, words) for code, words in kinds()])

        def load() -> None:
            context.tasks.read(read, show, page.show_trouble, owner=page)

        page.chosen.connect(partial(self._report, page, route.code, uuid4()))
        page.retry.connect(load)
        load()
        return page

    def _report(self, page: ChoicePage, code: str, fault_id: UUID, kind: str) -> None:
        context = self._context

        def work(session: Session) -> PieceView:
            return report_fault(
                session,
                device_id=context.device_id,
                fault_id=fault_id,
                code=code,
                kind=kind,
                clock=context.clock,
            )

        def refused(error: XinqiaoError) -> None:
            page.show_again()
            page.show_trouble(error)

        context.tasks.write(work, self._reported, refused, owner=page)

    def _reported(self, found: PieceView) -> None:
        self.leads_to.emit(
            Repaired(
                found.room_name,
                found.room_name_en,
                found.piece.name,
                found.piece.name_en,
                found.fault.times if found.fault else 1,
            )
        )

    def _question(self, kit: PageKit, title: str, hint: str = "") -> ChoicePage:
        where = self.tr("活动与场地 › 设备报修")
        return ChoicePage(kit, where=where, title=title, hint=hint, columns=2, loads=True)

    def _read(
        self,
        page: ChoicePage,
        room_code: str | None,
        show: Callable[[tuple[PieceView, ...]], None],
    ) -> None:
        clock, tasks = self._context.clock, self._context.tasks

        def load() -> None:
            tasks.read(
                lambda session: equipment(session, clock=clock, room_code=room_code),
                show,
                page.show_trouble,
                owner=page,
            )

        page.retry.connect(load)
        load()
