"""What "it" stands for where the sentence before names it, and shares that go on from a share."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something
from zolint.document import markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims.antecedents import Antecedents
from zolint.view.outcomes import Topic
from zolint.view.sentences import Sentences


@pytest.mark.parametrize(
    "text",
    [
        "Everybody knows jealousy. It grows with every month apart.",
        "Cramps belong to it. They ease when you keep warm.",
        "Two men out of five lose interest for a while. For women it is less than half.",
    ],
)
def test_a_pronoun_stands_for_what_was_named_before(text: str) -> None:
    first, second = text.split(". ", 1)
    assert claims_something(f"{first}. {second}")
    assert not claims_something(f"The rent is high. {second}")


def test_a_paragraph_begins_with_nothing_before_it() -> None:
    text = "Jealousy is normal.\n\nIt grows. It fades."
    analysis = Analysis(markdown.READER.read(Source("a.md", text)), Settings())
    antecedents = analysis.view(Antecedents)
    _, second, third = analysis.view(Sentences).all
    assert antecedents.topics(second) == frozenset()
    assert not antecedents.counts(second)
    assert Topic.FEELING not in antecedents.topics(third)
