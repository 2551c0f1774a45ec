"""What the command line says about a store that does not open, and about backups."""

STORE_SENTENCES: dict[str, tuple[str, str]] = {
    "backup.no_room": (
        "备份没有做:磁盘放不下(要 {needed_mb} MB)。请腾出地方,旧备份已经按先后清过。",
        "No backup: {needed_mb} MB are needed. Make room; old backups were removed already.",
    ),
    "backup.no_second_place": (
        "第二个备份处不在:请接上盘或优盘,看看 backup_folder 写得对不对。",
        "The second place for backups is not there: plug it in, and look at backup_folder.",
    ),
    "backup.not_written": (
        "写不进去({cause}):请看磁盘还有没有地方、能不能写。数据没有动。",
        "It could not be written ({cause}): is the disk full or read-only? The store is untouched.",
    ),
    "backup.on_the_server": (
        "数据在中心的 PostgreSQL 上:备份由服务器做,见手册“备份”一章。",
        "The store is the center's PostgreSQL: its server is backed up, see the handbook.",
    ),
    "backup.stopped": (
        "备份没做完就停了,下次再做。",
        "The backup was given up half-way; it is made the next time.",
    ),
    "store.damaged": (
        "数据文件坏了。请运行 kiosk admin backups,再用 kiosk admin restore 放回最新的备份。",
        "The store is damaged. See kiosk admin backups, then put one back: kiosk admin restore.",
    ),
    "store.disk_failing": (
        "磁盘读写出错({cause}):请尽快换盘。没有写入任何东西。",
        "The disk fails ({cause}): replace it soon. Nothing was written.",
    ),
    "store.full": (
        "磁盘满了({cause}),没有写入任何东西。请腾出地方;程序会自己恢复。",
        "The disk is full ({cause}); nothing was written. Make room; it goes on by itself.",
    ),
    "store.in_use": (
        "心桥还开着。请先停下所有窗口(systemctl stop),再放回备份。",
        "Xinqiao is still running. Stop every window first, then put the backup back.",
    ),
    "store.key_missing": (
        "找不到密钥文件 {file}:没有它打不开数据。请把装机时另存的那一份放回来。",
        "The key {file} is missing: without it the store stays closed. Put the copy back that was"
        " kept apart.",
    ),
    "store.key_open_to_others": (
        "密钥文件 {file} 别人也能读:请 chmod 600。",
        "Others can read the key {file}: chmod 600 it.",
    ),
    "store.key_unreadable": (
        "密钥文件 {file} 不完整:请从备份恢复。",
        "The key {file} is damaged: restore it from backup.",
    ),
    "store.missing": (
        "数据文件 {file} 不见了,备份还在:kiosk admin restore 可以放回来。",
        "The store {file} is gone, its backups are there: kiosk admin restore puts one back.",
    ),
    "store.newer_than_program": (
        "数据是新版程序写的(版本 {revision}):请用新版,旧版不会去改它。",
        "A newer program wrote this store (revision {revision}): use that one.",
    ),
    "store.read_only": (
        "磁盘现在只能读({cause}),没有写入任何东西。请查磁盘,重新挂载后程序会自己恢复。",
        "The disk is read-only ({cause}); nothing was written. Check it; it goes on by itself.",
    ),
    "store.unavailable": (
        "数据库现在用不了({cause}):正忙、磁盘满或连不上。没有写入任何东西,请稍后再试。",
        "The store cannot be used now ({cause}): busy, full or gone. Nothing was written.",
    ),
    "store.wrong_key": (
        "{file} 打不开:密钥不对,或它不是心桥的数据文件。文件没有被改动。",
        "{file} does not open: the key is wrong, or it is no Xinqiao store. It was not changed.",
    ),
}
