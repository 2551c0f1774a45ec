"""A month at a look: agents' workload, the appraisal of centers, conflicts and what was noted."""

import csv
import io
from datetime import date
from uuid import UUID

from openpyxl import load_workbook

from kiosk.hub.database import open_database, prepare
from kiosk.hub.organizers import chart
from kiosk.hub.organizers.agents import workload
from kiosk.hub.organizers.appraisal import appraisal
from kiosk.hub.organizers.conflicts import conflicts_between
from kiosk.hub.organizers.words import OFFICE_WORDS
from kiosk.sync import wire
from tests.hub.organizers.conftest import HERE, Browser, Office, plain, word_of
from tests.hub.projections.parts import (
    MORNING,
    arrive,
    errand_told,
    fact,
    introduced,
    join,
    read_everything,
)
from tests.hubs import CENTER

ZH = OFFICE_WORDS["zh"]
SECOND, LATE = UUID(int=41), UUID(int=42)
MONTH = "month=2026-11"


def told() -> list[wire.Event]:
    """Errands done on time and late, a sign-up, and two conflicts."""
    in_time, late, again = (UUID(int=number) for number in (31, 32, 33))
    due = {"agent": "HD017", "due_on": "2026-11-23"}
    return [
        errand_told(in_time, "accepted", "accepted", 30, **due),
        errand_told(in_time, "completed", "completed", 31, **due),
        errand_told(late, "accepted", "accepted", 32, **{**due, "due_on": "2026-11-22"}),
        errand_told(late, "completed", "completed", 33, **{**due, "due_on": "2026-11-22"}),
        errand_told(again, "suspended", "suspended", 34, **due),
        fact(
            "activity_sign_up:" + str(UUID(int=34)),
            "activity.signed_up",
            35,
            activity="HD01",
            heads=3,
            to="signed",
        ),
        conflict(SECOND, "rating.second", 36, theirs={"label": "A001", "words": "不好"}),
        conflict(LATE, "appointment.late_cancel", 37, ours={"item": "YL01", "state": "arrived"}),
        fact(f"conflict:{LATE}", "conflict.settled", 38, conflict=str(LATE)),
    ]


def busy(
    office: Office, role: str = "organizer", area: str = "", *, login: str = "chen"
) -> Browser:
    """A center with all that, and somebody who looks at it."""
    with office.engine.begin() as connection:
        arrive(connection, HERE, told())
    read_everything(office.engine)
    office.add(login, role, area)
    browser = office.browser()
    browser.log_in(login)
    return browser


def conflict(which: UUID, kind: str, seq: int, **sides: object) -> wire.Event:
    said = {"kind": kind, "kept": "ours", "ours": {}, "theirs": {}, **sides}
    return fact(f"conflict:{which}", "conflict.found", seq, conflict=str(which), **said)


def test_months_are_counted_alike_on_both_stores(hub_database: str) -> None:
    engine = open_database(hub_database)
    prepare(engine, now=MORNING)
    with engine.begin() as connection:
        join(connection, HERE)
        arrive(connection, HERE, [*told(), introduced(b"k" * 32)])
    read_everything(engine)
    month = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
    with engine.begin() as connection:
        (load,) = workload(connection, "33", **month, today=date(2026, 12, 2))
        (center,) = appraisal(connection, CENTER, **month, today=date(2026, 12, 2))
        found = conflicts_between(connection, "", **month)
        assert workload(connection, "34", **month, today=date(2026, 12, 2)) == ()
    engine.dispose()
    assert (load.open, load.overdue, load.done, load.on_time) == (1, 0, 2, 1)
    assert (center.errands, center.errands_on_time, center.activities) == (2, 1, 3)
    assert (center.conflicts, center.conflicts_settled) == (2, 1)
    assert [one.kind for one in found] == ["rating.second", "appointment.late_cancel"]


def test_an_agents_workload_counts_open_overdue_done_and_days(office: Office) -> None:
    reply = busy(office).get(f"/office/agents?{MONTH}")
    page = plain(reply)
    # one under way that is overdue, one suspended, two done of which one in time
    assert "HD017 云溪镇党群服务中心 2 1 2 1 0.0" in page
    assert ZH["note.agents_overdue"] in page
    assert reply.text.count("<rect") == 2
    assert "HD017" in reply.text[reply.text.index("<svg") : reply.text.index("</svg>")]


def test_a_month_without_work_says_so(office: Office) -> None:
    browser = busy(office)
    assert ZH["no_conflicts"] in plain(browser.get("/office/conflicts?month=2025-01"))
    assert browser.get("/office/agents?month=13&center=%27").status_code == 200


def test_the_appraisal_counts_and_explains_and_can_be_taken_home(office: Office) -> None:
    browser = busy(office)
    page = plain(browser.get(f"/office/appraisal?{MONTH}"))
    assert "云溪镇党群服务中心 1 1 0% 2 50% 1 0% 3 2 1" in page
    for name in ("visits", "cases_in_time", "conflicts_settled"):
        assert ZH[f"note.{name}"] in page
    text = browser.get(f"/office/export/appraisal.csv?{MONTH}").content.decode("utf-8-sig")
    heads, row = csv.reader(io.StringIO(text))
    assert dict(zip(heads, row, strict=True))["按期率"] == "0.5"
    file = io.BytesIO(browser.get(f"/office/export/appraisal.xlsx?{MONTH}").content)
    book = load_workbook(file)
    assert book.sheetnames == ["考核", "怎么算的"]
    assert book["怎么算的"]["B1"].value == ZH["note.visits"]


def test_a_conflict_is_told_in_words_noted_and_audited(office: Office) -> None:
    browser = busy(office, "organizer")
    page = plain(browser.get(f"/office/conflicts?{MONTH}"))
    assert page.index(ZH["kind.second"]) < page.index(ZH["kind.late_cancel"])  # open ones first
    assert "不好" not in page
    later = plain(browser.get("/office/conflicts"))  # of December: what waits stays in sight
    assert ZH["kind.second"] in later
    assert ZH["kind.late_cancel"] not in later
    assert f"{ZH['conflicts_waiting']} 1" in plain(browser.get("/office"))
    path = f"/office/conflicts/{CENTER}/{SECOND}"
    one = browser.get(path)
    assert ZH["why.second"] in plain(one)
    assert "已等 9 天" in plain(one)
    form = {"form": word_of(one)}
    refused = browser.client.post(path, data={**form, "note": "长" * 201})
    assert refused.status_code == 422
    assert "长" * 201 in refused.text
    assert browser.client.post(path, data={**form, "note": " "}).status_code == 422
    kept = browser.client.post(path, data={**form, "note": "已请中心回访"})
    assert ZH["note_kept"] in plain(kept)
    stranger = browser.client.post(path, data={"form": "x", "note": "别的"})
    assert ZH["form_again"] in plain(stranger)
    assert "chen 记：已请中心回访" in plain(browser.get(f"/office/conflicts?{MONTH}"))
    office.add("zhou", "auditor")
    auditor = office.browser()
    auditor.log_in("zhou")
    assert ZH["act.conflict.noted"] in plain(auditor.get("/office/audit"))
    assert "conflict_note" not in auditor.get(path).text
    assert auditor.client.post(path, data={"form": "x", "note": "x"}).status_code == 403


def test_another_areas_months_stay_closed(office: Office) -> None:
    browser = busy(office, area="3302")
    for section in ("agents", "appraisal", "conflicts"):
        assert "云溪镇" not in browser.get(f"/office/{section}?{MONTH}&center={CENTER}").text
    gone = browser.get(f"/office/conflicts/{CENTER}/{SECOND}")
    assert gone.status_code == 404
    assert ZH["conflict_gone"] in plain(gone)


def test_a_viewer_sees_none_of_it(office: Office) -> None:
    browser = busy(office, "viewer")
    for section in ("agents", "appraisal", "conflicts"):
        assert browser.get(f"/office/{section}").status_code == 403


def test_lying_bars_name_fifteen_and_escape_what_they_say() -> None:
    points = [
        chart.Point(f"<{number}>一二三四五六七八九十甲乙丙丁戊己庚辛", 3, 1) for number in range(20)
    ]
    drawn = chart.lying(points, "标题", ("一", "二"), unit="%", top=100)
    assert drawn.count("<rect") == 2 * chart.LYING_AT_MOST
    assert "<0>" not in drawn
    assert "…" in drawn
    assert "3%" in drawn
