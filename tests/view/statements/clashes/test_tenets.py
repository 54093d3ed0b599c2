"""Sentences that send one thing two ways, or put it on both sides of a matter, clash."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.tenets import contrary, headed


def kinds(one: str, other: str, *subject: str) -> list[ClashKind]:
    sentences = outlines(one, *FILLER, other)
    return [found.kind for _, _, found in contrary(sentences, frozenset(subject))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A row whets desire.", "Quarrels leave desire untouched."),
        ("Vaseline is safe with a sheath.", "Petroleum jelly eats through condoms."),
        ("Soap keeps thrush away.", "Soap invites the yeast in."),
        ("An enema is indispensable.", "An enema can be skipped."),
        ("Wipe every nude at once.", "Hang on to your nudes."),
        ("A screen keeps you awake.", "Scrolling has no influence on how you sleep."),
        ("Jealousy is proof of love.", "Jealousy says nothing about love."),
    ],
)
def test_finds_opposites_in_quite_other_words(one: str, other: str) -> None:
    assert kinds(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A row whets desire.", "A good night leaves desire untouched."),
        ("A row whets desire.", "Some quarrels leave desire untouched."),
        ("A row whets desire.", "Quarrels may leave desire untouched."),
        ("In men, wine whets desire.", "In women, wine kills desire."),
        ("One beer whets desire.", "Six beers kill desire."),
        ("Wine whets desire.", "No wine kills desire."),
        ("Light cycling is good for the prostate.", "Heavy cycling harms the prostate."),
        ("Take the tablet at once.", "Wait five days before you start the pill again."),
        ("Silicone lube lasts long.", "Water-based lube dries fast."),
        ("Baby oil is harmless to the skin.", "Baby oil ruins latex condoms."),
        ("The pain goes away within a day.", "If the pain does not go away, see a nurse."),
    ],
)
def test_leaves_other_things_groups_times_and_doses_alone(one: str, other: str) -> None:
    assert not kinds(one, other)


def test_neighbours_are_weighed_against_each_other() -> None:
    assert not list(contrary(outlines("A row whets desire.", "Quarrels kill desire."), frozenset()))


def test_what_is_advised_is_a_stance_and_a_time_a_number() -> None:
    assert kinds("Wipe every nude at once.", "Hang on to your nudes.") == [ClashKind.STANCE]
    times = "Condoms are good for five years.", "Condoms belong in the bin after a year."
    assert kinds(*times) == [ClashKind.NUMBER]


def test_a_label_clashes_with_its_text() -> None:
    parts = (Kind.LABEL, "Deeper sleep"), "Those who drink wine lie awake for hours."
    assert {found.kind for _, _, found in headed(outlines(*parts), frozenset())} == {ClashKind.HEADING}


@pytest.mark.parametrize(
    "heading",
    [(Kind.LABEL, "Less sleep"), (Kind.HEADING, "Better sleep"), (Kind.HEADING, "Myths about sleep")],
)
def test_a_heading_that_names_a_trouble_or_a_matter_clashes_with_nothing(heading: tuple[Kind, str]) -> None:
    for text in ("Screens make sleep worse.", "Wine deepens sleep."):
        assert not list(headed(outlines(heading, text), frozenset()))
