"""CSL in JSON, in YAML and in the front matter gives the same entries."""

from __future__ import annotations

import json

import pytest

from zolint.document import markdown
from zolint.source import Source
from zolint.view.bibliography.csl import NotCsl, read_json, read_metadata, read_yaml

ITEM = {
    "id": "ruiz2018",
    "type": "article-journal",
    "title": "Sleep and desire: a cohort study",
    "author": [{"family": "Ruiz", "given": "Ana"}, {"literal": "Example Health Office"}],
    "container-title": "Journal of Examples",
    "issued": {"date-parts": [[2018, 3]]},
    "DOI": "https://doi.org/10.1000/ABC",
    "URL": "https://www.example.org/sleep",
}
YAML = """
references:
- id: ruiz2018
  type: article-journal
  title: "Sleep and desire: a cohort study"
  author:
  - family: Ruiz
    given: Ana
  - literal: Example Health Office
  issued: {year: 2018}
  DOI: 10.1000/ABC
"""


def test_an_item_becomes_an_entry() -> None:
    (entry,) = read_json(json.dumps([ITEM]))
    assert (entry.label, entry.type) == ("ruiz2018", "article-journal")
    assert entry.text.startswith("Ruiz Ana, Example Health Office (2018). Sleep and desire")
    assert [each.key for each in entry.identifiers] == ["doi:10.1000/abc"]
    assert entry.addresses == ("https://www.example.org/sleep",)
    assert entry.is_by("Ruiz", "2018")


@pytest.mark.parametrize("key", ["items", "references"])
def test_the_list_may_be_wrapped(key: str) -> None:
    assert [entry.label for entry in read_json(json.dumps({key: [ITEM]}))] == ["ruiz2018"]


def test_yaml_says_the_same() -> None:
    (entry,) = read_yaml(YAML)
    assert (entry.label, entry.type) == ("ruiz2018", "article-journal")
    assert entry.is_by("Example Health Office", "2018")


def test_the_front_matter_says_the_same_and_where() -> None:
    text = f"---{YAML}- title: without an id\n---\nText.\n"
    document = markdown.READER.read(Source("a.md", text))
    (entry,) = read_metadata(document.metadata.under("references"))
    assert entry.span
    assert document.source.slice(entry.span) == "ruiz2018"
    assert entry.is_by("Ruiz", "2018")
    assert [each.key for each in entry.identifiers] == ["doi:10.1000/abc"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[{", "line 1"),
        ('{"a": 1}', "a list of items"),
        ("[1]", "item 1 is not an object"),
        ('[{"id": "a"}, {"title": "b"}]', 'item 2 has no "id"'),
    ],
)
def test_what_is_no_bibliography_says_why(text: str, why: str) -> None:
    with pytest.raises(NotCsl, match=why):
        list(read_json(text))


def test_broken_yaml_names_the_line() -> None:
    with pytest.raises(NotCsl, match="line 2"):
        list(read_yaml("a: 1\n b: [\n"))


@pytest.mark.parametrize("issued", ["2018-03", {"raw": "2018"}, {"literal": "about 2018"}, [{"year": 2018}]])
def test_a_year_is_found_however_it_is_written(issued: object) -> None:
    (entry,) = read_json(json.dumps([{"id": "a", "author": [{"family": "Ruiz"}], "issued": issued}]))
    assert entry.is_by("Ruiz", "2018")
