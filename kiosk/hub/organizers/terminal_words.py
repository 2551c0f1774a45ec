"""The words of the section on terminals and their records, in Chinese and English."""

from collections.abc import Mapping

ZH: Mapping[str, str] = {
    "devices": "终端",
    "devices_all": "已登记终端",
    "records": "已收记录",
    "by_type": "记录种类",
    "latest": "最近收到",
    "device": "终端",
    "number": "序号",
    "type": "种类",
    "occurred": "发生",
    "received": "收到",
    "device.active": "正常",
    "device.revoked": "已停用",
    "device.wrong_version": "程序版本不符",
    "device.cloned": "数据被复制到两台机器",
    "device.restored": "曾从备份恢复",
    "device.clock_off": "时钟不准",
    "device.journal": "流水写不进去",
    "device_disk": "磁盘空余",
    "device_backup": "最近备份",
    "device_program": "程序版本",
    "device_silent": "没有报",
    "device_no_backup": "没有备份",
    "no_devices": "还没有终端登记。在接收站运行“kiosk hub code 中心代码”取得一次性登记码，"
    "再到终端上登记。",
}

EN: Mapping[str, str] = {
    "devices": "Terminals",
    "devices_all": "Terminals enrolled",
    "records": "Records received",
    "by_type": "Kinds of record",
    "latest": "Received last",
    "device": "Terminal",
    "number": "No.",
    "type": "Kind",
    "occurred": "Happened",
    "received": "Received",
    "device.active": "active",
    "device.revoked": "revoked",
    "device.wrong_version": "other version",
    "device.cloned": "copied to two machines",
    "device.restored": "restored from a copy",
    "device.clock_off": "clock is off",
    "device.journal": "journal not written",
    "device_disk": "Room on disk",
    "device_backup": "Last backup",
    "device_program": "Version",
    "device_silent": "not told",
    "device_no_backup": "none",
    "no_devices": "No terminal has enrolled yet. Run “kiosk hub code CENTER” at the hub for a "
    "one-time code, then enrol the terminal with it.",
}
