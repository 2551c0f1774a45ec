"""The columns of the sheets about ordering: who provides services, and the services."""

from kiosk.data.catalog_files.columns import Columns

PROVIDER = ("服务方编号", "服务方")

PROVIDERS = Columns(
    {
        "provider": PROVIDER,
        "provider_name": ("服务方名称",),
        "provider_kind": ("服务方类别",),
        "provider_phone": ("服务方电话",),
    },
    {
        "provider": "服务方编号",
        "provider_name": "服务方名称",
        "provider_kind": "服务方类别",
        "provider_phone": "服务方电话",
    },
    ("provider", "provider_name", "provider_kind"),
    sheet="服务方",
    wide=frozenset({"provider_name"}),
)
SERVICES = Columns(
    {
        "service": ("服务编号",),
        "service_name": ("服务名称",),
        "service_name_en": ("服务英文名称",),
        "service_kind": ("服务类别",),
        "gives": ("服务内容",),
        "gives_en": ("服务英文内容",),
        "provider": PROVIDER,
        "service_place": ("服务地点", "地点"),
        "service_audience": ("服务对象", "对象"),
        "service_fee": ("收费",),
        "service_capacity": ("接单上限",),
        "service_period": ("上限周期",),
        "answer_days": ("答复天数",),
        "areas": ("范围", "哪些中心"),
    },
    {
        "service": "服务编号",
        "service_name": "服务名称",
        "service_name_en": "服务英文名称",
        "service_kind": "服务类别",
        "gives": "服务内容",
        "gives_en": "服务英文内容",
        "provider": "服务方编号",
        "service_place": "服务地点",
        "service_audience": "服务对象",
        "service_fee": "收费",
        "service_capacity": "接单上限",
        "service_period": "上限周期",
        "answer_days": "答复天数",
        "areas": "范围",
    },
    ("service", "service_name", "service_kind", "provider"),
    sheet="服务",
    wide=frozenset({"service_name", "gives"}),
)
SERVICE_SHEETS = (PROVIDERS, SERVICES)
