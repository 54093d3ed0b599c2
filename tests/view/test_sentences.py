"""Sentences end where a reader says they do, and their places are exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document import OBJECT, Block, Document, Kind, Piece
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.sentences import Sentences, split


def block(text: str, kind: Kind = Kind.PARAGRAPH, at: int = 0) -> Block:
    return Block(kind, text, (Piece(0, len(text), Span(at, at + len(text)), verbatim=True),))


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in split(block(text))]


@pytest.mark.parametrize(
    "marked",
    [
        # abbreviations
        "Dr. Osei asked first.|Mrs. Lund agreed.",
        "Use a barrier, e.g. a dam.|Then relax.",
        "A toy with a base, i.e. A wide one.|Clean it.",
        "Condoms vs. Pills is the wrong question.|Use both.",
        "Wash hands, toys, etc.|They carry germs.",
        "Bring water, snacks, etc. and a towel.|Rest after.",
        "Brandt et al. (2018) asked couples.|Few replied.",
        "See No. 4 and Fig. 2 for more.|Then decide.",
        "Is a kiss a promise?|No.|It is a kiss.",
        "Use approx. 5 ml.|Add more later.",
        "The U.S. Food and Drug Administration warned of it.|Ask first.",
        "She flew to the U.S.|He stayed.",
        "Take it at 8 a.m. or 8 p.m. on an empty stomach.|Drink water.",
        "The clinic shuts at 5 p.m.|It opens at nine.",
        "Ines Roca, Ph.D., wrote it.|J. K. Marsh edited it.",
        "It was printed on Jan. 12 in Lyon.|We read it in May.|The end.",
        "This helps people with hepatitis B.|Vaccines help too.",
        "Many lack vitamin D.|Zinc is another matter.",
        "My partner and I.|Nobody else.",
        # numbers
        "Take 3.5 mg a day.|Never take 7 mg.",
        "It fell to 2.|5 people left.",
        "1. Talk first.|2. Then touch.",
        "Step 2. Wash your hands.|Dry them.",
        "We met in 2019.|We split in 2021.",
        # more than one mark, and what closes with the sentence
        "Really?!|Yes.",
        "Well... maybe later.|Fine.",
        "I waited…|Then you came.",
        "It hurts . . . and then it stops.|Breathe.",
        "“Stop now.”|She stopped.",
        '"Stop!" she said.|He did.',
        "It works.|(We tried.)|It is cheap.",
        "Desire fades.[3]|It may return.[4,5]|Wait.",
        "Desire fades.¹²|It may return.",
        "Desire fades.12|The rest is habit.",
        "Thank you! 🎉|See you.",
        # sloppy writing
        "we talked for hours.|it helped a lot.",
        "iPhones help.|pH strips do not.|eBooks may.",
        # a list set as running text
        "Bring this:|• Condoms.|• Lube and towels|• A friend's number",
        "Checked|✓ Talked about limits|✓ Tested last month.|✓ Water",
        # objects
        f"Read {OBJECT}.|Then call {OBJECT}.",
        f"Ask your clinic.|{OBJECT} has the address.",
        # nothing to split
        "No stop at the end",
        "...",
        "?",
    ],
)
def test_ends_sentences_where_a_reader_does(marked: str) -> None:
    assert sentences(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize(
    "marked", ["This is the end.|Next comes aftercare.", "That is all.|I mean it.", "Is it (all)?|Yes."]
)
def test_ends_a_sentence_where_the_space_is_missing(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == marked.split("|")


def test_keeps_an_address_or_a_file_name_whole() -> None:
    text = "Go to clinic.example or ASP.Net or readme.md"
    assert sentences(text) == [text]


@given(
    st.lists(
        st.sampled_from(
            [*'aZ1 .!?…\n"”’)([*_-\t', "Dr.", "e.g.", " No. ", ". The", ".Next", "[1]", OBJECT, "🎉", "¹"]
        ),
        max_size=30,
    )
    | st.text(max_size=60).map(list)
)
@settings(max_examples=150)
def test_covers_every_character_in_order_and_trimmed(parts: list[str]) -> None:
    text = "".join(parts)
    at = 0
    for sentence in split(block(text)):
        assert sentence.start >= at
        assert not text[at : sentence.start].strip()
        assert sentence.text
        assert sentence.text == sentence.text.strip()
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize("unit", [".", "!?", "... ", "a.", "\"”'", "(", "e.g. ", "🎉", "[1]", "1."])
def test_takes_linear_time_on_hostile_text(unit: str) -> None:
    assert "".join(sentences(unit * 40_000)).replace(" ", "") == (unit * 40_000).replace(" ", "")


def test_locates_sentences_in_the_source() -> None:
    source = Source("a.md", "## One\n\nFirst here. Then there.")
    paragraph = block("First here. Then there.", at=8)
    spans = [sentence.span for sentence in split(paragraph)]
    assert [source.slice(span) for span in spans] == ["First here.", "Then there."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Desire fades for many couples.", 5),
        ("Desire fades (Okoro & Lind, 2019; Brandt, 2020) for many [3] couples [00:12:24].", 5),
        ("A check-up (twice a year) doesn’t hurt.", 7),
        (f"Read {OBJECT} now.", 2),
    ],
)
def test_counts_words_but_not_citations(text: str, count: int) -> None:
    (sentence,) = split(block(text))
    assert len(sentence.words) == count


def test_the_view_leaves_out_what_is_not_prose() -> None:
    blocks = (
        block("A title. Of two", Kind.TITLE),
        block("One. Two.", Kind.PARAGRAPH),
        block("print()", Kind.CODE),
        block("Three.", Kind.ITEM),
        block("#a#b", Kind.TAGS),
    )
    document = Document(Source("a.txt", ""), "text", blocks)
    view = Analysis(document, Settings()).view(Sentences)
    assert [s.text for s in view.all] == ["A title.", "Of two", "One.", "Two.", "Three."]
    assert [s.text for s in view.prose] == ["One.", "Two.", "Three."]
    assert sorted(view.by_block) == [0, 1, 3]
