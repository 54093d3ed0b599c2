"""A clause's tenets: what it holds of what, and how surely."""

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.tenet import Tenet, tenets


def of(text: str, subject: str = "") -> dict[str, Tenet]:
    """Return what a sentence holds, by the matter."""
    return {
        tenet.matter: tenet for tenet in tenets(only(text), frozenset(), frozenset(filter(None, (subject,))))
    }


def test_what_goes_up_has_a_cause() -> None:
    found = of("Wine whets the appetite for sex.")["course desire"]
    assert found.values == {1}
    assert found.names == {"alcohol"}


def test_a_denial_leaves_the_other_ways() -> None:
    assert of("Wine does not whet desire.")["course desire"].values == {-1, 0}


def test_nothing_like_it_denies_nothing() -> None:
    assert of("Nothing kills desire like a quarrel.")["course desire"].values == {-1}


def test_to_make_a_bad_thing_better_is_to_lessen_it() -> None:
    assert of("Yoga improves cramps.")["course cramps"].values == {-1}


def test_the_lack_of_a_thing_is_the_thing_going_down() -> None:
    assert of("Wine cures insomnia.")["course sleep"].values == {1}


def test_less_of_a_thing_is_not_the_thing() -> None:
    assert of("Less stress whets desire.")["course desire"].names == {"less stress"}


def test_a_doubt_holds_nothing() -> None:
    assert "course desire" not in of("Wine may whet desire.")
    assert "course desire" not in of("Some wine whets desire.")


def test_it_stands_for_the_subject_of_the_article() -> None:
    assert of("It whets desire.", "alcohol")["course desire"].wild == {"alcohol"}
    assert of("Wine brings them on.", "hot flush")["course hot flush"].values == {1}


def test_only_an_order_takes_a_side_on_deeds() -> None:
    assert "erase" in of("Delete every picture.")
    assert "erase" not in of("They delete every picture.")


def test_gives_the_words_that_say_so() -> None:
    tenet = of("In the end, wine whets desire a lot.")["course desire"]
    assert tenet.outline.sentence.text[tenet.start : tenet.end] == "whets desire"


def test_a_length_of_time_is_held_too() -> None:
    found = of("Condoms are good for five years.")["period serve"]
    assert found.amount
    assert found.opposes(of("Condoms belong in the bin after a year.")["period serve"])
