"""Kinds that have values of their own are known by any of their names."""

import pytest

from zolint.view.statements.numbers.kinds import kinds, kinds_in


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["one", "tablet", "of", "viagra"], {"sildenafil"}),
        (["sildenafil", "or", "cialis"], {"sildenafil", "tadalafil"}),
        (["one", "tablet", "of", "sugar"], set[str]()),
    ],
)
def test_knows_a_kind_by_any_of_its_names(words: list[str], found: set[str]) -> None:
    assert kinds_in(words) == found
    assert found <= kinds()
