"""What a clause does with what it says, and what it comes to besides."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.assertion import assertions


def moods(text: str) -> list[tuple[str, int]]:
    return [(found.mood, found.sign) for found in assertions(only(text), frozenset())]


@pytest.mark.parametrize(
    ("text", "mood", "sign"),
    [
        ("You don't have to rinse the ring.", "need", -1),
        ("You can't rinse the ring.", "can", -1),
        ("The ring is not a must.", "need", -1),
        ("You need not avoid the ring.", "can", 1),
        ("There is no reason to avoid the ring.", "can", 1),
        ("The ring must be avoided.", "bid", -1),
        ("It is impossible to rinse the ring.", "can", -1),
        ("You'd better rinse the ring.", "bid", 1),
        ("It is best to rinse the ring.", "bid", 1),
        ("You may rinse the ring.", "can", 1),
    ],
)
def test_knows_what_is_bidden_spared_and_allowed(text: str, mood: str, sign: int) -> None:
    assert moods(text)[0] == (mood, sign)


@pytest.mark.parametrize(
    ("text", "mood", "sign"),
    [
        ("Leave the ring out.", "bid", -1),
        ("Keep the ring well away from latex.", "bid", -1),
        ("The ring should be left out.", "bid", -1),
        ("Give the ring a miss.", "bid", -1),
        ("Skip the ring.", "bid", -1),
        ("Never skip the ring.", "bid", 1),
        ("You can skip the ring.", "need", -1),
        ("You can't skip the ring.", "bid", 1),
        ("There is no need to give up the ring.", "can", 1),
    ],
)
def test_what_is_to_be_left_is_not_to_be_done(text: str, mood: str, sign: int) -> None:
    assert (mood, sign) in moods(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Thrush goes away without cream.", -1),
        ("Thrush does not go away without cream.", 1),
        ("Without cream, thrush does not go away.", 1),
        ("Thrush never heals unless you use cream.", 1),
    ],
)
def test_what_is_not_so_without_a_thing_needs_it(text: str, sign: int) -> None:
    assert ("need", sign) in moods(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ring works only with water.",
        "You can only get the ring on prescription.",
        "The ring only fits if the skin is wet.",
    ],
)
def test_what_is_so_only_with_a_thing_needs_it(text: str) -> None:
    assert ("need", 1) in moods(text)


def test_what_is_only_so_for_some_needs_nothing() -> None:
    assert ("need", 1) not in moods("Only the ring fits.")
    assert ("need", 1) not in moods("Some rings only work with water.")
