"""Fixtures every test may ask for."""

import os

from hypothesis import settings

pytest_plugins = ["tests.postgres", "tests.hubs", "tests.stores"]

# Boards under test speak, and nobody hears them.
os.environ["KIOSK_VOICE_DEVICE"] = "null"

# How long one example takes says more about the machine than about the code.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")
