"""A time is given to a beginning, a lasting, a wait."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.measure import measured


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The balm starts to work after an hour.", "begin"),
        ("It takes three weeks for the balm to work.", "begin"),
        ("An hour after you put it on, the balm is working.", "begin"),
        ("The balm does nothing until you have used it for a week.", "begin"),
        ("The balm works for ten hours.", "last"),
        ("You need ten days of balm.", "last"),
        ("Have the coil replaced every five years.", "last"),
        ("Sperm die within a day of leaving the body.", "last"),
        ("Keep off sex for a week.", "wait"),
        ("Sex has to wait: ten days from the operation.", "wait"),
        ("The pill can be taken up to three days after sex.", "window"),
        ("Your cycle is back within a month.", "back"),
        ("Bring the sample a month after the operation.", "at"),
        ("Plan for six lessons.", "need"),
    ],
)
def test_reads_what_a_value_is_given_to(text: str, role: str) -> None:
    assert role in {measure.role for measure in measured(only(text), frozenset(), frozenset())}
