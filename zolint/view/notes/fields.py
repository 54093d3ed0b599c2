"""Whether an article is from another field, which has the words of this one in another sense."""

from __future__ import annotations

from zolint.view.notes.catalogue import Entry, load
from zolint.view.notes.pattern import Finder


class Field:
    """The field that an article is from, looked into once for each family of topics."""

    def __init__(self, finder: Finder) -> None:
        """Take what finds wordings in the article."""
        self._finder = finder
        self._apart: dict[str, bool] = {}

    def has(self, entry: Entry) -> bool:
        """Whether a topic is meant: one of danger in any article, any other in one of its field."""
        if entry.id not in load().topics:
            return True  # a house's own topics may be of any field
        if entry.since == "mention" or not self._is_apart_from(entry.family):
            return True
        return any(True for _ in self._finder.find_any((*entry.grave, *entry.states)))

    def _is_apart_from(self, family: str) -> bool:
        """Whether an article is from another field than a family of topics."""
        if family not in self._apart:
            self._apart[family] = _is_elsewhere(self._finder, _OWN[family]) or (
                family == "safety" and _is_nowhere_near(self._finder)
            )
        return self._apart[family]


def _is_elsewhere(finder: Finder, own: str) -> bool:
    """Whether more of an article speaks of crafts, sports or chores than has words of its own field."""
    foreign = finder.sentences("{another-field}")
    if len(foreign) < _SEVERAL and not any(map(finder.words.is_title, foreign)):
        return False
    at_home = finder.sentences(own)
    return len(foreign - at_home) > len(at_home)


def _is_nowhere_near(finder: Finder) -> bool:
    """Whether an article has next to no word of sex, love and health, whatever else it speaks of."""
    return len(finder.sentences("{near-field}")) < max(1, _SHARE * len(finder.words.sentences))


_OWN = {"safety": "{own-field}", "consent": "{own-field} | {loved-one}"}
"""Two people who are close are enough for consent to be spoken of; sports and stages have partners too."""
_SEVERAL = 2
"""One such word is a comparison, "like a dog with a bone", or what lies about the room, but in a title."""
_SHARE = 0.07
"""Of the labelled articles that ask for a note, every one has words of its field in more of its sentences."""
