"""The effects of sentences of which another may state the opposite, with as few of them parsed as will do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zolint import nlp
from zolint.nlp import Parser
from zolint.view.statements.clashes import pairs
from zolint.view.statements.clauses.effects import Effect, effects, has_cue
from zolint.view.statements.words.outline import Outline


def stated(acting: Sequence[Outline], parse: Parser) -> Iterator[tuple[Outline, Effect]]:
    """Yield the effects of the sentences, in order, but for those that no other can oppose.

    What is parsed already is read first. Of the rest it takes one side, those that lessen or those that
    do not, to know whether the other side can oppose anything: it must name all that the effect is of.
    """
    found = {each.place: tuple(_effects(each, parse)) for each in acting if _is_parsed(each)}
    rest = [each for each in acting if each.place not in found]
    _read(_fewer(pairs.opposing(rest)), found, parse)
    known = [effect for several in found.values() for effect in several if effect.cause and not effect.hedge]
    rest = [each for each in rest if each.place not in found]
    _read((each for each in rest if any(_names(each, effect) for effect in known)), found, parse)
    yield from ((each, effect) for each in acting for effect in found.get(each.place, ()))


_LESS = 2
"""The bit of a cue that points down."""


def _fewer(acting: Iterable[Outline]) -> list[Outline]:
    """Return one end, or both, of every pair that points opposite ways."""
    both = list(acting)
    sides = ([each for each in both if has_cue(each) & way] for way in (_LESS, 1))
    return min(sides, key=len)


def _read(acting: Iterable[Outline], found: dict[int, tuple[Effect, ...]], parse: Parser) -> None:
    chosen = list(acting)
    nlp.parse_all(text for each in chosen for text in _texts(each))
    found.update((each.place, tuple(_effects(each, parse))) for each in chosen)


def _names(acting: Outline, effect: Effect) -> bool:
    """Whether a sentence names all that an effect is of."""
    cause = effect.cause.names if effect.cause else frozenset()
    return cause | effect.outcome.names <= acting.reach


def _is_parsed(acting: Outline) -> bool:
    return all(map(nlp.is_parsed, _texts(acting)))


def _texts(acting: Outline) -> Iterator[str]:
    yield acting.sentence.text
    if acting.before:
        yield acting.before.sentence.text


def _effects(acting: Outline, parse: Parser) -> Iterator[Effect]:
    before = parse(acting.before.sentence.text) if acting.before else None
    return effects(acting, parse(acting.sentence.text), before)
