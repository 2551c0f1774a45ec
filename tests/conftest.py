"""Fixtures every test may ask for."""

import os
from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from kiosk.center.people import staff
from tests.garbage import look_rarely

pytest_plugins = ["tests.postgres", "tests.hubs", "tests.stores", "tests.demo_center"]

# Boards under test speak, and nobody hears them.
os.environ["KIOSK_VOICE_DEVICE"] = "null"

# How long one example takes says more about the machine than about the code.
settings.register_profile("any_machine", deadline=None, max_examples=50)
settings.load_profile("any_machine")


def pytest_collection_finish() -> None:
    look_rarely()


@pytest.fixture(scope="session", autouse=True)
def quick_pins() -> Iterator[None]:
    """PINs are hashed as in the product, but at little cost: a thousand tests seat two clerks."""
    with pytest.MonkeyPatch.context() as patch:
        cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(staff, "pin_hasher", lambda: cheap)
        yield
