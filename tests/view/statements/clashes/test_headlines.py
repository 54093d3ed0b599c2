"""A heading is held against its text."""

import pytest

from tests.view.statements.outlines import only, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.gists import told
from zolint.view.statements.clashes.headlines import contradicted, is_statement, names_trouble


def found(*parts: str | tuple[Kind, str], subject: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    said = list(told(outlines(*parts), subject))
    return [(one.place, other.place) for one, other, _ in contradicted(said, subject)]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Conflict reduction", "Regular sex increases conflicts."),
        ("Less stress", "Massage drives stress up."),
        ("Better sleep", "Orgasm worsens sleep."),
        ("Pain relief", "A bath makes the pain worse."),
    ],
)
def test_a_label_breaks_its_promise(label: str, text: str) -> None:
    assert found((Kind.LABEL, label), text) == [(1, 2)]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Conflict reduction", "Regular sex reduces conflicts."),
        ("Less stress", "Worry raises stress."),
        ("Less stress", "Massage may raise stress."),
        ("Stress", "Massage raises stress."),
    ],
)
def test_a_label_keeps_its_promise(label: str, text: str) -> None:
    assert not found((Kind.LABEL, label), text)


def test_a_section_begins_with_its_trouble() -> None:
    parts = (Kind.HEADING, "Better sleep"), "Screens make sleep worse."
    assert not found(*parts)
    assert found(
        (Kind.HEADING, "Better sleep"), "Massage makes sleep worse.", subject=frozenset(("massage",))
    )


def test_a_heading_that_states_is_denied_by_its_text() -> None:
    assert found(
        (Kind.HEADING, "Masturbation lowers desire"), "It rained.", "Self-pleasure heightens libido."
    )


def test_a_myth_is_there_to_be_denied() -> None:
    parts = (
        (Kind.TITLE, "Five myths"),
        (Kind.HEADING, "Masturbation lowers desire"),
        "Self-pleasure heightens libido.",
    )
    assert not found(*parts)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Ginger cools the bedroom", "Ginger heats the bedroom for a whole evening."),
        ("No need for candles", "Candles are a must, every time."),
        ("Watching alone is harmless", "Watching alone harms the marriage."),
        ("It is fine to show your face", "Never show your face in a nude."),
        ("Candles are optional", "Candles are essential after every bath."),
    ],
)
def test_a_text_may_say_more_than_the_heading_that_it_gainsays(heading: str, text: str) -> None:
    assert found((Kind.HEADING, heading), "It rained.", text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Ginger cools the bedroom", "After the first cup, ginger heats the bedroom for an hour."),
        ("You do not have to tell everyone", "You must tell a new partner."),
        ("Sex therapy", "Sex therapy never harms sex or therapy."),
        ("Why it hurts", "It does not hurt."),
        ("Love languages", "Many couples have no love language."),
    ],
)
def test_a_text_may_narrow_what_its_heading_says(heading: str, text: str) -> None:
    assert not found((Kind.HEADING, heading), "It rained.", text)


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        ("Maca cools the night", True),
        ("You do not need a bath", True),
        ("Yoga is no cure", True),
        ("Pain relief", False),
        ("Stress", False),
        ("The empty flat", False),
    ],
)
def test_a_heading_states_something_with_a_verb(heading: str, *, stated: bool) -> None:
    assert is_statement(outlines((Kind.HEADING, heading))[0]) is stated


def test_less_of_a_thing_is_no_trouble() -> None:
    assert names_trouble(only("Low desire"))
    assert not names_trouble(only("Less stress"))
