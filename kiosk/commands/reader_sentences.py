"""What the command line says about reading devices: what is wrong, and what to do about it."""

READER_SENTENCES: dict[str, tuple[str, str]] = {
    "readers.absent": (
        "{device} 不在:请插好线;换了插口名字会变,用 ls /dev/serial/by-id 看。",
        "{device} is not there: plug it in; the name changes with the socket, see "
        "ls /dev/serial/by-id.",
    ),
    "readers.busy": (
        "{device} 正被别的程序用着;如果终端正开着,这就是正常的。",
        "{device} is in use; that is right while the terminal is running.",
    ),
    "readers.forbidden": (
        "没有权限打开 {device}:把运行终端的用户加进 dialout 组,再重新登录。",
        "{device} may not be opened: add the terminal's user to the group dialout, log in anew.",
    ),
    "readers.no_line": (
        "{device} 不是串口;请核对设置里的名字。",
        "{device} is no serial line; check its name in the settings.",
    ),
    "readers.silent": (
        "读卡器没有回应:请检查电源和波特率(KIOSK_CARD_READER_BAUD)。",
        "the card reader does not answer: check its power, and KIOSK_CARD_READER_BAUD.",
    ),
    "readers.unfit": (
        "读卡器的安全模块坏了或者没有授权,请联系供应商。",
        "the card reader's security module is broken or not authorised; call its vendor.",
    ),
}
