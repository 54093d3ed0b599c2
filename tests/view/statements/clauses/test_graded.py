"""A word that sends a thing a way has a sign along each of its scales."""

from zolint.view.statements.clauses.graded import Point
from zolint.view.statements.clauses.phrasing import End


def test_a_word_has_a_sign_on_its_own_scales_alone() -> None:
    point = Point(frozenset((End("amount", -1),)), graded=True, at=0, end=1)
    assert point.sign("amount") == -1
    assert point.sign("faster") == 0
