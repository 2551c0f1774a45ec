"""Every page of the hub, found by itself: junk in its address, its query and each of its forms.

Whoever adds a page adds it to this test by adding the route. A form is filled in as its page gave
it, hidden words included, so that junk gets as far as a person who is logged in could bring it.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from kiosk.hub.app import create_hub
from kiosk.hub.guard import SECURITY_HEADERS
from kiosk.hub.openapi import page_routes
from kiosk.hub.organizers.accounts import ROLES
from tests.hub.fuzz.conftest import EXAMPLES, PASSWORD, Target
from tests.hub.fuzz.junk import SCRIPT, in_address, some

ROUNDS = EXAMPLES or 1
OF_A_KIND = 4 * ROUNDS
"""So many pages of one route are read; a catalog has hundreds that are alike."""
CHANGED = 0.3
"""How many hidden fields are not what the page had put there."""
NEVER = ("/office/logout",)
"""Not followed on the way: it would end the walk."""


@dataclass
class Form:
    """A form as its page gave it."""

    method: str
    action: str
    given: dict[str, str] = field(default_factory=dict)
    """Hidden fields, and buttons' values."""
    typed: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """The links and the forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        assert tag != "script", "a page runs a script"
        assert not [name for name in said if name.startswith("on")], "a page runs a script"
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "form":
            self.forms.append(Form(said.get("method", "get").lower(), said.get("action", "")))
        if self.forms and said.get("name") and tag in ("input", "select", "textarea", "button"):
            self._field(tag, said)

    def _field(self, tag: str, said: dict[str, str]) -> None:
        hidden = tag == "button" or said.get("type") in ("hidden", "submit")
        if hidden:
            self.forms[-1].given[said["name"]] = said.get("value", "")
        else:
            self.forms[-1].typed.append(said["name"])


class Walk:
    """One visitor, all pages they can reach, each form of each page filled in with junk."""

    def __init__(self, target: Target, routes: list[str], rng: random.Random) -> None:
        self._routes = [re.compile(re.sub(r"\{\w+\}", "[^/]+", route)) for route in routes]
        self._kinds: Counter[str] = Counter()
        self.client = httpx.Client(base_url=target.url, trust_env=False, timeout=60)
        self._rng = rng
        self._seen: set[str] = set()
        self._filled: set[tuple[str, str]] = set()
        self._due: list[str] = []
        self.forms = 0

    def log_in(self, login: str) -> None:
        page = self.client.get("/office/login")
        word = re.search(r'name="form" value="([^"]+)"', page.text)
        assert word is not None
        fields = {"form": word[1], "name": login, "password": PASSWORD}
        assert self.client.post("/office/login", data=fields).status_code == 303

    def everywhere(self, starts: Iterator[str]) -> None:
        """Walk from each of `starts` to whatever it leads to."""
        self._due = list(starts)
        while self._due:
            path = self._due.pop(0)
            if path not in self._seen and path not in NEVER and self._is_news(path):
                self._seen.add(path)
                self._read(self.ask("GET", path), path)

    def _is_news(self, path: str) -> bool:
        whole = path.partition("?")[0]
        kind = next((each.pattern for each in self._routes if each.fullmatch(whole)), whole)
        self._kinds[kind] += 1
        return self._kinds[kind] <= OF_A_KIND

    def ask(self, method: str, path: str, data: dict[str, str] | None = None) -> httpx.Response:
        answer = self.client.request(method, path, data=data)
        where = f"{method} {path} {data}"
        assert answer.status_code < 500, where
        for name, value in SECURITY_HEADERS.items():
            assert answer.headers.get(name) == value, f"{where}: {name}"
        assert "x-owned" not in answer.headers, where
        assert SCRIPT not in answer.text, where
        for cookie in answer.headers.get_list("set-cookie"):
            assert "httponly" in cookie.lower(), where
            assert "samesite=strict" in cookie.lower(), where
            assert "owned=1" not in cookie, where
        to = answer.headers.get("location", "/")
        assert to.startswith("/"), f"{where}: leads to {to}"
        assert not to.startswith("//"), f"{where}: leads to {to}"
        if "location" in answer.headers:
            self._due.append(to)
        return answer

    def _read(self, answer: httpx.Response, path: str) -> None:
        if not answer.headers.get("content-type", "").startswith("text/html"):
            return
        reader = Reader()
        reader.feed(answer.text)
        for link in reader.links:
            assert link.isprintable(), f"{path} links to {link!r}"
            whole = urlsplit(urljoin(path, link))
            assert whole.scheme in ("", "tel"), f"{path} links to {link}"
            if not whole.scheme and whole.path:
                self._due.append(whole._replace(fragment="").geturl())
        for form in reader.forms:
            self._fill(form, path)

    def _fill(self, form: Form, path: str) -> None:
        action = urlsplit(urljoin(path, form.action or path)).path
        if (form.method, action) in self._filled or action in NEVER:
            return
        self._filled.add((form.method, action))
        for _ in range(ROUNDS * 3):
            fields = {**form.given, **{name: some(self._rng) for name in form.typed}}
            for name in form.given.keys() - {"form"}:
                if self._rng.random() < CHANGED:
                    fields[name] = some(self._rng)
            if form.method == "post":
                self.forms += 1
                self.ask("POST", action, fields)
            else:
                query = "&".join(f"{name}={in_address(self._rng)}" for name in fields)
                self.ask("GET", f"{action}?{query}")


def pages(rng: random.Random, tokens: tuple[str, ...], routes: list[str]) -> Iterator[str]:
    """Every address there is, as it should be and with junk in its parts and its query."""
    yield from (f"/t/{token}" for token in tokens)
    for path in routes:
        for _ in range(ROUNDS):
            yield re.sub(r"\{\w+\}", lambda _part: in_address(rng), path)
        junk = "&".join(f"{name}={in_address(rng)}" for name in ("lang", "from", "to", "center"))
        yield re.sub(r"\{\w+\}", lambda _part: in_address(rng), path) + f"?{junk}"


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    hub = create_hub(f"sqlite:///{tmp_path_factory.mktemp('routes') / 'hub.db'}")
    hub.state.desk.close()
    return [path for path, _ in page_routes(hub)]


@pytest.mark.timeout(3600 if EXAMPLES else 120)
@pytest.mark.parametrize("visitor", ["stranger", *ROLES])
def test_no_page_breaks_whatever_is_typed_into_it(
    target: Target, routes: list[str], visitor: str
) -> None:
    rng = random.Random(visitor)
    walk = Walk(target, routes, rng)
    with walk.client:
        if visitor != "stranger":
            walk.log_in(visitor)
        walk.everywhere(pages(rng, target.tokens, routes))
        for route in routes:
            for method in ("POST", "PUT", "DELETE", "HEAD", "TRACE", "PATCH"):
                walk.ask(method, re.sub(r"\{\w+\}", "x", route), {"form": some(rng)})
        assert walk.client.get("/healthz").status_code == 200
