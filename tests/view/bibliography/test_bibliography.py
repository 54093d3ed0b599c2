"""Citations are resolved against everything that an article and its configuration name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from zolint.document import html, markdown
from zolint.settings import EvidenceSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.bibliography import Bibliography


def analysis(text: str, path: str = "a.md", **settings: object) -> Analysis:
    chosen = replace(Settings(), evidence=EvidenceSettings(**settings))  # type: ignore[arg-type]  # a table
    reader = html.READER if path.endswith(".html") else markdown.READER
    return Analysis(reader.read(Source(path, text)), chosen)


def resolved(text: str, path: str = "a.md", **settings: object) -> dict[str, bool]:
    """Return every label that is cited, and whether it has an entry."""
    bibliography = analysis(text, path, **settings).view(Bibliography)
    return {each.label: bibliography.resolve(each) is not None for each in bibliography.citations}


def test_numbers_mean_the_list_and_footnotes() -> None:
    text = "A [1]. B [3]. C.[^n]\n\n[^n]: Note.\n\n## References\n\n1. Ruiz.\n2. Lee.\n"
    assert resolved(text) == {"1": True, "3": False, "n": True}


def test_a_raised_number_of_html_means_the_item_of_that_number() -> None:
    text = "<p>Sleep<sup>2</sup> and naps<sup>3</sup>.</p><h2>Notes</h2><ol><li>Ruiz</li><li>Lee</li></ol>"
    assert resolved(text, "a.html") == {"2": True, "3": False}


def test_authors_mean_any_entry() -> None:
    text = "A (Ruiz, 2018; Lee, 2019).\n\n## References\n\n- Ruiz A. Sleep. 2018.\n"
    assert resolved(text) == {"Ruiz": True, "Lee": False}


def test_keys_mean_the_front_matter_and_the_files_it_names(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@misc{one, title = {A}}")
    text = "---\nbibliography: [refs.bib]\nreferences:\n- id: two\n---\nA [@one; @two; @three].\n"
    assert resolved(text, str(tmp_path / "a.md")) == {"one": True, "two": True, "three": False}


def test_keys_mean_the_files_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "refs.json").write_text('[{"id": "one"}]')
    shared = (str(tmp_path / "refs.json"),)
    assert resolved("A [@one; @two].\n", bibliography=shared) == {"one": True, "two": False}


def test_what_the_front_matter_names_is_noted(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@misc{one, title = {A}}")
    made = analysis("---\nbibliography: refs.bib\n---\nA [@one].\n", str(tmp_path / "a.md"))
    made.view(Bibliography)
    (path,) = made.files
    assert Path(path) == tmp_path / "refs.bib"


@pytest.mark.parametrize(
    ("name", "why"), [("https://example.org/refs.bib", "never addresses"), ("gone.bib", "no such file")]
)
def test_what_cannot_be_read_is_told(name: str, why: str) -> None:
    bibliography = analysis(f"---\nbibliography: {name}\n---\nA [@one].\n").view(Bibliography)
    (unread,) = bibliography.unread
    assert why in unread.why


def test_a_bibliography_that_is_a_source_itself_is_no_file() -> None:
    bibliography = analysis("---\nbibliography: Ruiz, A. (2018). Sleep.\n---\nA.\n").view(Bibliography)
    assert not bibliography.unread
    assert not bibliography.has_files


def test_what_a_list_says_is_no_citation() -> None:
    assert resolved("A.\n\n## References\n\n- Ruiz (2018). See Lee (2019) [3].\n") == {}
