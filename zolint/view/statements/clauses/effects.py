"""Effects: what a sentence says makes more or less, better or worse, of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from zolint.nlp import Parse, Word
from zolint.view.clauses import Clause, clauses
from zolint.view.hedges import hedges
from zolint.view.relations import Part, relations
from zolint.view.statements.clauses.things import Thing, change, matter, named, thing
from zolint.view.statements.numbers.quantities import names_of
from zolint.view.statements.words import grammar
from zolint.view.statements.words.direction import (
    LESS,
    MORE,
    NONE,
    Axis,
    Sign,
    cues,
    surface_sign,
    verb_sign,
    verdict,
    word_sign,
    worth,
)
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, terms_at, word_list
from zolint.view.stems import stem


@dataclass(frozen=True)
class Effect:
    """That a cause makes more or less of an outcome."""

    cause: Thing | None
    outcome: Thing
    sign: Sign
    place: tuple[int, int]
    """Where the words that say so stand, as offsets in the sentence."""
    hedge: str = ""
    """The word that softens it, or empty."""
    limits: frozenset[str] = frozenset()
    """What the writer limits it by: a time, a group, a condition."""

    @property
    def amount(self) -> int:
        """1 for more of the outcome, -1 for less, 0 where one must know whether more of it is better."""
        return self.sign.value * (1 if self.sign.axis is Axis.AMOUNT else worth(self.outcome.names))

    def opposes(self, other: Effect) -> bool:
        """Whether the two say the opposite of one outcome."""
        if not self.outcome.matches(other.outcome):
            return False
        if NONE in (self.sign, other.sign):
            return self.sign != other.sign
        if self.sign.axis is other.sign.axis:
            return self.sign.value != other.sign.value
        return self.amount * other.amount < 0


def has_cue(outline: Outline) -> int:
    """Return 1 for words of more or better, 2 for words of less or worse, 3 for both, 0 for none."""
    found, ways = 0, cues()
    for term in outline.terms:
        for word in term.text.split():
            found |= ways.get(stem(word), 0)
    return found


def may_act(outline: Outline) -> bool:
    """Whether a sentence may state an effect, or that there is none."""
    return bool(has_cue(outline)) or not outline.names.isdisjoint(_affecting())


def effects(outline: Outline, parse: Parse, before: Parse | None = None) -> Iterator[Effect]:
    """Yield the effects that a sentence states; `before` is the parse of what its "It" points back to."""
    reader = _Reader(outline, parse, before)
    for clause in clauses(parse):
        if clause.imperative or grammar.in_condition(parse, clause.verb):
            continue
        # "does not raise" is less than "raises", but not "lowers"
        found = reader.missing(clause) if clause.negated else reader.acting(clause) or reader.compared(clause)
        if found:
            softened = (word.text.lower() for word in hedges(parse, clause.verb) if word.lemma != "likely")
            yield replace(found, hedge=next(softened, ""), limits=reader.limits(clause, found))
    if not grammar.has_verb(parse) and not outline.limits:
        yield from reader.on_the_surface()


def changes(outline: Outline, parse: Parse) -> Iterator[Effect]:
    """Yield what a heading without a verb promises: "less stress", "reduction of pain"."""
    for root in parse.roots():
        if root.tag[0] == "V" and root.tag != "VBN":
            continue
        head = root if root.tag[0] == "N" else next(parse.children(root, "nsubj", "dobj"), None)
        sign, noun, spent = change(parse, head) if head else (None, root, None)
        outcome = thing(outline, parse, noun, spent) if sign else None
        if sign and outcome:
            yield Effect(None, outcome, sign, (root.start, root.end))


@dataclass(frozen=True)
class _Reader:
    """Reads effects off one parsed sentence."""

    outline: Outline
    parse: Parse
    before: Parse | None = None

    def acting(self, clause: Clause) -> Effect | None:
        """Read "lowers stress", "stress is lowered by", "stress falls with", "leads to less stress"."""
        parse, verb = self.parse, clause.verb
        if verb.lemma in _MAKING:
            return self._made(clause)
        objects = [
            word
            for word in parse.children(verb, "dobj", "xcomp")
            if word.tag[0] == "N" or word.relation == "dobj"
        ]
        sign = MORE if verb.lemma in _HOLDING else verb_sign(parse, verb)
        if sign is None:
            return None
        if clause.passive:
            agents = (
                obj for by in parse.children(verb, "agent") for obj in parse.children(by, "pobj", "pcomp")
            )
            return self._stated(next(agents, None), clause.subject, sign, verb)
        # "boosts libido": the parser takes some nouns for adverbs
        objects += (word for word in parse.children(verb, "advmod") if worth(names_of(self.outline, (word,))))
        for preposition in parse.children(verb, "prep", "prt"):
            if _takes(verb.lemma, preposition.lemma):
                objects += parse.children(preposition, "pobj")
        if objects:
            only_changed = verb.lemma in _HOLDING
            # after a semicolon, what the parser takes for the subject acts in another clause
            cause = clause.subject
            apart = cause is not None and ";" in parse.text[verb.end : cause.start]
            cause = None if apart else cause
            return self._stated(cause, objects[0], sign, verb, only_changed=only_changed)
        if relations(verb.lemma, Part.HAPPENING) and not any(parse.children(verb, "ccomp", "xcomp")):
            return self._stated(self._circumstance(verb), clause.subject, sign, verb)
        return None

    def missing(self, clause: Clause) -> Effect | None:
        """Read "does not affect stress", "has no effect on stress", "makes no difference to it"."""
        parse, verb = self.parse, clause.verb
        direct = next(parse.children(verb, "dobj"), None)
        if verb.lemma in _AFFECTING:
            return self._stated(clause.subject, direct, NONE, verb)
        if direct and (direct.lemma in _AFFECTING if verb.lemma in _HOLDING else _differs(verb, direct)):
            below = (obj for on in parse.children(direct, "prep") for obj in parse.children(on, "pobj"))
            found = self._stated(clause.subject, next(below, None), NONE, direct)
            return replace(found, place=(verb.start, direct.end)) if found else None
        return None

    def on_the_surface(self) -> Iterator[Effect]:
        """Read "zinc boosts libido", whose verb the parser takes for a noun."""
        words = [word for word in self.parse.words if word.text[0].isalnum()]
        for n, word in enumerate(words):
            if not 0 < n < len(words) - 1 or len(words) > _SHORT:
                continue
            sign = surface_sign(word, words[n - 1])
            if not sign:
                continue
            cause, outcome = named(self.outline, words[:n]), named(self.outline, words[n + 1 :])
            if cause and outcome:
                yield Effect(cause, outcome, sign, (word.start, word.end))
                return

    def compared(self, clause: Clause) -> Effect | None:
        """Read "stress is lower with", "is good for the mood", "are less likely to relapse"."""
        if clause.verb.lemma not in _BEING:
            return None
        found = (
            self._likelier(clause, adjective)
            or self._judged(clause, adjective)
            or self._lower(clause, adjective)
            for adjective in self.parse.children(clause.verb, "acomp")
        )
        return next(filter(None, found), None)

    def limits(self, clause: Clause, effect: Effect) -> frozenset[str]:
        """Return the names of what limits the clause, but for what is its cause or outcome."""
        parse = self.parse
        heads = (clause.verb, *parse.children(clause.verb, "dobj", "acomp", "nsubj", "nsubjpass"))
        inside = [
            word
            for head in heads
            for child in parse.children(head, "prep", "advcl", "npadvmod", "relcl", "acl")
            if not (head is clause.verb and _takes(head.lemma, child.lemma))
            if not any(word.lemma in _EVERYONE for word in parse.subtree(child))
            for word in self._extent(child)
        ]
        terms = terms_at(self.outline, inside)
        placed = frozenset(
            word.lemma for word in inside if word.tag == "IN" and word.lemma in word_list("limiting")
        )
        return placed | matter(terms) - effect.outcome.names - (
            effect.cause.names if effect.cause else frozenset()
        )

    def _made(self, clause: Clause) -> Effect | None:
        """Read "makes the pain worse", "makes the need shrink"."""
        parse, verb = self.parse, clause.verb
        for child in parse.children(verb, "ccomp", "xcomp", "acomp", "oprd"):
            outcome = next(chain(parse.children(child, "nsubj"), parse.children(verb, "dobj")), None)
            sign = verb_sign(parse, child) if child.tag[0] == "V" else word_sign(child)
            if outcome and sign:
                return self._stated(clause.subject, outcome, sign, child)
        return None

    def _likelier(self, clause: Clause, adjective: Word) -> Effect | None:
        more = next(
            (w for w in self.parse.children(adjective, "advmod") if w.lemma in ("more", "less")), None
        )
        event = next(self.parse.children(adjective, "xcomp"), None)
        if adjective.lemma not in ("likely", "prone") or not more or not event:
            return None
        found = self._stated(clause.subject, event, MORE if more.lemma == "more" else LESS, adjective)
        return replace(found, place=(more.start, adjective.end)) if found else None

    def _judged(self, clause: Clause, adjective: Word) -> Effect | None:
        sign = verdict(adjective)
        for head in (adjective, clause.verb) if sign else ():
            for preposition in self.parse.children(head, "prep"):
                outcome = next(self.parse.children(preposition, "pobj"), None)
                if sign and outcome and preposition.lemma in ("for", "to"):
                    return self._stated(clause.subject, outcome, sign, adjective)
        return None

    def _lower(self, clause: Clause, adjective: Word) -> Effect | None:
        sign = word_sign(adjective)
        if sign is None or adjective.tag != "JJR":
            return None
        cause = self._circumstance(clause.verb) or self._circumstance(adjective)
        return self._stated(cause, clause.subject, sign, adjective)

    def _stated(
        self,
        cause: Word | None,
        outcome: Word | None,
        sign: Sign,
        relation: Word,
        *,
        only_changed: bool = False,
    ) -> Effect | None:
        """Return the effect; `only_changed` where the outcome's own words must say which way it goes."""
        if outcome is None:
            return None
        inner, noun, spent = change(self.parse, outcome)
        what = thing(self.outline, self.parse, noun, spent)
        if what is None or (only_changed and inner is None):
            return None
        whole = inner.of(sign) if inner else sign
        want = change(self.parse, cause)[0] if cause else None
        if want == LESS and whole != NONE:
            # "less stress raises desire" is "stress lowers desire"
            whole = -whole
        return Effect(self._cause(cause), what, whole, (relation.start, relation.end))

    def _cause(self, cause: Word | None) -> Thing | None:
        """Return what acts; of a plain "It" or "They", the subject of the sentence before."""
        if cause is None or not grammar.is_pronoun(cause):
            return thing(self.outline, self.parse, cause) if cause else None
        subject = grammar.main_subject(self.before) if self.before else None
        if subject is None or not self.outline.before or not self.before or grammar.is_pronoun(subject):
            return None
        many = cause.lemma in ("they", "these")
        agrees = subject.tag in ("NNS", "NNPS") if many else subject.tag in ("NN", "NNP", "VBG")
        return thing(self.outline.before, self.before, subject) if agrees else None

    def _circumstance(self, head: Word) -> Word | None:
        """Return what an outcome goes with: "rises with stress", "with weekly use"."""
        for preposition in self.parse.children(head, "prep"):
            if preposition.lemma in _WITH:
                return next(self.parse.children(preposition, "pobj", "pcomp"), None)
        return None

    def _extent(self, head: Word) -> Iterator[Word]:
        """Yield a word and what depends on it, without clauses joined to it or that only explain."""
        found = [head]
        for word in found:
            if self.parse.subtree(word)[0].lemma not in _EXPLAINING:
                found.extend(c for c in self.parse.children(word) if c.relation not in ("conj", "advcl"))
                yield word


_MAKING = ("make", "keep", "leave", "get", "render")
_HOLDING = (
    "have",
    "show",
    "report",
    "see",
    "experience",
    "mean",
    "bring",
    "offer",
    "give",
    "enjoy",
    "suffer",
)
"""Verbs that say nothing themselves of more or less: "have lower fertility"."""
_AFFECTING = ("affect", "effect", "influence", "impact", "change", "alter")


def _differs(verb: Word, direct: Word) -> bool:
    return verb.lemma == "make" and direct.lemma == "difference"


@cache
def _affecting() -> frozenset[str]:
    return frozenset(map(name_of, _AFFECTING))


_SHORT = 10
"""A sentence of more words has other parts than a cause, a verb and an outcome."""
_BEING = ("be", "become", "get", "stay", "remain", "feel")
_WITH = ("with", "through")
_EXPLAINING = ("because", "since", "as", "whatever", "which", "however", "although", "though", "so")
_EVERYONE = ("everyone", "everybody", "anyone", "anybody", "always", "all")


def _takes(verb: str, particle: str) -> bool:
    return any(relation.particle.split()[:1] == [particle] for relation in relations(verb, Part.VERB))
