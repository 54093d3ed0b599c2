"""The clauses of a parsed sentence: who does what, asserted or denied, now, then, or asked of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.nlp import Parse, Word
from zolint.once import cached_property

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_NEGATORS = frozenset({"cannot", "n't", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing"})
_AUXILIARIES = ("aux", "auxpass")
_APART = frozenset({"conj", "advcl", "parataxis"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


@dataclass(frozen=True)
class Clause:
    """A verb with what the sentence says around it."""

    parse: Parse
    verb: Word
    subject: Word | None
    """The word that acts, found through coordination, control and relative pronouns too."""
    modal: str
    """The dictionary form of the modal verb, or empty."""
    passive: bool
    negated: bool
    past: bool
    imperative: bool
    finite: bool
    """Whether the verb is bound to a time; "leading to" and "to reduce" are not."""

    @property
    def start(self) -> int:
        """Where the verb with its auxiliaries begins, as an offset in the sentence."""
        auxiliaries = self.parse.children(self.verb, *_AUXILIARIES)
        return min((word.start for word in auxiliaries), default=self.verb.start)

    def after(self) -> tuple[Word, ...]:
        """Return what depends on the verb and follows it, without coordinated clauses."""
        return self._after

    def about(self) -> tuple[Word, ...]:
        """Return the subject with what depends on it, without a relative clause that this one is or is in.

        Where the parser finds no subject for the main verb of a statement, it is all that stands before.
        """
        return self._about

    @cached_property
    def _after(self) -> tuple[Word, ...]:
        place = self.verb.index
        return tuple([word for word in reach(self.parse, self.verb) if word.index > place])

    @cached_property
    def _about(self) -> tuple[Word, ...]:
        if self.subject is None:
            stands_alone = self.verb.relation == "ROOT" and self.finite and not self.imperative
            return self.parse.words[: self.verb.index] if stands_alone else ()
        subject = self.parse.subtree(self.subject)
        if all(word.index != self.verb.index for word in subject):
            return subject
        own = {self.verb.index, *(word.index for word in self.parse.subtree(self._relative()))}
        return tuple(word for word in subject if word.index not in own)

    def _relative(self) -> Word:
        """Return the verb of the relative clause that this clause is or is in; else its own."""
        for word in (self.verb, *self.parse.ancestors(self.verb)):
            if word.relation in ("relcl", "acl"):
                return word
        return self.verb


def clauses(parse: Parse) -> Iterator[Clause]:
    """Yield the clauses of a sentence in order of their verbs."""
    for word in parse.words:
        if is_verb(word) and word.relation not in (*_AUXILIARIES, "amod", "compound", "case"):
            yield clause(parse, word)


def clause(parse: Parse, verb: Word) -> Clause:
    """Return the clause of a verb."""
    at = (Clause, verb.index)
    if at not in parse.kept:
        parse.kept[at] = _clause(parse, verb)
    found: Clause = parse.kept[at]
    return found


def _clause(parse: Parse, verb: Word) -> Clause:
    auxiliaries = tuple(parse.children(verb, *_AUXILIARIES))
    subject = _subject(parse, verb)
    modal = next((word.lemma for word in auxiliaries if word.tag == "MD"), "")
    if not auxiliaries and verb.relation == "conj":
        modal = _shared_modal(parse, verb)
    # "upset" and "hurt" are as often present as past
    past = any(
        word.tag == "VBD" and word.text.lower() != word.lemma for word in (verb, *auxiliaries)
    ) and not _is_perfect(auxiliaries)
    return Clause(
        parse,
        verb,
        subject,
        modal,
        passive=_is_passive(parse, verb),
        negated=_is_negated(parse, verb, subject),
        past=past,
        imperative=_is_imperative(parse, verb, auxiliaries),
        finite=_is_finite(parse, verb, auxiliaries),
    )


def is_bare_form(word: Word) -> bool:
    """Whether a verb has no ending; the tagger cannot tell an infinitive from a plural's present."""
    return word.tag in ("VB", "VBP") and word.text.lower() == word.lemma


def is_verb(word: Word) -> bool:
    """Whether the parser reads a word as a verb."""
    return word.tag[0] == "V"


def reach(parse: Parse, head: Word) -> Iterator[Word]:
    """Yield what depends on a word, without coordinated verbs and adverbial clauses that have a subject."""
    stack, dependents = [head], parse.dependents
    while stack:
        word = stack.pop()
        yield word
        if below := dependents[word.index]:
            stack += [
                child
                for child in below
                if child.relation not in _APART or not any(parse.children(child, *SUBJECTS))
            ]


def _subject(parse: Parse, verb: Word, depth: int = 8) -> Word | None:
    own = next(parse.children(verb, *SUBJECTS), None)
    if own is not None:
        return _antecedent(parse, own, verb)
    if verb.relation == "ROOT":
        return _noun_before(parse, verb) if verb.tag in ("VBP", "VBZ") else None
    if verb.relation == "conj" and verb.tag in ("VBP", "VBZ"):
        head = parse.head(verb)  # "pain and pleasure share": the parser hangs the verb on the noun
        if head.relation == "ROOT" and head.tag in ("NN", "NNS"):
            return head
    if verb.relation == "acl" or (verb.relation == "relcl" and verb.tag in ("VBG", "VBN")):
        return parse.head(verb)
    governor = _governor(parse, verb)
    if not depth or governor is None or _is_imperative(parse, verb, ()):
        return None
    # "allow people to rest": the object acts
    controlled = next(parse.children(governor, "dobj"), None) if verb.relation == "xcomp" else None
    return controlled or _subject(parse, governor, depth - 1)


def _antecedent(parse: Parse, subject: Word, verb: Word) -> Word:
    """Return the noun that a relative pronoun stands for, else the subject itself."""
    if subject.tag not in ("WDT", "WP") and subject.lemma not in ("which", "who"):
        return subject
    for word in (verb, *parse.ancestors(verb)):
        if word.relation == "relcl":
            return parse.head(word)
        if word.relation != "conj":
            break
    return subject


def _governor(parse: Parse, verb: Word) -> Word | None:
    """Return the verb whose subject a subjectless verb shares."""
    return next((word for word in parse.ancestors(verb) if is_verb(word)), None)


def _shared_modal(parse: Parse, verb: Word) -> str:
    """Return the modal that a coordinated base form shares: "can cause pain and (can) lead to"."""
    if not is_bare_form(verb) or any(parse.children(verb, *SUBJECTS)):
        return ""
    head = _governor(parse, verb)
    if head is None:
        return ""
    return next((word.lemma for word in parse.children(head, "aux") if word.tag == "MD"), "")


def _is_finite(parse: Parse, verb: Word, auxiliaries: tuple[Word, ...]) -> bool:
    if verb.tag in _FINITE or any(word.tag in _FINITE for word in auxiliaries):
        return True
    # the tagger takes a plural's present for an infinitive
    return verb.tag == "VB" and not auxiliaries and any(parse.children(verb, "nsubj"))


def _is_passive(parse: Parse, verb: Word) -> bool:
    if any(parse.children(verb, "auxpass", "nsubjpass")):
        return True
    if verb.tag != "VBN":
        return False
    head = parse.head(verb)
    if verb.relation == "conj":
        return any(parse.children(head, "auxpass"))
    return verb.relation in ("acl", "relcl")


def _is_negated(parse: Parse, verb: Word, subject: Word | None) -> bool:
    for child in parse.dependents[verb.index]:
        if child.relation == "neg" or child.lemma in _NEGATORS:
            return True
    objects = parse.children(verb, "dobj", "attr")
    if any(child.lemma == "no" for noun in objects for child in parse.children(noun, "det")):
        return True
    if verb.relation == "xcomp" and any(parse.children(parse.head(verb), "neg")):
        return True
    if subject is None:
        return False
    return subject.lemma in _NEGATORS or any(
        child.lemma in ("no", "neither") for child in parse.children(subject, "det", "neg")
    )


def _is_imperative(parse: Parse, verb: Word, auxiliaries: tuple[Word, ...]) -> bool:
    if verb.tag not in ("VB", "VBP") or any(parse.children(verb, *SUBJECTS, "expl")):
        return False
    if any(word.tag in ("MD", "TO", "VBZ", "VBD", "VBP") and word.lemma != "do" for word in auxiliaries):
        return False
    if verb.relation == "ROOT":
        return not _follows_noun(parse, verb)
    if verb.relation in ("advcl", "ccomp", "parataxis") and verb.tag == "VB":
        return _opens(parse, verb)
    head = parse.head(verb)
    if verb.relation != "conj" or not is_verb(head):
        return False
    return _is_imperative(parse, head, tuple(parse.children(head, *_AUXILIARIES)))


def _follows_noun(parse: Parse, verb: Word) -> bool:
    """Whether a noun stands before a bare verb, which then is no command but a verb that lost its subject."""
    return verb.tag == "VBP" and _noun_before(parse, verb) is not None


def _opens(parse: Parse, verb: Word) -> bool:
    """Whether a bare verb, "do not" aside, begins a sentence or what follows a comma, colon or semicolon."""
    before = (
        word for word in reversed(parse.words[: verb.index]) if word.lemma not in ("do", "not", "never")
    )
    last = next(before, None)
    return last is None or last.text in (",", ":", ";", "–", "—")


def _noun_before(parse: Parse, verb: Word) -> Word | None:
    """Return the noun or pronoun right before a verb, adverbs aside."""
    last = next((word for word in reversed(parse.words[: verb.index]) if word.tag[:2] != "RB"), None)
    return last if last is not None and last.tag[:2] in ("NN", "PR") else None


def _is_perfect(auxiliaries: tuple[Word, ...]) -> bool:
    return any(word.lemma == "have" and word.tag != "VBD" for word in auxiliaries)
