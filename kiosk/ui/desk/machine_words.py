"""What the desk says of the machine: the one thing that matters most, and what to do about it."""

from kiosk.ui.machine_port import MachineState
from kiosk.ui.own_language import OwnLanguage


class MachineWords:
    """Two lines for the band above the page."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def band(self, state: MachineState) -> tuple[str, str] | None:
        """Title and detail; None: all is well."""
        return self._store(state) or self._clock(state) or self._backup(state)

    def dismiss(self) -> str:
        return self.translate("desk_machine", "先收起")

    def _store(self, state: MachineState) -> tuple[str, str] | None:
        self_heals = self.translate("desk_machine", "好了会自己继续,不用重启;已经发出的号都在")
        titles = {
            "store.full": self.translate(
                "desk_machine", "本机磁盘满了,取号和登记暂停:请删去不用的文件"
            ),
            "store.read_only": self.translate(
                "desk_machine", "本机磁盘只能读,取号和登记暂停:请联系维护单位查磁盘"
            ),
            "store.disk_failing": self.translate(
                "desk_machine", "本机磁盘读写出错:请联系维护单位换盘,先用纸笔登记"
            ),
        }
        if state.store in titles:
            return titles[state.store], self_heals
        if state.free_mb is not None:
            title = self.translate("desk_machine", "本机磁盘只剩 {mb} MB:请尽快腾出地方")
            return title.format(mb=state.free_mb), self.translate(
                "desk_machine", "看看数据文件夹里的 slips、posters 和 damaged"
            )
        return None

    def _clock(self, state: MachineState) -> tuple[str, str] | None:
        if state.clock == "right":
            return None
        ahead = self.translate("desk_machine", "本机的时钟快得太多,可能不对")
        back = self.translate("desk_machine", "本机的时钟慢得太多,可能不对")
        return ahead if state.clock == "ahead" else back, self.translate(
            "desk_machine",
            "号照发照叫,到期清除先停着;请校准时间,确实没错就运行 kiosk admin clock-is-right",
        )

    def _backup(self, state: MachineState) -> tuple[str, str] | None:
        if not state.journal:
            return (
                self.translate("desk_machine", "本机的流水写不进去:数据坏了会补不全"),
                self.translate("desk_machine", "请看磁盘和 journal 文件夹的权限;下一次备份会补上"),
            )
        how = self.translate("desk_machine", "请运行 kiosk admin backup,按它说的办")
        if state.backup_days == -1:
            return self.translate("desk_machine", "本机还没有备份过"), how
        if state.backup_days is not None:
            title = self.translate("desk_machine", "本机已经 {days} 天没有备份了")
            return title.format(days=state.backup_days), how
        if state.second_place_missing:
            return (
                self.translate("desk_machine", "备份没能存到第二处"),
                self.translate("desk_machine", "请接上备份盘;本机上的备份照常"),
            )
        return None
