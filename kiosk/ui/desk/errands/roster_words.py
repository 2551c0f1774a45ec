"""The texts of keeping the roster: leave, who stands in, what an agent was trained for."""

from datetime import date

from kiosk.center.errands.roster_views import Leave, Training
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.desk.errands.office_words import OfficeWords


class RosterWords(OfficeWords):
    """Texts with their values filled in."""

    def act(self, name: str) -> str:
        """What a button of the agent's page does."""
        return {
            "leave": self.translate("desk_errands", "请假"),
            "back": self.translate("desk_errands", "销假"),
            "stand_in": self.translate("desk_errands", "替班人"),
            "training": self.translate("desk_errands", "培训"),
        }[name]

    def kept(self, name: str) -> str:
        """What was written down."""
        return {
            "leave": self.translate("desk_errands", "已记下请假;手上的代办请另行指派"),
            "back": self.translate("desk_errands", "已销假"),
            "stand_in": self.translate("desk_errands", "已记下替班人"),
            "training": self.translate("desk_errands", "已记下培训"),
            "drop": self.translate("desk_errands", "已取消,今后不再指派这项"),
        }[name]

    # 请假

    def leave_title(self, agent: str) -> str:
        return self.translate("desk_errands", "{agent} 请假").format(agent=agent)

    def leave_hint(self) -> str:
        return self.translate("desk_errands", "头一天和末一天都算在内")

    def leave_from(self, day: date) -> str:
        return self.translate("desk_errands", "从 {day}").format(day=f"{day:%Y-%m-%d}")

    def leave_to(self, day: date) -> str:
        return self.translate("desk_errands", "到 {day} 为止").format(day=f"{day:%Y-%m-%d}")

    def leave_send(self) -> str:
        return self.translate("desk_errands", "记下请假")

    def back_title(self, agent: str) -> str:
        return self.translate("desk_errands", "{agent} 销哪次假?").format(agent=agent)

    def leave_option(self, leave: Leave, today: date) -> tuple[str, str]:
        """The days, and what choosing them does."""
        days = f"{leave.from_day:%Y-%m-%d} – {leave.to_day:%Y-%m-%d}"
        if leave.from_day < today:
            return days, self.translate("desk_errands", "从今天起返岗")
        return days, self.translate("desk_errands", "这次不请了")

    def no_leave(self) -> str:
        return self.translate("desk_errands", "没有正在请或将要请的假")

    # 替班人

    def stand_in_title(self, agent: str) -> str:
        return self.translate("desk_errands", "{agent} 请假时谁来替?").format(agent=agent)

    def nobody(self) -> tuple[str, str]:
        return (
            self.translate("desk_errands", "不指定"),
            self.translate("desk_errands", "请假时由组长另行指派"),
        )

    # 培训

    def training_title(self, agent: str) -> str:
        return self.translate("desk_errands", "{agent} 培训了哪个事项?").format(agent=agent)

    def find_item(self) -> str:
        return self.translate("desk_errands", "事项名称或编码")

    def item_option(self, item: ItemCard, held: Training | None) -> tuple[str, str]:
        """The item, and whether they may take it now."""
        if held is None:
            return item.name, self.translate("desk_errands", "还没有培训")
        return item.name, self.training(held)[0]

    def item_not_found(self) -> str:
        return self.translate("desk_errands", "没有找到这个事项")

    def trained_hint(self) -> str:
        return self.translate("desk_errands", "到期后不能再接这个事项,手上的不受影响")

    def trained_on(self, day: date) -> str:
        return self.translate("desk_errands", "{day} 培训").format(day=f"{day:%Y-%m-%d}")

    def expires_on(self, day: date) -> str:
        return self.translate("desk_errands", "有效到 {day}").format(day=f"{day:%Y-%m-%d}")

    def training_send(self) -> str:
        return self.translate("desk_errands", "记下培训")

    def training_drop(self) -> str:
        return self.translate("desk_errands", "取消这项资格")
