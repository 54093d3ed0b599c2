"""What an article tells its reader to do is told from what it reports, asks, quotes and warns of."""

from __future__ import annotations

import pytest

from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.guards import Guards
from zolint.view.notes.instructions import Instructions
from zolint.view.notes.pattern import Finder
from zolint.view.notes.reading import Reading


def read(text: str) -> tuple[Finder, Instructions]:
    """Return what finds wordings in an article of Markdown, and its instructions."""
    analysis = Analysis(READER.read(Source("a.md", text)), Settings())
    finder = analysis.view(Reading).finder
    return finder, Instructions(finder, analysis.view(Guards))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Fold the towel twice.", True),
        ("You could warm the oil first.", True),
        ("Why not warm the oil first?", True),
        ("Did she warm the oil?", False),
        ("The oil was warm.", False),
        ("Ask your doctor for a test.", False),
    ],
)
def test_a_sentence_tells_the_reader_to_do_something(sentence: str, told: bool) -> None:  # noqa: FBT001 - a table
    _, instructions = read(f"# An evening in\n\n{sentence}\n")
    assert bool(instructions.telling) is told


@pytest.mark.parametrize(
    ("after", "goes_on"),
    [
        ("Put it on the towel.", True),
        ("It lay on the towel.", False),
        ("\n\n# A shelf\n\nPut it on the towel.", False),
    ],
)
def test_a_thing_is_told_of_where_the_next_sentence_says_what_to_do_with_it(
    after: str,
    goes_on: bool,  # noqa: FBT001 - a table
) -> None:
    finder, instructions = read(f"# An evening in\n\nA silicone ring costs little. {after}\n")
    ring = next(n for n, sentence in enumerate(finder.words.sentences) if "ring" in sentence.text)
    assert instructions.tells(ring) is goes_on


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("The ring is soft.", False),
        ("Did the ring hurt her that night?", True),
        ('"The ring is soft," said a man in the shop.', True),
        ('The "ring" is soft.', False),
    ],
)
def test_what_is_asked_or_quoted_is_not_said(sentence: str, others: bool) -> None:  # noqa: FBT001 - a table
    finder, instructions = read(f"# An evening in\n\nIt was late. {sentence}\n")
    place = next((n, n + 1) for n, token in enumerate(finder.words.tokens) if token.low == "ring")
    assert instructions.is_others(place) is others


@pytest.mark.parametrize(
    ("sentence", "warned"),
    [
        ("Never leave the ring on overnight.", True),
        ("The ring is not for everybody.", True),
        ("The ring is for everybody. It does not hurt.", False),
    ],
)
def test_a_negation_near_by_warns(sentence: str, warned: bool) -> None:  # noqa: FBT001 - a table
    finder, instructions = read(f"# An evening in\n\n{sentence}\n")
    place = next((n, n + 1) for n, token in enumerate(finder.words.tokens) if token.low == "ring")
    assert instructions.warns(place) is warned


def test_an_article_of_several_commands_is_a_guide_and_urges() -> None:
    _, guide = read("# An evening in\n\nFold the towel. Warm the oil. Dim the lamp.\n")
    assert (guide.is_guide, guide.instructs, guide.urges) == (True, True, True)
    _, told = read("# An evening in\n\nThe towel was white. The oil was warm. The lamp was dim.\n")
    assert (told.is_guide, told.instructs, told.urges) == (False, False, False)


def test_an_article_of_studies_reports() -> None:
    study = "A survey of 900 adults found that the habit had spread.\n\n"
    _, news = read("# What couples do\n\n" + study * 9)
    assert (news.reports, news.urges) == (True, False)


def test_an_article_of_care_informs() -> None:
    leaflet = "See your doctor about chlamydia. Herpes is common. The nurse knew of gonorrhoea.\n\n"
    _, instructions = read("# What to know\n\n" + leaflet * 3)
    assert instructions.informs
