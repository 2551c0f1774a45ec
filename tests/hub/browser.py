"""A real browser for the hub's pages: headless Chromium, spoken to over a pipe.

Scripts of pages are off, as on the oldest phone; what a page looks like is asked of the browser.
"""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = "chromium"
MISSING = "Chromium was not found; install it (Debian: apt install chromium)"


class Browser:
    """One page of a browser without scripts."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._out = os.fdopen(to_browser, "wb")
        self._in = os.fdopen(from_browser, "rb")
        self._next = 0
        self._rest = b""
        self._events: list[dict[str, Any]] = []
        self._session: str | None = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.ask("Page.enable")
        self.ask("Emulation.setScriptExecutionDisabled", value=True)

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The browser's answer; its own news meanwhile is kept."""
        self._next += 1
        message: dict[str, Any] = {"id": self._next, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        self._out.flush()
        while (answer := self._hear()).get("id") != self._next:
            self._events.append(answer)
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in.fileno(), 65536)
            assert more, "the browser has ended"
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def resize(self, width: int, height: int) -> None:
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def open(self, url: str) -> None:
        """Go there; returns when the page stands."""
        self._events.clear()
        self.ask("Page.navigate", url=url)
        self.until_loaded()

    def until_loaded(self) -> None:
        while not any(each.get("method") == "Page.loadEventFired" for each in self._events):
            self._events.append(self._hear())
        self._events.clear()

    def cut_off(self) -> int:
        """By how many pixels the page is wider than the window."""
        layout = self.ask("Page.getLayoutMetrics")
        return round(layout["cssContentSize"]["width"] - layout["cssLayoutViewport"]["clientWidth"])

    def things(self, *roles: str) -> list[str]:
        """The names a screen reader says, of the things in these roles."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        return [
            str(node.get("name", {}).get("value", ""))
            for node in nodes
            if not node.get("ignored") and node.get("role", {}).get("value") in roles
        ]

    def fill(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.ask("DOM.focus", nodeId=self._node(selector))
        self.ask("Input.insertText", text=text)

    def press(self, selector: str) -> None:
        """Click on it, and wait for the page it leads to."""
        node = self._node(selector)
        self.ask("DOM.scrollIntoViewIfNeeded", nodeId=node)
        self._events.clear()
        self._click(node)
        self.until_loaded()

    def tick(self, selector: str) -> None:
        """Click on something that leads nowhere, wherever on the page it is."""
        node = self._node(selector)
        self.ask("DOM.scrollIntoViewIfNeeded", nodeId=node)
        self._click(node)

    def _click(self, node: int) -> None:
        box = self.ask("DOM.getBoxModel", nodeId=node)["model"]["content"]
        at = {"x": (box[0] + box[4]) / 2, "y": (box[1] + box[5]) / 2}
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    def _node(self, selector: str) -> int:
        root = self.ask("DOM.getDocument")["root"]["nodeId"]
        node: int = self.ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        assert node, selector
        return node

    def picture(self, file: Path) -> None:
        """The whole page as PNG."""
        data = self.ask("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        file.write_bytes(base64.b64decode(data))


@contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """A browser with an empty profile, ended with the block."""
    program = shutil.which(PROGRAM)
    assert program, MISSING
    child_in, to_browser = os.pipe()
    from_browser, child_out = os.pipe()
    command = [
        "bash",  # a plain sh knows no descriptors above 9
        "-c",
        f'exec "$0" "$@" 3<&{child_in} 4>&{child_out}',
        program,
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *("--remote-debugging-pipe", "--no-first-run", "--disable-background-networking"),
        f"--user-data-dir={profile}",
    ]
    with subprocess.Popen(
        command,
        pass_fds=(child_in, child_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(child_in)
        os.close(child_out)
        browser = Browser(to_browser, from_browser)
        try:
            yield browser
        finally:
            browser._session = None
            browser.ask("Browser.close")
            browser._out.close()
            browser._in.close()
            process.wait(30)
