"""A predicate is found by its words, with the thing that it sends a way."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.view.statements.words.predicates import COURSE, alike, kin, longest, matches, normal, possible


def found(text: str, *things: str) -> list[tuple[str, str]]:
    """Return the matters and sides of a text without articles, in which the named words are things."""
    words = text.split()
    ends = {at: at + 1 for at, word in enumerate(words) if word in things}
    stems = [normal(word) for word in words]
    matching = longest(matches(possible(stems), stems, ends, ()))
    return [(match.predicate.matter, match.predicate.side) for match in matching]


def test_a_verb_acts_on_what_follows() -> None:
    assert (COURSE, "up") in found("wine whets desire", "desire")
    assert (COURSE, "down") in found("wine saps desire", "desire")
    assert not found("wine whets chairs", "desire")


def test_a_wording_may_stand_around_the_thing() -> None:
    assert (COURSE, "kept") in found("pill leaves desire quite untouched", "desire")
    assert (COURSE, "up") in found("novelty keeps desire alive", "desire")


def test_a_verb_tells_of_what_stands_before() -> None:
    assert (COURSE, "up") in found("desire comes back", "desire")


def test_some_wordings_name_a_state_by_themselves() -> None:
    assert (COURSE, "down") in found("they toss and turn")


def test_the_longest_wording_counts() -> None:
    assert ("works", "against") in found("pills protect badly")
    assert ("works", "for") not in found("pills protect badly")


def test_a_comma_parts_a_verb_from_its_thing() -> None:
    stems = [normal(word) for word in ("wine", "whets", "desire")]
    assert not list(matches(possible(stems), stems, {2: 3}, (2,)))


def test_irregular_forms_and_comparisons_have_the_stem_of_their_word() -> None:
    forms = ("brought", "bring"), ("calmer", "calm"), ("drier", "dry"), ("went", "go"), ("largest", "large")
    assert all(normal(one) == normal(other) for one, other in forms)


def test_a_lack_is_the_other_side_of_its_whole() -> None:
    assert kin("insomnia") == ("sleep", -1)
    assert alike("insomnia") == "insomnia"
    assert alike("suspicion") == alike("jealousy")


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["keep", "desire", "alive", "not", "back", "take", "away", "no", "longer"])))
def test_matches_lie_in_their_row(words: list[str]) -> None:
    ends = {at: at + 1 for at, word in enumerate(words) if word == "desire"}
    stems = [normal(word) for word in words]
    found = list(matches(possible(stems), stems, ends, ()))
    assert all(0 <= match.first < match.end <= len(words) for match in found)
    assert all(one.first <= other.first for one, other in pairwise(found))
