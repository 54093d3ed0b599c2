"""Lists of sources are found under their headings, and their entries numbered as readers count them."""

from __future__ import annotations

import pytest

from zolint.document import Document, html, markdown, text
from zolint.source import Source
from zolint.view.bibliography.listed import footnotes, is_reference_heading, source_lists


def article(words: str, reader: str = "markdown") -> Document:
    read = {"markdown": markdown, "html": html, "text": text}[reader].READER.read
    return read(Source(f"a.{reader}", words))


def labels(words: str, reader: str = "markdown") -> list[tuple[str, str]]:
    lists = source_lists(article(words, reader))
    return [(entry.label, entry.text) for each in lists for entry in each.entries]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "SOURCES:",
        "Our sources",
        "Sources and further reading",
        "Works cited",
        "Notes & references",
    ],
)
def test_a_heading_of_sources_holds_nothing_else(heading: str) -> None:
    assert is_reference_heading(heading)


@pytest.mark.parametrize(
    "heading", ["Sources of stress", "Notes on consent", "Source of joy", "Resources", ""]
)
def test_a_heading_about_something_is_none(heading: str) -> None:
    assert not is_reference_heading(heading)


def test_items_are_counted_from_the_first_number() -> None:
    assert labels("## References\n\n3. Ruiz.\n3. Lee.\n") == [("3", "Ruiz."), ("4", "Lee.")]
    assert labels("## References\n\n- Ruiz.\n- Lee.\n") == [("1", "Ruiz."), ("2", "Lee.")]


def test_numbers_in_brackets_count_as_they_stand() -> None:
    assert labels("## References\n\n[4] Ruiz. 2018.\n[5] Lee.\n\n[7] Okoro.\n") == [
        ("4", "[4] Ruiz. 2018."),
        ("5", "[5] Lee."),
        ("7", "[7] Okoro."),
    ]


def test_numbers_in_brackets_need_no_heading() -> None:
    assert [label for label, _ in labels("Sleep helps [1].\n\n[1] Ruiz. Sleep.\n", "text")] == ["1"]


def test_a_list_ends_with_the_next_heading() -> None:
    words = "## References\n\n### Studies\n\n- Ruiz.\n\n## About us\n\n- We write.\n"
    assert [entry for _, entry in labels(words)] == ["Ruiz."]


def test_a_short_bold_line_is_a_heading_too() -> None:
    assert [entry for _, entry in labels("Text.\n\n**References**\n\n- Ruiz.\n")] == ["Ruiz."]


def test_html_lists_count_their_items() -> None:
    words = "<h2>Notes</h2><ol><li>Ruiz</li><li>Lee</li></ol>"
    assert labels(words, "html") == [("1", "Ruiz"), ("2", "Lee")]


def test_an_entry_knows_its_identifiers_and_addresses() -> None:
    words = "## References\n\n1. Ruiz, doi:10.1000/abc\n2. [Lee](https://doi.org/10.1000/def)\n"
    entries = [entry for each in source_lists(article(words)) for entry in each.entries]
    assert [[each.key for each in entry.identifiers] for entry in entries] == [
        ["doi:10.1000/abc"],
        ["doi:10.1000/def"],
    ]
    assert entries[1].addresses == ("https://doi.org/10.1000/def",)


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("## Sources\n\n- Ruiz, 2018.\n- Lee.\n", True),
        ("## Further reading\n\n- Ruiz, 2018.\n", False),
        ("## Notes\n\n- Bring a towel.\n- Since 2018, it is free.\n- Be kind.\n", False),
    ],
)
def test_remarks_and_more_to_read_need_no_marks(words: str, *, needs: bool) -> None:
    (found,) = source_lists(article(words))
    assert found.needs_marks is needs


def test_a_footnote_of_two_paragraphs_is_one_and_one_defined_twice_is_two() -> None:
    one = article("A.[^1]\n\n[^1]: One.\n\n    More of it.\n")
    assert [entry.text for entry in footnotes(one)] == ["One. More of it."]
    two = article("A.[^1]\n\n[^1]: One.\n[^1]: Two.\n")
    assert [entry.text for entry in footnotes(two)] == ["One.", "Two."]
