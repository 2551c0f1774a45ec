"""The network comes back: everything written meanwhile reaches the hub."""

from kiosk.tour.hands import TourFailed
from kiosk.tour.play import Play

ROUNDS_AT_MOST = 10


def hub_gets_everything(play: Play) -> None:
    """All records go up and are confirmed."""
    stage, told = play.stage, play.told
    told.print_jobs = stage.job_states()
    told.outbox_pending_offline = stage.waiting_for_hub()
    stage.hub.start()
    uploader = stage.faces.behind.uploader
    if uploader is None:
        raise TourFailed("this device has not joined the hub")
    # Once what was written is there, places for phones are handed over: facts of their own.
    for _ in range(ROUNDS_AT_MOST):
        uploader.sync_now()
        if not stage.waiting_for_hub():
            break
    told.outbox_pending_after = stage.waiting_for_hub()
    told.records_written = stage.records_written()
    told.hub_received = stage.hub_records()
