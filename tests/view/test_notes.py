"""Notes tells what an article says to keep its readers safe, and of what a yes is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.view.noting import ANAL, SEX, missing, notes, view_of
from zolint.document import Kind
from zolint.document.markdown import READER
from zolint.source import Source
from zolint.view.notes import Catalogue, How


@pytest.mark.parametrize(
    "token", ["safely", "consensually", "with care", "responsibly", "with all due precautions"]
)
def test_token_words_are_no_note(token: str) -> None:
    title, text = ANAL
    view = notes(title, f"{text} Done {token}, it is a pleasure for both.")
    assert len(missing(view, "anal-sex")) == 5
    assert not next(gap for gap in view.gaps if gap.topic.id == "anal-sex").said


def test_a_gap_stands_at_the_words_that_instruct_and_offers_sentences() -> None:
    view = notes(*ANAL)
    gap = next(gap for gap in view.gaps if gap.topic.id == "anal-sex")
    assert view.document.source.slice(gap.topic.span) == gap.words == "anal play"
    assert gap.topic.how is How.INSTRUCTIVE
    assert "a condom" in gap.ideas
    assert gap.suggestion.startswith("Put on a condom before you start")
    assert gap.insertion is not None
    assert gap.insertion.start == view.document.blocks[1].span.end
    assert gap.data["topic"] == "anal-sex"


def test_half_a_note_is_incomplete_and_milder() -> None:
    title, text = ANAL
    view = notes(title, f"{text} Use a condom.")
    gap = next(gap for gap in view.gaps if gap.topic.id == "anal-sex")
    assert gap.said
    assert gap.severity == "warning"
    assert missing(view, "anal-sex") == ("lubricant", "stop-on-pain", "order-of-sites", "infection-risk")


def test_the_repaired_twin_is_silent() -> None:
    title, text = ANAL
    repaired = (
        "Use a condom and plenty of lubricant. If it hurts, stop. Wash before anything goes from the anus "
        "to the vagina. HIV and other infections can be passed on. Nobody should be pushed. Either of you "
        "can change your mind and stop at any time. A yes to one thing is not a yes to another."
    )
    assert {gap.topic.id for gap in notes(title, text).gaps} == {"anal-sex", "first-time"}
    assert notes(title, text, repaired).gaps == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gonorrhoea is passed on by anal sex, oral sex and shared needles. A swab shows it.",
        "This article does not cover anal sex. See our other pages.",
        "The word has been in use since 1900. Anal sex was a crime in many countries.",
        "Read the analysis first. Compare the stigmas that it names. Look at the tables. Count the pages.",
    ],
)
def test_a_mere_mention_asks_for_nothing(text: str) -> None:
    assert notes((Kind.TITLE, "What we know"), text).gaps == ()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Try anal play this weekend.", True),
        ('Try "anal play" this weekend.', True),
        ('"Everybody has tried anal play by now," she said.', False),
        ("Have they tried anal play before?", False),
        ("Why not try anal play this weekend?", True),
    ],
)
def test_what_is_quoted_or_asked_is_no_topic(text: str, spoken: bool) -> None:  # noqa: FBT001 - a table
    view = notes((Kind.TITLE, "A quiet weekend"), f"{SEX} {text}")
    assert ("anal-sex" in {topic.id for topic in view.topics}) is spoken


def test_a_heading_counts_where_its_section_tells_what_to_do() -> None:
    guide = "Charge it. Turn it on. Hold it against the thigh. Wait. Laugh."
    parts = ((Kind.TITLE, "Evenings"), SEX, (Kind.HEADING, "Vibrators"))
    told = notes(*parts, guide)
    idle = notes(*parts, "They were invented long ago.", (Kind.HEADING, "Rest"), "Sleep. Eat. Read a book.")
    assert [topic.how for topic in told.topics if topic.id == "sex-toys"] == [How.INSTRUCTIVE]
    assert [topic.how for topic in idle.topics if topic.id == "sex-toys"] == [How.MENTION]


def test_some_words_speak_of_a_topic_only_in_an_article_about_sex() -> None:
    text = "Put the plug in. Push slowly. Pull the plug out after an hour."
    assert "anal-toys" not in {topic.id for topic in notes((Kind.TITLE, "A sink"), text).topics}
    assert "anal-toys" in {topic.id for topic in notes((Kind.TITLE, "A night"), SEX, text).topics}


def test_grave_words_are_never_a_mere_mention() -> None:
    signs = "Many sleep badly. Some lose weight. Thoughts of death or suicide can come. Others eat more."
    rates = "Many sleep badly. Some lose weight. The suicide rate fell by a third. Others eat more."
    title = (Kind.TITLE, "A leaflet")
    assert missing(notes(title, signs), "suicide-self-harm") == ("crisis-line", "emergency-number")
    assert missing(notes(title, rates), "suicide-self-harm") == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("I was raped by a man I knew. The light stays on at night.", "sexual-assault"),
        ("My husband reads my messages and counts the money in my purse.", "domestic-abuse"),
        ("I started to cut myself at school. Nobody saw it.", "suicide-self-harm"),
        ("I woke up and he was on top of me. It rained.", "sexual-assault"),
    ],
)
def test_who_tells_of_harm_done_to_them_does_not_merely_mention_it(text: str, topic: str) -> None:
    assert missing(notes((Kind.TITLE, "A letter"), text), topic)


def test_a_topic_that_is_named_before_it_is_shown_is_instructed() -> None:
    title, named = (Kind.TITLE, "A long evening"), f"{SEX} Wax play warms the back."
    shown = "Candles are cheap. Light one. Wait until it melts. Tip it."
    rest = "Candles are cheap. They smell good. Our neighbours make them. The shop sells three sizes."
    assert [t.how for t in notes(title, named, shown).topics if t.id == "hazardous-play"] == [How.INSTRUCTIVE]
    assert [t.how for t in notes(title, rest, named).topics if t.id == "hazardous-play"] == [How.MENTION]


def test_a_title_that_the_writer_recommends_is_instructed() -> None:
    told = "My friend has taken PrEP for a year. It costs little. The box is blue."
    title = (Kind.TITLE, "A year on PrEP")
    assert [topic.how for topic in notes(title, told).topics] == [How.CENTRAL]
    assert [topic.how for topic in notes(title, told, "I can only recommend it.").topics] == [How.INSTRUCTIVE]


def test_the_letter_that_a_column_answers_is_no_quotation() -> None:
    title = (Kind.TITLE, "Ask Vera")
    letter = '"My husband reads my messages and hides my keys. What should I do when he shouts at me again?"'
    answer = "Dear K., jealousy is love. Cook him his favourite dish. Tell him how you feel."
    assert missing(notes(title, letter, answer), "domestic-abuse")
    assert missing(notes(title, '"He reads the paper," she said.', answer), "domestic-abuse") == ()


def test_the_news_owes_no_note() -> None:
    title = (Kind.TITLE, "Breath play and the brain")
    told = "The researchers asked 900 people about breath play. The study took a year. They counted."
    more = "It was a survey of students. The volunteers were young. Most were women. It is over. It rained."
    assert missing(notes(title, told, more), "breath-play") == ()
    assert missing(notes(title, "Breath play makes every kiss deeper. It is thrilling."), "breath-play")


def test_what_is_touched_on_in_passing_beside_a_complete_note_is_incomplete_at_most() -> None:
    title, warm = (
        (Kind.TITLE, "Poppers for beginners"),
        "Uncap the poppers. Sniff the poppers once. Wait. Dance.",
    )
    note = "Never swallow them. Never use them with Viagra."
    once = "Unzip the trousers, undress each other and try anal play."
    lone = {gap.topic.id: gap.said for gap in notes(title, warm, once).gaps}
    beside = {gap.topic.id: gap.said for gap in notes(title, warm, note, once).gaps}
    assert lone["anal-sex"] is False
    assert beside["anal-sex"] is True


def test_a_note_on_safety_says_nothing_of_a_yes_even_in_passing() -> None:
    title, warm = (
        (Kind.TITLE, "Poppers for beginners"),
        "Uncap the poppers. Sniff the poppers once. Wait. Dance. Kiss. Undress.",
    )
    note = "Never swallow them. Never use them with Viagra."
    once = "Look for the one who is propped against the wall by four and take him home to your bed."
    said = {gap.topic.id: gap.said for gap in notes(title, warm, note, once).gaps}
    assert said["intoxicated-sex"] is False


def test_to_buy_something_at_the_chemist_is_to_be_told_so() -> None:
    title = (Kind.TITLE, "Longer evenings")
    text = f"{SEX} Buy a delay spray at the chemist."
    assert missing(notes(title, text), "numbing-products") == ("masks-pain",)


def test_a_recommendation_counts_without_a_command() -> None:
    story = "I carry a fan now. {} I feel like a person with weather. The curtains move."
    praised = notes((Kind.TITLE, "My fan"), story.format("I take maca every day, and I'd say do the same."))
    told = notes((Kind.TITLE, "My fan"), story.format("My aunt took maca for a year."))
    assert "supplements" in {gap.topic.id for gap in praised.gaps}
    assert told.gaps == ()


def test_what_a_title_calls_history_is_no_guide() -> None:
    text = "The first vibrator ran on steam. A vibrator cost a fortune. Doctors wrote about it."
    assert notes((Kind.TITLE, "The history of the vibrator"), text).gaps == ()


def test_a_gap_points_at_all_that_was_matched() -> None:
    text = "Put your hand around the throat of your partner. Squeeze. Let go."
    gap = next(g for g in notes((Kind.TITLE, "Tonight"), text).gaps if g.topic.id == "breath-play")
    assert gap.words == "hand around the throat"


def test_what_we_did_counts_as_advice_among_commands() -> None:
    guide = (Kind.TITLE, "A threesome, step by step")
    told = "Invite a friend whom you both like. We had condoms on both sides of the bed, one per pairing."
    assert not missing(notes(guide, told), "penetrative-sex")
    report = "Ben invited a friend. Ben had condoms on both sides of the bed, one per pairing."
    assert "sti-protection" in missing(notes(guide, "Go slowly. Kiss.", report), "penetrative-sex")


def test_a_heading_that_commands_instructs() -> None:
    tale = "I left out Friday and Saturday, and the wanting came back."
    assert missing(notes((Kind.HEADING, "Ditch your tablets on weekends"), tale), "stopping-medication")
    assert not missing(notes((Kind.HEADING, "Do not ditch your tablets"), tale), "stopping-medication")


def test_what_is_asked_on_an_unmet_condition_says_nothing() -> None:
    title = (Kind.TITLE, "An evening with wax")
    view = notes(title, "Drip the candle over her back. Rub in plenty of lube beforehand.")
    (gap,) = (gap for gap in view.gaps if gap.topic.id == "hazardous-play")
    assert not gap.said


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Things your wardrobe is begging for", "Fold the shirts and stroke the cat."),
        ("A massage for two", "Kneel behind him, pour a little oil and stroke his naked back."),
    ],
)
def test_harmless_words_are_no_kink(title: str, text: str) -> None:
    found = {topic.id for topic in notes((Kind.TITLE, title), text, "Kiss him. Undress him.").topics}
    assert not found & {"kink", "kink-consent"}


@pytest.mark.parametrize(
    "title", ["A slap on the wrist for late bills", "A ropes course for couples", "The hood of the coat"]
)
def test_a_title_without_anything_intimate_is_no_play(title: str) -> None:
    told = "Write a list. Tie the knot as shown. Pull the hood over your head. Talk to your partner."
    assert notes((Kind.TITLE, title), told).gaps == ()


def test_an_umbrella_yields_to_what_is_under_it() -> None:
    view = notes(
        (Kind.TITLE, "Kink for beginners: spanking"),
        "Bend over the sofa. Start with light spanking. Use a flat hand. Count aloud. Try new kinks.",
    )
    assert {topic.id for topic in view.topics} >= {"kink", "impact-play"}
    assert "kink" not in {gap.topic.id for gap in view.gaps}
    assert "impact-play" in {gap.topic.id for gap in view.gaps}


def test_conditional_elements_are_asked_for_on_their_condition() -> None:
    wax = ((Kind.TITLE, "Wax play: a first evening"), "Light the candle. Drip the wax on the back. Enjoy.")
    assert missing(notes(*wax), "hazardous-play") == ("burn-risk",)
    fist = ((Kind.TITLE, "Fisting: a first evening"), "Trim your nails. Fold the hand. Breathe out. Push.")
    assert missing(notes(*fist), "hazardous-play") == ("go-slow", "lubricant", "barrier")


def test_some_of_the_elements_can_be_enough() -> None:
    toys = (Kind.TITLE, "A vibrator for two")
    text = "Turn it on. Start at the shoulders. Try each speed."
    said_two = "Wash the vibrator after each use. Put a new condom on it for each person."
    assert len(missing(notes(toys, text), "sex-toys")) == 3
    assert missing(notes(toys, text, said_two), "sex-toys") == ()
    waved = "There is no need to check whether the silicone has cracks."
    assert missing(notes(toys, text, said_two, waved), "sex-toys") == ("body-safe-material",)


def test_acronyms_are_known_by_their_case() -> None:
    text = "Chop the onions. Start your prep early. Put the bowls out. Wash the rice."
    assert notes((Kind.TITLE, "Meal prep"), text).topics == ()
    assert [topic.id for topic in notes((Kind.TITLE, "Living with PrEP"), text).topics] == ["hiv-prep-pep"]


def test_a_leaflet_may_keep_to_half_a_note() -> None:
    leaflet = (
        "HIV is passed on in blood. Condoms prevent HIV. Your doctor can test for HIV. The clinic treats "
        "other infections too. Use a condom for anal sex. Anal sex without one passes HIV on. Ask the "
        "clinic for anal sex advice. A nurse can explain it."
    )
    assert notes((Kind.TITLE, "HIV: the facts"), leaflet).gaps == ()


def test_a_link_to_a_safety_page_is_a_note() -> None:
    document = READER.read(
        Source(
            "a.md",
            "# Anal sex\n\nLie down. Start anal play. Move slowly. [Stay safe](/stay-safe/#anal).\n",
        )
    )
    assert "anal-sex" in {gap.topic.id for gap in view_of(document).gaps}
    assert "anal-sex" not in {gap.topic.id for gap in view_of(document, ("/stay-safe",)).gaps}


WORDS = st.sampled_from(
    [
        *("anal sex", "condom", "stop", "if", "it", "hurts", "never", "?", ".", ",", "not"),
        *("use", "a", "rope", "PrEP", "don’t", "spank", "her", "asleep", "\n"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_every_gap_stands_on_one_line_inside_the_article(words: list[str]) -> None:
    source = Source("a.md", "# Anal sex\n\n" + " ".join(words) + "\n")
    for gap in view_of(READER.read(source)).gaps:
        assert source.slice(gap.topic.span)
        assert source.position(gap.topic.span.start).line == source.position(gap.topic.span.end).line
        assert gap.missing


def test_an_empty_article_has_no_gaps() -> None:
    view = notes()
    assert (view.topics, view.notes, view.gaps) == ((), (), ())
    assert isinstance(view.catalogue, Catalogue)
