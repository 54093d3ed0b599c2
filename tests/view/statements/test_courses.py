"""Opposite courses clash where nothing small keeps them apart."""

import pytest

from tests.view.statements.outlines import FILLER, only, outlines
from zolint.document import Kind
from zolint.view.statements.courses import comparable, names_trouble, opposite, plain, under


def test_finds_opposite_courses() -> None:
    ((one, other, _),) = opposite(
        outlines("Beer dulls desire.", *FILLER, "Alcohol lifts libido."), frozenset()
    )
    assert (one.place, other.place) == (1, 4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In men, beer dulls desire.", "Beer lifts desire."),
        ("One beer lifts desire.", "Six beers dull desire."),
        ("Heavy running dulls desire.", "Running lifts desire."),
    ],
)
def test_a_group_or_a_dose_keeps_them_apart(one: str, other: str) -> None:
    first, *_, last = outlines(one, *FILLER, other)
    assert not comparable(first, last)


def test_as_long_as_is_no_length() -> None:
    first, *_, last = outlines("Beer dulls desire.", *FILLER, "Beer lifts desire as long as it lasts.")
    assert comparable(first, last)


@pytest.mark.parametrize(
    "text", ["Beer may lift desire.", "Some find beer dulls desire.", "If tired, beer dulls desire."]
)
def test_a_limited_sentence_is_not_plain(text: str) -> None:
    assert not plain(only(text))


def test_a_label_against_its_text() -> None:
    label, text = outlines((Kind.LABEL, "Less stress"), "Noise drives up stress.")
    assert under(label, text)
    label, text = outlines((Kind.LABEL, "Less stress"), "Yoga drives down stress.")
    assert not under(label, text)


def test_less_of_a_thing_is_no_trouble() -> None:
    assert names_trouble(only("Low desire"))
    assert not names_trouble(only("Less stress"))
