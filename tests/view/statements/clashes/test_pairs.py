"""Only sentences that share most of what they name are compared."""

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.pairs import alike, bounding, counting, opposing

FILLER = ("The kettle was on.", "Nobody was in a hurry.", "It rained.")


def test_alike() -> None:
    found = outlines("Stress lowers desire.", *FILLER, "Stress raises desire.")
    assert (1, 5) in [(one.place, other.place) for one, other in alike(found)]
    assert (1, 4) not in [(one.place, other.place) for one, other in alike(found)]


def test_opposing() -> None:
    found = outlines("Stress lowers desire.", *FILLER, "Stress raises desire.", "Zinc raises testosterone.")
    assert [each.place for each in opposing(found)] == [1, 5]


def test_counting() -> None:
    found = outlines(
        "The pill works for 24 hours.", *FILLER, "The pill works for two days.", "Rest for an hour."
    )
    assert [each.place for each in counting(found)] == [1, 5]


def test_bounding() -> None:
    found = outlines("A swab is reliable after two weeks.", "A swab is reliable after six weeks.", *FILLER)
    assert [each.place for each in bounding(found)] == [1, 2]


def test_the_number_of_pairs_grows_with_the_text_alone() -> None:
    few, many = (len(list(alike(outlines(*["Stress lowers desire."] * n)))) for n in (50, 200))
    assert many < 5 * few
