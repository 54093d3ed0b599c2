"""A time bounds until when a thing helps, or from when a test can tell."""

import pytest

from tests.view.statements.outlines import only
from zolint.nlp import parse
from zolint.view.statements.numbers.bounds import bounds, has_bound


@pytest.mark.parametrize(
    ("text", "bound", "hours"),
    [
        ("The morning-after pill works within 72 hours of sex.", "until", 72),
        ("A test for chlamydia is reliable after two weeks.", "from", 336),
    ],
)
def test_reads_a_bound(text: str, bound: str, hours: float) -> None:
    outline = only(text)
    assert has_bound(outline)
    (found,) = bounds(outline, parse(text))
    assert bound in found.says
    assert found.low == pytest.approx(hours)


@pytest.mark.parametrize("text", ["Rest for two hours.", "If late, the pill works within 72 hours."])
def test_other_times_bound_nothing(text: str) -> None:
    assert not list(bounds(only(text), parse(text)))
