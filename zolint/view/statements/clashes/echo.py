"""Whether two sentences clash that say nearly the same thing."""

from __future__ import annotations

import re
from functools import cache

from zolint.document import HEADINGS
from zolint.nlp import Parse, Word
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.differences import Difference, is_of_some
from zolint.view.statements.numbers.occasions import of_two_groups, of_two_times
from zolint.view.statements.words import grammar
from zolint.view.statements.words.lexicon import complementary, name_of
from zolint.view.statements.words.outline import Outline, Term, open_two_blocks, stems_of, terms_at, word_list

_LONG = 2
"""With so much slack, a noun may be put in another way too."""
_DISTANT = 6
"""A "he" or "it" so many sentences on may be another one."""
_CLOSE = 2
"""Sentences whose "it" is the same."""


def clash(found: Difference, left: Parse, right: Parse) -> Found | None:
    """Return how the two sentences clash, or None."""
    if _asks(found.one) or _asks(found.other):
        return None
    named = found.one.names & found.other.names or found.opposites
    stated = grammar.has_verb(left) and grammar.has_verb(right)
    if not named or not stated or not _about_the_same(found, left, right):
        return None
    counted = bool(found.one.quantities and found.other.quantities)
    if counted and _has(_URGING, found.one) != _has(_URGING, found.other):
        # "hardly anyone does", "everyone should", "never do"
        return None
    if not found.opposites and not found.numbers and _has(_DUTY, found.one) != _has(_DUTY, found.other):
        # who need not do a thing may do it
        return None
    for judge, applies in (
        (_opposite, found.opposites),
        (_denied, found.reversed),
        (_counted, found.numbers),
        (_shared_out, found.shares),
    ):
        if applies:
            return judge(found, left, right)
    return None


def _has(pattern: re.Pattern[str], outline: Outline) -> bool:
    return pattern.search(outline.lower) is not None


_URGING = re.compile(r"^never (?!ha[sd]\b)|\b(?:should|must|ought to)\b")
_DUTY = re.compile(r"\b(?:ha(?:ve|s|d) to|needs? to|need not)\b")


def _asks(outline: Outline) -> bool:
    """Whether a heading names what its text answers: "What it does not do"."""
    first = outline.tokens[:1]
    return outline.sentence.block.kind in HEADINGS and bool(first) and first[0].text in word_list("asking")


def _about_the_same(found: Difference, left: Parse, right: Parse) -> bool:
    """Whether both sentences have the same subject."""
    one, other = grammar.main_subject(left), grammar.main_subject(right)
    if one is None or other is None:
        enough = len(found.one.names & found.other.names) >= _CLOSE
        return enough and (one is other or not (found.left or found.right))
    if _is_of(left, one, found.left) and _is_of(right, other, found.right):
        # "anxious people", "avoidant people"
        return False
    if grammar.is_pronoun(one) or grammar.is_pronoun(other):
        apart = found.other.place - found.one.place
        if found.numbers and one.lemma not in _LASTING and open_two_blocks(found.one, found.other):
            return False
        verbatim = not (found.left or found.right) and found.slack > 0
        return one.lemma == other.lemma and (verbatim or apart <= _reach(one))
    named = {term.name for term in terms_at(found.one, [one])}
    named &= {term.name for term in terms_at(found.other, [other])}
    nobody = any(word.text.lower() in _NOBODY for word in (one, other))
    return bool(named) or nobody or not (found.left or found.right)


_NOBODY = ("nobody", "none", "nothing", "one", "no-one")
_LASTING = ("i", "we", "you")


def _is_of(parse: Parse, subject: Word, own: tuple[Term, ...]) -> bool:
    """Whether a subject has an adjective that the other sentence lacks."""
    kinds = parse.children(subject, "amod", "compound", "nmod")
    return any(term.start <= kind.start < term.end for kind in kinds for term in own)


def _reach(pronoun: Word) -> int:
    """Return how many sentences on a pronoun still means the same."""
    if pronoun.lemma in _LASTING:
        return 10**6
    return _DISTANT if pronoun.lemma in ("he", "she", "it", "they") else _CLOSE


def _opposite(found: Difference, left: Parse, right: Parse) -> Found | None:
    """Return the clash of two sentences that differ in a word and its opposite."""
    one, other = found.opposites[0]
    if (
        len({a.name for a, _ in found.opposites}) % 2 == 0
        and len({b.name for _, b in found.opposites}) % 2 == 0
    ):
        # "high ... less", "low ... more": twice the opposite is the same
        return None
    if found.reversed or not _rest_agrees(found, (one, other), left, right):
        return None
    if found.numbers or found.one.has("hedge") or found.other.has("hedge"):
        return None
    if all(found.denials) and not complementary(one.text, other.text):
        return None
    if not _stated(left, one) or not _stated(right, other):
        return None
    return Found(ClashKind.ANTONYM, _place(one), _place(other), _about(right))


def _denied(found: Difference, left: Parse, right: Parse) -> Found | None:
    """Return the clash of two sentences of which one denies the other."""
    asserts_left = len(found.denials[0]) % 2 == 0
    denial = found.denials[asserts_left][-1]
    parse, denied = (right, found.right) if asserts_left else (left, found.left)
    full_parse, fuller = (left, found.left) if asserts_left else (right, found.right)
    word = grammar.word_at(parse, denial.start)
    if word is None or grammar.in_condition(parse, word) or grammar.limits_subject(parse, word):
        return None
    if grammar.in_infinitive(parse, word):
        return None
    if (
        found.one.has("unsure")
        or found.other.has("unsure")
        or _denies_a_part(found, asserts_left=asserts_left)
    ):
        return None
    if not _only_fuller(found, denied, fuller, parse, full_parse):
        return None
    kind = ClashKind.NEGATION
    asserted, denied_at = _predicate(full_parse), grammar.predicate(parse, word)
    for one, other in found.shares:
        if denial.text in (one.text, other.text):
            return Found(ClashKind.QUANTIFIER, _place(one), _place(other), _about(right))
    places = (asserted, denied_at) if asserts_left else (denied_at, asserted)
    return Found(kind, *places, _about(right))


def _denies_a_part(found: Difference, *, asserts_left: bool) -> bool:
    """Whether a denial leaves a part: "does not remove it entirely", "do not take two"."""
    denying, asserting = (found.other, found.one) if asserts_left else (found.one, found.other)
    values = _values(denying)
    if "can" in asserting.words and is_of_some(denying):
        return True
    return bool(denying.words & word_list("wholly")) or (bool(values) and not values & _values(asserting))


def _values(outline: Outline) -> frozenset[float]:
    return frozenset(term.value for term in outline.terms if term.value is not None)


def _only_fuller(
    found: Difference,
    denied: tuple[Term, ...],
    fuller: tuple[Term, ...],
    parse_of_denied: Parse,
    parse: Parse,
) -> bool:
    """Whether the sentence that asserts says all that the other denies, and at most adds how or what kind."""
    if len(denied) > found.slack or not all(_is_sparable(found, parse_of_denied, term) for term in denied):
        return False
    absolute = any(denial.text in _ABSOLUTE for denials in found.denials for denial in denials)
    added = [
        term
        for term in fuller
        if not _is_modifier(parse, term)
        and term.name not in _asserting()
        and not (absolute and _follows(parse, term))
    ]
    return len(added) <= len(denied) and (not denied or len(fuller) <= len(denied))


@cache
def _asserting() -> frozenset[str]:
    """Return the verbs that stand where the other sentence denies: "lacks", "contains"."""
    return frozenset(map(name_of, ("contain", "have", "use", "appear", "do", "manage")))


_ABSOLUTE = ("never", "no", "nobody", "none")
"""Who denies so leaves no room for "in the evening" or "for three minutes"."""


def _follows(parse: Parse, term: Term) -> bool:
    """Whether a term stands after the verb, in a phrase that only says where, when or how."""
    word = grammar.word_at(parse, term.start)
    return word is not None and word.relation in ("pobj", "npadvmod") and not grammar.in_subject(parse, word)


def _is_modifier(parse: Parse, term: Term) -> bool:
    word = grammar.word_at(parse, term.start)
    return word is not None and word.relation in ("amod", "advmod", "compound", "nummod")


def _counted(found: Difference, left: Parse, right: Parse) -> Found | None:
    """Return the clash of two sentences that differ in a number."""
    if not _rest_agrees(found, (), left, right):
        return None
    if (found.one.words ^ found.other.words) & word_list("weekday"):
        return None
    if of_two_times(found.one, found.numbers) or of_two_groups(found.one, found.other, found.numbers):
        return None
    one, other = found.numbers[0]
    return Found(ClashKind.NUMBER, _counted_words(left, one), _counted_words(right, other), _about(right))


def _shared_out(found: Difference, left: Parse, right: Parse) -> Found | None:
    """Return the clash of two sentences of which one speaks of all, the other of few."""
    if not _rest_agrees(found, (), left, right) or not found.shares:
        return None
    if any("none" in (a.name, b.name) for a, b in found.shares) and not found.reversed:
        # "nobody is unable", "everybody is able"
        return None
    clashing = {term for pair in found.shares for term in pair}
    if {t.name for t in found.one.quantities if t not in clashing} != {
        t.name for t in found.other.quantities if t not in clashing
    }:
        # "all do sometimes", "few always do"
        return None
    one, other = found.shares[0]
    return Found(ClashKind.QUANTIFIER, _place(one), _place(other), _about(right))


def _rest_agrees(found: Difference, clashing: tuple[Term, ...], left: Parse, right: Parse) -> bool:
    """Whether the two sentences, but for the clashing terms, say the same."""
    spared = stems_of("date") if found.numbers else frozenset()
    for terms, parse in ((found.left, left), (found.right, right)):
        rest = [
            t
            for t in terms
            if t not in clashing and t.name not in spared and not (spared and t.text in word_list("date"))
        ]
        if len(rest) > found.slack or not all(_is_sparable(found, parse, term) for term in rest):
            return False
    return True


def _is_sparable(found: Difference, parse: Parse, term: Term) -> bool:
    """Whether a term may be another word for one of the other sentence, and not another thing.

    Never a name, nor a word that tells things apart; a noun only in long sentences that are else the same.
    """
    if term.is_name or term.name in stems_of("telling"):
        return False
    word = grammar.word_at(parse, term.start)
    if word is None or found.slack >= _LONG:
        return True
    return word.tag[0] in "VR" or (word.tag[0] == "J" and not found.numbers)


def _stated(parse: Parse, term: Term) -> bool:
    """Whether a term belongs to what the sentence states, not to what it is about or to a side clause."""
    word = grammar.word_at(parse, term.start)
    if word is None or grammar.in_condition(parse, word) or grammar.in_subject(parse, word):
        return False
    return not grammar.tells_apart(parse, word)


def _predicate(parse: Parse) -> tuple[int, int]:
    """Return where the main statement's verb stands, with what completes it."""
    return grammar.predicate(parse, next(parse.roots()))


def _place(term: Term) -> tuple[int, int]:
    return term.start, term.end


def _counted_words(parse: Parse, term: Term) -> tuple[int, int]:
    """Return where a number stands, with what it counts."""
    word = grammar.word_at(parse, term.start)
    counted = parse.head(word) if word else None
    if counted and counted.tag[0] == "N" and 0 <= counted.start - term.end <= _UNIT_GAP:
        return term.start, counted.end
    return _place(term)


_UNIT_GAP = 12
"""How many characters may stand between a number and what it counts."""


def _about(parse: Parse) -> str:
    head = grammar.main_subject(parse)
    return grammar.phrase(parse, head) if head else ""
