"""Where an act takes a yes, what an article says of a yes is told from what it does not."""

from __future__ import annotations

import pytest

from tests.view.noting import SEX, notes
from zolint.document import Kind


def unsaid(*parts: str | tuple[Kind, str]) -> set[str]:
    """Return the consent situations of which an article says nothing at all."""
    return {gap.topic.id for gap in notes(*parts).gaps if gap.entry.family == "consent" and not gap.said}


LYING = (
    "She lies on her back and puts her heels on his shoulders. He kneels before her and leans forward. "
    "She holds his hips. He enters slowly."
)


def test_two_people_described_are_told_what_to_do() -> None:
    title = (Kind.TITLE, "Positions for a lazy Sunday")
    assert unsaid(title, LYING)
    assert not unsaid(title, "She lies on her back and thinks of the bus. He reads her the news.")


def test_a_review_asks_for_no_note() -> None:
    assert not unsaid((Kind.TITLE, "Ten romantic films"), LYING)


def test_news_of_kink_asks_for_no_note() -> None:
    assert not unsaid((Kind.TITLE, "Kink in the cinema"), "Two films deal with kink. One was shot in Oslo.")


@pytest.mark.parametrize(
    ("note", "counts"),
    [
        ("Make sure your partner is on board before you try any of this.", True),
        ('At the door, ask: "Can I kiss you?"', True),
        ("What one of you dislikes is dropped without a sigh from the other.", True),
        ("If she would rather not, pour her a drink and try again.", False),
        ("Ask your doctor whether he agrees before you stop the tablets.", False),
        ("Ten minutes are enough, and nobody has to know.", False),
        ("Must you ask whether she wants it?", False),
    ],
)
def test_a_note_in_whatever_words_counts_and_pressure_does_not(note: str, counts: bool) -> None:  # noqa: FBT001 - a table
    text = f"Kiss her neck and unzip her dress. {note} Lick her nipples. Undress each other on the bed."
    assert (not unsaid((Kind.TITLE, "A slow evening"), text)) is counts


@pytest.mark.parametrize(
    ("advice", "told"),
    [
        ("If she pushes your hand away, try again a little higher.", True),
        ("When he says he would rather not, take no notice.", True),
        ("Her struggling is part of the game.", True),
        ("Do not give him time to think.", True),
        ("If she pushes your hand away, never try again.", False),
        ("If he would rather not, drop the subject and put the kettle on.", False),
        ("Give him time to think.", False),
        ("In this scene struggling is part of the game, so a safe word ends it.", False),
    ],
)
def test_to_go_on_after_a_no_no_note_elsewhere_makes_good(advice: str, told: bool) -> None:  # noqa: FBT001 - a table
    note = "Everybody may change their mind at any time, and nobody should be talked into it."
    assert ("without-asking" in unsaid((Kind.TITLE, "A slow kiss"), f"{note} {advice}")) is told


@pytest.mark.parametrize(
    ("title", "text", "situation"),
    [
        (
            "Cocktail hour",
            "Refill her glass twice. Then take her home and make love on the rug.",
            "intoxicated-sex",
        ),
        (
            "A long train",
            "You lie behind your lover. Your tongue finds his ear, and your thumbs undo his shirt.",
            "how-to-sex",
        ),
        ("Ask Vera", "Dear Tom, spank her bottom with a hairbrush. Stop when it glows.", "breath-and-impact"),
        (
            "My professor and I",
            "Invite him for a glass of wine. Make the first move in the lift.",
            "power-imbalance",
        ),
        (
            "Two doors",
            "You can open your marriage. Start with one night a month, and sleep with others.",
            "group-and-open",
        ),
        (
            "After the stroke",
            "Put the brakes on. You can have sex in a wheelchair, sitting face to face.",
            "disability",
        ),
        (
            "Sunday",
            "Lie down naked while she is dozing. Spoon her, and slip in from behind as she sleeps.",
            "asleep",
        ),
    ],
)
def test_a_situation_is_known_by_who_does_what_to_whom(title: str, text: str, situation: str) -> None:
    assert situation in unsaid((Kind.TITLE, title), text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Alcohol and the liver",
            "Count your glasses. A pint of beer a day harms the liver, and sex suffers later.",
        ),
        ("Choosing a therapist", "Ask your therapist about her training. Bring a list, and stay in touch."),
        ("Poppers and the eye", "Open the bottle away from your face. The vapour burns the skin."),
        ("A care home in May", "Ring the bell when the wheelchair is stuck. The lift is slow."),
        ("Smacking", "Never smack a child on the bottom. Leave the room and count to ten."),
    ],
)
def test_what_only_shares_its_words_asks_for_no_note(title: str, text: str) -> None:
    assert not unsaid((Kind.TITLE, title), text)


def test_a_quotation_ends_with_no_article_or_preposition() -> None:
    title = (Kind.TITLE, "Tied")
    (gap,) = (g for g in notes(title, f"{SEX} Fasten her to the bed.").gaps if g.topic.id == "kink-consent")
    assert gap.words == "Fasten her"


@pytest.mark.parametrize(
    ("situation", "passage"),
    [
        ("condom-agreement", "Put the condom on to begin with and take it off when she turns round."),
        ("condom-agreement", "Use a condom first. Later, slip it off in the dark."),
        ("intoxicated-sex", "Look for the one who is slumped in the corner. Take her home and undress her."),
        ("long-term-partner", "You said yes at the altar. Make love, be generous twice a week and smile."),
        ("without-asking", "Lay a hand on her thigh. If it is not pushed away, go on and kiss her."),
    ],
)
def test_what_is_told_to_do_to_somebody_who_has_not_agreed_lacks_its_note(
    situation: str, passage: str
) -> None:
    title = (Kind.TITLE, "Sex on holiday")
    assert situation in {gap.topic.id for gap in notes(title, passage).gaps}
