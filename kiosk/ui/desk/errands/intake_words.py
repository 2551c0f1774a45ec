"""The texts of taking an errand in at the desk, with the resident."""

from kiosk.center.errands.places import VillageView
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.desk.errands.form_words import FormWords


class IntakeWords(FormWords):
    """Texts with their values filled in."""

    def step(self, name: str) -> str:
        return {
            "item": self.translate("desk_errands", "办什么事?"),
            "way": self.translate("desk_errands", "怎么办,为谁办?"),
            "village": self.translate("desk_errands", "哪个村?"),
            "person": self.translate("desk_errands", "怎么称呼、怎么联系?"),
            "materials": self.translate("desk_errands", "带来了哪些材料?"),
            "consent": self.translate("desk_errands", "请居民听一遍,同意就签名"),
        }[name]

    def where(self, at: int, of: int, item: str) -> str:
        said = self.translate("desk_errands", "第 {at} 步,共 {of} 步").format(at=at, of=of)
        return f"{item} · {said}" if item else said

    def onward(self) -> str:
        return self.translate("desk_errands", "下一步")

    def submit(self) -> str:
        return self.translate("desk_errands", "登记这件代办")

    def save(self) -> str:
        return self.translate("desk_errands", "保存补全的信息")

    def sign_later(self) -> str:
        return self.translate("desk_errands", "不签也能先登记,受理以前补签")

    def signed_before(self) -> str:
        return self.translate("desk_errands", "居民已经签过名;重新签会换掉原来的")

    def item(self, card: ItemCard) -> str:
        return (card.name_en or card.name) if self.english else card.name

    def item_hint(self) -> str:
        return self.translate("desk_errands", "灰色的事项不能代办,下面写着原因")

    def item_field(self) -> str:
        return self.translate("desk_errands", "事项名称、拼音或首字母")

    def no_item(self) -> str:
        return self.translate("desk_errands", "没有找到能代办的事项,换个说法试试")

    def loading(self) -> str:
        return self.translate("desk_errands", "正在读取…")

    def not_offered(self, reason: str) -> str:
        return {
            "presence": self.translate("desk_errands", "要本人到场,不能代办;可以预约或在窗口办"),
            "not_offered": self.translate("desk_errands", "不提供代办,请在窗口办"),
        }.get(reason, reason)

    def kind_head(self) -> str:
        return self.translate("desk_errands", "怎么办")

    def kind(self, kind: str) -> str:
        return {
            "help": self.translate("desk_errands", "帮办:陪着一起办"),
            "proxy": self.translate("desk_errands", "代办:替居民去办"),
            "home_visit": self.translate("desk_errands", "上门办:到家里办"),
        }[kind]

    def whom_head(self) -> str:
        return self.translate("desk_errands", "为谁办")

    def whom(self, code: str) -> str:
        return {
            "self": self.translate("desk_errands", "本人"),
            "family": self.translate("desk_errands", "家人替他来办"),
            "assisted": self.translate("desk_errands", "本人,有人帮填"),
        }[code]

    def relation_head(self) -> str:
        return self.translate("desk_errands", "来办的人是当事人的什么人")

    def village(self, village: VillageView) -> tuple[str, str]:
        return village.name, village.town

    def village_field(self) -> str:
        return self.translate("desk_errands", "村名或拼音首字母")

    def no_village(self) -> str:
        return self.translate("desk_errands", "还没有登记村,请告诉管理员")

    def village_not_found(self) -> str:
        return self.translate("desk_errands", "没有找到这个村")

    def person_field(self, name: str) -> str:
        return {
            "name": self.translate("desk_errands", "当事人姓名"),
            "phone": self.translate("desk_errands", "联系电话"),
            "id_number": self.translate("desk_errands", "证件号码(可不填)"),
            "address": self.translate("desk_errands", "住址(上门办要填)"),
            "contact_name": self.translate("desk_errands", "来办的家人姓名"),
            "helper_name": self.translate("desk_errands", "帮填的人姓名"),
        }[name]

    def no_materials(self) -> str:
        return self.translate("desk_errands", "办事指南里没有要交的材料")

    def material(self, originals: int, copies: int, note: str) -> str:
        parts = []
        if originals:
            parts.append(self.translate("desk_errands", "原件 {count}").format(count=originals))
        if copies:
            parts.append(self.translate("desk_errands", "复印件 {count}").format(count=copies))
        return " · ".join([*parts, note] if note else parts)

    def submitted(self, number: str) -> str:
        return self.translate("desk_errands", "已登记,编号 {number}").format(number=number)

    def opened_to_correct(self) -> str:
        """Why the fields are opened when a request is completed; goes to the audit log."""
        return self.translate("desk_errands", "补全信息")
