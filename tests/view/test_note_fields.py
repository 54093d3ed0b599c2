"""What is told of gardens, engines and stages is not told of sex and health."""

from __future__ import annotations

import pytest

from tests.view.noting import notes
from zolint.document import Kind


def spoken_of(title: str, *paragraphs: str) -> set[str]:
    """Return the topics that an article speaks of."""
    return {topic.id for topic in notes((Kind.TITLE, title), *paragraphs).topics}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Kinks and how to get them out",
            "Walk the hose down the lawn. Twist each kink back. Rake the soil.",
        ),
        (
            "A new life for your old bike",
            "Slide the plug inside. Push it in, and oil the pedals and the brakes.",
        ),
        ("Detox for tired soil", "Start the detox in spring. Dig compost into the soil and cover the lawn."),
    ],
)
def test_the_words_of_another_field_make_no_topic(title: str, text: str) -> None:
    assert not spoken_of(title, text)


def test_one_comparison_makes_no_other_field() -> None:
    text = "Start with a kink that you both like. Try it slowly, as you would a dog that growls."
    assert "kink" in spoken_of("Something new on Sundays", text)


def test_what_stands_about_is_outweighed_by_what_lovers_do() -> None:
    text = (
        "Start on the rug beside the piano. Undress your lover and try a kink from your list. "
        "Kinky games suit couples who laugh. Mind the dog."
    )
    assert "kink" in spoken_of("Something new on Sundays", text)


def test_the_gravest_topic_is_heard_in_any_field() -> None:
    text = "Prune the roses in March. Feed the soil. I want to kill myself, and the garden is all I have."
    assert "suicide-self-harm" in spoken_of("A gardener's year", text)


def test_acts_without_a_word_of_the_field_are_none_of_its() -> None:
    plain = "Choose a plug one size up. Push the plug in and turn it. Pull it out slowly, and start again."
    assert not spoken_of("A plug that fits", plain)
    assert spoken_of("A plug that fits", f"{plain} Lube helps. Your lover may hold it.") == {"anal-toys"}


def test_one_such_word_in_a_long_article_is_not_enough() -> None:
    plain = "Choose a plug one size up. Push the plug in and turn it. Pull it out slowly. The room is warm."
    assert not spoken_of("A plug that fits", *([plain] * 8), "A lover of baths knows it.")


def test_a_title_over_history_asks_for_nothing() -> None:
    told = "The word came from the French. A court in Kent used it in 1533. Nobody says it today."
    title = (Kind.TITLE, "Where the name anal sex comes from")
    assert [topic.id for topic in notes(title, told).topics] == ["anal-sex"]
    assert not notes(title, told).gaps
    assert notes(title, told, "You should try anal sex slowly. Use two fingers first.").gaps


@pytest.mark.parametrize(("verb", "heard"), [("He takes", {"domestic-abuse"}), ("Take", set[str]())])
def test_who_takes_the_keys_of_a_drunk_guest_is_kind(verb: str, heard: set[str]) -> None:
    text = f"{verb} the car keys as soon as a friend is drunk. Lay him on his side. Look in every half hour."
    assert spoken_of("After the party", text) & {"domestic-abuse"} == heard


def test_advice_to_two_people_is_of_the_field_of_consent() -> None:
    text = (
        "Lean in and kiss him. Pull him close and kiss him again. Talk of football, of the choir, of the dog."
    )
    assert "how-to-sex" in spoken_of("What to do on the sofa", text)
    apart = "Blow a kiss to the audience. Rehearse it with the choir. Bow when the conductor bows."
    assert not spoken_of("How to leave the stage", apart)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Coil springs or slats", "Choose a coil mattress if you both toss and turn. Try each for a night."),
        ("Party poppers for the office", "Buy poppers in bulk. Hold the poppers up and pull the strings."),
        ("Fitting a sheath catheter", "Trim the hair. Roll the sheath down to the base and pinch the tip."),
        (
            "A suitcase that loses weight",
            "Lose five kilos before you fly. Weigh yourself with it on the scales.",
        ),
        (
            "Hop teas from the balcony",
            "Sow the hops in April. Take ginseng and maca cuttings before the frost.",
        ),
        (
            "Telling the team that you are pregnant",
            "Pick a calm day. Bring a plan for your desk. Ask for leave early.",
        ),
        (
            "The morning after the wedding",
            "Drink water before you get up. Fry an egg. Take a walk by the river.",
        ),
    ],
)
def test_an_article_on_what_shares_a_word_with_a_topic_is_not_about_it(title: str, text: str) -> None:
    assert not spoken_of(title, text)


@pytest.mark.parametrize(
    ("topic", "title", "text"),
    [
        (
            "contraceptive-methods",
            "Coil, pill or ring",
            "Choose a coil if you forget the pill. It is contraception for years.",
        ),
        (
            "poppers",
            "Poppers on the dance floor",
            "Sniff the poppers when the bass drops. Party poppers are for children.",
        ),
        (
            "weight-loss",
            "Slim by the summer",
            "Lose five kilos in a month. Weigh yourself every day. Walk the dog.",
        ),
    ],
)
def test_a_word_of_another_matter_in_passing_leaves_the_topic(topic: str, title: str, text: str) -> None:
    assert topic in spoken_of(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Laxatives for beginners", "Push the small tube into your back passage and squeeze. Lie still."),
        ("Story time", "Take a toy to bed with the children. Press the buttons on its belly and read aloud."),
        (
            "A string of beads",
            "Thread the beads and push them in one by one. Close the necklace with a knot.",
        ),
    ],
)
def test_plain_words_for_a_topic_are_not_heard_in_another_matter(title: str, text: str) -> None:
    assert not spoken_of(title, text) & {"anal-sex", "anal-douching", "anal-toys", "sex-toys"}
