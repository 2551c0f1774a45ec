"""What the command line says about the hub: keys of errors to Chinese and English sentences."""

HUB_SENTENCES: dict[str, tuple[str, str]] = {
    "feed.catalog_unclear": (
        "{file} 没有发布:有读不出的行、没有编码或编码重复的行(见上)。",
        "{file} was not published: rows that cannot be read, lack a code or share one (see above).",
    ),
    "feed.key_form": (
        "名字要是 1 到 {most} 个可见字符。",
        "A key is 1 to {most} printable characters.",
    ),
    "feed.key_unknown": ("没有叫 {said} 的公告。", "No announcement is called {said}."),
    "feed.too_large": (
        "太大了:一条最多 {most} KiB,请换小一点的图片。",
        "Too large: at most {most} KiB each; take a smaller picture.",
    ),
    "hub.ca_unreadable": (
        "读不了县平台的证书文件:请检查 hub_ca_file。",
        "The hub's CA file cannot be read: check hub_ca_file.",
    ),
    "hub.code_refused": (
        "县平台不认这个接入码:请核对,或重新生成(kiosk hub code)。",
        "The hub refused the code: check it, or make a new one (kiosk hub code).",
    ),
    "hub.cursor_gone": (
        "县平台从备份恢复过,正在重新读取它发布的内容。",
        "The hub was put back from a backup; what it publishes is read anew.",
    ),
    "hub.device_unknown": (
        "没有这台设备:请看 kiosk hub devices。",
        "There is no such device: see kiosk hub devices.",
    ),
    "hub.not_enrolled": (
        "本机还没有接入县平台。请运行 kiosk admin enrol。",
        "This machine has not joined a hub. Run: kiosk admin enrol.",
    ),
    "hub.not_the_hub": (
        "这个地址上回答的不是县平台(可能是上网认证页):请先打开网络再试。",
        "What answers there is not the hub (a captive portal?): open the network, then try again.",
    ),
    "hub.program_too_old": (
        "县平台已升级(接受协议 {least} 到 {most}),本机程序还是 {spoken}:请升级本机。记录留在本机。",
        "The hub speaks protocol {least} to {most}, this program {spoken}: update this machine.",
    ),
    "hub.revoked": (
        "县平台停用了这台设备:请联系县里,用新的接入码重新接入。记录留在本机。",
        "The hub revoked this device: ask its people, and join again with a new code.",
    ),
    "hub.store_away": (
        "中心端的数据库现在连不上,或者没有一台可写:稍后再试,不行就运行 patronictl list 看看。",
        "The hub's database cannot be reached, or no node of it takes writes: try again in a "
        "moment, then look at patronictl list.",
    ),
    "hub.too_old": (
        "本机程序(协议 {spoken})比县平台(协议 {least} 到 {most})新:请县里升级平台。记录留在本机。",
        "This program speaks protocol {spoken}, the hub {least} to {most}: update the hub.",
    ),
    "hub.unauthorized": (
        "县平台不认识这台设备:请用新的接入码重新接入(kiosk admin enrol)。记录留在本机。",
        "The hub does not know this device: join again with a new code (kiosk admin enrol).",
    ),
    "hub.unreachable": (
        "连不上县平台:请检查网络、地址和证书(hub_ca_file)。记录留在本机,不会丢。",
        "The hub cannot be reached: check network, address and certificate (hub_ca_file). "
        "Records stay here, none is lost.",
    ),
    "hub.url_insecure": (
        "县平台地址要用 https://(只有本机测试可用 http://)。",
        "A hub's address starts with https:// (plain http:// only on this machine).",
    ),
    "hub.url_unfit": ("这不是县平台的地址。", "This is not the address of a hub."),
    "organizer.area_form": (
        "范围要是中心代码的开头，例如 330102。",
        "An area is how codes of centers begin: 330102.",
    ),
    "organizer.login_form": (
        "账号用小写字母开头，2 到 32 个小写字母、数字、点或横线。",
        "An account begins with a small letter: 2 to 32 small letters, digits, dots, hyphens.",
    ),
    "organizer.password_short": (
        "密码至少 {least} 个字符，最多 200 个。",
        "A password has {least} to 200 characters.",
    ),
    "organizer.provider_unknown": (
        "没有服务方 {provider}：先用 kiosk hub import-services 导入。",
        "There is no provider {provider}: bring it in with kiosk hub import-services first.",
    ),
    "organizer.role_unknown": ("角色可以是：{roles}。", "A role is one of: {roles}."),
    "organizer.unknown": ("没有账号 {login}。", "There is no account {login}."),
}
