"""Ids out of the seed, so that a story told twice is the same to the last bit that matters."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from unittest import mock

import uuid_utils


@contextmanager
def seeded_ids(seed: int) -> Iterator[None]:
    """While it lasts, every new id in this process comes from `seed`."""
    rng = Random(f"ids {seed}")

    def random_id() -> uuid.UUID:
        return uuid.UUID(int=rng.getrandbits(128), version=4)

    with (
        mock.patch.object(uuid, "uuid4", random_id),
        mock.patch.object(uuid_utils, "uuid7", random_id),
    ):
        yield
