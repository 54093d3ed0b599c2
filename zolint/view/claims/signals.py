"""What verbs of many uses say of the body: that it is told something, knows it, goes or comes somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, acting
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, INSIDE, Topic

_FOR_GOOD = frozenset({"life", "lifetime"})
_STRAIGHT = frozenset({"directly", "right", "straight"})
_WORK = frozenset({"job", "rest", "trick", "work"})
_WHEN = frozenset(
    {"after", "again", "at", "before", "by", "for", "in", "once", "soon", "until", "when", "within"}
)


def signals(clause: Clause, reading: Reading) -> bool:
    """Whether the body makes or is told something: "is made in the testicles", "tells the brain that"."""
    lemma = clause.verb.lemma
    if lemma in listed("minded") and clause.verb.tag != "VBN":
        return bool(acting(clause, reading) & INSIDE)
    says = _SAYS.get(lemma)
    return says is not None and says(clause, reading)


def minds(clause: Clause) -> bool:
    """Whether a part of the body is said to know or want: "the pelvic floor forgets nothing"."""
    subject = clause.subject
    if subject is None or clause.modal or clause.verb.lemma not in listed("minded"):
        return False
    if not any(clause.parse.children(clause.verb, "ccomp", "dative", "dobj", "prep", "xcomp")):
        return subject.tag == "NN"
    return not any(word.tag == "PRP$" for word in clause.parse.children(subject, "poss"))


def likens(clause: Clause, reading: Reading) -> bool:
    """Whether something is said to be like a thing of health: "looks like that of an addict"."""
    if clause.verb.lemma not in listed("seeming"):
        return False
    like = (word for word in clause.parse.children(clause.verb, "prep") if word.lemma == "like")
    return any(reading.topics(clause.parse.subtree(word)) for word in like)


def is_placed(clause: Clause, reading: Reading) -> bool:
    """Whether it is only told where something is: "the catheter stays in", "faces stay out of the frame"."""
    verb, parse, subject = clause.verb, clause.parse, clause.subject
    if verb.lemma not in listed("placing") or subject is None or subject.lemma in listed("living"):
        return False  # "sperm stay in the womb"
    if reading.topics(clause.after()) & (ILLS | {Topic.FEELING, Topic.MECHANISM}):
        return False
    if " for good" in parse.text[verb.end :]:
        return False
    spans = (word for word in clause.after() if word.lemma in listed("lasting"))
    if any(
        word.lemma in _FOR_GOOD or word.tag == "NNS" or any(parse.children(word, "nummod")) for word in spans
    ):
        return False
    return any(True for _ in parse.children(verb, "advmod", "dobj", "prep", "prt"))


def is_of_organ(clause: Clause) -> bool:
    """Whether an organ that nobody owns here acts: "after the last period the vagina loses its folds"."""
    subject, parse = clause.subject, clause.parse
    if subject is None or subject.lemma not in listed("organs") or clause.modal or clause.passive:
        return False
    if clause.verb.relation not in ("ROOT", "conj") or not any(parse.children(subject, "det")):
        return False
    return not any(
        word.lemma in ("he", "she", "us", "we", "you")
        or (word.tag == "PRP$" and word.lemma not in ("its", "their"))
        for word in parse.words
    )


def _objects(clause: Clause) -> frozenset[str]:
    return frozenset(word.lemma for word in clause.parse.children(clause.verb, "dobj"))


def _has(clause: Clause, _reading: Reading) -> bool:  # "the skin has its own memory"
    return not _objects(clause).isdisjoint(listed("inner_powers"))


def _does(clause: Clause, _reading: Reading) -> bool:  # "hormones do the rest"
    return not _objects(clause).isdisjoint(_WORK)


def _takes(clause: Clause, _reading: Reading) -> bool:  # "the freeze response takes over"
    return any(word.lemma == "over" for word in clause.parse.children(clause.verb, "prt"))


def _is_made(clause: Clause, _reading: Reading) -> bool:
    return clause.passive


def _goes(clause: Clause, reading: Reading) -> bool:  # "goes straight to the amygdala"
    way = clause.parse.words[clause.verb.index + 1 : clause.verb.index + 2]
    return any(word.lemma in _STRAIGHT for word in way) or _passes(clause, reading)


def _comes(clause: Clause, reading: Reading) -> bool:  # "where the nerves come together"
    together = any(word.lemma == "together" for word in clause.parse.children(clause.verb, "advmod"))
    return together or _passes(clause, reading)


def _passes(clause: Clause, reading: Reading) -> bool:  # "the headache goes as soon as"
    timed = any(word.lemma in _WHEN for word in clause.after())
    felt = acting(clause, reading)
    if clause.subject is not None and clause.subject.lemma == "it":
        felt |= reading.before
    return timed and not clause.modal and bool(felt & ILLS)


def _tells(clause: Clause, reading: Reading) -> bool:
    if clause.negated or _is_over(clause):  # "muscles cannot tell fear from arousal"
        after = {word.lemma for word in clause.after()}
        return not after.isdisjoint({"apart", "difference", "from"})
    return bool(reading.topics(clause.parse.children(clause.verb, "dobj")) & INSIDE)


def _is_over(clause: Clause) -> bool:
    """Whether something is done no longer."""
    adverbs = clause.parse.children(clause.verb, "advmod")
    return any(child.lemma == "no" for word in adverbs for child in clause.parse.children(word))


def _uses(clause: Clause, reading: Reading) -> bool:
    return Topic.MECHANISM in reading.topics(clause.parse.children(clause.verb, "dobj"))


_SAYS: Mapping[str, Callable[[Clause, Reading], bool]] = {
    "be": likens,
    "call": _uses,
    "come": _comes,
    "do": _does,
    "go": _goes,
    "have": _has,
    "look": likens,
    "make": _is_made,
    "take": _takes,
    "tell": _tells,
    "use": _uses,
}
