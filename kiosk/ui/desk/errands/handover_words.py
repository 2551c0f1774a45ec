"""The texts of handing over documents, of fees, and of choosing whom an errand goes to."""

from kiosk.center.errands.agents import Candidate
from kiosk.center.errands.choosing import Unavailable
from kiosk.center.errands.places import PartnerView
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.messages import words_of


class HandoverWords(FormWords):
    """Texts with their values filled in."""

    # 材料交接

    def originals(self) -> str:
        return self.translate("desk_errands", "原件")

    def copies(self) -> str:
        return self.translate("desk_errands", "复印件")

    def other_document(self) -> str:
        return self.translate("desk_errands", "别的材料,写上名称")

    def add_document(self) -> str:
        return self.translate("desk_errands", "加上")

    def no_documents(self) -> str:
        return self.translate("desk_errands", "没有列出的材料,请在下面加上")

    def nothing_here(self) -> str:
        return self.translate("desk_errands", "没有材料在这里,不用退")

    # 费用

    def yuan(self) -> str:
        return self.translate("desk_errands", "金额(元)")

    def basis(self) -> str:
        return self.translate("desk_errands", "收费依据")

    def bases(self) -> tuple[str, ...]:
        return (
            self.translate("desk_errands", "居民身份证工本费"),
            self.translate("desk_errands", "不动产登记费"),
            self.translate("desk_errands", "公证费"),
            self.translate("desk_errands", "邮寄费"),
        )

    def receipt_number(self) -> str:
        return self.translate("desk_errands", "票据号")

    def point(self) -> str:
        return self.translate("desk_errands", "小数点")

    # 指派

    def find_agent(self) -> str:
        return self.translate("desk_errands", "编号或姓名")

    def candidate(self, candidate: Candidate) -> tuple[str, str]:
        """Name, and what speaks for them."""
        agent = candidate.agent
        load = self.translate("desk_errands", "手上 {count} 件").format(count=candidate.load)
        serves = self.translate("desk_errands", "服务该村") if candidate.serves_village else ""
        return f"{agent.name}({agent.code})", " · ".join(filter(None, (load, serves)))

    def unavailable(self, other: Unavailable) -> tuple[str, str]:
        """Name, and why not."""
        return f"{other.agent.name}({other.agent.code})", words_of(other.why, self.translate)

    def nobody_trained(self) -> str:
        return self.translate("desk_errands", "没有能办这个事项的代办员,请先安排培训")

    def nobody_found(self) -> str:
        return self.translate("desk_errands", "没有找到这位代办员")

    def usual_stand_in(self) -> tuple[str, str]:
        return (
            self.translate("desk_errands", "平时的替班人"),
            self.translate("desk_errands", "按名册;名册里没有就先不指定"),
        )

    def title_for(self, name: str) -> str:
        return self.translate("desk_errands", "{name}不在时,谁替班?").format(name=name)

    # 转给别的中心

    def center(self, partner: PartnerView) -> tuple[str, str]:
        return partner.name, partner.phone

    def no_centers(self) -> str:
        return self.translate("desk_errands", "还没有登记别的中心,请告诉管理员")

    def find_center(self) -> str:
        return self.translate("desk_errands", "中心名称")

    # 照片

    def picture_title(self) -> str:
        return self.translate("desk_errands", "附哪张照片?")

    def picture_hint(self) -> str:
        return self.translate("desk_errands", "从 U 盘或图片文件夹里选 JPEG、PNG;拍摄信息会去掉")

    def picture_name(self) -> str:
        return self.translate("desk_errands", "照片上是什么?")

    def picture_names(self) -> tuple[str, ...]:
        return (
            self.translate("desk_errands", "身份证"),
            self.translate("desk_errands", "户口簿"),
            self.translate("desk_errands", "申请表"),
            self.translate("desk_errands", "银行卡"),
        )

    def picture_send(self) -> str:
        return self.translate("desk_errands", "附上这张照片")

    def no_pictures(self) -> str:
        return self.translate("desk_errands", "没有找到图片。请插上 U 盘,再按“重新查找”")

    def no_picture_source(self) -> str:
        return self.translate("desk_errands", "这台机器不能附照片")

    def look_again(self) -> str:
        return self.translate("desk_errands", "重新查找")

    def picture_unreadable(self) -> str:
        return self.translate("desk_errands", "这张图片打不开,请换一张")

    def remove_picture(self) -> str:
        return self.translate("desk_errands", "撤下这张照片")

    def removed(self) -> str:
        return self.translate("desk_errands", "照片已撤下")

    def attached(self) -> str:
        return self.translate("desk_errands", "照片已附上")
