"""A situation that is told in other words is found where the article is in it."""

from __future__ import annotations

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes import How, Notes

TITLE = (Kind.TITLE, "Snow day")
SCENE = (
    "The heating is off, so share the blanket. Unhook whatever she has on, one layer after the other. "
    "Draw your nails down the inside of her arm, over the ribs and further south. "
    "Stay where she catches her breath. Warm your palms on the teapot and lay them flat on her belly. "
    "Let her lead your wrist from there."
)


def notes(*parts: str | tuple[Kind, str]) -> Notes:
    """Return the view of an article of these blocks."""
    return Notes.of(Analysis(article(*parts), Settings()))


def test_a_situation_without_a_name_is_found_at_the_first_words_that_instruct() -> None:
    (topic,) = notes(TITLE, SCENE).topics
    assert not topic.named
    assert topic.how is How.INSTRUCTIVE
    assert topic.words in SCENE


def test_it_lacks_a_note_only_where_the_article_has_none() -> None:
    assert [gap.topic.named for gap in notes(TITLE, SCENE).gaps] == [False]
    note = "Go on only while both of you want to, and stop when either of you says so."
    assert not notes(TITLE, SCENE, note).gaps


def test_one_that_has_a_name_is_not_found_twice() -> None:
    named = "Spank her with the flat of your hand. Pull her across your knee and give her six slaps."
    assert all(topic.named for topic in notes(TITLE, SCENE, named).topics)


def test_what_tells_nobody_to_do_anything_is_none() -> None:
    told = "In the film he unhooked her dress. Her nails went down his arm. They shared a blanket."
    assert not notes(TITLE, told).topics


def test_a_dog_that_takes_its_tablet_is_in_none() -> None:
    told = (
        "Warm the cheese between your fingers and hide it inside. Hold him from behind and lay a hand on his "
        "chest. Slip it to the back of his tongue and stroke his throat until he swallows. "
        "The dog from the kennel knows when the vet is near. Puppies forget sooner."
    )
    assert not notes((Kind.TITLE, "After the walk"), told).topics
