"""Sentences that state cause and effect on the word of a study that cannot show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import PROSE, Kind
from zolint.nlp import Parse, Word
from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.bibliography import Entry
from zolint.view.claims.reading import readable
from zolint.view.clauses import Clause, clauses, is_verb
from zolint.view.data import words
from zolint.view.designs import Design, Study, studies, titled
from zolint.view.evidence import Support
from zolint.view.guards import Guards
from zolint.view.hedges import hedges
from zolint.view.outcomes import OUTCOMES, Term, terms
from zolint.view.relations import Force, Part, Relation, relations
from zolint.view.sentences import Sentence, Sentences


@dataclass(frozen=True, slots=True)
class Reach:
    """A causal verb, and the study that is named for it."""

    sentence: Sentence
    verb: str
    start: int
    """Offsets of the verb in the sentence's text."""
    end: int
    study: Study
    entry: Entry | None
    """The source whose title names the design; None where the sentence does."""

    @property
    def named(self) -> str:
        """The words that name the design."""
        text = self.entry.text if self.entry else self.sentence.text
        return " ".join(text[self.study.start : self.study.end].split())


@dataclass(frozen=True)
class Overreach:
    """What an article's sentences say of cause and effect, with the studies that they rest it on."""

    _analysis: Analysis

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name the sentences that rest on a study whose design is told."""
        return (readable(sentence.text) for _, sentence in analysis.view(cls).resting)

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at nothing before it is asked for."""
        return cls(analysis)

    def reaches(self, small: int) -> Iterator[Reach]:
        """Yield one causal verb a sentence that goes further than its study; below `small` people is few."""
        guards, support = self._analysis.view(Guards), self._analysis.view(Support)
        for n, sentence in self.resting:
            resting = _study(support, n, sentence, small)
            if resting is None:
                continue
            study, entry = resting
            if guards.guard(sentence, study.start if not entry else 0, study.end if not entry else 0):
                continue
            parse = self._analysis.parse(readable(sentence.text))
            own = (study.start, study.end) if entry is None else (0, 0)
            tells = entry is None and study.design not in _OF_MANY
            verbs = (
                each.verb for each in clauses(parse) if _overreaches(each, own) and not (tells and each.past)
            )
            verb = next(verbs, None) or next(_misread(parse, own, past=not tells), None)
            if verb and (entry or not _parted(sentence.text, verb, study)):
                yield Reach(sentence, verb.text, verb.start, verb.end, study, entry)

    @cached_property
    def resting(self) -> tuple[tuple[int, Sentence], ...]:
        """The sentences that can rest on a study too weak for cause and effect, with their block."""
        document, support = self._analysis.document, self._analysis.view(Support)
        read = (n for n, block in enumerate(document.blocks) if block.kind in _READ)
        by_block = self._analysis.view(Sentences).by_block
        return tuple(
            (n, sentence)
            for n in read
            for sentence in by_block.get(n, ())
            if _study(support, n, sentence, _LARGE)
        )


_READ = PROSE - {Kind.QUOTATION}
_LARGE = 1_000
"""More people than any setting calls few."""
_SOFT = frozenset({"may", "might", "could", "would", "should"})
_OF_MANY = (Design.SURVEY, Design.OBSERVATIONAL)
"""What watches many. What a few did may be told as it was: "in one small trial it eased the pain"."""
_ACTING = ("NN", "NNP", "NNS", "VBG", "RP")
_GOVERNING = frozenset({"ROOT", "advcl", "ccomp", "conj", "parataxis", "relcl", "xcomp"})
_CAUSAL = (Force.STRONG, Force.MODERATE)


def _study(support: Support, block: int, sentence: Sentence, small: int) -> tuple[Study, Entry | None] | None:
    """Return the weak study that a sentence rests on, and the source that names it."""
    study = next(studies(sentence.text, small), None)
    return (study, None) if study else _entry_within(support, block, sentence)


def _entry_within(support: Support, block: int, sentence: Sentence) -> tuple[Study, Entry] | None:
    """Return what the one source that a sentence cites says of its design; with several, none is at fault."""
    around = (
        each for each in support.by_block.get(block, ()) if sentence.start <= each.start <= sentence.end
    )
    entries = {id(entry): entry for each in around for entry in each.entries}
    if len(entries) != 1:
        return None
    (entry,) = entries.values()
    study = titled(entry.text)
    return (study, entry) if study else None


def _overreaches(clause: Clause, own: tuple[int, int]) -> bool:
    """Whether a clause states that one thing acts on another, as a fact of health."""
    if not clause.finite or clause.negated or clause.imperative or clause.modal in _SOFT:
        return False
    if own[0] <= clause.verb.start < own[1] or _relation(clause) is None:
        return False
    if any(word.lemma != "can" for word in hedges(clause.parse, clause.verb)) or _is_told(clause):
        return False
    if clause.subject is None or clause.subject.lemma in _people() or _is_study(clause.subject, own):
        return False
    touched = clause.about() if clause.passive else clause.after()
    topics = {term.topic for term in terms(clause.parse.text) for word in touched if _holds(term, word)}
    return not topics.isdisjoint(OUTCOMES)


def _parted(text: str, verb: Word, study: Study) -> bool:
    """Whether a semicolon stands between a verb and the study."""
    return ";" in text[min(verb.start, study.start) : max(verb.start, study.end)]


def _misread(parse: Parse, own: tuple[int, int], *, past: bool) -> Iterator[Word]:
    """Yield verbs that the parser takes for other words: "yoga cures cramps", "hugging reduced stress"."""
    if any(word.relation == "neg" or word.lemma in _SOFT for word in parse.words):
        return
    outcomes = tuple(term for term in terms(parse.text) if term.topic in OUTCOMES)
    for before, word, *after in zip(*(parse.words[n:] for n in range(4)), strict=False):
        if own[0] <= word.start < own[1] or _is_study(before, own) or before.lemma in _people():
            continue
        lemma = _lemma_if_verb(before, word, past=past)
        if not lemma or before.tag not in _ACTING:
            continue
        following = after[1:] if after[0].lemma == "to" else after
        causal = any(
            each.force in _CAUSAL and each.particle in ("", after[0].lemma)
            for each in relations(lemma, Part.VERB)
        )
        first = next((each for each in following if each.tag != "DT"), None)
        if causal and first and any(_holds(term, first) for term in outcomes):
            yield word


def _lemma_if_verb(before: Word, word: Word, *, past: bool) -> str:
    """Return the dictionary form of a word if it can be a verb that is read as another; else nothing."""
    if is_verb(word) and word.relation in _GOVERNING:
        return ""
    if word.tag in ("NNS", "VBZ") and before.tag != "NNS":
        return word.text.lower().removesuffix("s")
    if word.tag in ("NN", "VB", "VBP") and before.tag == "NNS":
        return word.text.lower()
    return word.lemma if past and word.tag in ("VBD", "VBN") and word.relation in ("amod", "acl") else ""


def _relation(clause: Clause) -> Relation | None:
    following = [word.lemma for word in clause.after()[:4]]
    fitting = (
        each
        for each in relations(clause.verb.lemma, Part.VERB)
        if each.force in _CAUSAL and (not each.particle or each.particle.split()[0] in following)
    )
    return next(fitting, None)


def _is_told(clause: Clause) -> bool:
    """Whether it is denied, or people are said to say it: "a third said that walking eased the cramps"."""
    parse = clause.parse
    for head in parse.ancestors(clause.verb):
        if any(parse.children(head, "neg")):
            return True
        subject = next(parse.children(head, "nsubj"), None)
        if subject and any(word.lemma in ("no", "neither") for word in parse.children(subject, "det")):
            return True
        if head.lemma in words("designs", "telling", "verbs") and subject:
            return subject.lemma not in words("designs", "telling", "studies")
    return False


def _is_study(subject: Word, own: tuple[int, int]) -> bool:
    return own[0] <= subject.start < own[1]


def _holds(term: Term, word: Word) -> bool:
    return term.start <= word.start < term.end


def _people() -> frozenset[str]:
    return words("designs", "telling", "people")
