"""What wordings are looked up in: the sentences of an article, a question with its answer."""

from __future__ import annotations

from tests.articles import article
from tests.view.noting import ANAL, missing, notes, view_of
from zolint.document import Kind
from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes import How
from zolint.view.notes.reading import Reading


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


def test_front_matter_counts_as_title_and_tags() -> None:
    text = '---\ntitle: "An evening for two"\ntags: [anal sex]\n---\n\nLie down. Breathe out. Move slowly.\n'
    topics = view_of(READER.read(Source("a.md", text))).topics
    assert [(topic.id, topic.how) for topic in topics if topic.id == "anal-sex"] == [
        ("anal-sex", How.INSTRUCTIVE)
    ]
