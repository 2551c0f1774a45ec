"""A file that was posted with a form: taken apart by the mail parser of the standard library."""

from email.parser import BytesParser
from email.policy import HTTP

from fastapi import Request

from kiosk.hub.posted_fields import body_of

FILE_AT_MOST = 4 * 1024 * 1024


class Upload(dict[str, str]):
    """The fields of a form, and its file; `data` is empty where none was chosen."""

    def __init__(self, name: str = "", data: bytes = b"") -> None:
        super().__init__()
        self.name = name
        self.data = data


async def upload(request: Request) -> Upload:
    """What a form with one file posted; all of it empty where it is longer than `FILE_AT_MOST`."""
    kind = request.headers.get("content-type", "")
    body = await body_of(request, FILE_AT_MOST)
    if not body or not kind.startswith("multipart/form-data"):
        return Upload()
    head = f"Content-Type: {kind}\r\nMIME-Version: 1.0\r\n\r\n".encode("latin-1")
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    given = Upload()
    for part in message.iter_parts():
        payload = part.get_payload(decode=True)
        field = part.get_param("name", header="content-disposition")
        if not isinstance(payload, bytes) or not isinstance(field, str):
            continue
        file = part.get_filename()
        if file is None:
            given[field] = payload.decode("utf-8", "replace")
        else:
            given.name, given.data = file, payload
    return given
