"""What only the user can mend: a wrong argument, a wrong key in the configuration."""

from __future__ import annotations

from collections.abc import Iterable

_TELLING = 4
"""How many letters a part of a name must have to point at the whole."""


class Mistake(Exception):
    """A mistake of the user's; the message says where it stands and what is wrong."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean "..."?` for the known name that is most like this one or holds it, if any."""
    found = most_like(name, known)
    return f'; did you mean "{found}"?' if found else ""


def most_like(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like this one or holds it, or nothing."""
    import difflib  # noqa: PLC0415 - only a mistake pays for it

    by_folded = {word.casefold(): word for word in known}
    alike = difflib.get_close_matches(name.casefold(), by_folded, n=1)
    if len(name) >= _TELLING:
        alike += [word for word in by_folded if name.casefold() in word]
    return by_folded[alike[0]] if alike else ""
