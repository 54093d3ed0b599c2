"""At a place of a run of words a name may begin, or a phrase that sends a thing a way."""

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.grading import read
from zolint.view.statements.clauses.phrasing import End
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.clauses.spot import Spot, spot_at


def spot(text: str, word: str) -> Spot:
    row = row_of(only(text))
    run = read(row, range(len(row.texts)))
    return spot_at(run, list(run.texts).index(word))


def test_what_comes_earlier_comes_sooner_unless_it_only_tells_when() -> None:
    assert End("faster", 1) in spot("Orgasm comes earlier.", "earlier").ends
    assert End("faster", -1) in spot("Orgasm comes later.", "later").ends
    assert End("faster", -1) not in spot("Orgasm comes two weeks later.", "later").ends


def test_a_lover_who_lasts_longer_delays_the_end() -> None:
    assert End("of lastlong", 1) in spot("Condoms make men last longer.", "last").ends
    assert End("lengthy", 1) in spot("Condoms last longer.", "last").ends


def test_a_phrase_that_names_another_thing_leaves_it_to_be_named() -> None:
    found = spot("It takes the pressure off parents.", "takes")
    assert found.size == len(("takes", "off"))
