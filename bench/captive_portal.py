"""A captive portal: answers everything with 200 and a page of HTML, as hotel networks do."""

import contextlib
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Welcome</title><form>Please accept our terms</form>"


class Portal(BaseHTTPRequestHandler):
    """One answer for all."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Say welcome, whatever was asked."""
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        with contextlib.suppress(OSError):  # whoever asked was killed meanwhile
            self.end_headers()
            self.wfile.write(PAGE)

    do_POST = do_GET  # noqa: N815 - the name http.server asks for

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nobody reads it."""


@contextmanager
def on(port: int) -> Iterator[None]:
    """A portal on a port of this machine for as long as the block lasts."""
    ThreadingHTTPServer.allow_reuse_address = True
    server = ThreadingHTTPServer(("127.0.0.1", port), Portal)
    process = multiprocessing.get_context("fork").Process(target=server.serve_forever, daemon=True)
    process.start()
    server.server_close()
    try:
        yield
    finally:
        process.kill()
        process.join()
