"""What is said of all is not said of few."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.extent import uneven


def clashes(one: str, other: str) -> bool:
    return bool(list(uneven(outlines(one, *FILLER, other), frozenset())))


def test_all_and_few() -> None:
    assert clashes(
        "Every woman has hot flushes in the menopause.", "Very few women get hot flushes in the menopause."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Every toy needs a wash.", "Some toys need a charger."),
        (
            "Not every woman has hot flushes in the menopause.",
            "Very few women get hot flushes in the menopause.",
        ),
        ("Most women have hot flushes in the menopause.", "Some women get hot flushes in the menopause."),
    ],
)
def test_what_goes_together(one: str, other: str) -> None:
    assert not clashes(one, other)
