"""What cannot both be true is found at both ends; what only looks so is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements import Clash, ClashKind, Statements
from zolint.view.statements.candidates import Candidates


def clashes(*parts: str | tuple[Kind, str]) -> tuple[Clash, ...]:
    return Analysis(article(*parts), Settings()).view(Statements).clashes


@pytest.mark.parametrize(
    ("one", "other", "kind", "words"),
    [
        ("Kissing raises cortisol.", "Kissing lowers cortisol.", "antonym", ("raises", "lowers")),
        ("Kissing raises cortisol.", "Cortisol is lowered by kissing.", "antonym", ("raises", "lowered")),
        ("Stress leads to less sleep.", "Stress causes a rise in sleep.", "antonym", ("leads", "causes")),
        ("Yoga improves sleep.", "Yoga makes sleep worse.", "antonym", ("improves", "worse")),
        ("Yoga improves sleep.", "Yoga reduces sleep.", "antonym", ("improves", "reduces")),
        (
            "Caffeine has no effect on erections.",
            "Caffeine harms erections.",
            "antonym",
            ("has no effect", "harms"),
        ),
        (
            "People who smoke are more likely to develop cancer.",
            "People who smoke are less likely to develop cancer.",
            "antonym",
            ("more likely", "less likely"),
        ),
        ("Boiled toys are safe.", "Boiled toys are dangerous.", "antonym", ("safe", "dangerous")),
        ("Herpes can be cured.", "Herpes cannot be cured.", "negation", ("can be cured", "cannot be cured")),
        (
            "There is no cure for herpes.",
            "There is a cure for herpes.",
            "negation",
            ("is no cure", "is a cure"),
        ),
        (
            "Use oil with this condom.",
            "Never use oil with this condom.",
            "negation",
            ("Use oil", "Never use oil"),
        ),
        ("Anal sex always hurts.", "Anal sex never hurts.", "quantifier", ("always", "never")),
        (
            "The coil lasts five years.",
            "The coil lasts eight years.",
            "number",
            ("five years", "eight years"),
        ),
        ("The test costs 20 pounds.", "The test costs 45 pounds.", "number", ("20 pounds", "45 pounds")),
    ],
)
def test_finds_the_words_that_clash(one: str, other: str, kind: str, words: tuple[str, str]) -> None:
    (clash,) = clashes(one, "Drink some water in between.", other)
    assert clash.kind.value == kind
    assert (clash.first.words, clash.second.words) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Light sport raises desire.", "Heavy sport lowers desire."),
        ("Sport raises desire in women.", "Sport lowers desire in men."),
        ("Sport can raise desire.", "Sport can lower desire."),
        ("Sport raises desire.", "However, sport lowers desire when you are tired."),
        ("Some say that sport lowers desire.", "Sport raises desire."),
        ("Does sport raise desire?", "Sport lowers desire."),
        ("He is tired.", "She is not tired."),
        ("The pill prevents pregnancy.", "The pill does not prevent infections."),
        ("People who smoke cough.", "People who do not smoke do not cough."),
        ("Before sex, touch helps.", "After sex, touch does not help."),
        ("With a condom, it is safe.", "Without a condom, it is not safe."),
        ("Not all bruises hurt.", "Some bruises hurt."),
        ("It is not unfair.", "It is fair."),
        ("Take 200 mg for mild cramps.", "Take 400 mg for severe cramps."),
        ("The rash lasts two to four weeks.", "The rash lasts three weeks."),
        ("The pill works for 72 hours.", "The pill works for three days."),
        ("Type 1 lasts 10 days.", "Type 2 lasts 20 days."),
        ("The first stage lasts 8 hours.", "The second stage lasts 2 hours."),
        ("It is normal to want sex.", "It is normal not to want sex."),
        ("Regular sex lowers blood pressure.", "During sex, blood pressure rises."),
    ],
)
def test_leaves_alone_what_can_both_be_true(one: str, other: str) -> None:
    assert not clashes(one, "Drink some water in between.", other)


def test_a_pronoun_acts_for_the_subject_before_it() -> None:
    (clash,) = clashes("Meditation is quiet. It lowers cortisol.", "Meditation raises cortisol.")
    assert clash.first.sentence.text == "It lowers cortisol."


def test_a_pronoun_with_several_readings_acts_for_nobody() -> None:
    assert not clashes("Couples like music. It lowers cortisol.", "Couples raise cortisol.")


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Stress reduction", "Holding hands increases stress in both partners."),
        ("Improved sleep", "A late meal worsens sleep in most people."),
        ("Self-soothing", "People receive comfort from their partner."),
    ],
)
def test_a_label_clashes_with_its_text(label: str, text: str) -> None:
    (clash,) = clashes((Kind.LABEL, label), (Kind.ITEM, text))
    assert clash.kind is ClashKind.HEADING


@pytest.mark.parametrize(
    ("kind", "head", "text"),
    [
        (Kind.LABEL, "Stress reduction", "Holding hands lowers stress in both partners."),
        (Kind.LABEL, "Stress reduction", "A row may increase stress at first."),
        (Kind.LABEL, "Self-esteem", "People receive recognition from their partner."),
        (Kind.HEADING, "Low desire", "A regular bedtime raises desire."),
        (
            Kind.TITLE,
            "Foods that may help you last longer in bed",
            "There is no magic to last longer in bed.",
        ),
    ],
)
def test_a_heading_that_its_text_does_not_deny_is_left_alone(kind: Kind, head: str, text: str) -> None:
    assert not clashes((kind, head), text)


def test_the_ends_are_sentences_and_whole_headings() -> None:
    title = "A yoga cure for insomnia. Sleep at last"
    document = article((Kind.TITLE, title), "Sleep well. There is no yoga cure for insomnia.")
    first, *_ = Analysis(document, Settings()).view(Statements).clashes
    text = document.source.text
    assert text[first.first.span.start : first.first.span.end] == title
    assert text[first.second.span.start : first.second.span.end].startswith("There is no yoga")


def test_wants_all_that_it_reads_of_pairs_and_values(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (
        "Kissing is allowed here.",
        "Kissing is not allowed here.",
        "The coil lasts 5 years.",
        "The coil lasts 8 years.",
    )
    analysis = Analysis(article(*parts), Settings())
    wanted = set(Statements.wants(analysis))
    asked: set[str] = set()
    parse = analysis.parse
    monkeypatch.setattr(analysis, "parse", lambda text: (asked.add(text), parse(text))[1])
    assert analysis.view(Statements).clashes
    assert asked <= wanted


def test_a_plain_article_is_not_parsed() -> None:
    analysis = Analysis(article("Wash your hands.", "Cut your nails.", "Talk about it."), Settings())
    assert not list(Statements.wants(analysis))


def test_compares_a_bounded_number_of_sentences_with_each() -> None:
    lines = [
        f"Zinc raises testosterone by {n} percent in group {n % 7}, and sleep lowers it." for n in range(400)
    ]
    candidates = Analysis(article(*lines), Settings()).view(Candidates)
    # each as it stands, and without what it adds after a comma
    assert len(candidates.pairs) < 50 * len(lines)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Zinc raises desire.",
                "It is not so.",
                "Sleep helps.",
                "Never!",
                "12 of 20",
                "",
                "no no",
                "Mg – 5",
                "Self-",
            ]
        ),
        max_size=6,
    )
)
def test_a_sentence_never_clashes_with_itself(lines: list[str]) -> None:
    assert not clashes(*lines, *lines)


def test_a_heading_that_asks_states_nothing() -> None:
    assert not clashes(
        (Kind.HEADING, "What a balm does"), "It rained.", (Kind.HEADING, "What a balm does not do")
    )


def test_an_it_under_another_label_is_another_thing() -> None:
    foils = (
        (Kind.LABEL, "Silver foil"),
        "It lasts ten days.",
        (Kind.LABEL, "Golden foil"),
        "It lasts ten weeks.",
    )
    assert not clashes(*foils)


def test_two_cups_hold_twice_as_much() -> None:
    assert not clashes(
        "One cup has 90 milligrams of caffeine.", "It rained.", "Two cups have 180 milligrams of caffeine."
    )


def test_avoidant_people_deny_nothing() -> None:
    assert not clashes(
        "Avoidant people rarely ask for closeness.", "It rained.", "Anxious people often ask for closeness."
    )


def test_who_need_not_do_a_thing_may_do_it() -> None:
    assert not clashes(
        "You can share your fantasies.", "It rained.", "You do not have to share your fantasies."
    )
