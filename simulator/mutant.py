"""What a mutant is: some replacements in the product that last while a story is told."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from unittest.mock import patch

Patches = Callable[[], list[AbstractContextManager[object]]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One bug."""

    bug: str
    seed: int
    patches: Patches

    @contextmanager
    def applied(self) -> Iterator[None]:
        """While it lasts, the product has the bug."""
        with ExitStack() as stack:
            for one in self.patches():
                stack.enter_context(one)
            yield


def put(owner: object, name: str, bug: object) -> AbstractContextManager[object]:
    return patch.object(owner, name, bug)
