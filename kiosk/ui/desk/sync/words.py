"""The texts of the way to the county's hub, in the desk's own language."""

from datetime import datetime

from kiosk.center.uploads import RefusedView, UploadsView
from kiosk.clock import local
from kiosk.ui.desk.words import CLOCK_OFF_S
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import LinkState
from kiosk.ui.stick_port import StickNews
from kiosk.ui.theme.tokens import Tone

NOTHING = "—"
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class SyncWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def title(self) -> str:
        return self.translate("desk_sync", "与县平台的联网")

    def hint(self) -> str:
        return self.translate("desk_sync", "记录先存在本机,有网就上传,一条也不会丢")

    def loading(self) -> str:
        return self.translate("desk_sync", "正在读取…")

    def not_joined(self) -> str:
        return self.translate("desk_sync", "本机还没有接入县平台。记录都在本机,接入后会一起上传")

    def none_refused(self) -> str:
        return self.translate("desk_sync", "没有被退回的记录")

    def retry(self) -> str:
        return self.translate("desk_sync", "重传")

    def retry_all(self) -> str:
        return self.translate("desk_sync", "全部重传")

    def retried(self, count: int) -> str:
        return self.translate("desk_sync", "{count} 条记录会再次上传").format(count=count)

    def export(self) -> str:
        return self.translate("desk_sync", "导出到 U 盘")

    def exported(self, news: StickNews) -> str:
        if news.trouble == "no_stick":
            return self.translate("desk_sync", "没有找到 U 盘:请插上一个能写的 U 盘,再按一次")
        if news.trouble == "not_joined":
            return self.not_joined()
        if news.trouble:
            return self.translate("desk_sync", "没有写成:U 盘可能写满、写保护或被拔出,请换一个再试")
        text = self.translate("desk_sync", "{count} 条记录已写到 {place}。交给县里导入,再带回回执")
        return text.format(count=news.records, place=news.place)

    def state(self, link: LinkState, *, joined: bool) -> tuple[str, Tone]:
        """In a word, and how it looks."""
        if not joined:
            return self.translate("desk_sync", "未接入"), "blue"
        if link.trouble in ("hub.revoked", "hub.unauthorized"):
            return self.translate("desk_sync", "已停用"), "accent"
        if link.trouble in ("hub.program_too_old", "hub.too_old"):
            return self.translate("desk_sync", "版本不符"), "accent"
        if link.online is False:
            return self.translate("desk_sync", "离线"), "gold"
        if link.trouble:
            return self.translate("desk_sync", "上传受阻"), "gold"
        if link.online:
            return self.translate("desk_sync", "已联网"), "green"
        return self.translate("desk_sync", "正在连接"), "blue"

    def advice(self, link: LinkState, *, joined: bool) -> str:
        """What it means, and what to do."""
        if not joined:
            return self.translate("desk_sync", "请管理员向县里要接入码,运行 kiosk admin enrol")
        known = {
            "hub.revoked": self.translate(
                "desk_sync", "县平台停用了这台机器:请联系县里,用新的接入码接入"
            ),
            "hub.unauthorized": self.translate(
                "desk_sync", "县平台不认识这台机器:请用新的接入码重新接入"
            ),
            "hub.program_too_old": self.translate(
                "desk_sync", "本机程序太旧,县平台已不接受:请升级本机"
            ),
            "hub.too_old": self.translate("desk_sync", "本机程序比县平台新:请县里升级平台"),
            "hub.not_the_hub": self.translate(
                "desk_sync", "网络要先认证,或地址不对:打开网络后会自动补传"
            ),
            "hub.busy": self.translate("desk_sync", "县平台正忙,稍后会自动再传"),
            "hub.slow": self.translate("desk_sync", "网络很慢,正在减小每次上传的量"),
        }
        if link.trouble in known:
            return known[link.trouble]
        if link.trouble:
            return self.translate("desk_sync", "连不上县平台:请检查网线。连上后会自动补传")
        if link.online:
            return self.translate("desk_sync", "县平台收到的每一条都有回执")
        return self.translate("desk_sync", "正在等第一次联系,或由本机另一个程序上传")

    def warnings(self, link: LinkState) -> str:
        """Clock and clones, a line each; empty for none."""
        lines = []
        off = link.clock_off_s
        if off is not None and abs(off) >= CLOCK_OFF_S:
            text = (
                self.translate("desk_sync", "本机时钟慢了 {span},请校准。上传不受影响")
                if off > 0
                else self.translate("desk_sync", "本机时钟快了 {span},请校准。上传不受影响")
            )
            lines.append(text.format(span=self._span(abs(off))))
        if "cloned" in link.notices:
            lines.append(
                self.translate(
                    "desk_sync",
                    "本机的数据同时在两台机器上使用:请管理员把其中一台重新设置并接入",
                )
            )
        return "\n".join(lines)

    def tiles(self, seen: UploadsView, now: datetime) -> tuple[tuple[str, str, str], ...]:
        """What, how much, in what unit."""
        records = self.translate("desk_sync", "条")
        oldest = NOTHING
        if seen.oldest_at is not None:
            oldest = self._span((now - seen.oldest_at).total_seconds())
        last = NOTHING if seen.last_success_at is None else self._moment(seen.last_success_at, now)
        return (
            (self.translate("desk_sync", "等待上传"), f"{seen.waiting:,}", records),
            (self.translate("desk_sync", "最久已等"), oldest, ""),
            (self.translate("desk_sync", "被退回"), f"{seen.dead:,}", records),
            (self.translate("desk_sync", "上次成功"), last, ""),
        )

    def record(self, one: RefusedView) -> str:
        """What a refused record is about."""
        kinds = {
            "ticket": self.translate("desk_sync", "取号与叫号"),
            "errand": self.translate("desk_sync", "代办"),
            "booking": self.translate("desk_sync", "场地预订"),
            "appointment": self.translate("desk_sync", "预约"),
            "activity": self.translate("desk_sync", "活动"),
            "care": self.translate("desk_sync", "托管"),
            "order": self.translate("desk_sync", "点单"),
            "demand": self.translate("desk_sync", "需求"),
        }
        prefix = one.stream.partition(":")[0].partition("_")[0]
        kind = kinds.get(prefix, self.translate("desk_sync", "其他记录"))
        return self.translate("desk_sync", "{kind} · 第 {number} 条").format(
            kind=kind, number=f"{one.seq:,}"
        )

    def reason(self, one: RefusedView) -> str:
        """Why it was refused, when it happened, and whether the hub's people can look at it."""
        known = {
            "mismatch: other_bytes": self.translate("desk_sync", "县平台有同一条,但内容不同"),
            "mismatch: other_device": self.translate("desk_sync", "另一台机器已传过同一条"),
            "hub.too_large": self.translate("desk_sync", "这一条太大"),
            "hub.refused": self.translate("desk_sync", "县平台读不懂这一条"),
        }
        why = known.get(one.reason)
        if why is None and one.reason.startswith("malformed"):
            why = self.translate("desk_sync", "内容损坏,可能是磁盘故障")
        why = why or self.translate("desk_sync", "县平台没有接受")
        at = f"{local(one.occurred_at):%m-%d %H:%M}"
        sent = self.translate("desk_sync", "原文已送县里查看") if one.at_hub else ""
        return " · ".join(filter(None, (why, at, sent)))

    def _span(self, seconds: float) -> str:
        if seconds < _MINUTE:
            return self.translate("desk_sync", "{n} 秒").format(n=max(0, int(seconds)))
        if seconds < _HOUR:
            return self.translate("desk_sync", "{n} 分钟").format(n=int(seconds // _MINUTE))
        if seconds < 2 * _DAY:
            return self.translate("desk_sync", "{n} 小时").format(n=int(seconds // _HOUR))
        return self.translate("desk_sync", "{n} 天").format(n=int(seconds // _DAY))

    def _moment(self, at: datetime, now: datetime) -> str:
        here = local(at)
        same_day = here.date() == local(now).date()
        return f"{here:%H:%M}" if same_day else f"{here:%m-%d}"
