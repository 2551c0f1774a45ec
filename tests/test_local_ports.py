"""Ports of this machine: told apart by whether somebody takes connections there."""

import socket
import subprocess
import sys

from kiosk.local_ports import free_port, listens


def test_a_port_is_free_until_somebody_listens() -> None:
    port = free_port()
    assert not listens(port)
    with socket.create_server(("127.0.0.1", port)):
        assert listens(port)


def test_no_name_is_looked_up() -> None:
    """An empty root has no /etc/hosts that says who localhost is."""
    program = """
import ipaddress, sys
from kiosk.local_ports import free_port, listens

def hear(event, told):
    if event == "socket.connect":
        asked.append(ipaddress.ip_address(told[1][0]))

asked = []
sys.addaudithook(hear)
listens(free_port())
assert asked
"""
    subprocess.run([sys.executable, "-c", program], check=True)
