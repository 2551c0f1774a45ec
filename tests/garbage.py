"""How rarely Python looks for garbage while tests run: they keep a great deal alive."""

import gc


def look_rarely() -> None:
    """Leave alone what was imported and collected so far, and look through the rest less often.

    A quarter of the time of a test without windows went into looking at the same objects again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
