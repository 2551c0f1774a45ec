"""The columns a file may have, and the headings they go by: of catalogs, and of rosters."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

HEADINGS: dict[str, tuple[str, ...]] = {
    "code": ("编码", "代码", "事项编码", "事项代码"),
    "name": ("名称", "事项", "事项名称"),
    "department": ("部门", "主管部门", "实施部门"),
    "materials": ("材料", "申请材料", "所需材料"),
    "time": ("时限", "办理时限", "承诺时限"),
    "mode": ("modes", "方式", "办理方式"),
    "agencies": ("办理机构", "审批机构"),
    "name_en": ("英文", "英文名称"),
    "short_name": ("简称",),
    "aliases": ("alias", "别名", "俗称"),
    "life_events": ("生命周期", "人生事件", "主题"),
    "audience": ("服务对象", "对象"),
    "high_frequency": ("高频", "高频事项"),
    "position": ("shelf_position", "顺序", "排序", "序号"),
    "on_the_spot": ("即办", "即办件"),
    "promised_days": ("承诺天数", "承诺时间"),
    "statutory_days": ("法定天数", "法定时间"),
    "natural_days": ("自然日",),
    "in_person": ("本人到场", "须本人到场"),
    "visits": ("跑动次数", "到场次数", "跑几次"),
    "steps": ("流程", "办理流程", "步骤"),
    "conditions": ("条件", "受理条件"),
    "fee": ("收费", "费用"),
    "place": ("地点", "办理地点"),
    "enquiry_phone": ("phone", "电话", "咨询电话"),
    "complaint_phone": ("监督电话", "投诉电话"),
    "result": ("结果", "办理结果"),
    "active": ("启用",),
    "category": ("类别", "事项类型", "事项类别"),
    "fee_basis": ("收费依据",),
    "hours": ("办理时间", "受理时间"),
    "result_validity": ("有效期", "结果有效期"),
    "faq": ("常见问题", "问答"),
}
TITLES = {column: names[-1] for column, names in HEADINGS.items()} | {
    "materials": "申请材料",
    "time": "办理时限",
    "aliases": "别名",
    "life_events": "主题",
    "audience": "服务对象",
    "position": "排序",
    "on_the_spot": "即办件",
    "promised_days": "承诺天数",
    "statutory_days": "法定天数",
    "visits": "跑动次数",
    "steps": "办理流程",
    "fee": "收费",
    "complaint_phone": "监督电话",
    "enquiry_phone": "咨询电话",
    "faq": "常见问题",
    "department": "部门",
}
"""What each column is headed in files written here."""
REQUIRED = ("code", "name", "department")
ALMOST_A_HEADER = 2
"""Known headings that make a line worth naming as a header that lacks something."""

_IN_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")
_NOT_WORD = re.compile(r"[\W_]+")


def _plain(heading: str) -> str:
    half_width = unicodedata.normalize("NFKC", heading[:80])
    return _NOT_WORD.sub("", _IN_BRACKETS.sub("", half_width)).casefold()


@dataclass(frozen=True)
class Columns:
    """What one kind of file may have in its columns."""

    headings: Mapping[str, tuple[str, ...]]
    """Column to the headings it goes by, besides its own name."""
    titles: Mapping[str, str]
    """What each column is headed in files written here."""
    required: tuple[str, ...]
    """A line that names all of these is the header; the first one tells rows apart."""
    sheet: str
    wide: frozenset[str] = frozenset()
    """Columns that hold long texts."""
    _by_heading: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = {
            _plain(heading): column
            for column, headings in self.headings.items()
            for heading in (column, *headings)
        }
        object.__setattr__(self, "_by_heading", names)

    def of(self, heading: str) -> str | None:
        """The column a heading stands for; None when it is none of these."""
        return self._by_heading.get(_plain(heading))

    def is_header(self, headings: Iterable[str]) -> bool:
        """Whether these cells are a header: every required column is among them."""
        return {self.of(heading) for heading in headings}.issuperset(self.required)


def kind_of(
    kinds: Sequence[Columns], lines: Iterable[Collection[str]], title: str = ""
) -> Columns | None:
    """Which kind of table begins with `lines` on a sheet called `title`; None: none of these.

    A whole header decides; without one the sheet's name, and then whatever is most like a header.
    """
    if len(kinds) == 1:
        return kinds[0]
    heads = list(lines)
    likely = sorted(kinds, key=lambda kind: kind.sheet != title.strip())
    for kind in likely:
        if any(map(kind.is_header, heads)):
            return kind
    if likely[0].sheet == title.strip():
        return likely[0]
    nearest = max(likely, key=lambda kind: _most_known(kind, heads))
    return nearest if _most_known(nearest, heads) >= ALMOST_A_HEADER else None


def _most_known(kind: Columns, heads: Iterable[Collection[str]]) -> int:
    return max((len(set(map(kind.of, head)) - {None}) for head in heads), default=0)


CATALOG = Columns(
    HEADINGS,
    TITLES,
    REQUIRED,
    sheet="事项",
    wide=frozenset({"name", "materials", "steps", "conditions", "faq", "aliases", "fee_basis"}),
)
ROSTER = Columns(
    {
        "agent": ("编号", "代办员编号"),
        "agent_name": ("姓名", "代办员", "代办员姓名"),
        "agent_phone": ("电话", "手机", "手机号"),
        "login": ("工号",),
        "villages": ("服务村", "村", "服务村社"),
        "stand_in": ("替班人", "替班人编号"),
        "training": ("培训", "培训事项"),
        "leave": ("请假", "休假"),
        "on_roster": ("在册",),
    },
    {
        "agent": "编号",
        "agent_name": "姓名",
        "agent_phone": "电话",
        "login": "工号",
        "villages": "服务村",
        "stand_in": "替班人",
        "training": "培训",
        "leave": "请假",
        "on_roster": "在册",
    },
    ("agent", "agent_name"),
    sheet="代办员",
    wide=frozenset({"villages", "training", "leave"}),
)
