"""A group of commands whose modules are read only when one of their commands is called for."""

from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup
from typer.main import get_group

# Any below stands for contexts and commands of the click that typer keeps to itself.


class LazyCommands(TyperGroup):
    """A command costs what its own module imports, and no more: the others stay unread.

    `modules` says where each command is; a module has an `attach(app)` which adds its commands.
    """

    modules: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Module: the commands it brings."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All of them, as help shows them; reads no module."""
        brought = (name for names in self.modules.values() for name in names)
        return [*super().list_commands(ctx), *brought]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name; its module is imported now. None: there is none."""
        known = super().get_command(ctx, cmd_name)
        if known is not None:
            return known
        for module, names in self.modules.items():
            if cmd_name in names:
                self.commands.update(_commands_of(import_module(module)))
        return super().get_command(ctx, cmd_name)


def _commands_of(module: Any) -> dict[str, Any]:
    brought = typer.Typer()
    brought.callback()(_nothing)  # without one, a single command would not be a group
    module.attach(brought)
    return dict(get_group(brought).commands)


def _nothing() -> None:
    """Stand where Typer wants a callback."""
