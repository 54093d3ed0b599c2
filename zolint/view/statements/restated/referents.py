"""What the pronouns of a sentence stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, pairwise

from zolint.document import HEADINGS
from zolint.nlp import Parse, Parser, Word
from zolint.view.sentences import Sentence
from zolint.view.statements.restated.casts import Cast, Referent, cast, cast_of_heading, referent_of, small
from zolint.view.statements.restated.rewording import Reworded, Run, reworded
from zolint.view.statements.words import grammar
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern
from zolint.view.statements.words.wording import orders, stem_of

_OPENING = 6
"""A pronoun that is one of so many first words is mostly the subject."""
_NEAR = 3
"""From so many sentences away a pronoun takes up a subject."""
_PRONOUNS = ("it", "they", "them")
_SUBJECTS = ("nsubj", "nsubjpass")
_ROLES = (*_SUBJECTS, "dobj", "pobj", "dative", "iobj")


@dataclass(frozen=True)
class Named:
    """A pronoun and what it stands for."""

    start: int
    end: int
    referent: Referent
    is_subject: bool
    is_sure: bool
    """Whether it is the subject of the sentence, and stands for that of the one before."""


def points(outline: Outline) -> bool:
    """Whether a sentence has a pronoun for its subject, or tells the reader what to do with one; cheap."""
    if outline.words.isdisjoint(_PRONOUNS):
        return False
    opening = [word.text for word in outline.tokens[:_OPENING]]
    if not outline.sentence.text[:1].islower() and not {"it", "they"}.isdisjoint(opening):
        return True
    return not outline.words.isdisjoint(_addressed()) or stem_of(opening[0]) in orders()


def wanted(outlines: Sequence[Outline]) -> Iterator[str]:
    """Yield the sentences with such pronouns, and those right before them."""
    for before, each in pairwise(outlines):
        one, other = before.sentence.block, each.sentence.block
        if other.kind not in HEADINGS and (one is other or one.kind in HEADINGS) and points(each):
            yield before.sentence.text
            yield each.sentence.text


def resolved(
    outlines: Sequence[Outline], asked: Mapping[int, Sentence], parse: Parser, topic: str = ""
) -> Iterator[Reworded]:
    """Yield the sentences with pronouns that stand for something, with that in their place.

    `topic` is what "the operation" and the like stand for.
    """
    casts: dict[int, Cast] = {}
    heads, recent = list[Outline](), list[Outline]()
    for each in outlines:
        block = each.sentence.block
        if block.kind in HEADINGS:
            stacked = heads and heads[-1].place == each.place - 1
            heads, recent = [*(heads if stacked else []), each][-_NEAR:], []
            continue
        if recent and recent[-1].sentence.block is not block:
            recent = []
        near = [one for one in (*heads, *recent)[-_NEAR:] if one in heads or each.place - one.place <= _NEAR]
        question = asked.get(each.place - 1)
        if (near or question) and points(each):
            tree = parse(each.sentence.text)
            told = chain(
                (cast(parse(one.text)) for one in ([question] if question else [])),
                (_cast(one, casts, parse) for one in reversed(near)),
            )
            named = [_by_name(one, topic) for one in pronouns(tree, told)]
            casts[each.place] = cast(tree, {one.start: one.referent for one in named})
            if named:
                yield replace(
                    reworded(each, naming(each.sentence.text, named)),
                    is_named=True,
                    is_sure=any(one.is_sure for one in named),
                    is_apart=bool(near) and _sets_apart(near[-1]),
                )
        recent = [*recent, each][-_NEAR:]


def naming(text: str, named: Iterable[Named], first: int = 0) -> Iterator[Run]:
    """Yield the runs of a text with what its pronouns stand for in their place; it begins at `first`."""
    at = 0
    for one in named:
        yield Run(text[at : one.start], first + at, first + one.start)
        yield Run(one.referent.text, first + one.start, first + one.end)
        at = one.end
        short = next((form for form in _FULL if text.startswith(form, at)), "") if one.is_subject else ""
        if short:
            yield Run(_FULL[short], first + at, first + at + len(short))
            at += len(short)
    yield Run(text[at:], first + at, first + len(text))


_FULL = {
    f"{mark}{short}": full
    for mark in "'’"
    for short, full in (("s", " is"), ("re", " are"), ("ll", " will"), ("ve", " have"))
}


def _sets_apart(each: Outline) -> bool:
    """Whether a sentence turns to another thing: "envy is another matter"."""
    return not each.words.isdisjoint(small("turning"))


def _cast(each: Outline, casts: dict[int, Cast], parse: Parser) -> Cast:
    if each.place not in casts:
        tree = parse(each.sentence.text)
        heading = each.sentence.block.kind in HEADINGS
        casts[each.place] = cast_of_heading(tree) if heading else cast(tree)
    return casts[each.place]


def pronouns(parse: Parse, told: Iterable[Cast]) -> Iterator[Named]:
    """Yield the pronouns of a sentence that stand for what stands before it, the nearest sentence first."""
    casts = iter(told)
    last = next(casts, None)
    if not last:
        return
    taken = dict[tuple[str, bool], Referent]()
    central, rest = list(dict.fromkeys((*last.center, *last.subject, *last.objects))), list(last.others)
    main = grammar.main_subject(parse)
    for word in parse.words:
        form, is_subject = word.text.lower(), word.relation in _SUBJECTS
        if form not in _PRONOUNS or word.relation not in _ROLES or _stands_for_nothing(parse, word):
            continue
        many = form != "it"
        if is_subject and (form, is_subject) in taken:
            yield Named(word.start, word.end, taken[form, is_subject], is_subject, is_sure=False)
            continue
        if any(_suits(own, many=many) for own in _nouns_before(parse, word)):
            continue
        spent = [each for (_, subject), each in taken.items() if subject != is_subject]
        found = _best(central, spent, many=many)
        while not found and (earlier := next(casts, None)):
            central += earlier.subject
            found = _best(earlier.subject, spent, many=many)
        found = found or _best(rest, spent, many=many)
        if not found or _is_named_after(parse, word, found):
            continue
        if not is_subject and found not in central and not _is_told(parse):
            continue
        taken[form, is_subject] = found
        sure = word is main and found in last.subject and not _is_generic(found)
        yield Named(word.start, word.end, found, is_subject, is_sure=sure)


def _best(known: Sequence[Referent], spent: Sequence[Referent], *, many: bool) -> Referent | None:
    """Return what a pronoun stands for; "they" is one person only where nothing else is many."""
    suited = [each for each in known if _suits(each, many=many) and each not in spent]
    return next((each for each in suited if each.many is many), None) or next(iter(suited), None)


def _is_told(parse: Parse) -> bool:
    """Whether a sentence tells the reader what to do: "boil them", "you can boil them"."""
    head = grammar.main_subject(parse)
    return head is None or head.text.lower() in ("you", "one", "we") or head.lemma in small("persons")


def _is_named_after(parse: Parse, pronoun: Word, referent: Referent) -> bool:
    """Whether the sentence goes on to name what a pronoun seems to stand for: it stands for that."""
    words = set(referent.text.lower().split())
    return any(word.text.lower() in words and word.tag[0] == "N" for word in parse.words[pronoun.index :])


def _nouns_before(parse: Parse, pronoun: Word) -> Iterator[Referent]:
    """Yield what stands before a pronoun, but for what acts on it."""
    acting = {
        word.index
        for subject in parse.children(parse.head(pronoun), *_SUBJECTS)
        for word in parse.subtree(subject)
    }
    for word in parse.words[: pronoun.index]:
        found = referent_of(parse, word) if word.index not in acting else None
        if found:
            yield found


def _by_name(named: Named, topic: str) -> Named:
    """Return what a pronoun stands for by its name, where it is only called "the operation"."""
    if not topic or not _is_generic(named.referent):
        return named
    return replace(named, referent=replace(named.referent, text=topic))


@cache
def _addressed() -> frozenset[str]:
    return small("persons") | {f"{person}s" for person in small("persons")} | {"you", "women", "men"}


def _is_generic(referent: Referent) -> bool:
    """Whether something is only called by its kind: "the tablet"."""
    return pattern("topics", r"(?:the|this) {kinds}s?").fullmatch(referent.text) is not None


def _suits(referent: Referent, *, many: bool) -> bool:
    """Whether a pronoun may stand for something, by its number."""
    if many:
        return referent.many or referent.person
    return not (referent.many or referent.person)


def _stands_for_nothing(parse: Parse, pronoun: Word) -> bool:
    """Whether a pronoun stands for what follows or for nothing, or its clause stops short: "it does not"."""
    if pronoun.relation not in _SUBJECTS:
        return False
    verb = parse.head(pronoun)
    after = [
        child
        for child in parse.children(verb)
        if child.index > verb.index and child.relation not in ("neg", "punct")
    ]
    if verb.lemma in small("auxiliary") and not after:
        return True
    if pronoun.text.lower() != "it":
        return False
    said = [*parse.children(verb, "acomp", "attr", "dobj", "oprd")]
    if verb.lemma == "be" and any(part.lemma in small("idle") for part in said):
        return True
    clauses = chain(
        *(parse.children(part, "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj") for part in (verb, *said))
    )
    return verb.lemma in small("announcing") and any(
        clause.index > verb.index and _is_announced(parse, clause) for clause in clauses
    )


def _is_announced(parse: Parse, clause: Word) -> bool:
    """Whether a clause is what an "it" announces: "to wait", "that he waits"."""
    return any(
        word.text.lower() in small("marks") for word in parse.children(clause, "aux", "mark", "advmod")
    )
