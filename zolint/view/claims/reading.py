"""From a sentence to its statements: what is parsed, and in what order the readings are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.confidence import Confidence
from zolint.document import PROSE, Kind
from zolint.lots import remembered
from zolint.nlp import Parse
from zolint.view import Analysis
from zolint.view.claims.absolutes import absolutes
from zolint.view.claims.appeals import appeals
from zolint.view.claims.assertion import asserts, is_bare
from zolint.view.claims.dosing import doses
from zolint.view.claims.effects import effects
from zolint.view.claims.experience import experiences
from zolint.view.claims.figurative import pairs, resultatives, signs
from zolint.view.claims.figures import amounts, counterparts, numbers, shares, trends
from zolint.view.claims.futility import futilities
from zolint.view.claims.generalities import generalities
from zolint.view.claims.headlines import headlines, promises
from zolint.view.claims.homographs import comparisons, homographs
from zolint.view.claims.leads import Leads
from zolint.view.claims.mechanisms import mechanisms
from zolint.view.claims.mending import mended
from zolint.view.claims.people import headless, people
from zolint.view.claims.predicates import predicates
from zolint.view.claims.sayings import sayings
from zolint.view.claims.statement import Reading, Statement
from zolint.view.claims.sufficing import sufficiencies
from zolint.view.claims.timing import timings
from zolint.view.claims.trigger import may_claim, spoken
from zolint.view.claims.worded import is_telling
from zolint.view.clauses import SUBJECTS, clause, clauses, is_verb
from zolint.view.guards import Guards
from zolint.view.outcomes import Topic, terms
from zolint.view.sentences import Sentence, Sentences


def readable(text: str) -> str:
    """Return a line that is set like a title as the parser knows text, letter for letter; else the text."""
    words = [word for word in _WORD.findall(text) if len(word) > _SHORTEST]
    if len(words) <= _SHORTEST or sum(word[0].isupper() for word in words) < _CAPITALISED * len(words):
        return text
    small = text[0] + "".join(c.lower() if len(c.lower()) == 1 else c for c in text[1:])
    # "How sex can ease stress" claims that it can
    return _HOW.sub(lambda how: how[1] + " " * len(how[2]), small)


def parsed(sentence: Sentence) -> str:
    """Return what the parser reads of a sentence, letter for letter: the label of a list item is blank."""
    return _unlabelled(sentence.text, sentence.block.kind)


@remembered
def _unlabelled(text: str, kind: Kind) -> str:
    text = readable(text)
    if kind not in PROSE:
        return text
    if kind is not Kind.ITEM:
        return _WORD_LABEL.sub(lambda label: " " * len(label[0]), text, count=1)
    return _LABEL.sub(lambda label: " " * len(label[0]), text, count=1)


def candidates(analysis: Analysis) -> Iterator[Sentence]:
    """Yield the sentences that can claim something: by what they name or point at, or by their wording."""
    guards = analysis.view(Guards)
    for sentence in analysis.view(Sentences).all:
        text = sentence.text
        if sentence.block.kind not in _READ or len(text) > _LONGEST or _is_too_short(text):
            continue
        if may_claim(text) or is_telling(spoken(sentence, parsed(sentence), guards), sentence.block.kind):
            yield sentence


def _is_too_short(text: str) -> bool:
    """Whether a line has no room for a claim; "Cysts shrink." names an illness and has an end."""
    spaces = text.count(" ")
    if spaces == _SHORTEST - 2 and text.endswith("."):
        return not any(term.topic is Topic.DISEASE for term in terms(text))
    return spaces < _SHORTEST - 1


def statements(sentence: Sentence, reading: Reading, analysis: Analysis) -> Iterator[Statement]:
    """Yield what a sentence states, from clause to clause, then its appeals and figures."""
    text = sentence.text
    parse = mended(analysis.parse(parsed(sentence)))
    if sentence.block.kind in (Kind.ITEM, Kind.TABLE):
        conditional = bool(_CONDITION.search(analysis.view(Leads).before(sentence.block)))
        if _is_fragment(parse, conditional=conditional):
            yield from homographs(parse, reading)
            return
    found = [statement for each in clauses(parse) for read in _READINGS for statement in read(each, reading)]
    if all(statement.confidence is Confidence.LOW for statement in found):
        found += homographs(parse, reading)
    if not found:
        found += [*comparisons(parse, reading), *headless(parse, reading)]
    if not found:
        found += sayings(text, reading)
    if not found and not text.endswith((".", "!")):
        found = list(headlines(parse, reading))
    elif sentence.block.kind in (Kind.TITLE, Kind.HEADING):
        found += promises(parse, reading)
    sure = [statement for statement in found if statement.confidence is not Confidence.LOW]
    advises = _is_told(parse)
    found += [*absolutes(text, reading, sure, advises=advises), *appeals(text), *trends(text, reading)]
    if found or not advises:
        found += [*numbers(parse), *shares(parse, reading), *counterparts(text, reading)]
    yield from found


_READINGS = (
    effects,
    predicates,
    experiences,
    mechanisms,
    amounts,
    generalities,
    people,
    pairs,
    signs,
    resultatives,
    sufficiencies,
    timings,
    futilities,
    doses,
)
"""What is read of every clause."""
_READ = PROSE | {Kind.TITLE, Kind.HEADING, Kind.TABLE}
_SHORTEST = 3
"""Fewer words claim nothing."""
_LONGEST = 1_500
"""More characters are no prose, and would be slow to read."""
_CAPITALISED = 0.7
"""The share of capitalised words from which on a line is set like a title."""
_HOW = re.compile(r"((?:^|: ))(How|how)\b(?! to\b)")
_CONDITION = re.compile(
    r"\b(?:if|in case|once|unless|until|when|whether|while|avoid|check|ask|make sure)\b[^.!?]*$",
    re.IGNORECASE,
)
"""A lead that makes conditions or tasks of the items after it: "See a doctor if:"."""
_WORD_LABEL = re.compile(r"^[A-Z][\w’'-]*: (?=[A-Z])")
_LABEL = re.compile(
    r"^[A-Z][\w’'-]*(?: [\w’'&-]+){0,3}: "
    r"(?=[A-Z]|(?:an?|few|it|its|many|most|one|ten|that|the|these|they|this|\d+|your|\w+ing)\b)"
)
"""What a list item is about, before the sentence that says something of it: "Skin: the oil heals eczema"."""
_WORD = re.compile(r"[^\W\d_]+")


def _is_fragment(parse: Parse, *, conditional: bool) -> bool:
    """Whether a list item is no sentence: a noun phrase, or the end of the sentence before the list."""
    begins_small = parse.text[:1].islower() and parse.words[0].lemma not in ("it", "this", "these", "they")
    root = next(parse.roots(), None)
    if begins_small and root is not None and not conditional:
        own = next(parse.children(root, *SUBJECTS), None)
        begins_small = own is None or own.index > root.index or parse.words[0].tag in ("IN", "WRB", "WP")
    if begins_small or root is None or is_bare(parse, root):
        return True
    return not (is_verb(root) or root.tag == "MD")


def _is_told(parse: Parse) -> bool:
    """Whether the main clause tells the past or tells the reader what to do."""
    root = next(parse.roots(), None)
    if root is None or not is_verb(root):
        return False
    main = clause(parse, root)
    return main.imperative or (main.past and not asserts(main))
