"""Relations are found by dictionary form, with what they promise and which way they point."""

from __future__ import annotations

import pytest

from zolint.view.relations import Direction, Force, Part, all_relations, relations


@pytest.mark.parametrize(
    ("lemma", "part", "force", "direction"),
    [
        ("cause", Part.VERB, Force.STRONG, Direction.UP),
        ("cure", Part.VERB, Force.STRONG, Direction.DOWN),
        ("reduce", Part.VERB, Force.MODERATE, Direction.DOWN),
        ("help", Part.VERB, Force.WEAK, Direction.UP),
        ("fade", Part.HAPPENING, Force.MODERATE, Direction.DOWN),
        ("work", Part.WORKING, Force.MODERATE, Direction.NONE),
        ("stem", Part.BACKWARD, Force.STRONG, Direction.NONE),
        ("harmful", Part.ADJECTIVE, Force.MODERATE, Direction.DOWN),
        ("release", Part.CHANGE, Force.MODERATE, Direction.UP),
        ("remedy", Part.ROLE, Force.MODERATE, Direction.NONE),
        ("benefit", Part.EFFECT, Force.MODERATE, Direction.UP),
    ],
)
def test_a_word_holds_a_relation(lemma: str, part: Part, force: Force, direction: Direction) -> None:
    found = {(relation.force, relation.direction) for relation in relations(lemma, part)}
    assert (force, direction) in found


def test_a_second_word_is_kept_apart() -> None:
    assert {relation.particle for relation in relations("lead", Part.VERB)} == {"to"}


def test_a_word_of_no_list_holds_none() -> None:
    assert relations("kitchen") == ()


def test_no_relation_stands_in_its_list_twice() -> None:
    several = tuple(all_relations())
    assert len(several) == len(set(several))


def test_directions_turn_round() -> None:
    assert Direction.UP.opposite is Direction.DOWN
    assert Direction.DOWN.opposite is Direction.UP
    assert Direction.CHANGE.opposite is Direction.CHANGE
