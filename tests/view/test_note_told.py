"""A topic that an article names and tells of in no grammar of instructions is told by how it is worded."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes import How, Notes

PILL = (Kind.TITLE, "A week with tadalafil")
PRAISE = (
    "We call it the long weekend. One on Friday with the coffee, and neither of us has to look at the clock "
    "until Sunday. My wife laughs more and so do I. You would not believe how much lighter a bedroom gets."
)
HERB = (Kind.TITLE, "The small hours")
ADVICE = (
    "After he moved out I knew every hour of the night by name. Valerian taught me to forget them. "
    "It smells of old socks, so drink it quickly. Yours will smell no better, and you will not care."
)
PATENT = (Kind.TITLE, "Viagra goes off patent")
COURT = (
    "The patent ran out in November, and eleven makers have since applied for a licence. Shares of the "
    "company fell by four percent. The court in Munich will hear the appeal over sildenafil in spring."
)
SELLER = (Kind.TITLE, "The man who sold poppers")
MUSEUM = (
    "The shop in Soho opened in 1978 and sold records, badges and poppers under the counter. Its owner was "
    "fined twice. The museum has since bought the sign, the till and a box of letters."
)

SCREEN = (Kind.TITLE, "How bondage came to the screen")
FILMS = (
    "The first bondage film ran in 1968 in two cinemas. Bondage was then cut from most films by the board. "
    "In 1991 a judge allowed it again. A museum in Berlin has kept the posters."
)
ORDER = "Tie her wrists with two turns of the rope."


def notes(*parts: str | tuple[Kind, str]) -> Notes:
    """Return the view of an article of these blocks."""
    return Notes.of(Analysis(article(*parts), Settings()))


@pytest.mark.parametrize(
    ("title", "text", "topic"), [(PILL, PRAISE, "ed-drugs"), (HERB, ADVICE, "supplements")]
)
def test_what_is_praised_or_advised_in_passing_words_is_told(
    title: tuple[Kind, str], text: str, topic: str
) -> None:
    found = notes(title, text)
    assert [(one.id, one.how, one.named) for one in found.topics] == [(topic, How.INSTRUCTIVE, False)]
    assert [gap.topic.id for gap in found.gaps] == [topic]


@pytest.mark.parametrize(("title", "text"), [(PATENT, COURT), (SELLER, MUSEUM)])
def test_what_is_only_told_of_is_not(title: tuple[Kind, str], text: str) -> None:
    found = notes(title, text)
    assert found.topics
    assert all(topic.named and topic.how is not How.INSTRUCTIVE for topic in found.topics)


def test_a_subject_is_a_mention_where_every_passage_only_tells_of_it_and_none_gives_an_order() -> None:
    subject = {topic.id: topic.how for topic in notes(SCREEN, FILMS).topics}
    ordered = {topic.id: topic.how for topic in notes(SCREEN, f"{FILMS} {ORDER}").topics}
    assert (subject["bondage"], ordered["bondage"]) == (How.MENTION, How.INSTRUCTIVE)


def test_it_lacks_a_note_only_where_the_article_says_nothing_of_it() -> None:
    note = "Ask a pharmacist first: it makes other medicines stronger or weaker."
    assert notes(HERB, ADVICE).gaps
    assert not notes(HERB, ADVICE, note).gaps


def test_what_is_named_once_in_a_long_article_is_named_in_passing() -> None:
    more = (
        "You will sleep when you have walked. Open the window, let the cat out and read a page or two. ",
    ) * 8
    assert all(topic.named for topic in notes(HERB, ADVICE, *more).topics)


def test_a_leaflet_on_illness_is_read_by_the_rules_alone() -> None:
    care = "The doctor at the clinic treats the infection. A nurse takes blood at the hospital. "
    assert all(topic.named for topic in notes(HERB, ADVICE, care * 6).topics)
