"""JSON that is always written: what a rule put into a finding must not cost the user the report."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from zolint.report.legible import UNSEEN, utf8


def line(data: object) -> str:
    """Return data as JSON on one line."""
    return _by_number(_encode(data)) + "\n"


def indented(data: object) -> str:
    """Return data as JSON that a person can read, too."""
    return _by_number(msgspec.json.format(_encode(data), indent=2)) + "\n"


def _by_number(encoded: bytes) -> str:
    """Return JSON in which what is unseen, which stands in strings alone, is written by number."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", encoded.decode())


def _encode(data: object) -> bytes:
    try:
        return msgspec.json.encode(data, enc_hook=str)
    except UnicodeEncodeError:  # the name of a file need not be UTF-8
        return msgspec.json.encode(_utf8(data), enc_hook=str)


def _utf8(data: object) -> object:
    if isinstance(data, str):
        return utf8(data)
    if isinstance(data, Mapping):
        return {utf8(str(key)): _utf8(value) for key, value in data.items()}
    if isinstance(data, list | tuple | set | frozenset):
        return [_utf8(value) for value in data]
    return data
