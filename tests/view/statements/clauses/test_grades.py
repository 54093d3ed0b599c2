"""Scales have ends, things have names."""

from zolint.view.statements.clauses.grades import AMOUNT, courses, ends_of, is_lack, named, names
from zolint.view.statements.clauses.phrasing import End, Phrase, longest, stem_of


def ends(*words: str) -> frozenset[End]:
    found = longest([stem_of(word) for word in words], 0)
    assert found
    return ends_of(found[0])


def test_more_and_stronger_are_of_one_scale() -> None:
    assert End(AMOUNT, 1) in ends("stronger")
    assert End(AMOUNT, -1) in ends("weaker")


def test_what_is_no_scale_of_degree_has_no_ends() -> None:
    assert not ends_of(Phrase(("morn",), frozenset((End("+morning", 1),))))


def test_an_end_may_be_more_of_a_named_thing() -> None:
    painful, safe = named(ends("painless")), named(ends("safe"))
    assert painful
    assert safe
    assert (painful[0].concept, painful[0].sign * painful[1]) == ("pain", -1)
    assert (safe[0].concept, safe[0].sign * safe[1]) == ("risk", -1)
    assert named(frozenset((End(AMOUNT, 1),))) is None


def test_the_lack_of_a_thing_is_known_by_it() -> None:
    assert names("insomnia") & names("sleep")
    assert is_lack("insomnia")
    assert not is_lack("sleep")


def test_two_things_in_one_are_known_by_both() -> None:
    assert names("painful sex") & names("pain")
    assert names("painful sex") & names("sex")


def test_the_phrases_of_the_tenets_send_things_a_way() -> None:
    (first,) = (phrase for phrase in courses()["put"]["lid"] if phrase.parts[1:] == ("lid", "on"))
    assert first.ends == {End(AMOUNT, -1)}


def test_a_state_is_known_by_the_thing_of_which_there_is_more_or_less() -> None:
    phrase = next(phrase for phrase in courses()["lie"]["awak"] if phrase.parts[1:] == ("awak",))
    found = named(phrase.ends)
    assert found
    assert (found[0].concept, found[1]) == ("sleep", -1)
