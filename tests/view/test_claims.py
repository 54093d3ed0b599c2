"""Claims are read with their parts, their frame and their evidence; what is no claim is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document import markdown
from zolint.settings import ClaimsSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claim, ClaimKind, Claims, Frame, Need, Strength
from zolint.view.claims.reading import readable
from zolint.view.relations import Direction


def claims(text: str, chosen: Settings | None = None) -> Claims:
    return Analysis(markdown.READER.read(Source("a.md", text)), chosen or Settings()).view(Claims)


def claim(text: str, words: str = "") -> Claim:
    """Return the claim whose relation holds the words, or the first."""
    return next(each for each in claims(text).all if words in each.relation)


def asserted(text: str) -> list[str]:
    return [each.text for each in claims(text).all if each.frame is Frame.ASSERTED]


def test_a_claim_has_its_parts() -> None:
    found = claim("Slow touch quickly lowers stress in couples.")
    assert (found.cause, found.relation) == ("Slow touch", "lowers")
    assert "stress" in found.effect
    assert found.direction is Direction.DOWN
    assert found.softer == "may lower"
    assert (found.negated, found.hedged, found.supported) == (False, False, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trust deepens intimacy.", ClaimKind.EFFECT),
        ("Oral sex can transmit herpes.", ClaimKind.RISK),
        ("You can get it from oral sex.", ClaimKind.RISK),
        ("Smokers are at higher risk of stroke.", ClaimKind.RISK),
        ("Doxycycline cures chlamydia.", ClaimKind.TREATMENT),
        ("The vaccine works best before the first contact.", ClaimKind.TREATMENT),
        ("Cuddling releases oxytocin.", ClaimKind.MECHANISM),
        ("Testosterone peaks in the morning.", ClaimKind.MECHANISM),
        ("Thrush is common in summer.", ClaimKind.PREVALENCE),
        ("About 70% of women use lube.", ClaimKind.PREVALENCE),
        ("Studies show that lube helps.", ClaimKind.RESEARCH),
    ],
)
def test_a_claim_has_a_kind(text: str, kind: ClaimKind) -> None:
    assert kind in {each.kind for each in claims(text).all}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Stress causes headaches.", Strength.CAUSAL),
        ("Stress can cause headaches.", Strength.CAUSAL),
        ("Stress may cause headaches.", Strength.CONDITIONAL),
        ("Rest can help with headaches.", Strength.CONDITIONAL),
        ("Stress is linked to headaches.", Strength.ASSOCIATION),
        ("Thrush is common in summer.", Strength.NONE),
    ],
)
def test_a_claim_has_a_strength(text: str, strength: Strength) -> None:
    assert claim(text).strength is strength


def test_a_hedge_ends_where_a_participle_begins() -> None:
    text = "Massage may ease tension, leading to deeper sleep."
    assert claim(text, "ease").hedged
    assert not claim(text, "leading").hedged


@pytest.mark.parametrize(
    "text",
    [
        "Jealousy erodes trust.",
        "Deep breathing calms the mind.",
        "Slow massage benefits couples.",
    ],
)
def test_a_verb_that_the_tagger_takes_for_a_noun_still_claims(text: str) -> None:
    assert set(asserted(text)) == {text[:-1]}


@pytest.mark.parametrize(
    "text",
    [
        "Attachment anxiety is a fear of losing those we love.",
        "Herpes is an infection caused by a virus.",
        "Co-regulation refers to a process that calms both partners.",
        "Use plenty of lube and go slowly.",
        "Talk about your limits before you begin.",
        "It is important to talk about desire.",
        "Everyone deserves respect.",
        "They want to reduce their stress.",
        "A lubricant is a gel or liquid that lowers friction during sex.",
        "Perimenopause is the time that leads up to your last period.",
        "Others say that it comes too late, and we agree with them on two points out of three.",
        "If it causes pain, stop at once.",
        "She asked whether lube would ease the pain.",
        "Many people believe that kissing cures colds.",
        "She woke with a headache, and the bath eased it.",
        "Your doctor can help you choose a method.",
        "The clinic offers free tests on Mondays.",
        "The gel is designed to reduce friction.",
        "Making love takes time and patience.",
        "We will discuss remedies that ease pain.",
        "- Pain in the lower belly",
        "- Feeling very tired",
    ],
)
def test_says_nothing_that_needs_evidence(text: str) -> None:
    assert asserted(text) == []


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("“Tea cures thrush,” the headline runs.", Frame.QUOTED),
        ("“Tea cures thrush.”", Frame.QUOTED),
        ("> Tea cures thrush.", Frame.QUOTED),
        ("She said “no”, and tea cures thrush.", Frame.ASSERTED),
        ("Myth: tea cures thrush.", Frame.MYTH),
        ("In my life tea cures thrush.", Frame.ANECDOTE),
        ("Imagine a tea that cures thrush.", Frame.HYPOTHETICAL),
    ],
)
def test_a_sentence_has_a_frame(text: str, frame: Frame) -> None:
    assert {each.frame for each in claims(text).all} == {frame}


def test_a_question_claims_nothing() -> None:
    assert claims("Does tea cure thrush?").all == ()


def test_a_denial_is_a_claim_too() -> None:
    assert claim("Garlic does not cure thrush.").negated


def test_each_sentence_belongs_to_one_need() -> None:
    text = "Studies show that 70% of women use lube. Experts agree that it eases pain. Lube prevents tears."
    owned = {need: [found[0].sentence.text for found in claims(text).unsupported(need)] for need in Need}
    assert owned[Need.FIGURE] == ["Studies show that 70% of women use lube."]
    assert owned[Need.NAME] == ["Experts agree that it eases pain."]
    assert owned[Need.SOURCE] == ["Lube prevents tears."]


def test_only_sentences_that_may_claim_are_parsed() -> None:
    text = "Welcome to the weekend. Lube prevents tears. Here is my list of songs. Studies show it."
    analysis = Analysis(markdown.READER.read(Source("a.md", text)), Settings())
    assert list(Claims.wants(analysis)) == ["Lube prevents tears.", "Studies show it."]


def test_a_source_nearby_supports() -> None:
    text = "Lube prevents tears (Ruiz, 2018). It eases pain."
    assert all(found.supported for found in claims(text).all)
    assert not any(any(claims(text).unsupported(need)) for need in Need)


def test_a_trusted_publisher_needs_no_other_source() -> None:
    trusted = replace(Settings(), claims=ClaimsSettings(trusted_publisher=True))
    assert claims("Lube prevents tears.", trusted).all
    assert not any(claims("Lube prevents tears.", trusted).unsupported(Need.SOURCE))


def test_a_heading_that_states_an_effect_is_open() -> None:
    assert any(claims("## Jealousy erodes trust between partners\n\nA line.\n").unsupported(Need.SOURCE))
    assert any(claims("## Jealousy fades on its own\n\nA line.\n").unsupported(Need.SOURCE))
    assert not any(claims("## Jealousy, trust and worry\n\nA line.\n").unsupported(Need.SOURCE))


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("About 70% of couples feel stress and always sleep badly.", Need.FIGURE),
        ("Studies show that stress always ruins sleep.", Need.NAME),
        ("Stress always ruins sleep.", Need.CERTAINTY),
        ("Stress ruins sleep.", Need.SOURCE),
    ],
)
def test_one_rule_owns_a_sentence(text: str, need: Need) -> None:
    assert [other for other in Need if any(claims(text).unsupported(other))] == [need]


@pytest.mark.parametrize(
    "text",
    [
        "Women smell worse when they worry less.",
        "With age the foreskin loses its grip.",
        "Jealous people live shorter lives.",
        "A sudden fright upsets the stomach.",
        "Less oestrogen makes the vaginal walls thinner.",
        "Better sleep means more desire.",
        "Novelty is what keeps desire alive.",
        "Lips have more nerve endings than fingers.",
        "Worry has nothing to do with weight.",
        "The clitoris has eight thousand nerve endings.",
        "You are unprotected from that hour.",
        "A third of all flatmates know it.",
        "Jealousy eats away at trust.",
    ],
)
def test_what_holds_of_a_kind_is_claimed(text: str) -> None:
    assert asserted(text)


@pytest.mark.parametrize(
    "text",
    [
        "All is well here.",
        "The decision depends on your wishes.",
        "It is important to keep the mood calm.",
        "They can help you create a safety plan.",
        "That is a sudden rise in blood pressure.",
        "Understanding its role is helpful.",
        "My aunt says that tea cures thrush.",
        "It is not true that tea cures thrush.",
        "Tea cures thrush, or so the story goes.",
        "Thrush, also known as candidiasis, is an itch caused by a fungus.",
        "Erectile trouble is when an erection does not last.",
        "Nobody has to suffer.",
    ],
)
def test_what_tells_nothing_of_health_is_not_claimed(text: str) -> None:
    assert not any(any(claims(text).unsupported(need)) for need in Need)


def test_the_house_takes_facts_for_granted() -> None:
    house = replace(Settings(), claims=ClaimsSettings(accepted=("walk ease|lower stress",)))
    assert not any(claims("Long walks often ease stress.", house).unsupported(Need.SOURCE))
    assert any(claims("Long walks do not ease stress.", house).unsupported(Need.SOURCE))
    assert any(claims("Long walks always ease stress.", house).unsupported(Need.CERTAINTY))


def test_a_well_known_fact_is_open_with_its_source() -> None:
    found = next(claims("Condoms lower the risk of HIV.").unsupported(Need.SOURCE))
    assert any(each.accepted and each.accepted.source for each in found)


def test_a_fact_of_two_words_would_excuse_too_much() -> None:
    with pytest.raises(ValueError, match="three words"):
        ClaimsSettings(accepted=("condoms help",))


def test_a_line_set_like_a_title_is_read_in_small_letters() -> None:
    assert readable("Fasting Can Help You Lose Weight") == "Fasting can help you lose weight"
    assert readable("Fasting helps Ana and Ben.") == "Fasting helps Ana and Ben."


@given(
    st.lists(
        st.sampled_from(
            [
                "stress",
                "sex",
                "may",
                "causes",
                "lube,",
                "pain.",
                "eases",
                "the",
                "(not)",
                "70%",
                "of",
                "women",
                "if",
            ]
        ),
        max_size=14,
    )
)
@settings(max_examples=25, deadline=None)
def test_every_claim_lies_in_its_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for found in claims(text).all:
        assert found.sentence.span.covers(found.span)
        assert text[found.span.start : found.span.end] == found.text
