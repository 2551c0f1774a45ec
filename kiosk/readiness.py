"""Tells the service manager that the program is up (sd_notify), where one is listening."""

import os
import socket


def tell_service_manager(state: str) -> bool:
    """Send one state line such as `READY=1`; False where nobody listens.

    The protocol is systemd's sd_notify(3): a datagram to the socket named in NOTIFY_SOCKET,
    `@` in front standing for the abstract namespace.
    """
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return False
    if address.startswith("@"):
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.connect(address)
        manager.send(state.encode("ascii"))
    return True
