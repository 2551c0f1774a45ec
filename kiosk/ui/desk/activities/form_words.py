"""The texts of the desk's forms about activities: signing somebody up, writing one down."""

from kiosk.center.activities.values import SignUpView
from kiosk.center.rooms.values import RoomView
from kiosk.ui.own_language import OwnLanguage


class ActivityFormWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._own = language

    # Signing up

    def whose(self) -> str:
        return self.translate("desk_activities", "替谁报名?")

    def name(self) -> str:
        return self.translate("desk_activities", "姓名")

    def phone(self) -> str:
        return self.translate("desk_activities", "手机号")

    def heads(self) -> str:
        return self.translate("desk_activities", "几个人")

    def age(self) -> str:
        return self.translate("desk_activities", "几岁")

    def guardian(self) -> str:
        return self.translate("desk_activities", "监护人姓名(不满 14 岁要填)")

    def guardian_phone(self) -> str:
        return self.translate("desk_activities", "监护人手机号")

    def consent(self, *, given: bool) -> str:
        if given:
            return self.translate("desk_activities", "监护人已同意保存孩子的姓名和年龄")
        return self.translate("desk_activities", "点一下:监护人同意保存孩子的姓名和年龄")

    def send(self) -> str:
        return self.translate("desk_activities", "报名")

    def wait(self) -> str:
        return self.translate("desk_activities", "满了,排候补")

    def free(self, free: int | None) -> str:
        if free is None:
            return self.translate("desk_activities", "不限人数")
        return self.translate("desk_activities", "还剩 {count} 个").format(count=free)

    def signed_up(self, view: SignUpView) -> str:
        if view.state == "waiting":
            said = self.translate("desk_activities", "排上候补了,报名码 {code},排上会打电话")
        else:
            said = self.translate("desk_activities", "报上了,报名码 {code},请告诉居民")
        return said.format(code=view.code)

    # Writing down

    def new(self) -> str:
        return self.translate("desk_activities", "新活动")

    def change(self) -> str:
        return self.translate("desk_activities", "修改活动")

    def hint(self) -> str:
        return self.translate("desk_activities", "只办一次的活动;每周的班、课程、多摊位用表格导入")

    def activity_name(self) -> str:
        return self.translate("desk_activities", "活动名称")

    def day_field(self) -> str:
        return self.translate("desk_activities", "日期,如 2026-12-01")

    def opens(self) -> str:
        return self.translate("desk_activities", "几点开始,如 14:00")

    def closes(self) -> str:
        return self.translate("desk_activities", "几点结束,如 16:00")

    def capacity(self) -> str:
        return self.translate("desk_activities", "最多几个人(空着不限)")

    def bring(self) -> str:
        return self.translate("desk_activities", "要带什么(可以不写)")

    def about(self) -> str:
        return self.translate("desk_activities", "说明(可以不写)")

    def next(self) -> str:
        return self.translate("desk_activities", "下一步:选地点")

    def wrong(self, field: str) -> str:
        return self.translate("desk_activities", "请看一看这一格:{field}").format(field=field)

    def no_rooms(self) -> str:
        return self.translate("desk_activities", "这里没有登记房间,请写地点")

    def place(self) -> str:
        return self.translate("desk_activities", "不在这些房间,写地点")

    def here(self) -> str:
        return self.translate("desk_activities", "就在这个地点")

    def room(self, room: RoomView) -> str:
        return self._own.either(room.name, room.name_en)

    def seats(self, room: RoomView) -> str:
        said = self.translate("desk_activities", "{floor} 楼 · 坐 {capacity} 人")
        return said.format(floor=room.floor, capacity=room.capacity)

    def kept(self) -> str:
        return self.translate("desk_activities", "记下了,还没发布;看一遍再按发布")

    def changed(self, to_call: int) -> str:
        if not to_call:
            return self.translate("desk_activities", "改好了")
        said = self.translate("desk_activities", "改好了,要通知 {count} 人,见要打的电话")
        return said.format(count=to_call)
