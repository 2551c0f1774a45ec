"""The texts of the sheet of home visits and of the roster of agents."""

from datetime import date

from kiosk.center.errands.places import VillageView
from kiosk.center.errands.roster_views import AgentCard, RosterLine, Training
from kiosk.ui.desk.errands.words import SEPARATOR, ErrandWords

NAMED_AT_MOST = 3
"""Villages that are named; the others are counted."""


class OfficeWords(ErrandWords):
    """Texts with their values filled in."""

    # 上门单

    def sheet_title(self, day: date) -> str:
        return self.translate("desk_errands", "{day} 的上门单").format(day=f"{day:%Y-%m-%d}")

    def sheet_hint(self) -> str:
        return self.translate("desk_errands", "选一个村就打印;只有上门办的代办在单子上")

    def all_villages(self) -> tuple[str, str]:
        return (
            self.translate("desk_errands", "全部村"),
            self.translate("desk_errands", "按村排好,一张单子"),
        )

    def village(self, village: VillageView) -> tuple[str, str]:
        return village.name, village.town

    def find_village(self) -> str:
        return self.translate("desk_errands", "村名")

    def village_not_found(self) -> str:
        return self.translate("desk_errands", "没有找到这个村")

    def earlier_day(self) -> str:
        return self.translate("desk_errands", "前一天")

    def later_day(self) -> str:
        return self.translate("desk_errands", "后一天")

    def sheet(self, state: str) -> str:
        return {
            "queued": self.translate("desk_errands", "上门单已送去打印"),
            "printing": self.translate("desk_errands", "上门单正在打印"),
            "printed": self.translate("desk_errands", "上门单已打印"),
            "failed": self.translate("desk_errands", "上门单没有打印出来,请看打印机后再试"),
            "expired": self.translate("desk_errands", "上门单等打印太久已取消,请再打一次"),
        }.get(state, self.translate("desk_errands", "不知道上门单有没有打印,请看打印机"))

    def no_printer(self) -> str:
        return self.translate("desk_errands", "这台机器不打印代办的单据")

    # 代办员

    def roster_title(self) -> str:
        return self.translate("desk_errands", "代办员名册")

    def roster_hint(self, agents: int, away: int, expiring: int) -> str:
        said = self.translate(
            "desk_errands", "共 {agents} 人,今天请假 {away} 人,30 天内有培训到期 {expiring} 人"
        )
        return said.format(agents=agents, away=away, expiring=expiring)

    def find_agent(self) -> str:
        return self.translate("desk_errands", "编号、姓名或村名")

    def no_agents(self) -> str:
        return self.translate("desk_errands", "名册还是空的,请管理员导入")

    def agent_not_found(self) -> str:
        return self.translate("desk_errands", "没有找到这位代办员")

    def agent_title(self, line: RosterLine) -> str:
        return f"{line.agent.name}({line.agent.code})"

    def agent_line(self, line: RosterLine) -> str:
        """What matters most first: away, training, load, where."""
        return SEPARATOR.join(filter(None, (*self._warnings(line), *self._facts(line))))

    def _warnings(self, line: RosterLine) -> tuple[str, ...]:
        found = []
        if line.away_until is not None:
            said = self.translate("desk_errands", "请假到 {day}")
            found.append(said.format(day=f"{line.away_until:%m-%d}"))
        if line.expired:
            said = self.translate("desk_errands", "{count} 项培训已到期")
            found.append(said.format(count=line.expired))
        if line.expiring:
            said = self.translate("desk_errands", "{count} 项培训快到期")
            found.append(said.format(count=line.expiring))
        return tuple(found)

    def _facts(self, line: RosterLine) -> tuple[str, ...]:
        load = self.translate("desk_errands", "手上 {count} 件").format(count=line.load)
        items = self.translate("desk_errands", "可办 {count} 项").format(count=line.items)
        named = "、".join(line.villages[:NAMED_AT_MOST])
        if len(line.villages) > NAMED_AT_MOST:
            more = self.translate("desk_errands", "{named}等 {count} 个村")
            named = more.format(named=named, count=len(line.villages))
        return load, items, named

    def agent_facts(self, card: AgentCard) -> list[tuple[str, str]]:
        """Head and value of what the roster knows, without training and leave."""
        line = card.line
        known = [
            (self.translate("errand_fact", "电话"), line.agent.phone),
            (self.translate("errand_fact", "工号"), line.login or ""),
            (self.translate("errand_fact", "替班人"), line.stand_in or ""),
            (self.translate("errand_fact", "服务的村"), "、".join(line.villages)),
        ]
        known += [
            (
                self.translate("errand_fact", "请假"),
                f"{leave.from_day:%Y-%m-%d} – {leave.to_day:%Y-%m-%d}",
            )
            for leave in card.leave
        ]
        return [(head, value) for head, value in known if value]

    def training(self, training: Training) -> tuple[str, str]:
        """Until when it counts, and the colour that says so."""
        day = f"{training.expires_on:%Y-%m-%d}"
        if training.days_left < 0:
            return self.translate("desk_errands", "{day} 已到期").format(day=day), "accent"
        said = self.translate("desk_errands", "有效到 {day}").format(day=day)
        return said, "gold" if training.days_left <= 30 else ""

    def no_training(self) -> str:
        return self.translate("desk_errands", "还没有参加过培训,什么都不能办")
