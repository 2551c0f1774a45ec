"""Fixtures every test may ask for."""

pytest_plugins = ["tests.postgres", "tests.hubs", "tests.stores"]
