"""Fixtures every test may ask for."""

from hypothesis import settings

pytest_plugins = ["tests.postgres", "tests.hubs", "tests.stores"]

# How long one example takes says more about the machine than about the code.
settings.register_profile("any_machine", deadline=None)
settings.load_profile("any_machine")
