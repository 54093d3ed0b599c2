"""A heading or a lead-in says what stands under it is for."""

from __future__ import annotations

import pytest

from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes.commands import commands
from zolint.view.notes.leads import leading, offered
from zolint.view.notes.pattern import Finder
from zolint.view.notes.reading import Reading


def finder(text: str) -> Finder:
    """Return what the wordings of an article are looked up in."""
    return Analysis(READER.read(Source("a.md", text)), Settings()).view(Reading).finder


def texts(found: Finder, numbers: set[int]) -> set[str]:
    """Return the sentences of these numbers."""
    return {found.words.sentences[number].text for number in numbers}


@pytest.mark.parametrize(
    ("under", "leads"),
    [
        ("Fill the bath. Add the salt.", True),
        ("- Fill the bath\n- Add the salt", True),
        ("Fill the bath. The salt can wait.", False),
        ("Fill the bath.\n\n## Later\n\nAdd the salt.", False),
    ],
)
def test_a_heading_leads_to_more_than_one_thing_to_do(under: str, leads: bool) -> None:  # noqa: FBT001 - a table
    found = finder(f"# A title\n\n## An evening at home\n\n{under}\n")
    headings = texts(found, set(leading(found, commands(found))))
    assert headings == ({"An evening at home"} if leads else set())


def test_a_heading_that_promises_leads_to_one_thing_to_do() -> None:
    found = finder("# A title\n\n## How to rest\n\nFill the bath.\n\n## Rest\n\nFill the bath.\n")
    assert texts(found, set(leading(found, commands(found)))) == {"How to rest"}


@pytest.mark.parametrize(
    ("lead", "offers"),
    [
        ("## Three ways to warm up", True),
        ("What to pack for the weekend:", True),
        ("What was in the drawer:", False),
        ("## Signs of a cold", False),
        ("## What to try, and what not", False),
    ],
)
def test_what_is_offered_is_named_in_few_words(lead: str, offers: bool) -> None:  # noqa: FBT001 - a table
    long = "a long walk by the river, on which each of you says nothing for as long as it takes"
    found = finder(f"# A title\n\n{lead}\n\n- wool socks\n- {long}\n\nGood night.\n")
    assert texts(found, set(offered(found))) == ({"wool socks"} if offers else set())
