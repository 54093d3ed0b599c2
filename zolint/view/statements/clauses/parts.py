"""The parts of a sentence: what it tells, on what condition, for what reason and to what end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from zolint.view.data import words
from zolint.view.statements.clauses.commands import is_verb, may_order, opens, ordered_at
from zolint.view.statements.clauses.phrasing import small
from zolint.view.statements.clauses.row import Row, is_order
from zolint.view.statements.words.outline import number

_LEAST = 2
"""With so many words a run may have a subject and a verb."""
_FULL = 3
"""With so many words a run may be a clause."""
_NEAR = 3
"""Of an auxiliary so many words before it, "to" tells what, not what for."""


@dataclass
class Part:
    """A run of words of a sentence, as a rule with one verb."""

    kind: str
    """main, condition, term, relative, reason, aim or aside."""
    places: list[int] = field(default_factory=list)
    segment: int = 0
    """How many semicolons, dashes or the like stand before it."""
    resumes: bool = False
    """Whether it goes on without a subject: "and dries fast"."""
    bare: bool = False
    """Whether it is told without what is added to it after a comma."""


def parts(row: Row) -> list[Part]:
    """Return the parts of a sentence."""
    found = [Part("main")]
    for at in range(len(row.words)):
        part = found[-1]
        kind = _opened(row, at, part)
        if kind and part.places:
            linked = row.word(at) in small("links")
            own = row.word(at + 1) in small("subjects") or is_order(row, at + 1)
            segment = part.segment + _is_cut(row.gap(at))
            found.append(Part(kind, [], segment, (linked and not own) or row.word(at) == "which"))
        elif kind:
            part.kind = kind
        elif part.kind == "condition" and len(found) == 1 and _resumes(row, at, part):
            # "while you are nursing you cannot conceive"
            found.append(Part("main", [], part.segment))
        elif part.kind == "relative" and len(found) > 1 and _returns(row, at, part):
            # "pain that lasts for days is a sign": what is said of it follows
            found.append(Part("main", found[-2].places, part.segment))
            del found[-3]
        found[-1].places.append(at)
    return [part for part in found if part.places]


def _resumes(row: Row, at: int, part: Part) -> bool:
    """Whether what holds on the condition that opens a sentence begins at a word, without a comma."""
    if row.word(at) not in _SPOKEN_OF or row.word(at + 1) not in small("auxiliaries"):
        return False
    return len(part.places) >= _FULL and any(is_verb(row.word(n)) for n in part.places[1:])


_SPOKEN_OF = ("you", "he", "she", "it", "they", "we", "i", "there")


def core(row: Row, part: Part) -> Part | None:
    """Return a part without what it adds after a comma: "makes it longer, even with dinner"; else None."""
    for n, at in enumerate(part.places):
        if n < _FULL or at not in row.gaps or not row.gap(at).startswith(","):
            continue
        if _states(row, part.places[:n]) and row.word(at) not in words("adding", "limiting"):
            return replace(part, places=part.places[:n], bare=True)
    return None


def _states(row: Row, places: Sequence[int]) -> bool:
    """Whether words have what may be a verb, behind what may be its subject, or are an order."""
    if opens(row.word(places[0])):
        return False
    return is_order(row, places[0]) or any(is_verb(row.word(n)) for n in places[1:])


def _returns(row: Row, at: int, part: Part) -> bool:
    """Whether a clause goes on at a word after one that tells which thing is meant."""
    word, before, first = row.word(at), row.word(at - 1), part.places[0]
    if at <= first + 1 or any(before in small(name) for name in _CARRYING):
        return False
    if at == first + _LEAST and (before in small("returning") or row.word(first) == "whose"):
        # "women who still have", "women whose womb has been removed"
        return False
    if word in small("auxiliaries") or word in small("returning"):
        return True
    if word in ("do", "need") and row.word(at + 1) in small("deny"):
        return True
    whoever = row.word(first) == "who" and not small("whoever_of").isdisjoint(row.texts[:first])
    if whoever and row.word(first + 1).endswith("s") and word.endswith("s"):
        # "everyone who takes it loses weight"
        return at > first + _LEAST and is_verb(word) and not row.word(at + 1).endswith("s")
    return not word.endswith(("ing", "ed", "s")) and row.word(part.places[0]) == "who" and may_order(row, at)


_CARRYING = ("links", "auxiliaries", "deny", "pronouns", "prepositions", "articles")
"""After one of these, a verb belongs to what stands before."""


def _opened(row: Row, at: int, part: Part) -> str:
    """Return the kind of the part that begins at a word, or nothing."""
    word = row.texts[at]
    if at and at not in row.gaps and word not in _openings():
        # so it is with nearly all words
        return ""
    gap = row.gap(at)
    comma = "," in gap
    kind = _kind(row, at)
    if kind or _is_cut(gap):
        return kind or "main"
    if word in small("links"):
        return "main" if at and _links(row, at, part, comma=comma) else ""
    if not comma or part.kind != "main":
        return "main" if comma else ""
    whole = len(part.places) >= _FULL and row.word(part.places[0]) not in small("prepositions")
    return "main" if word in small("subjects") and whole else ""


def _is_cut(gap: str) -> bool:
    return any(sign in gap for sign in ";:()—–")


def _links(row: Row, at: int, part: Part, *, comma: bool) -> bool:
    """Whether "and" or the like joins two clauses, not two things."""
    following = row.word(at + 1)
    if row.word(at) == "as" and row.word(at + 2) in small("auxiliaries"):
        # "leaves it as it was"
        return False
    if part.kind != "main":
        return comma
    if len(part.places) < _LEAST:
        return False
    if following in small("auxiliaries") or (following in small("pronouns") and row.word(at) != "for"):
        return True
    if following in ("you", "there", "we", "i", "never", "not", "don", "do"):
        return True
    return (
        bool(following)
        and row.word(at) not in ("for", "as")
        and ordered_at(row, part.places) is not None
        and may_order(row, at + 1)
        and following not in small("either")
    )


def _kind(row: Row, at: int) -> str:
    """Return of what kind the part is that a word opens by itself."""
    word = row.word(at)
    if word in small("terms"):
        # "it takes months until it heals"
        return "" if any(row.stems[n] == "take" for n in range(at)) else "term"
    if word in ("if", "whether") and row.word(at - 1) in small("learning"):
        return ""
    if word in small("conditions") and row.word(at - 1) not in ("a", "the"):
        # what holds "even if" something is so has no condition
        return "aim" if row.word(at - 1) == "even" else "condition"
    if word in small("reasons") and number(row.word(at + 1)) is None:
        return "reason"
    if at and word in small("relatives"):
        # "there are men who fear it", "women are the only ones who fear it"
        told = row.word(0) == "there" or row.word(at - 2) == "only"
        return "" if told and word in _TOLD_OF else "relative"
    return _OPENING[word](row, at) if word in _OPENING else ""


_TOLD_OF = ("who", "whose")


def _once(row: Row, at: int) -> str:
    """Return what "once" opens: a condition, where it does not count."""
    following = row.word(at + 1)
    if row.word(at - 1) == "at" or following in small("rates") or following in small("prepositions"):
        return ""
    return "" if at and "," not in row.gap(at) and following not in small("subjects") else "condition"


def _as(row: Row, at: int) -> str:
    """Return what "as" opens: "as soon as", or a reason after a comma."""
    following = row.word(at + 1)
    # "as you wake", not "as you grow older"
    if not at and following in small("subjects") and not small("ages") & set(row.texts[2:_FEW]):
        return "condition"
    if following in ("long", "soon") and row.word(at + 2) == "as":
        return "" if row.word(at + 3) in ("possible", "well") else "condition"
    return "reason" if "," in row.gap(at) and following in small("subjects") else ""


_FEW = 7
"""So many words on, an age may still belong to "as"."""


def _that(row: Row, at: int) -> str:
    """Return what "that" opens: "so weak that", "a mug that you cannot use", or nothing."""
    if not at:
        return ""
    if "so" in (row.word(at - 2), row.word(at - 3)):
        return "reason"
    if _is_cleft(row, at):
        return ""
    if not _is_relative(row, at):
        return ""
    # what stands before the verb tells which thing is meant, what stands after it is said of it
    return "reason" if any(row.word(n) in small("auxiliaries") for n in range(at)) else "relative"


def _is_cleft(row: Row, at: int) -> bool:
    """Whether "that" only sets off what is told of: "it is stress that causes it"."""
    opening = " ".join(row.texts[:_LEAST])
    if opening not in ("it is", "it was", "it s") or at > _CLEFT or row.word(at - 1) in small("held"):
        return False
    following = row.word(at + 1)
    return is_verb(following) and following not in small("auxiliaries")


_CLEFT = 7
"""So many words on, "that" still belongs to "it is"."""


def _to(row: Row, at: int) -> str:
    return "aim" if _is_aim(row, at) else ""


def _so(row: Row, at: int) -> str:
    return "aim" if row.word(at + 1) == "that" else ""


def _instead(row: Row, at: int) -> str:
    """Return what "instead of" and "rather than" open: what is left, not what is said."""
    return "aside" if at and row.word(at + 1) in ("of", "than") else ""


def _in(row: Row, at: int) -> str:
    return "aim" if row.word(at + 1) == "order" else ""


_OPENING: Mapping[str, Callable[[Row, int], str]] = {
    "once": _once,
    "as": _as,
    "that": _that,
    "to": _to,
    "so": _so,
    "in": _in,
    "instead": _instead,
    "rather": _instead,
}


@cache
def _openings() -> frozenset[str]:
    """Return the words by one of which a part begins where no sign stands before it."""
    names = ("terms", "conditions", "reasons", "relatives", "links")
    return frozenset(_OPENING).union(*map(small, names))


def _is_relative(row: Row, at: int) -> bool:
    """Whether "that" tells which thing is meant: "a mug that you cannot use", not "so that"."""
    following = row.word(at + 1)
    if row.word(at - 1) in small("held") or row.word(at - 1) in small("prepositions"):
        return False
    return (
        following in small("auxiliaries")
        or following in small("pronouns")
        or following in ("you", "we", "i")
        or following.endswith("s")
    )


def _is_aim(row: Row, at: int) -> bool:
    """Whether "to" tells what for: "use cream to make it easier", not "it is best to wait"."""
    following, before = row.word(at + 1), row.word(at - 1)
    if not following or not may_order(row, at + 1) or following.endswith(("s", "ing", "ed")):
        return False
    if before in small("heads"):
        return False
    return not any(row.word(n) in small("auxiliaries") for n in range(at - _NEAR, at))
