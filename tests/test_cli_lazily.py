"""Commands read their own modules and no others, and every one of them is in the help."""

import subprocess
import sys
from importlib import import_module

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_group

from kiosk.cli import app
from kiosk.commands.admin import AdminCommands, admin_app
from kiosk.commands.hub import HubCommands, hub_app
from kiosk.commands.lazily import LazyCommands


@pytest.mark.parametrize("group", [AdminCommands, HubCommands])
def test_the_table_says_what_each_module_brings(group: type[LazyCommands]) -> None:
    for module, names in group.modules.items():
        brought = typer.Typer()
        brought.callback()(lambda: None)
        import_module(module).attach(brought)
        assert set(names) == set(get_group(brought).commands)


@pytest.mark.parametrize("group_app", [app, admin_app, hub_app])
def test_help_lists_every_command_once(group_app: typer.Typer) -> None:
    group = get_group(group_app)
    assert isinstance(group, TyperGroup)
    context = typer.Context(group)
    listed = group.list_commands(context)
    assert len(listed) == len(set(listed)) > 3
    assert all(group.get_command(context, name) is not None for name in listed)


def test_a_command_leaves_the_modules_of_others_unread() -> None:
    asked = "import sys; from typer.main import get_group; import typer; from kiosk.cli import app"
    called = "g = get_group(app); a = g.get_command(typer.Context(g), 'admin')"
    then = "a.get_command(typer.Context(a), 'outbox')"
    unread = "openpyxl", "kiosk.center.demo", "kiosk.printing", "PySide6", "fastapi"
    code = f"{asked}\n{called}\n{then}\nprint([m for m in {unread!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
