"""The share of a group is read from numbers and words."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.numbers.numerals import Line
from zolint.view.statements.numbers.share import Share, first_share


def read(text: str) -> Share | None:
    row = row_of(only(text))
    return first_share(Line(row.text, row.texts, row.words), 0, len(row.words))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The bulk of our guests snore.", 0.51, 1),
        ("Every so often the strap slips.", 0.1, 0.95),
        ("Of all fathers, twenty per cent snore.", 0.2, 0.2),
        ("Garlic has no effect on anyone.", 1, 1),
        ("No garlic lover minds.", 0, 0),
        ("The change spares no woman.", 0, 0),
    ],
)
def test_reads_the_share(text: str, low: float, high: float) -> None:
    found = read(text)
    assert found
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize("text", ["This is no people carrier.", "Ask anyone.", "It went on all night."])
def test_reads_no_share(text: str) -> None:
    assert read(text) is None


def test_the_rest_of_all_is_none() -> None:
    assert Share(1, 1, 0, 1).rest.is_none
