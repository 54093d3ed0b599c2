"""A measure: a value of a sentence, and all that tells what has it from another such thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from zolint.view.data import table
from zolint.view.statements.clauses.roles import Clause, ends, is_at_most, is_denied_until, light, replacing
from zolint.view.statements.clauses.roles import role as role_of
from zolint.view.statements.clauses.row import Row, row_of
from zolint.view.statements.numbers.kinds import kinds_in
from zolint.view.statements.numbers.numerals import DOSED, Value
from zolint.view.statements.numbers.share import groups
from zolint.view.statements.numbers.values import values
from zolint.view.statements.words.concepts import is_concept, narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, word_list
from zolint.view.statements.words.runs import Runs, phrases, runs, standing, words_of
from zolint.view.statements.words.wording import listed, small
from zolint.view.stems import stem

_SHORTEST = 3
_LED = 4
"""So many words on, what is named still belongs to a preposition."""
_MONEY = "money"
OPEN = "open"
"""The role of a time of which no word says to what it is given."""
_UNSAID = ("time", "dose", "age")
"""What has a value on one of these scales may be left unsaid: "wait seven days"."""


@dataclass(frozen=True)
class Measure:
    """A value, and what has it."""

    outline: Outline
    value: Value
    role: str
    """What a time is given to, "begin" or "last"; of a count "need", where it is what one needs."""
    names: frozenset[str]
    """What its clause names."""
    telling: frozenset[str]
    """The small words that tell one quantity from the next: "first", "after"."""
    leading: frozenset[tuple[str, str]]
    """Of these, such as stand before something named, with that."""
    others: frozenset[tuple[str, float]]
    """The other values of the clause, by scale."""
    wild: frozenset[str] = frozenset()
    """What its "it" may stand for, and what stands in an earlier part of its clause."""
    cases: frozenset[str] = frozenset()
    """What stands after an "in" or "for": whom or what alone it is said of."""
    words: frozenset[str] = frozenset()
    """All words of its clause."""
    total: bool = False
    """Whether it counts all there are of a thing: "there are five stages", "the five stages"."""
    acting: bool = False
    """Whether it only says for how long one does a thing."""

    @property
    def place(self) -> tuple[int, int]:
        """Where the value stands, as offsets in the sentence."""
        words = self.outline.tokens
        return words[self.value.first].start, words[self.value.end - 1].end


def measured(outline: Outline, before: frozenset[str], subject: frozenset[str]) -> Iterator[Measure]:
    """Yield the measures of a sentence.

    `before` is what stands before it, `subject` what the article is about: its "it" may be either.
    """
    found = list(values(outline.sentence.text, outline.tokens))
    if not found:
        return
    row = row_of(outline)
    meant = before if narrow(frozenset(filter(is_concept, before))) else before | subject
    for first, last in _stated(row, found):
        own = list(_dosed(row, [value for value in found if first <= value.core < last]))
        for value in own:
            measure = _measure(outline, Clause(row, value, own, _opening(row, first), last))
            if not measure or (first and not measure.names):
                continue
            words = (row.texts[at] for at in range(first, last))
            points = not small("pronouns").isdisjoint(words) or (not measure.names and value.scale in _UNSAID)
            wild = measure.wild | meant if points else measure.wild
            yield replace(measure, wild=wild - measure.names)


def _stated(row: Row, found: Sequence[Value]) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence, but for parts on "some people", or on what may be or changes."""
    words = row.texts
    # "no more than once a month"
    inside = {at for each in found for at in range(each.first, each.end)}
    breaks = [at for at, gap in row.gaps.items() if any(sign in gap for sign in ";:—(")]
    begin = 0
    for end in [*breaks, len(words)]:
        places = [at for at in range(begin, end) if at not in inside]
        if all(_is_spared(row, at, found) for at, _, _ in standing(_idle(), words, places)) and not any(
            words[at] in light("person") and not _names_group(words[:at]) for at in places
        ):
            yield from ((max(first, begin), last) for first, last in row.clauses if begin <= first < end)
        begin = end


def _is_spared(row: Row, at: int, found: Sequence[Value]) -> bool:
    """Whether a word that compares or limits does neither here: "than usual", "may stay up to a day"."""
    word, before, following = row.word(at), row.word(at - 1), row.word(at + 1)
    if word == "than":
        return before in ("more", "less", "fewer") or following in ("usual", "before")
    if word == "may":
        # "after two days you may sleep together again"
        permits = "again" in row.texts[at:] and any(
            row.word(value.first - 1) == "after" or row.word(value.end) in ("after", "later")
            for value in found
        )
        return permits or any(value.bound == "most" and at < value.first for value in found)
    return word == "while" and (following.endswith("ing") or (at > 0 and "," not in row.gap(at)))


def _names_group(words: Sequence[str]) -> bool:
    return any(name_of(word) in groups() for word in words)


def _opening(row: Row, first: int) -> int:
    """Return where a clause begins after a "No,"."""
    return first + (row.word(first) in ("yes", "no") and "," in row.gap(first + 1))


def _dosed(row: Row, own: Sequence[Value]) -> Iterator[Value]:
    """Yield the values of a clause, its doses with the "a day" or "daily" that stands apart from them."""
    doses = [value for value in own if value.scale in DOSED or value.counts]
    spans = [value for value in own if doses and value.core > doses[0].core and value.is_span]
    # "two doses, a week apart"
    spans = [value for value in spans if row.word(value.end) != "apart"]
    daily = [value for value in own if doses and value.scale == "rate" and value.end == value.core + 1]
    told = (
        [value.low for value in spans] + [1 / value.low for value in daily] + [value.per for value in doses]
    )
    per = next(filter(None, told), 0.0)
    for value in own:
        if value in doses:
            yield replace(value, per=value.per or per)
        elif value not in spans and value not in daily:
            yield value


def _measure(outline: Outline, clause: Clause) -> Measure | None:
    clause = _lasting(clause)
    value, row = clause.value, clause.row
    role, cue = role_of(clause)
    if value.scale == "time" and not role:
        if sum(each.scale == "time" for each in clause.own) > 1:
            return None
        role = OPEN
    clause = replace(clause, last=_until(clause, role))
    near = [each for each in clause.own if each.core < clause.last]
    frames = dict(_framed(clause))
    aside = {at for each in near for at in range(each.first, each.end)}
    # "three zinc tablets": what is counted is known, and of which sort it is has yet to be read
    aside -= {at for each in near for at in range(each.noun[0], each.noun[1] - (each is value))}
    things = {at for at, each in row.mentions.items() if narrow(frozenset((each.concept,)))}
    named, told = _read(clause, aside | (cue - things) | frames.keys())
    joint = max(
        (at for at in range(clause.first, value.first) if row.word(at) == "and"), default=clause.first
    )
    value = _limited(clause, cue)
    # "not more than", "nothing before"
    denied = clause.value.bound == "least" or value.bound != clause.value.bound
    passed = frozenset(name for at, name in named[1:] if at < joint)
    paid = light_names("money") if value.scale.startswith(_MONEY) else frozenset[str]()
    paid |= light_names("aged") if value.scale == "age" else frozenset()
    kinds = kinds_in(clause.words())
    counted = kinds | frozenset((value.counts,)) if value.counts else kinds
    if value.scale == "share":
        # "one man in five"
        counted |= frozenset(map(name_of, row.texts[slice(*value.noun)])) & light_names("sexes")
    return Measure(
        outline,
        value,
        role,
        frozenset(name for _, name in named) - passed - paid | counted,
        frozenset(_telling(clause, role, named, told, denied=denied)) | frozenset(frames.values()),
        frozenset((word, name) for at, word in told for n, name in named if at < n < at + _LED),
        frozenset((each.scale, each.low) for each in near if each.core != value.core and not each.rough),
        passed,
        _cases(clause, named),
        frozenset(clause.words()),
        _is_total(clause),
        value.scale == "time" and cue == {value.first - 1} and row.word(value.first - 1) in ("for", "on"),
    )


def _is_total(clause: Clause) -> bool:
    """Whether a count is of all there are: "there are five stages", "the five stages are"."""
    value, words = clause.value, tuple(clause.words())
    if not value.counts or value.counts in groups() or value.bound or value.per:
        return False
    before = words[max(0, value.core - clause.first - _LED) : value.core - clause.first]
    return before[-1:] in (("the",), ("our",)) or not light("existing").isdisjoint(before)


def _cases(clause: Clause, named: Sequence[tuple[int, str]]) -> frozenset[str]:
    """Return what is named only after a preposition: "in men", "after a caesarean"."""
    cases = {at for at, _ in named if _is_case(clause, at)}
    return frozenset(name for at, name in named if at in cases) - frozenset(
        name for at, name in named if at not in cases
    )


def _is_case(clause: Clause, at: int) -> bool:
    row, value = clause.row, clause.value
    for before in range(at - 1, max(clause.first - 1, at - _LED), -1):
        if value.first <= before < value.end:
            return False
        if row.word(before) in _CASES:
            # what a time is counted from, or what is meant by the value
            return before not in (value.end, value.first - 1)
        if "," in row.gap(before + 1):
            return False
    return False


_CASES = ("in", "for", "with", "among", "during", "after", "from", "by", "before", "without", "under", "over")


def _lasting(clause: Clause) -> Clause:
    """Return a clause that says how often or when a thing is replaced as one that says how long it lasts."""
    value = clause.value
    replaced = any(clause.row.stems[at] in replacing() for at in range(clause.first, clause.last))
    if replaced and value.scale == "time" and clause.row.word(value.first - 1) == "after":
        return replace(clause, lasting=True)
    if value.scale != "rate" or not replaced:
        return clause
    return replace(
        clause, value=replace(value, scale="time", low=1 / value.high, high=1 / value.low), lasting=True
    )


def _limited(clause: Clause, cue: frozenset[int]) -> Value:
    """Return a value with the bound that its clause gives it: "the limit is", "gone after"."""
    value = clause.value
    words = {clause.row.texts[at] for at in range(clause.first, value.first)}
    if is_at_most(clause):
        return replace(value, bound="most")
    if not value.bound and is_denied_until(clause):
        return replace(value, bound="least")
    if value.bound:
        return value
    if not words.isdisjoint(light("limiting")):
        return replace(value, bound="most")
    return replace(value, bound="end") if value.scale == "time" and ends(clause, cue) else value


def _read(clause: Clause, aside: set[int]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return what a clause names, and its small words that tell, each with the place."""
    named, told = list[tuple[int, str]](), list[tuple[int, str]]()
    row, at = clause.row, clause.first
    while at < clause.last:
        mention, word = row.mentions.get(at), row.texts[at]
        if at in aside:
            at += 1
            continue
        if mention and mention.last < clause.last and not (mention.last == at and _is_light(word)):
            named.append((at, mention.concept))
            at = mention.last + 1
            continue
        if word in light("telling"):
            told.append((at, word))
        elif len(word) >= _SHORTEST and not _is_idle(word, row.stems[at]):
            named.append((at, name_of(word)))
        at += 1
    return named, told


def _telling(
    clause: Clause,
    role: str,
    named: Sequence[tuple[int, str]],
    told: Sequence[tuple[int, str]],
    *,
    denied: bool,
) -> Iterator[str]:
    """Yield the small words that tell: of "after use" none, for it names nothing."""
    others = {
        at for each in clause.own if each.core != clause.value.core for at in range(each.first, each.end)
    }
    places = {at for at, _ in named} | others
    if role not in light("anchored") and clause.row.word(clause.value.end) in ("after", "following"):
        yield "after"
    if not light("teller").isdisjoint(clause.words()):
        yield "i"
    for at, word in told:
        if role == "wait" and word in light("waiting"):
            continue
        if denied and word in light("denying") and at < clause.value.first:
            # "not more than" is a bound
            continue
        if word == "after" and role in light("anchored") and at + 1 not in others:
            continue
        if word not in light("leading") or _leads(clause.row, at, places):
            yield word


def _leads(row: Row, at: int, named: set[int]) -> bool:
    """Whether a preposition stands before something named."""
    for after in range(at + 1, at + _LED):
        if "," in row.gap(after):
            return False
        if after in named:
            return True
    return False


def _until(clause: Clause, role: str) -> int:
    """Return where what is said of a value ends: at "and", or at a comma that no condition follows."""
    row = clause.row
    inside = {at for each in clause.own for at in range(each.first, each.end)}
    for at in range(clause.value.end, clause.last):
        word = row.word(at)
        if at in inside:
            if "," in row.gap(at) and clause.value.scale == "time":
                return at
            continue
        if clause.value.scale == "rate" and word == "with":
            return at
        aside = "," in row.gap(at) and word not in light("conditions")
        if word in light("ending") or (aside and not _opens(clause, at)):
            return at
        if (
            role not in ("wait", "back")
            and word in ("before", "until")
            and row.word(at + 1) in ("you", "they", "we")
        ):
            return at
    return clause.last


def _opens(clause: Clause, at: int) -> bool:
    """Whether a time with what it is counted from only opens a clause: "a week after the birth, you can"."""
    row, value = clause.row, clause.value
    since = {row.word(value.first - 1), row.word(value.first)} & {"after", "within"}
    anchored = bool(since) or row.word(value.end) in ("after", "before", "from")
    opening = value.scale == "time" and value.first - clause.first <= 1 and anchored
    return opening and not any("," in row.gap(n) for n in range(value.end, at))


def _framed(clause: Clause) -> Iterator[tuple[int, str]]:
    """Yield the words that say over which time a share is counted, with what they say."""
    for at, end, frame in standing(_frames(), clause.row.texts, range(clause.first, clause.last)):
        yield from ((n, frame) for n in range(at, end))


@cache
def light_names(name: str) -> frozenset[str]:
    """Return the names of a list of small words."""
    return frozenset(map(name_of, light(name)))


def _is_light(word: str) -> bool:
    return word in light("words") or stem(word) in _own_light()


def _is_idle(word: str, stemmed: str) -> bool:
    """Whether a word makes no other quantity of a value."""
    if stemmed == "effect" and word.startswith("effect"):
        return word not in ("effect", "effects")
    return word in word_list("function") or _is_light(word) or stemmed in listed("light")


@cache
def _own_light() -> frozenset[str]:
    return frozenset(map(stem, light("words")))


@cache
def _idle() -> Runs[None]:
    return phrases(table("measures")["light"]["idle"])


@cache
def _frames() -> Runs[str]:
    """Return the words that say over which time a share is counted, by what they say."""
    lists: Mapping[str, str] = table("measures")["frames"]
    return runs((words_of(entry), frame) for frame, entries in lists.items() for entry in entries.split(","))
