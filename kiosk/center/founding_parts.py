"""Reading the files a center is founded from: parts that take nothing they do not know."""

import json
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.errors import RuleBroken, Unavailable

Text = Annotated[str, Field(min_length=1, max_length=120)]


class Part(BaseModel):
    """One object of such a file."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


P = TypeVar("P", bound=Part)


def read_part(file: Path, kind: type[P]) -> P:
    """What a JSON file holds; `RuleBroken` says which fields are wrong."""
    try:
        return kind.model_validate(json.loads(file.read_text("utf-8")))
    except OSError as trouble:
        raise Unavailable("profile.file_unreadable", cause=type(trouble).__name__) from trouble
    except ValidationError as faults:
        # Only where it is wrong and why: the values may be names and PINs.
        where = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
            for fault in faults.errors(include_input=False, include_url=False)[:8]
        )
        raise RuleBroken("profile.invalid", faults=where) from None
    except ValueError as broken:
        raise RuleBroken("profile.invalid", faults="this is not JSON in UTF-8") from broken
