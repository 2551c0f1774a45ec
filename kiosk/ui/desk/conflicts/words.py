"""The texts of what this center and the county differ on, in the desk's own language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kiosk.center.conflicts.worklist import ConflictView
from kiosk.center.evaluation.rating_codes import level_of, reason_of
from kiosk.clock import local
from kiosk.ui.desk.conflicts.kind_words import KindWords, kind_words
from kiosk.ui.own_language import OwnLanguage


class ConflictWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language.code

    def button(self, count: int) -> str:
        """What leads to them, with how many stand open."""
        if not count:
            return self.translate("desk_conflicts", "与县里的不一致")
        return self.translate("desk_conflicts", "与县里的不一致 {count}").format(count=count)

    def in_the_bar(self, count: int) -> str:
        """How many stand open, as the head of the console says it; empty for none."""
        if not count:
            return ""
        return self.translate("desk_conflicts", "{count} 件与县里不一致").format(count=count)

    def list_title(self) -> str:
        return self.translate("desk_conflicts", "与县里的不一致")

    def list_hint(self) -> str:
        return self.translate(
            "desk_conflicts",
            "断网时两边各做了一步,已按规则留下一边;请看看要不要告诉居民",
        )

    def tab_open(self) -> str:
        return self.translate("desk_conflicts", "待看")

    def tab_settled(self) -> str:
        return self.translate("desk_conflicts", "已处理")

    def none_open(self) -> str:
        return self.translate("desk_conflicts", "没有要看的:两边记的都一样")

    def none_settled(self) -> str:
        return self.translate("desk_conflicts", "还没有处理过的")

    def loading(self) -> str:
        return self.translate("desk_conflicts", "正在读取…")

    def see(self) -> str:
        return self.translate("desk_conflicts", "查看")

    def kind(self, view: ConflictView) -> KindWords:
        """What happened, which side was kept and why, what to do."""
        return kind_words(self.translate, view.kind, view.kept)

    def about(self, view: ConflictView) -> str:
        """What it is about, and when it was found."""
        label = str(view.theirs.get("label", ""))
        found = self.translate("desk_conflicts", "{at} 发现").format(at=_moment(view.found_at))
        return " · ".join(part for part in (label, view.item_name, found) if part)

    def ours_head(self) -> str:
        return self.translate("desk_conflicts", "本中心")

    def theirs_head(self, view: ConflictView) -> str:
        if view.kind == "rating.second":
            return self.translate("desk_conflicts", "后来的一次")
        return self.translate("desk_conflicts", "县平台")

    def kept_head(self) -> str:
        return self.translate("desk_conflicts", "留下哪边")

    def advice_head(self) -> str:
        return self.translate("desk_conflicts", "可以做什么")

    def side(self, facts: Mapping[str, Any]) -> str:
        """What one side had, in a line or two."""
        parts = []
        if "level" in facts:
            parts.append(level_of(int(facts["level"])).text(self._language))
            parts += [reason_of(int(code)).text(self._language) for code in facts["reasons"]]
        if facts.get("state"):
            parts.append(self._state(str(facts["state"])))
        if facts.get("has"):
            parts.append(self._has(str(facts["has"])))
        if facts.get("via"):
            parts.append(self._via(str(facts["via"])))
        if facts.get("seq"):
            number = self.translate("desk_conflicts", "第 {number} 条记录")
            parts.append(number.format(number=f"{int(facts['seq']):,}"))
        if facts.get("put_back"):
            saved = self.translate("desk_conflicts", "另外救回 {count} 条要上传的记录")
            parts.append(saved.format(count=int(facts["put_back"])))
        for key in ("due_at", "until", "at"):
            if facts.get(key):
                parts.append(_moment(datetime.fromisoformat(str(facts[key]))))
        said = f"\n“{facts['words']}”" if facts.get("words") else ""
        return (" · ".join(parts) or self.translate("desk_conflicts", "没有")) + said

    def _state(self, state: str) -> str:
        known = {
            "booked": self.translate("desk_conflicts", "已预约"),
            "confirmed": self.translate("desk_conflicts", "已确认"),
            "signed": self.translate("desk_conflicts", "已报名"),
            "waiting": self.translate("desk_conflicts", "候补中"),
            "arrived": self.translate("desk_conflicts", "已经到场"),
            "late": self.translate("desk_conflicts", "到场(迟到)"),
            "attended": self.translate("desk_conflicts", "已经到场"),
            "no_show": self.translate("desk_conflicts", "记了没来"),
            "cancelled": self.translate("desk_conflicts", "已取消"),
            "done": self.translate("desk_conflicts", "已办结"),
            "unknown": self.translate("desk_conflicts", "没有这一条"),
        }
        return known.get(state, self.translate("desk_conflicts", "有变动"))

    def _has(self, detail: str) -> str:
        if detail == "other_device":
            return self.translate("desk_conflicts", "另一台机器先传了同一条")
        return self.translate("desk_conflicts", "先收到的同一条,内容不同")

    def _via(self, via: str) -> str:
        known = {
            "phone": self.translate("desk_conflicts", "手机"),
            "desk_screen": self.translate("desk_conflicts", "窗口屏"),
        }
        return known.get(via, self.translate("desk_conflicts", "大厅终端"))

    def remark_field(self) -> str:
        return self.translate("desk_conflicts", "做了什么?写一句就行")

    def phrases(self) -> tuple[str, ...]:
        return (
            self.translate("desk_conflicts", "已打电话说明"),
            self.translate("desk_conflicts", "已当面说明"),
            self.translate("desk_conflicts", "已帮忙另约"),
            self.translate("desk_conflicts", "看过,不用处理"),
        )

    def settle(self) -> str:
        return self.translate("desk_conflicts", "记为已处理")

    def call(self) -> str:
        return self.translate("desk_conflicts", "看电话号码")

    def calling(self, phone: str) -> str:
        text = self.translate("desk_conflicts", "电话 {phone}。谁看过已记入操作记录")
        return text.format(phone=phone)

    def why_opened(self) -> str:
        """The reason the audit log keeps."""
        return self.translate("desk_conflicts", "核对与县里的不一致")

    def settled(self, view: ConflictView) -> str:
        """Who settled it when, and what they did."""
        text = self.translate("desk_conflicts", "{name} {at} 处理:{remark}")
        at = _moment(view.settled_at) if view.settled_at else ""
        return text.format(name=view.settled_by, at=at, remark=view.remark)

    def settled_now(self) -> str:
        return self.translate("desk_conflicts", "记下了,县里也会知道处理过")


def _moment(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"
