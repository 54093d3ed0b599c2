"""A clause says of which share of whom it holds."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.portion import portions


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Most men shave.", 0.51, 1),
        ("Most men never shave.", 0, 0.49),
        ("One man in four shaves.", 0.25, 0.25),
        ("More than 40 per cent of men shave.", 0.4, 1),
        ("Fewer than half of the men shave.", 0, 0.5),
        ("Nobody shaves.", 0, 0),
        ("No man shaves.", 0, 0),
        ("Two of the men shave.", 0.1, 0.95),
    ],
)
def test_reads_the_share(text: str, low: float, high: float) -> None:
    (found,) = portions(only(text))
    assert (found.share.low, found.share.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    [
        "Men shave every day.",
        "He knows all about razors.",
        "If you ask, most men shave.",
        "Never use a balm.",
        "She decides whether and when to do all of that.",
        "A third of the men shave and a fifth of them wax.",
    ],
)
def test_reads_no_share(text: str) -> None:
    assert not list(portions(only(text)))


def test_reads_whom_and_what() -> None:
    (found,) = portions(
        only("Half of the women over sixty use a condom now and then (Example Survey, 2020).")
    )
    assert found.group == "woman"
    assert found.names == {"condom"}
    assert found.things == {"condom"}
    assert found.numbers == {60}
    assert found.often


def test_reads_of_what_a_share_is() -> None:
    (found,) = portions(only("It stops seven in ten deaths."))
    assert found.head == "death"
