"""A hub as a county runs it: `kiosk hub`, a process of its own, until it is stopped."""

import os
import subprocess
import time

from kiosk.errors import Unavailable
from kiosk.local_ports import free_port, listens
from kiosk.program import own_command

START_S = 60.0
STOP_S = 15.0


class HubProcess:
    """This same program's hub on a free port; `start` and `stop` as often as wanted."""

    def __init__(self, database_url: str) -> None:
        self.database_url = database_url
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The base URL, once started."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Return once it takes connections. Raises `Unavailable` if it does not come up."""
        if not self._port:
            self._port = free_port()
        words = ["hub", "--port", str(self._port), "--database-url", self.database_url]
        surroundings = {**os.environ, "KIOSK_DATA_DIR": os.path.devnull}
        self._process = subprocess.Popen(
            own_command(*words),
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_S
        while not listens(self._port):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise Unavailable("hub.did_not_start")
            time.sleep(0.05)

    def stop(self) -> None:
        """End it; what was being stored is finished first."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
