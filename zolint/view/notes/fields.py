"""Whether an article is from another field, which has the words of this one in another sense."""

from __future__ import annotations

from zolint.view.notes.catalogue import Entry
from zolint.view.notes.pattern import Finder


def belongs(entry: Entry, finder: Finder) -> bool:
    """Whether a topic is meant: where people are in danger it is in any article, else in one of its field."""
    if not _is_elsewhere(finder):
        return True
    return entry.since == "mention" or any(True for _ in finder.find_any((*entry.grave, *entry.states)))


def _is_elsewhere(finder: Finder) -> bool:
    """Whether more of an article speaks of crafts, sports or chores than of sex, love and health."""
    foreign = finder.sentences("{another-field}")
    if len(foreign) < _SEVERAL and not any(map(finder.words.is_title, foreign)):
        return False
    own = finder.sentences("{own-field}")
    return len(foreign - own) > len(own)


_SEVERAL = 2
"""One such word is a comparison, "like a dog with a bone", or what lies about the room, but in a title."""
