"""Messages and file names as a report can hold them: whole, on one line, and in UTF-8."""

from __future__ import annotations

import re

from zolint.snippet import clean

UNSEEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that move a cursor, end a line or turn its direction; JSON and XML write them by number."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def sentence(text: str) -> str:
    """Return a message on one line, with a mark for every character that a screen would obey."""
    return clean(" ".join(text.split()))


def utf8(text: str) -> str:
    """Return a text with a mark for what UTF-8 cannot write, as a file's name may hold."""
    return _SURROGATES.sub("�", text)
