"""A claim may not grow surer, nor a word change its meaning."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.drift import drifts
from zolint.view.statements.clashes.gists import told


def kinds(*parts: str) -> list[ClashKind]:
    return [found.kind for _, _, found in drifts(list(told(outlines(*parts), frozenset())))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Massage may reduce anxiety.", "Massage reduces anxiety."),
        ("Yoga boosts desire.", "Yoga might raise libido."),
        ("Exercise can relieve depression in older people.", "Exercise relieves depression."),
    ],
)
def test_a_claim_that_changes_its_certainty(one: str, other: str) -> None:
    assert kinds(one, other) == [ClashKind.CERTAINTY]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Massage may reduce anxiety.", "Massage might lower anxiety."),
        ("Massage may reduce anxiety.", "Massage often reduces anxiety."),
        ("Massage may reduce anxiety.", "Massage increases anxiety."),
        ("Massage may reduce anxiety.", "Massage reduces anxiety in children."),
    ],
)
def test_another_claim(one: str, other: str) -> None:
    assert not kinds(one, other)


def test_a_word_that_is_defined_as_two_kinds_of_things() -> None:
    assert kinds("Trust is a bond between people.", "Trust is a state in which people rest.") == [
        ClashKind.DEFINITION
    ]
    assert not kinds("Trust is a bond between people.", "Trust is a tie that holds.")
    assert not kinds("Trust is a bond between people.", "Fear is a state in which people hide.")


def test_it_goes_on_with_the_definition_before() -> None:
    assert kinds("Edging is the practice of waiting. It is a reaction of the body.") == [ClashKind.DEFINITION]
    assert not kinds("Edging is the practice of waiting.", "It is a reaction of the body.")
