"""Notes tells what an article says to keep its readers safe, and of what a yes is."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import article
from zolint.document import Document, Kind
from zolint.document.markdown import READER
from zolint.mistake import Mistake
from zolint.settings import NotesSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes import Catalogue, How, Notes, Polarity, catalogue
from zolint.view.notes.frames import Frames, said
from zolint.view.notes.pattern import BadPattern, Finder
from zolint.view.notes.reading import Reading
from zolint.view.notes.stem import stem
from zolint.view.notes.words import Words, split
from zolint.view.sentences import Sentences

SENTENCES = tomllib.loads((Path(__file__).parent / "notes_sentences.toml").read_text("utf-8"))
ANAL = (
    (Kind.TITLE, "Anal sex for beginners"),
    "Lie on your side. Start anal play with a massage for your partner. Move slowly. Ask what feels good.",
)


def notes(*parts: str | tuple[Kind, str], catalogues: tuple[str, ...] = ()) -> Notes:
    """Return the view of an article of these blocks."""
    return Notes.of(Analysis(article(*parts), Settings(notes=NotesSettings(catalogues))))


def missing(view: Notes, topic: str) -> tuple[str, ...]:
    """Return what the note on a topic lacks; nothing where there is no gap."""
    return tuple(element.id for gap in view.gaps if gap.topic.id == topic for element in gap.missing)


def polarities(element: str, text: str, *, hints: bool = True) -> set[Polarity]:
    """Return what a text's words on an element amount to, those that only hint at it included."""
    words = Words.of(Sentences.of(Analysis(article(text), Settings())).all)
    known = catalogue.load()
    finder = Finder(words, known.lists)
    entry = known.elements[element]
    wordings = (*entry.ways, *(entry.hints if hints else ()))
    return {found for _, found in said(finder, Frames(finder), entry, wordings)}


def finder(text: str, **lists: str) -> Finder:
    """Return what finds wordings in a text."""
    return Finder(Words.of(Sentences.of(Analysis(article(text), Settings())).all), lists)


def test_the_built_in_catalogue_fits_together() -> None:
    known = catalogue.load()
    assert list(catalogue.faults(known)) == []
    families = [topic.family for topic in known.topics.values()]
    assert (families.count("safety"), families.count("consent")) == (38, 19)
    for topic in known.topics.values():
        assert topic.name, topic.id
        assert topic.source, topic.id
        assert topic.description, topic.id
        assert topic.elements, topic.id
        assert topic.needs <= len(topic.elements), topic.id
    for element in known.elements.values():
        assert element.says, element.id
        assert element.description, element.id
        assert element.sentence.endswith("."), element.id


def test_every_ready_sentence_says_its_element() -> None:
    silent = [
        name
        for name, element in catalogue.load().elements.items()
        if Polarity.SATISFIED not in polarities(name, element.sentence)
    ]
    assert silent == []


@pytest.mark.parametrize("element", [name for name in SENTENCES if "no-note-alone" in SENTENCES[name]])
def test_words_that_only_brush_an_element_are_no_note_alone(element: str) -> None:
    sentences = SENTENCES[element]["no-note-alone"]
    assert [s for s in sentences if Polarity.SATISFIED in polarities(element, s, hints=False)] == []


@pytest.mark.parametrize("element", SENTENCES)
def test_an_element_is_known_in_other_words(element: str) -> None:
    sentences = SENTENCES[element]
    assert [s for s in sentences["said"] if Polarity.SATISFIED not in polarities(element, s)] == []
    assert [s for s in sentences["not-said"] if Polarity.SATISFIED in polarities(element, s)] == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Use a condom.", Polarity.SATISFIED),
        ("You do not need to use a condom.", Polarity.NEGATED),
        ("Do not use a condom.", Polarity.NEGATED),
        ("Undress. Should you use a condom?", Polarity.QUESTION),
        ("In a survey, 40 per cent of the men used a condom.", Polarity.REPORTED),
        ("My brother used a condom every time.", Polarity.REPORTED),
    ],
)
def test_denied_asked_and_reported_words_are_no_note(text: str, polarity: Polarity) -> None:
    assert polarities("barrier", text) == {polarity}


def test_a_waiver_ends_at_a_but() -> None:
    assert Polarity.SATISFIED in polarities("barrier", "You do not need candles, but use a condom.")
    assert Polarity.SATISFIED not in polarities("barrier", "You do not need to use a condom.")


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


SEX = "Undress each other. Kiss the neck and the thighs. Move slowly. Ask what feels good."


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


def test_a_house_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    severities = []
    for at, severity in enumerate(("info", "error")):
        house.write_text(f"[topics.sex-toys]\nseverity = '{severity}'\n")
        os.utime(house, (at, at))
        severities.append(catalogue.load((str(house),)).topics["sex-toys"].severity)
    assert severities == ["info", "error"]


def read(*parts: str | tuple[Kind, str]) -> list[str]:
    """Return the sentences in which wordings are looked up."""
    reading = Reading.of(Analysis(article(*parts), Settings()))
    return [sentence.text for sentence in reading.finder.words.sentences]


def test_a_question_that_stands_for_a_condition_is_read_with_its_answer() -> None:
    assert read("Pregnant, or nursing? Leave it on the shelf. Rest.") == [
        "Pregnant, or nursing? Leave it on the shelf.",
        "Rest.",
    ]
    assert read("Is it hot? Wait a little.") == ["Is it hot?", "Wait a little."]
    assert read("No lube? Use some oil.") == ["No lube?", "Use some oil."]


def test_a_question_that_is_denied_says_so() -> None:
    assert read("Should you press her? No. Wait.") == ["Should you press her? No.", "Wait."]
    title = (Kind.TITLE, "Making love again")
    tips = "Undress her slowly. Kiss her neck and stroke her thighs. She can stop at any time. {}"
    pressing = notes(title, tips.format("Should you insist if she is tired? Certainly not."))
    assert "freely-given" not in missing(pressing, "how-to-sex")
    assert "freely-given" in missing(
        notes(title, tips.format("Should you insist if she is tired?")), "how-to-sex"
    )


def test_a_denied_question_is_no_advice() -> None:
    view = notes(*ANAL, "Does anal sex need a condom? Never.")
    assert "barrier" in missing(view, "anal-sex")


def test_words_of_two_tags_say_nothing_together() -> None:
    source = Source("a.md", "---\ntags: sleep, maca, libido\n---\n\n# Sleep\n\nDim the lights at ten.\n")
    assert "libido-supplements" not in {topic.id for topic in view_of(READER.read(source)).topics}


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


def view_of(document: Document, pages: tuple[str, ...] = ()) -> Notes:
    """Return the view of a document under safety pages."""
    return Notes.of(Analysis(document, Settings(notes=NotesSettings(safety_pages=pages))))


def test_front_matter_counts_as_title_and_tags() -> None:
    text = '---\ntitle: "An evening for two"\ntags: [anal sex]\n---\n\nLie down. Breathe out. Move slowly.\n'
    topics = view_of(READER.read(Source("a.md", text))).topics
    assert [(topic.id, topic.how) for topic in topics if topic.id == "anal-sex"] == [
        ("anal-sex", How.INSTRUCTIVE)
    ]


def test_a_house_changes_and_adds_topics(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text(
        '[topics.anal-sex]\nseverity = "info"\ndrop = ["infection-risk", "order-of-sites"]\n'
        '[topics.hot-tubs]\nname = "hot tubs"\ntriggers = ["hot tub | whirlpool"]\nelements = ["heat"]\n'
        '[elements.heat]\nsays = "the heat"\nsentence = "Keep it below 38 degrees."\nways = ["38 | {warm}"]\n'
        '[lists]\nwarm = ["lukewarm", "not ... hot"]\n'
    )
    view = notes(*ANAL, catalogues=(str(house),))
    gap = next(gap for gap in view.gaps if gap.topic.id == "anal-sex")
    assert gap.severity == "info"
    assert missing(view, "anal-sex") == ("barrier", "lubricant", "stop-on-pain")
    tub = ((Kind.TITLE, "The hot tub"), "Get in. Sit down. Close your eyes.")
    assert missing(notes(*tub, catalogues=(str(house),)), "hot-tubs") == ("heat",)
    assert missing(notes(*tub, "Do not make it hot.", catalogues=(str(house),)), "hot-tubs") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[topics.anal-sex]\nseverty = 'info'\n", ':2:1: unknown key of a topic "severty"; did you mean'),
        ("[topics.anal-sex]\nseverity = 'bad'\n", ":2:1: severity must be one of"),
        (
            "[topics.x]\nelements = ['barier']\n",
            ':2:1: there is no element "barier"; did you mean "barrier"?',
        ),
        ("[elements.x]\nways = ['{pian}']\n", ':2:1: there is no list "pian"'),
        ("[elements.x]\nways = ['... pain']\n", "is not a word, a list, or a run of them"),
        ("[topic.x]\n", ':1:2: unknown table "topic"; did you mean "topics"?'),
        ("[lists]\nx = 'pain'\n", ":2:1: x must be a list"),
        ("[lists]\nx = ['a > b']\n", ':2:1: the list "x" links parts with +, >, ~ or -'),
        ("[lists]\nx = ['{y}']\ny = ['b | {x}']\n", ':2:1: the list "x" is part of itself'),
        ("[lists\n", "not TOML"),
    ],
)
def test_a_bad_catalogue_is_refused_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text)
    with pytest.raises(Mistake) as caught:
        catalogue.load((str(path),))
    assert says in str(caught.value)


def test_wordings_link_their_parts() -> None:
    text = "Stop at once if it hurts. It hurts when you stop for the football. Pause."
    assert [m.sentence for m in finder(text).find("hurt + stop | pause")] == [0, 1]
    assert [m.sentence for m in finder(text).find("stop > hurt")] == [0]
    assert [m.sentence for m in finder(text).find("hurt ~ stop")] == [1]
    assert [m.sentence for m in finder(text).find("hurt + stop - football")] == [0]
    assert [m.sentence for m in finder(text, hurting="hurt | ache").find("{hurting} ... you")] == [1]
    assert [m.sentence for m in finder(text).find("it _ when")] == [1]
    assert list(finder(text).find("=hurt")) == []


def test_a_wording_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(BadPattern, match='there is no list "nothing"'):
        list(finder("Stop.").find("{nothing}"))
    with pytest.raises(BadPattern, match="matched by case"):
        list(finder("Stop.").find("STI*"))


def test_contractions_are_spelled_out() -> None:
    assert split("Don't; can’t, won't, cannot: it's she'd water-based") == [
        *("Do", "not", "can", "not", "will", "not", "can", "not"),
        *("it", "is", "she", "would", "water", "based"),
    ]


@pytest.mark.parametrize(
    "forms",
    [
        "stop stops stopped stopping",
        "tape tapes taped taping",
        "tap taps tapped tapping",
        "carry carries carried",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_words_that_only_look_alike_have_two_stems() -> None:
    assert stem("tape") != stem("tap")
    assert stem("string") == "string"
    assert stem("caning") != stem("can")


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
