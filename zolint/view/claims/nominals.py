"""What is claimed with a noun: "is a remedy for", "is the strongest aphrodisiac", "has an effect on"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.around import tied
from zolint.view.claims.assertion import is_about_knowing, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.complement import is_superlative, said
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, acting, outcome
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, INSIDE, Topic
from zolint.view.relations import Direction, Force, Part, Relation, relations

_NAMED = frozenset({"her", "his", "my", "our", "that", "the", "this", "your"})
_NOTICEABLE = frozenset({Topic.BODY, Topic.FEELING, Topic.SYMPTOM})


def nominal(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield what a clause claims that calls its subject something."""
    if noun.lemma == "one":  # "one of the leading causes of"
        of = next(clause.parse.children(noun, "prep"), None)
        noun = next(clause.parse.children(of, "pobj"), noun) if of else noun
    close = _close(clause.parse, noun)
    topics = reading.topics(close[1:] if noun.lemma == "friend" else close)  # of health is whose friend it is
    if _is_embodied(clause, noun, reading) or _is_equated(clause, noun, reading):
        yield said(clause, noun, reading, None, sure=False)
    elif not outcome(topics):
        yield from _called(clause, noun, reading)
        exists = any(clause.parse.children(clause.verb, "expl"))
        if exists and clause.negated and topics & {Topic.HEALTH, Topic.TREATMENT}:  # "there is no cure"
            yield said(clause, noun, reading, _role(clause.parse, noun))
    elif clause.negated and _is_no_illness(clause, noun, reading):
        yield said(clause, noun, reading, None, sure=False)
    elif not _says_nothing(clause, noun):
        yield from _of_outcome(clause, noun, reading)


def found(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that two things were found to go together: "found a link between"."""
    for relation in relations(noun.lemma, Part.ROLE):
        if relation.force is Force.ASSOCIATION and outcome(reading.topics(_close(clause.parse, noun))):
            yield said(clause, noun, reading, relation)
            return


def weighed(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a clause that gives its subject an effect, a risk or a benefit."""
    known = relations(noun.lemma, Part.EFFECT, Part.CHANGE, Part.ROLE)
    weight = next(
        (each for each in known if each.part is not Part.ROLE or each.force is Force.ASSOCIATION), None
    )
    if weight is None:
        return
    if noun.lemma in listed("chances"):
        yield _chance(clause, noun, reading)
        return
    if outcome(reading.topics(_close(clause.parse, noun))) or reading.topics(clause.about()) - {Topic.PERSON}:
        yield said(clause, noun, reading, weight)


def outdoing(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that something has more than another: "lips have more nerves than fingers"."""
    if relations(noun.lemma, Part.EFFECT, Part.CHANGE):
        return
    parse = clause.parse
    more = any(
        word.tag == "JJR" or any(child.lemma == "as" for child in parse.children(word, "advmod"))
        for word in parse.children(noun, "amod")
    )
    than = any(word.lemma in ("as", "than") for word in parse.words[noun.index :])
    about, after = reading.topics(clause.about()), reading.topics(parse.subtree(noun))
    if more and than and (outcome(about) or (about and outcome(after))):
        yield replace(said(clause, noun, reading, None), force=Force.ASSOCIATION)


def _called(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a clause whose noun names no outcome: "obesity is a killer"."""
    harms = noun.lemma in listed("harming_roles") and not _is_reason(clause.parse, noun)
    if harms and outcome(reading.topics(clause.about())):
        yield said(clause, noun, reading, _role(clause.parse, noun), kind=ClaimKind.RISK, sure=False)
    elif (
        _is_likened(clause, noun, reading)
        or _is_topmost(clause, noun, reading)
        or _is_reason_why(clause, noun, reading)
    ):
        yield said(clause, noun, reading, None, sure=False)
    elif _is_remedy(clause, noun, reading):
        yield said(clause, noun, reading, _role(clause.parse, noun), kind=ClaimKind.TREATMENT, sure=False)


def _of_outcome(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    role = _role(clause.parse, noun)
    if role is not None and role.force is Force.WEAK and is_about_knowing(clause):
        return
    if any(word.lemma in listed("chances") for word in clause.parse.subtree(noun)):
        yield _chance(clause, noun, reading)
    elif role is not None:
        yield said(clause, noun, reading, role, kind=_kind_of_cause(clause.parse, noun))
    elif (
        _is_reason_why(clause, noun, reading)
        or _is_topmost(clause, noun, reading)
        or _is_matter(clause, noun, reading)
        or _is_only(clause, noun, reading)
    ):
        yield said(clause, noun, reading, None, sure=False)


def _is_only(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether an illness or a symptom is explained away: "a hangover is simply dehydration"."""
    subject, parse = clause.subject, clause.parse
    denied = clause.negated and noun.lemma != "nothing"  # "is nothing but"
    if subject is None or denied or not reading.topics(clause.about()) & ILLS:
        return False
    between = {word.lemma for word in parse.words[clause.verb.index + 1 : noun.index + 2]}
    explains = reading.topics(_close(parse, noun)) & (ILLS | {Topic.MECHANISM, Topic.FEELING})
    return bool(explains) and not between.isdisjoint(listed("reducing"))


def _role(parse: Parse, noun: Word) -> Relation | None:
    """Return the relation that a noun holds, or an adjective before it."""
    return next(iter(relations(noun.lemma, Part.ROLE, Part.CHANGE, Part.EFFECT)), None) or _praised(
        parse, noun
    )


def _says_nothing(clause: Clause, noun: Word) -> bool:
    """Whether a noun only names, flatters or denies: "the four stages are", "is a sign of strength"."""
    if _identifies(clause, noun) or f"{noun.lemma} of {_of(clause.parse, noun)}" in listed("sayings"):
        return True
    if noun.lemma in listed("pointers") and not any(clause.parse.children(noun, *_NAMING)):
        return True
    return clause.negated and noun.lemma in listed("denied")  # "sex is not a treatment for anxiety"


_NAMING = ("prep", "acl", "relcl", "compound")
"""What names the thing of which something is a sign."""


def _is_reason(parse: Parse, noun: Word) -> bool:
    """Whether a cause or a source is one of action: "is no cause for alarm"."""
    return any(preposition.lemma == "for" for preposition in parse.children(noun, "prep"))


def _of(parse: Parse, noun: Word) -> str:
    """Return the noun after "of"."""
    return next((word.lemma for word in tied(parse, noun, "of")), "")


def _is_topmost(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether something is ranked first in a matter of health: "is the strongest aphrodisiac"."""
    degrees = clause.parse.children(noun, "amod")
    ranked = any(word.lemma in listed("ranking") and is_superlative(clause.parse, word) for word in degrees)
    return ranked and bool(reading.topics(clause.about()) - {Topic.PERSON})


def _is_likened(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether what people do or feel is called what it does: "contempt is acid"."""
    if noun.lemma not in listed("metaphors"):
        return False
    bare = not any(word.lemma in _NAMED for word in clause.parse.children(noun, "det", "poss"))
    changed = clause.subject is not None and any(clause.parse.children(clause.subject, "amod"))
    likened = reading.topics(clause.about()) - ({Topic.PERSON} if changed else {Topic.PERSON, Topic.BODY})
    return bare and bool(likened) and not clause.negated and not points(clause)


def _is_embodied(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether an illness is said to be the body doing something: "a headache is the sugar leaving"."""
    ill = acting(clause, reading) & (ILLS | {Topic.FEELING})
    if not ill and not reading.topics((noun,)) & INSIDE:
        return False
    acts = any(word.tag == "VBG" for word in clause.parse.children(noun, "acl")) or noun.tag == "VBG"
    the = any(word.lemma == "the" for word in clause.parse.children(noun, "det"))
    return acts and (the or noun.tag == "VBG") and not clause.negated


def _is_no_illness(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether something is said to be no illness: "a lump that moves is not cancer"."""
    ill = Topic.DISEASE in reading.topics((noun,)) and not any(
        word.lemma in _NAMED for word in clause.parse.children(noun, "det", "poss")
    )
    return ill and bool(acting(clause, reading) & _NOTICEABLE)


def _is_matter(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether something is said to come down to the body: "fidelity is a question of hormones"."""
    if noun.lemma not in ("function", "matter", "product", "question") or clause.negated:
        return False
    own = (of for of in clause.parse.children(noun, "prep") if of.lemma == "of")
    named = reading.topics([word for of in own for word in clause.parse.subtree(of)])
    return bool(named & (INSIDE | {Topic.DISEASE})) and bool(reading.topics(clause.about()))


def _is_equated(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether one state of the body is said to be another: "a clenched jaw is a clenched cervix"."""
    subject, parse = clause.subject, clause.parse
    if subject is None or clause.negated or not any(parse.children(noun, "amod", "prep")):
        return False
    ends = (subject, noun)
    if subject.lemma == noun.lemma and all(any(parse.children(end, "prep")) for end in ends):
        return bool(reading.topics((noun,)))  # "quarrels over money are quarrels over power"
    if not any(parse.children(noun, "amod")):
        return False
    named = any(word.lemma in _NAMED for end in ends for word in parse.children(end, "det", "poss"))
    inside = (reading.topics((end,)) & INSIDE for end in ends)
    return (
        not named
        and all(inside)
        and any(parse.children(subject, "amod"))
        and not any(parse.children(noun, "prep"))
    )


def _is_reason_why(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether something is said to be why people do something: "is the main reason why couples"."""
    the = any(word.lemma == "the" for word in clause.parse.children(noun, "det"))
    why = noun.lemma == "reason" and (the or any(clause.parse.children(noun, "relcl"))) and not clause.negated
    return why and outcome(reading.topics(clause.about()))


def _is_remedy(clause: Clause, noun: Word, reading: Reading) -> bool:
    """Whether something is called a remedy: "good sleep is the cheapest aphrodisiac"."""
    known = any(relation.force is not Force.WEAK for relation in relations(noun.lemma, Part.ROLE))
    called = known and Topic.TREATMENT in reading.topics((noun,)) and not clause.negated
    if noun.lemma in listed("replacing") and Topic.TREATMENT in reading.topics(clause.parse.subtree(noun)):
        return Topic.TREATMENT in reading.topics(clause.about())  # "an alternative to antibiotics"
    about = reading.topics(clause.about()) - {Topic.PERSON}
    grown = (word.lemma for word in clause.parse.children(noun, "amod", "poss"))
    if any(word in ("natural", "nature") for word in grown):  # "is nature's antibiotic"
        return Topic.TREATMENT in reading.topics((noun,)) and not clause.negated and bool(about)
    return called and bool(about - {Topic.TREATMENT})


def _identifies(clause: Clause, noun: Word) -> bool:
    """Whether "that" or "this" is only told apart: "That is a sudden rise in blood pressure"."""
    subject = clause.subject
    if subject is not None and subject.lemma in listed("naming"):  # "the four stages are"
        return True
    return (
        subject is not None
        and (subject.lemma in ("that", "this") or noun.lemma in listed("naming"))
        and not relations(noun.lemma, Part.ROLE)
        and bool(relations(noun.lemma, Part.CHANGE))
    )


def _praised(parse: Parse, noun: Word) -> Relation | None:
    """Return the relation of an adjective before the noun: "a useful herb for cramps"."""
    if not any(child.lemma in ("against", "for", "in") for child in parse.children(noun, "prep")):
        return _damned(parse, noun)
    praise = (relations(word.lemma, Part.ADJECTIVE) for word in parse.children(noun, "amod"))
    return next((several[0] for several in praise if several), None)


def _damned(parse: Parse, noun: Word) -> Relation | None:
    """Return the relation of a harm that an adjective before the noun tells: "a deadly mix"."""
    for word in parse.children(noun, "amod"):
        for relation in relations(word.lemma, Part.ADJECTIVE):
            if not relation.particle and relation.direction is Direction.DOWN:
                return relation
    return None


def _close(parse: Parse, noun: Word) -> tuple[Word, ...]:
    """Return a noun with the words that belong closely to it: "release of stress hormones"."""
    heads = [noun]
    for head in heads:
        heads.extend(parse.children(head, "conj", "dobj"))
        for preposition in parse.children(head, "prep"):
            heads.extend(parse.children(preposition, "pobj", "pcomp"))
            for second in parse.children(preposition, "prep"):  # "a way out of"
                heads.extend(parse.children(second, "pobj", "pcomp"))
    near = (parse.children(head, "compound", "amod", "nmod", "poss") for head in heads)
    return (*heads, *(word for words in near for word in words))


def _chance(clause: Clause, noun: Word, reading: Reading) -> Statement:
    """Return the claim that somebody has or is at a risk, which says that two things go together."""
    found = said(clause, noun, reading, None, kind=ClaimKind.RISK)
    return replace(found, force=Force.ASSOCIATION)


def _kind_of_cause(parse: Parse, noun: Word) -> ClaimKind | None:
    """Return prevalence for a ranked cause: "the leading cause of" says how often, not how."""
    degrees = parse.children(noun, "amod")
    ranked = noun.lemma == "cause" and any(word.lemma in listed("ranks") for word in degrees)
    return ClaimKind.PREVALENCE if ranked else None
