"""The interface says what it does: whatever fits its description, and much that does not."""

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.hub.fuzz.conftest import EXAMPLES, Target

EVERY_DAY = 10
SETTINGS = settings(
    max_examples=EXAMPLES or EVERY_DAY,
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def schema(target: Target) -> BaseSchema:
    described = requests.get(f"{target.url}/openapi.json", timeout=30).json()
    loaded = schemathesis.openapi.from_dict(described)
    loaded.config.update(base_url=target.url)
    return loaded


def operations(schema: BaseSchema) -> list[Any]:
    """Those of terminals; the walk over the pages sees to the others, here only in a long run."""
    every = [each.ok() for each in schema.get_all_operations()]
    return [each for each in every if EXAMPLES or "pages" not in (each.tags or ())]


@pytest.mark.timeout(3600 if EXAMPLES else 120)
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_every_operation_answers_as_it_is_described(
    target: Target, schema: BaseSchema, mode: GenerationMode
) -> None:
    for operation in operations(schema):
        with requests.Session() as session:
            _throw(operation.as_strategy(mode), _asking(target, session))


def _throw(cases: st.SearchStrategy[Case], ask: Callable[[Case], None]) -> None:
    @SETTINGS
    @given(case=cases, known=st.booleans())
    def one(case: Case, known: bool) -> None:
        ask(case, known)

    # Where nothing can be wrong with a request (`/healthz`), there is nothing to throw.
    with contextlib.suppress(Unsatisfiable):
        one()


def _asking(target: Target, session: requests.Session) -> Callable[[Case, bool], None]:
    def ask(case: Case, known: bool) -> None:
        if known:
            case.headers["Authorization"] = f"Bearer {target.credential}"
        case.call_and_validate(
            session=session, allow_redirects=False, excluded_checks=[positive_data_acceptance]
        )

    return ask
