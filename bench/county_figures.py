"""What a county that came back has cost, and whether every record arrived exactly once."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from bench.county_devices import Lived
from bench.percentiles import p
from kiosk.hub.database import open_database
from kiosk.hub.tables import History, Receipt


@dataclass(frozen=True, slots=True)
class Spent:
    """CPU seconds and the most memory, by process; PostgreSQL's are one."""

    hub_cpu_s: list[float]
    hub_peak_mib: list[float]
    postgres_cpu_s: float
    postgres_peak_mib: float
    """Each of its processes counts the shared buffers it has touched."""

    def since(self, before: "Spent") -> "Spent":
        """What was spent between the two; the most memory is of the whole life."""
        hubs = zip(self.hub_cpu_s, before.hub_cpu_s, strict=True)
        return Spent(
            [now - then for now, then in hubs],
            self.hub_peak_mib,
            self.postgres_cpu_s - before.postgres_cpu_s,
            self.postgres_peak_mib,
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """One county: what its devices saw, what the hub spent, what is broken."""

    devices: int
    lived: Sequence[Lived]
    spent: Spent
    unread: int
    """Records the hub had received and not read when the last device was acknowledged."""
    lag_s: float
    """How long it took to read them."""
    faults: list[str]

    @property
    def records(self) -> int:
        """How many were sent."""
        return sum(len(one.events) for one in self.lived)

    @property
    def took_s(self) -> float:
        """From the first word to the last acknowledgement."""
        return max(one.done_at for one in self.lived) - min(one.begun_at for one in self.lived)


def print_one(figures: Figures) -> int:
    """All of one county; the exit status."""
    lived, spent, records = figures.lived, figures.spent, figures.records
    latencies = sorted(latency for one in lived for latency in one.latencies)
    refused = sum((Counter(one.refused) for one in lived), Counter[str]())
    print(
        f"{figures.devices} devices, {records} records in {figures.took_s:.1f} s: "
        f"{records / figures.took_s:,.0f} records/s"
    )
    print(
        f"{len(latencies)} batches: p50 {p(latencies, 50) * 1e3:.0f} ms, "
        f"p99 {p(latencies, 99) * 1e3:.0f} ms, longest {latencies[-1] * 1e3:.0f} ms"
    )
    print(f"rejected calls: {refused.total()} {dict(refused) or ''}".rstrip())
    print(
        f"{sum(one.knocks for one in lived)} knocks, "
        f"{sum(one.duplicates for one in lived)} records offered twice"
    )
    for place, (cpu, mib) in enumerate(zip(spent.hub_cpu_s, spent.hub_peak_mib, strict=True), 1):
        print(f"hub process {place}: {cpu:.1f} s of CPU, peak {mib:.0f} MiB")
    print(
        f"PostgreSQL: {spent.postgres_cpu_s:.1f} s of CPU, peak {spent.postgres_peak_mib:.0f} MiB"
    )
    for place, one in enumerate(lived, 1):
        print(f"terminals, process {place}: {one.cpu_s:.1f} s of CPU")
    print(
        f"a CPU second of the hub takes {records / sum(spent.hub_cpu_s):,.0f} records, "
        f"with PostgreSQL's {records / _server_s(spent):,.0f}"
    )
    print(f"{figures.unread} records were not read yet then; {figures.lag_s:.1f} s later none")
    return _verdict(figures.faults)


def print_growth(counties: Sequence[Figures]) -> int:
    """One line a county; the exit status."""
    print("devices  records       s  records/s  hub CPU  PostgreSQL CPU  (µs a record)  p99 ms")
    for one in counties:
        records, micro = one.records, 1e6 / one.records
        latencies = sorted(latency for crowd in one.lived for latency in crowd.latencies)
        print(
            f"{one.devices:7} {records:8} {one.took_s:7.1f} {records / one.took_s:10,.0f} "
            f"{sum(one.spent.hub_cpu_s) * micro:8.1f} {one.spent.postgres_cpu_s * micro:15.1f} "
            f"{'':15} {p(latencies, 99) * 1e3:7.0f}"
        )
    return _verdict([fault for one in counties for fault in one.faults])


def faults_of(database: str, lived: Sequence[Lived], beside: Collection[UUID] = ()) -> list[str]:
    """What is lost, invented or there twice at the hub; `beside`: written by others than these."""
    engine = open_database(database)
    with engine.connect() as connection:
        stored = connection.scalars(select(Receipt.event_id)).all()
        in_order = connection.scalar(select(func.sum(History.high_water)))
    engine.dispose()
    written = {event for one in lived for event in one.events} | set(beside)
    return [
        f"{count} records {what}"
        for what, count in (
            ("lost", len(written - set(stored))),
            ("there that nobody wrote", len(set(stored) - written)),
            ("there twice", len(stored) - len(set(stored))),
            ("behind a gap", len(written) - (in_order or 0)),
            ("not received at their terminals", sum(one.undelivered for one in lived)),
        )
        if count
    ]


def _server_s(spent: Spent) -> float:
    return sum(spent.hub_cpu_s) + spent.postgres_cpu_s


def _verdict(broken: Sequence[str]) -> int:
    for fault in broken:
        print("BROKEN:", fault)
    print("held" if not broken else f"{len(broken)} promises broken")
    return 1 if broken else 0
