"""What is said where there is no store: to residents, and to whoever looks after the machine."""

from kiosk.ui.own_language import OwnLanguage

MENDING = "mending"
"""In the place of a key: it is being put right just now."""


class StoppedWords:
    """Texts for one trouble, in one language."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def stopped(self, key: str) -> str:
        """The bold line."""
        if key == MENDING:
            return self.translate("stopped", "本机正在恢复数据,几分钟就好")
        return self.translate("stopped", "本机暂停服务")

    def go_on(self, phone: str) -> str:
        """Where to go meanwhile."""
        if phone:
            words = self.translate("stopped", "请直接到窗口办理,手里的号照样有效;也可以打 {phone}")
            return words.format(phone=phone)
        return self.translate("stopped", "请直接到窗口办理,手里的号照样有效")

    def for_staff(self) -> str:
        return self.translate("stopped", "工作人员请看")

    def what_to_do(self, key: str) -> str:
        """What happened and what staff can do."""
        known = {
            MENDING: self.translate(
                "stopped",
                "数据文件读不通,正在用最近的备份和流水恢复。不用做什么,也不要断电;好了会自己继续",
            ),
            "store.no_backup": self.translate(
                "stopped",
                "数据文件坏了,本机没有能用的备份。请先用纸笔登记,联系维护单位:"
                "有另存的备份就用 kiosk admin restore 放回",
            ),
            "store.wrong_key": self.translate(
                "stopped", "密钥和数据对不上。数据没有动;请把原来的 store.key 放回,放好会自己继续"
            ),
            "store.newer_than_program": self.translate(
                "stopped", "数据是新版程序写的,请装回新版;旧版不会去改它"
            ),
            "store.full": self.translate(
                "stopped", "磁盘满了。请删去不用的文件;有了地方会自己继续"
            ),
            "store.read_only": self.translate(
                "stopped", "磁盘只能读。请检查磁盘并重新挂载;好了会自己继续"
            ),
            "store.disk_failing": self.translate(
                "stopped", "磁盘读写出错。请联系维护单位换盘;数据在备份里"
            ),
            "store.in_use": self.translate("stopped", "正在等本机别的窗口放开数据,马上开始恢复"),
        }
        if key.startswith("store.key_"):
            return self.translate(
                "stopped", "密钥文件不在、不全,或者别人也能读。请放回备份的 store.key(权限 600)"
            )
        return known.get(
            key,
            self.translate("stopped", "数据暂时打不开,每十秒再试一次。请运行 kiosk doctor 看原因"),
        )
