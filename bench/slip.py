"""How long a queue slip takes to lay out: the first one of a process, and any other."""

import dataclasses
import statistics
import time
from datetime import UTC, datetime

from kiosk.assets_folder import assets_folder
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.slip import TicketSlip
from kiosk.printing.ticket_slip import TicketLayout

ROUNDS = 60
SLIP = TicketSlip(
    center="云溪镇党群服务中心",
    number="A001",
    item="城乡居民养老保险参保登记(含被征地农民)",
    ahead=7,
    wait_minutes=12,
    issued_at=datetime(2026, 11, 23, 1, 41, tzinfo=UTC),
    area="1–4 号窗口",
    qr_url="https://xinqiao.invalid/t/" + "CEE5MAMQVK54ZXP6W4ABENCWPCIFK7N5" * 4 + "A" * 21,
)


def measure() -> dict[str, float]:
    """Milliseconds: `slip_cold_ms` (fonts read), `slip_warm_p50_ms`, `slip_warm_p99_ms`; bytes."""
    layout = TicketLayout(SlipFonts(assets_folder() / "fonts"))
    begun = time.perf_counter()
    document = layout.document(SLIP)
    cold = time.perf_counter() - begun
    warm = []
    for number in range(1, ROUNDS + 1):
        slip = dataclasses.replace(SLIP, number=f"A{number:03}")
        begun = time.perf_counter()
        layout.document(slip)
        warm.append(time.perf_counter() - begun)
    return {
        "slip_cold_ms": round(cold * 1000, 1),
        "slip_warm_p50_ms": round(statistics.median(warm) * 1000, 1),
        "slip_warm_p99_ms": round(statistics.quantiles(warm, n=100)[98] * 1000, 1),
        "slip_pdf_bytes": len(document.pdf),
    }


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:20} {value}")
