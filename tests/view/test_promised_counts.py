"""What a heading or sentence promises a number of is counted."""

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.promised_counts import PromisedCounts


def broken(text: str) -> list[tuple[int, int]]:
    document = READER.read(Source("a.md", text))
    counts = Analysis(document, Settings()).view(PromisedCounts).broken
    return [(count.promised, count.found) for count in counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("# Ropes\n\n## Four knots\n\n- one\n- two\n", (4, 2)),
        ("# Ropes\n\nThe talk has three steps.\n\n1. Breathe.\n2. Speak.\n", (3, 2)),
        ("# Ropes\n\nIt is easy. Here are five phrases:\n\n- More.\n- Less.\n", (5, 2)),
        ("# Three games for two\n\n## 1. Cards\n\nDeal.\n\n## 2. Chess\n\nMove.\n", (3, 2)),
        (
            "# Three games for two\n\nThey have three games.\n\n**1. Cards.** Deal.\n\n**2. Chess.** Move.\n",
            (3, 2),
        ),
    ],
)
def test_a_promise_is_broken(text: str, counts: tuple[int, int]) -> None:
    assert broken(text) == [counts]


@pytest.mark.parametrize(
    "text",
    [
        "# Ropes\n\n## Two knots\n\n- one\n- two\n",
        "# Ropes\n\nHere are two phrases, and a third for later:\n\n- More.\n- Less.\n- No.\n",
        "# Ropes\n\nThe first three steps.\n\n1. Breathe.\n2. Speak.\n",
        "# Ropes\n\nThere are five phrases. Try it out.\n\n- More.\n- Less.\n",
        "# Two games for two\n\n## 1. Cards\n\nDeal.\n\n## 2. Chess\n\nMove.\n\n## Sources\n\nNone.\n",
        "# Ropes\n\nHere are their three games.\n\n**Cards.** Deal.\n\n**Chess.** Move.\n",
        "# Three games for two\n\n## Cards\n\nDeal.\n\n## Chess\n\nMove.\n",
    ],
)
def test_a_promise_is_kept_or_of_other_things(text: str) -> None:
    assert not broken(text)


def test_a_sentence_is_no_heading() -> None:
    assert not Analysis(article((Kind.PARAGRAPH, "Two knots.")), Settings()).view(PromisedCounts).broken
