"""A suppression is taken out, and the rest of its line and file stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from zolint import readers
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.removal import removal
from zolint.view.suppressions import Flaw, Suppressions, Verdict


def suppressions(text: str, path: str) -> Suppressions:
    reader = readers.reader_of(readers.by_suffix(()), path)
    return Analysis(reader.read(Source(path, text)), Settings()).view(Suppressions)


def without(text: str, path: str = "a.md", name: int | None = None) -> str | None:
    """Take the first suppression away, or a name out of it."""
    found = suppressions(text, path)
    first = found.all[0]
    edit = removal(found, Verdict(Flaw.IDLE, first, None if name is None else first.names[name]))
    if edit is None:
        return None
    span, written = edit
    return text[: span.start] + written + text[span.end :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One. <!-- zolint-disable-line a -->\nTwo.", "One.\nTwo."),
        ("One. <!-- zolint-disable-line a --> Two.", "One. Two."),
        ("One. <!-- zolint-disable-line a -->  ", "One."),
        ("<!-- zolint-disable-line a --> One.", "One."),
        ("One.\n\n<!-- zolint-disable a -->\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n<!-- zolint-disable-next-line a -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n<!-- zolint-disable a -->\n", "One.\n"),
        ("One.\n\n<!-- zolint-disable a -->", "One."),
        ("One.\r\n\r\n<!-- zolint-disable a -->\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("One.\r\r<!-- zolint-disable a -->\r\rTwo.\r", "One.\r\rTwo.\r"),
        ("<!-- zolint-disable-file a -->\n\nOne.\n", "One.\n"),
        ("<!-- zolint-disable-file a -->\n", ""),
        ("<!-- zolint-disable\na\n-->\nOne.\n", "One.\n"),
    ],
)
def test_a_comment(before: str, after: str) -> None:
    assert without(before) == after


def test_paragraphs_that_a_comment_parts_stay_apart() -> None:
    assert without("One.\n<!-- zolint-disable a -->\nTwo.\n") == "One.\n\nTwo.\n"
    assert without("# One\n<!-- zolint-disable a -->\nTwo.\n") == "# One\nTwo.\n"
    assert without("- One\n<!-- zolint-disable a -->\n- Two\n") == "- One\n- Two\n"


def test_in_plain_text() -> None:
    assert without("One. [zolint-disable-line: a]\n\nTwo.\n", "a.txt") == "One.\n\nTwo.\n"
    assert without("One.\n[zolint-disable: a]\nTwo.\n", "a.txt") == "One.\nTwo.\n"


@pytest.mark.parametrize(
    ("name", "after"),
    [(0, "b,c -- why"), (1, "a, c -- why"), (2, "a, b -- why")],
)
def test_a_name_goes_with_its_comma(name: int, after: str) -> None:
    assert without("<!-- zolint-disable a, b,c -- why -->", name=name) == f"<!-- zolint-disable {after} -->"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: T\nzolint-disable: a\n---\n", "---\ntitle: T\n---\n"),
        ("---\nzolint-disable: ['a']\ntitle: T\n---\n", "---\ntitle: T\n---\n"),
        ("---\nzolint-disable: [a, b]\n---\n", "---\nzolint-disable: [b]\n---\n"),
        ('---\nzolint: {disable: ["a", "b"]}\n---\n', '---\nzolint: {disable: ["b"]}\n---\n'),
        ("---\nzolint-disable:\n  - a\n  - b\n---\n", "---\nzolint-disable:\n  - b\n---\n"),
        ('+++\nzolint-disable = ["a"]\nx = 1\n+++\n', "+++\nx = 1\n+++\n"),
        ('+++\nzolint-disable = ["a", "b"]\n+++\n', '+++\nzolint-disable = ["b"]\n+++\n'),
        ("---\nzolint:\n  disable:\n    - a\n---\n", None),
    ],
)
def test_an_entry_of_the_front_matter(before: str, after: str | None) -> None:
    assert without(before) == after


def test_the_last_entry_of_a_list() -> None:
    assert without("---\nzolint-disable: b, a\n---\n", name=1) == "---\nzolint-disable: b\n---\n"


parts = st.lists(st.sampled_from(["One.", "# Two", "- three", "", "  ", "\t", "&amp;", "é"]), max_size=5)


@settings(max_examples=60, deadline=None)
@given(parts, parts, st.sampled_from(["\n", "\r\n", "\r", " "]), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_words_stay_and_stay_apart(before: list[str], after: list[str], gap: str, path: str) -> None:
    comment = "[zolint-disable a]" if path == "a.txt" else "<!-- zolint-disable a -->"
    text = gap.join([*before, comment, *after])
    assume(suppressions(text, path).all)  # in Markdown, four spaces make it code
    left = without(text, path)
    assert left is not None
    assert left.split() == [word for part in (*before, *after) for word in part.split()]
    if left.strip():
        assert left.endswith(("\n", "\r")) == text.endswith(("\n", "\r"))
