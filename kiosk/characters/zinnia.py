"""Zinnia, which reads handwriting, through its C interface (libzinnia0); not in this program.

The library and the model are Debian's libzinnia0 and tegaki-zinnia-simplified-chinese.
"""

import ctypes
from collections.abc import Sequence
from ctypes import c_char_p, c_float, c_int, c_size_t, c_void_p
from pathlib import Path

LIBRARY = "libzinnia.so.0"
MODEL = Path("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model")
SIDE = 1000
"""Width and height of the square that strokes are given in."""
LEAST_MODEL = 1 << 20
"""Bytes: less is no model of thousands of characters."""

Stroke = Sequence[tuple[int, int]]

_SIGNATURES: dict[str, tuple[object, tuple[object, ...]]] = {
    "recognizer_new": (c_void_p, ()),
    "recognizer_destroy": (None, (c_void_p,)),
    "recognizer_open": (c_int, (c_void_p, c_char_p)),
    "recognizer_classify": (c_void_p, (c_void_p, c_void_p, c_size_t)),
    "character_new": (c_void_p, ()),
    "character_destroy": (None, (c_void_p,)),
    "character_set_width": (None, (c_void_p, c_size_t)),
    "character_set_height": (None, (c_void_p, c_size_t)),
    "character_add": (c_int, (c_void_p, c_size_t, c_int, c_int)),
    "result_size": (c_size_t, (c_void_p,)),
    "result_value": (c_char_p, (c_void_p, c_size_t)),
    "result_score": (c_float, (c_void_p, c_size_t)),
    "result_destroy": (None, (c_void_p,)),
}


def is_installed(model: Path = MODEL, library: str = LIBRARY) -> bool:
    """Whether library and model are there; nothing is opened but the library."""
    try:
        ctypes.CDLL(library)
        return model.stat().st_size >= LEAST_MODEL
    except OSError:
        return False


class Zinnia:
    """One open model. To be used and closed on one thread."""

    def __init__(self, model: Path = MODEL, library: str = LIBRARY) -> None:
        """OSError: no library, no model, or one that cannot be read."""
        self._calls = _calls(ctypes.CDLL(library))
        if model.stat().st_size < LEAST_MODEL:
            raise OSError(f"not a model: {model.name}")
        self._recognizer = self._calls["recognizer_new"]()
        if not self._calls["recognizer_open"](self._recognizer, bytes(model)):
            self.close()
            raise OSError(f"not a model: {model.name}")

    def read(self, strokes: Sequence[Stroke], most: int) -> tuple[str, ...]:
        """Up to `most` characters, the likeliest first, for strokes within `SIDE` × `SIDE`."""
        call = self._calls
        character = call["character_new"]()
        try:
            call["character_set_width"](character, SIDE)
            call["character_set_height"](character, SIDE)
            for number, stroke in enumerate(strokes):
                for x, y in stroke:
                    call["character_add"](character, number, x, y)
            result = call["recognizer_classify"](self._recognizer, character, most)
        finally:
            call["character_destroy"](character)
        if not result:
            return ()
        try:
            count = call["result_size"](result)
            found = [call["result_value"](result, place) for place in range(count)]
        finally:
            call["result_destroy"](result)
        return tuple(value.decode("utf-8", "ignore") for value in found if value)

    def close(self) -> None:
        """Let go of the model."""
        if self._recognizer:
            self._calls["recognizer_destroy"](self._recognizer)
            self._recognizer = None


def _calls(library: ctypes.CDLL) -> "dict[str, ctypes._NamedFuncPointer]":
    """The functions used, with their types: ctypes would cut pointers to 32 bits."""
    calls = {}
    for name, (result, arguments) in _SIGNATURES.items():
        call = getattr(library, f"zinnia_{name}")
        call.restype, call.argtypes = result, arguments
        calls[name] = call
    return calls
