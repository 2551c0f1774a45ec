"""What findings about services that can be ordered say, in Chinese and English."""

SERVICE_TEXTS: dict[str, tuple[str, str]] = {
    "service.provider_unknown": (
        "没有服务方 {provider},或者它在“服务方”表里的那一行没有导入",
        "there is no provider {provider}, or its row in the sheet “服务方” was refused",
    ),
    "service.field": (
        "这一格填得不对:上限和周期要么都填,要么都不填;天数从 1 到 30",
        "does not fit: give both a limit and its period or neither; 1 to 30 days",
    ),
    "service.not_your_area": (
        "这项服务别的范围在管,这里不能改",
        "another area looks after this service",
    ),
}
