"""Brings payloads of earlier versions of a record type to the newest one, before they are read.

Receipts keep the bytes they came with for ever. Whoever changes what a type says raises its
`schema_version` at the terminal and adds a step here, in the same commit: then nothing that reads
records has to know how they used to be.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Payload = Mapping[str, Any]
Step = Callable[[Payload], Payload]

STEPS: Mapping[str, Sequence[Step]] = {}
"""For each type that has changed: how version 1 becomes 2, 2 becomes 3, and so on."""


def to_newest(
    type: str,  # noqa: A002 - the protocol's word
    schema_version: int,
    payload: bytes,
    *,
    steps: Mapping[str, Sequence[Step]] = STEPS,
) -> bytes:
    """The payload as the newest version would have said it.

    What is at the newest version, newer than this hub, or no JSON object comes back as it is: the
    reader says what it cannot read.
    """
    wanted = steps.get(type, ())[schema_version - 1 :] if schema_version >= 1 else ()
    if not wanted:
        return payload
    try:
        said = json.loads(payload)
    except ValueError:
        return payload
    if not isinstance(said, dict):
        return payload
    for step in wanted:
        said = step(said)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
