"""Two sentences that say nearly the same differ in what is named."""

import pytest

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.sentences import Sentences
from zolint.view.statements.clashes.differences import Difference, difference
from zolint.view.statements.words.outline import outline


def between(one: str, other: str) -> Difference | None:
    left, right = Analysis(article(one, other), Settings()).view(Sentences).all
    return difference(outline(left, 1), outline(right, 2))


def test_names_what_each_sentence_has_alone() -> None:
    found = between("Dry condoms are safe.", "Dry condoms are really dangerous.")
    assert found is not None
    assert [(a.text, b.text) for a, b in found.opposites] == [("safe", "dangerous")]


def test_a_verb_of_denial_reverses() -> None:
    found = between("The pill failed to protect her.", "The pill protected her.")
    assert found is not None
    assert found.reversed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pill is safe.", "Zinc is found in meat."),
        ("The pill is safe.", "The pill is safe."),
        ("It hurts with a condom.", "It never hurts without a condom."),
        ("Some never wait.", "Others wait."),
    ],
)
def test_no_difference_that_could_clash(one: str, other: str) -> None:
    assert between(one, other) is None
