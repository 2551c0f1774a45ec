"""What the command line says about the program as a package: its parts, its own trial."""

PACKAGE_SENTENCES: dict[str, tuple[str, str]] = {
    "about.no_bundle": (
        "这里是源代码,不是装好的程序:部件和许可证在 make bundle 生成的程序里才有。",
        "This is a checkout: parts and licences are listed in the bundle that make bundle builds.",
    ),
    "about.unknown_part": (
        "没有叫 {name} 的部件:不带名字的 kiosk licences 列出全部。",
        "There is no part called {name}: kiosk licences without a name lists all.",
    ),
    "selftest.folder_in_use": (
        "{folder} 不是空的:自检只写进空文件夹,免得碰到真的数据。",
        "{folder} is not empty: the self-test writes into empty folders only.",
    ),
}
