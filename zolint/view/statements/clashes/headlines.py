"""Headlines: titles, headings and labels whose text says the opposite, by their gists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.document import HEADINGS, Kind
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.exclusion import excludes
from zolint.view.statements.clashes.gists import Told
from zolint.view.statements.clauses.gist import Gist
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.words.concepts import is_bad, is_concept
from zolint.view.statements.words.outline import Outline, word_list
from zolint.view.statements.words.wording import small

_NAMING = re.compile(r"\b(?:and|or|what|how|when|versus|vs|cannot|for)\b|[:&]", re.IGNORECASE)
"""A heading with one of these names its matter, and states nothing of it."""
_LISTING = re.compile(
    r"\b(?:myths?|misconceptions?|mistakes?|true|false|facts?|fiction|beliefs?|rumou?rs?|lies)\b",
    re.IGNORECASE,
)
"""Under such a heading stand headings that the text goes on to refute."""


def contradicted(said: Sequence[Told], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the headings with the sentences under them that say the opposite."""
    above: list[Told] = []
    heading: Outline | None = None
    for each in said:
        if each.outline.sentence.block.kind in HEADINGS:
            above = [*(one for one in above if stays(one.outline, each.outline)), each]
            heading = each.outline
            continue
        found = next(_found(above, each.gists, subject, heading), None)
        if found:
            one, other = found
            places = (one.start, one.end), (other.start, other.end)
            yield one.outline, each.outline, Found(ClashKind.HEADING, *places)
        heading = None


def is_listing(heading: Outline) -> bool:
    """Whether under a heading stand headings that the text goes on to refute."""
    return _LISTING.search(heading.sentence.text) is not None


def names_only(heading: Outline) -> bool:
    """Whether a heading names its matter, and states nothing of it: "Pain and pleasure"."""
    return _NAMING.search(heading.sentence.text) is not None


def names_trouble(heading: Outline) -> bool:
    """Whether a heading names a trouble, and not that there is less of it."""
    return not heading.words.isdisjoint(word_list("trouble") - _FEWER)


_FEWER = frozenset(("less", "fewer", "reduced", "lower", "decreased"))


def stays(heading: Outline, following: Outline) -> bool:
    """Whether a heading still stands above the text after another."""
    one, other = heading.sentence.block, following.sentence.block
    if one.kind is Kind.TITLE:
        return True
    return one is other or (
        one.kind is Kind.HEADING and (other.kind is Kind.LABEL or one.level < other.level)
    )


def _found(
    above: Sequence[Told], own: Sequence[Gist], subject: frozenset[str], heading: Outline | None
) -> Iterator[tuple[Gist, Gist]]:
    if any(is_listing(each.outline) for each in above):
        return
    for each in above:
        for one in each.gists:
            for other in own:
                first = each.outline is heading
                denied = _states(one) and (excludes(one, other, subject) or _gainsays(one, other))
                if denied or (first and _breaks(one, other, subject)):
                    yield one, other


def is_statement(heading: Outline) -> bool:
    """Whether a heading has a verb that states something: "Maca cools the night", not "Pain relief"."""
    row = row_of(heading)
    if not small("stating").isdisjoint(row.texts):
        return True
    return any(
        role.kind in ("way", "axis", "sense") and row.texts[at].endswith("s") and 0 < at < len(row.words) - 1
        for at, (_, wording) in row.wordings.items()
        for role in wording.roles
    )


def _states(heading: Gist) -> bool:
    """Whether a heading says something of something, as a sentence does."""
    if heading.bidding:
        return not _ASKING.search(heading.outline.sentence.text)
    if heading.matter and heading.sides and is_statement(heading.outline):
        return not _ASKING.search(heading.outline.sentence.text)
    told = len(heading.matter) > 1 and heading.sides
    return bool(told or heading.sides & small("substantial")) and not names_only(heading.outline)


_ASKING = re.compile(r"\b(?:what|how|when|who|where|which)\b", re.IGNORECASE)


def _gainsays(heading: Gist, body: Gist) -> bool:
    """Whether a sentence says of all that a heading names the opposite, and little more."""
    moods = heading.bidding == body.bidding or (heading.possible and body.bidding and body.high < _NEVER)
    weak = body.counted and body.high - body.low > _WIDE and not heading.absolute
    if not heading.apart(body) or not moods or weak or body.conditional or body.possible:
        return False
    if heading.sides - body.sides or body.sides - heading.sides - small("equalling"):
        return False
    if not heading.matter & body.matter and not heading.sides & small("substantial"):
        return False
    if not heading.keys <= body.keys | body.wild:
        return False
    if not heading.bidding and not is_statement(heading.outline):
        return False
    extra = body.matter - heading.matter
    extra -= frozenset(("woman", "man")) if extra >= {"woman", "man"} else frozenset()
    counted = any(key[0] == "#" for key in body.keys - heading.keys)
    narrowed = not (body.absolute and body.bidding) and not extra.isdisjoint(small("narrowing"))
    return not counted and not narrowed and len(extra) <= _MORE


_NEVER = 0.1
_WIDE = 0.76
"""What is said of so few or so many is said of some alone."""
_MORE = 2
"""So much more a sentence may name than the heading that it gainsays."""


def _breaks(heading: Gist, body: Gist, subject: frozenset[str]) -> bool:
    """Whether a heading names what gets better, "less stress", and its text says what makes it worse."""
    kept = heading.keys <= body.keys and heading.sides == body.sides == frozenset(("~change",))
    if (
        not (kept and heading.matter)
        or len(heading.keys) > _NAMED
        or body.conditional
        or body.duty
        or body.possible
        or body.counted
    ):
        return False
    if not heading.apart(body):
        return False
    causes = body.matter - heading.matter
    if any(is_bad(key) for key in causes) or names_trouble(heading.outline):
        return False
    if heading.outline.sentence.block.kind is Kind.LABEL:
        return True
    named = frozenset(key for key in causes if is_concept(key))
    return bool(named & subject) or bool(body.wild & subject)


_NAMED = 2
