"""What `kiosk doctor` looks at of scanner and card reader."""

from collections.abc import Iterator

from kiosk.commands.words import in_words
from kiosk.errors import Unavailable
from kiosk.settings import SerialBaud, Settings

IN_USE = "readers.busy"
"""No fault: the terminal itself holds the device while it runs."""
Looked = tuple[str, bool, str]
"""What was looked at, whether it is good, what is told."""


def reading_devices(settings: Settings) -> Iterator[Looked]:
    """Scanner and card reader, if they are set; one that types is heard without being set."""
    if settings.scanner == "keyboard":
        yield "scanner", True, "one that types like a keyboard needs no setting"
    else:
        yield _look("scanner", settings.scanner, settings.scanner_baud, ask=False)
    if settings.card_reader is None:
        yield "card reader", True, "none set (card_reader)"
    else:
        yield _look("card reader", settings.card_reader, settings.card_reader_baud, ask=True)


def _look(what: str, address: str, baud: SerialBaud, *, ask: bool) -> Looked:
    from kiosk.readers.card_reader import CardReader
    from kiosk.readers.serial_line import SerialLine, device_of

    try:
        with SerialLine(device_of(address), baud) as line:
            if ask:
                CardReader(line).check()
    except Unavailable as trouble:
        return what, trouble.key == IN_USE, in_words(trouble)
    return what, True, f"{device_of(address)} {'answers' if ask else 'opens'} at {baud} baud"
