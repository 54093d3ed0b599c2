"""Claims that no reading knows and that only the wording gives away: "praise disarms a jealous man"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from zolint.confidence import Confidence
from zolint.document import Kind
from zolint.nlp import Parse, Word
from zolint.view.claims.around import tied
from zolint.view.claims.assertion import asserts, is_idiom, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.reported import is_believed
from zolint.view.claims.softening import softer
from zolint.view.claims.statement import ADVISING, Range, Statement
from zolint.view.claims.wording import Token, features, likelihood, tokens, weights
from zolint.view.clauses import Clause, clause, clauses, is_verb
from zolint.view.hedges import hedges
from zolint.view.relations import Force

LIKELY = 0.8
"""From how high a likelihood on a sentence is taken for a claim though no reading knows what it claims."""


def is_telling(text: str, kind: Kind) -> bool:
    """Whether a sentence, with what it quotes left blank, is by its wording most likely a claim."""
    return kind in _RUNNING and likelihood(text, kind.value) >= LIKELY


def worded(text: str, kind: Kind, parse: Parse) -> Iterator[Statement]:
    """Yield the claim that a sentence makes by its wording alone, unless its grammar makes it none."""
    root = next(parse.roots(), None)
    if root is None or not is_telling(text, kind) or _CONTRASTED.search(text):
        return
    if not _states(parse, root, kind):
        return
    carried = carrier(text, kind)
    if carried is None:
        return
    found = Statement(
        "wording",
        len(text) - len(text.lstrip()),
        len(text.rstrip(" .!")),
        ClaimKind.EFFECT,
        carried,
        force=Force.ASSOCIATION,  # how much is promised is not known
        confidence=Confidence.MEDIUM,
    )
    if is_verb(root):
        main = clause(parse, root)
        words = tuple(word.text for word in hedges(parse, root))
        found = replace(found, negated=main.negated, hedges=words, softer=softer(main))
    yield found


def carrier(text: str, kind: Kind) -> Range | None:
    """Return the few words in a row that make a sentence most likely a claim; None where there are none."""
    words = tokens(text)
    gains = _gains(words, text, kind)
    rows = (
        (sum(gains[first:last]), first, last)
        for first in range(len(words))
        for last in range(first + 1, min(first + _MOST_WORDS, len(words)) + 1)
        if _is_row(words[first:last], text)
    )
    gain, first, last = max(rows, default=(0.0, 0, 0))
    return (words[first].start, words[last - 1].end) if gain > 0 else None


_CONTRASTED = re.compile(r"\bsome\b[^.:]*\b(?:others?|another|some)\b", re.IGNORECASE)
"""That people or things differ: "some decide in an hour, others need a week"."""
_RUNNING = (Kind.PARAGRAPH, Kind.ITEM)
_MOST_WORDS = 6
_NAMES = ("NNP", "NNPS")
_LOOSE = frozenset({"asking", "if", "joining", "preposition", "the", "to", "when"})
"""What a row of telling words neither begins nor ends with."""
_OPEN = _LOOSE | {"be", "can", "have", "hedge", "must", "not", "will"}
"""What a row goes on after."""


def _states(parse: Parse, root: Word, kind: Kind) -> bool:
    """Whether the main clause can state how things are; out of lists, even where the parser sees no verb."""
    if not is_verb(root):
        return kind is not Kind.ITEM and not _is_noun_phrase(parse, root)
    main = clause(parse, root)
    if main.past or main.passive or main.modal in ADVISING or is_service(main) or is_idiom(main):
        return False
    if main.subject is not None and main.subject.tag in _NAMES:
        return False
    if _is_scene(main) or main.verb.lemma == "contain" or _is_offered(main) or _is_wish(main):
        return False
    if main.negated and main.verb.lemma in listed("findings"):  # "no study has shown that it works"
        return False
    reported = any(is_believed(parse, each.verb) for each in clauses(parse))
    return not reported and not _calls(main) and asserts(main)


def _is_offered(main: Clause) -> bool:
    """Whether somebody is said to help the reader do something: "they can help you make a plan"."""
    return main.verb.lemma == "help" and points(main) and any(main.parse.children(main.verb, "ccomp"))


def _is_wish(main: Clause) -> bool:
    """Whether it is only said what somebody wants to do: "they want to sleep better"."""
    return main.verb.lemma in listed("wishes") and any(main.parse.children(main.verb, "xcomp"))


def _is_noun_phrase(parse: Parse, root: Word) -> bool:
    """Whether a line is no sentence but a thing: "A scar in the sheath of the tendon."."""
    first = parse.words[0]
    named = first.lemma in ("a", "an", "the") and first.head == root.index
    tail = parse.words[root.index + 1 :]
    return named and all(word.tag in ("IN", "DT", "NN", "JJ", "CC", "CD", ".", ",", "PRP$") for word in tail)


def _is_scene(main: Clause) -> bool:
    """Whether people who are there are seen doing something: "half of the women bring a friend"."""
    if main.verb.lemma not in listed("seen_doing") or main.subject is None:
        return False
    group = tied(main.parse, main.subject, "of")
    return any(True for noun in group for _ in main.parse.children(noun, "det", "poss"))


def _calls(main: Clause) -> bool:
    """Whether a clause says what something is, or what is worth doing: "it is a ring", "it is vital"."""
    if main.verb.lemma != "be":
        return False
    complements = tuple(main.parse.children(main.verb, "attr", "acomp"))
    return any(word.relation == "attr" or word.lemma in listed("values") for word in complements)


def _gains(words: list[Token], text: str, kind: Kind) -> list[float]:
    """Return what each word adds to the odds: a pair of words, half to each."""
    gains = [0.0] * len(words)
    for name, value, first, last in features(words, text, kind.value):
        if first <= last:
            gain = weights().get(name, 0.0) * value / 2
            gains[first] += gain
            gains[last] += gain
    return gains


def _is_row(words: list[Token], text: str) -> bool:
    if words[0].kind in _LOOSE or words[-1].kind in _OPEN:
        return False
    if any(word.kind == "mark" for word in words):
        return False
    # what was quoted between two words is blank, and a full stop is no mark
    between = (text[before.end : after.start] for before, after in pairwise(words))
    return all(len(gap) <= 1 and gap != "." for gap in between)
