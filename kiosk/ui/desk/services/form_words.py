"""The texts of the desk's forms about ordered services."""

from kiosk.center.services.values import ServiceView
from kiosk.ui.desk.services.words import OrderWords


class OrderFormWords(OrderWords):
    """What is asked, and how."""

    def choose_service(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "点哪一项服务?"),
            self.translate("desk_services", "名单由县里发布;不在名单上的,记一条需求"),
        )

    def find_service(self) -> str:
        return self.translate("desk_services", "服务、单位")

    def no_services(self) -> str:
        return self.translate("desk_services", "现在没有可以点的服务")

    def not_found(self) -> str:
        return self.translate("desk_services", "没有找到这项服务")

    def choose_village(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "是哪个村的?"),
            self.translate("desk_services", "上门和汇总都按村"),
        )

    def find_village(self) -> str:
        return self.translate("desk_services", "村名")

    def no_village(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "不记村"),
            self.translate("desk_services", "不是本镇的,或不愿说"),
        )

    def village_not_found(self) -> str:
        return self.translate("desk_services", "没有找到这个村")

    def order_title(self, service: ServiceView) -> tuple[str, str]:
        return self.service(service)

    def wish_title(self, kind: str) -> tuple[str, str]:
        title = self.translate("desk_services", "记一条需求:{kind}")
        return (
            title.format(kind=self.kind(kind)),
            self.translate("desk_services", "县里和乡镇会看到:不要写姓名、电话、证件号"),
        )

    def name(self) -> str:
        return self.translate("desk_services", "居民姓名")

    def phone(self) -> str:
        return self.translate("desk_services", "联系电话")

    def address(self) -> str:
        return self.translate("desk_services", "上门地址")

    def note(self) -> str:
        return self.translate("desk_services", "上门的人要知道的(可空)")

    def helper(self) -> str:
        return self.translate("desk_services", "帮忙人姓名(可空)")

    def day(self) -> str:
        return self.translate("desk_services", "哪天方便(如 2026-11-26,可空)")

    def when(self) -> str:
        return self.translate("desk_services", "什么时候方便")

    def choose_kind(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "需要的是哪一类?"),
            self.translate("desk_services", "乡镇按类汇总,要的人多就找单位来做"),
        )

    def find_kind(self) -> str:
        return self.translate("desk_services", "哪一类")

    def kind_not_found(self) -> str:
        return self.translate("desk_services", "没有这一类,请选“别的”")

    def wish_for(self) -> str:
        return self.translate("desk_services", "给谁用")

    def wish_words(self) -> str:
        return self.translate("desk_services", "一句话说需要什么")

    def people(self) -> str:
        return self.translate("desk_services", "几个人要(可空)")

    def consent(self, *, given: bool) -> str:
        if given:
            return self.translate("desk_services", "✓ 已念给居民听,居民同意把信息交给这家单位")
        return self.translate("desk_services", "念给居民听:信息只交给这家单位。同意后点这里")

    def send_order(self) -> str:
        return self.translate("desk_services", "就点这项")

    def send_wish(self) -> str:
        return self.translate("desk_services", "记下")

    def cancel_title(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "为什么取消?"),
            self.translate("desk_services", "会告诉服务单位;做完了的取消不了"),
        )

    def why_title(self) -> tuple[str, str]:
        return (
            self.translate("desk_services", "为什么要看联系方式?"),
            self.translate("desk_services", "谁看的、为什么看,都记在日志里"),
        )

    def why(self) -> str:
        return self.translate("desk_services", "原因")

    def why_phrases(self) -> tuple[str, ...]:
        return (
            self.translate("desk_services", "帮居民约时间"),
            self.translate("desk_services", "告诉居民没有接单"),
            self.translate("desk_services", "居民来问"),
        )
