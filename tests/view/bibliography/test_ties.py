"""Citations without sources and sources without citations are found, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.document import html, markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.bibliography.ties import Ties


def ties(text: str, path: str = "a.md") -> Ties:
    reader = html.READER if path.endswith(".html") else markdown.READER
    return Analysis(reader.read(Source(path, text)), Settings()).view(Ties)


def lost(text: str, path: str = "a.md") -> list[str]:
    return [label for each in ties(text, path).lost for label in each.labels]


LIST = "\n\n## References\n\n1. Ruiz, A. 2018. Sleep.\n2. Lee, B. 2017. Naps.\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"A [1]. B [2,4-5].{LIST}", ["4", "5"]),
        (f"A [1]. B [[7]](https://example.org).{LIST}", []),
        ("A [1]. B.", ["1"]),
        ("A [1]. B [3].\n\n---\n\n1. Ruiz, 2018.\n2. Lee, 2017.\n", ["3"]),
        ("---\nsources:\n- Ruiz, 2018\n- title: Lee\n  year: 2017\n---\nA [1]. B [2]. C [3].", ["3"]),
        ("See [@fig-one] and [@sec-two2].", []),
        ("A.[^x]", ["x"]),
        ("A.[^x]\n\n[^x]: Note.", []),
        ("A [@name]. B [@ruiz2018].", ["ruiz2018"]),
        ("Sleep.³ Naps.", []),
        (f"Sleep.¹ Naps.³{LIST}", ["3"]),
        ("A (Ruiz, 2018). B (Okoro, 2011)." + LIST, ["Okoro"]),
        ("A [1]. According to the WHO (2021), B." + LIST, []),
        ("A (Ruiz, 2018). B (Okoro, 2011; doi:10.1000/abc)." + LIST, []),
        ("A (Ruiz, 2018). B ([Okoro, 2011](https://example.org))." + LIST, []),
    ],
)
def test_a_mark_without_an_entry_is_lost(text: str, labels: list[str]) -> None:
    assert lost(f"{text}\n") == labels


def test_one_mark_is_lost_once() -> None:
    (found,) = ties(f"A [1]. B [3-5].{LIST}").lost
    assert found.labels == ("3", "4", "5")
    assert found.citation.text == "[3-5]"


def test_no_key_is_lost_where_a_bibliography_cannot_be_read() -> None:
    assert lost("---\nbibliography: gone.bib\n---\nA [@ruiz2018].\n") == []


def test_a_raised_number_of_html_may_mean_any_list() -> None:
    page = "<p>Sleep<sup>2</sup>.</p><ol><li>One</li><li>Two</li></ol>"
    assert lost(page, "a.html") == []
    assert lost("<p>Sleep<sup>2</sup>.</p>", "a.html") == []
    assert lost("<p>Sleep<sup>3</sup>.</p><h2>Sources</h2><ol><li>One</li></ol>", "a.html") == ["3"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"A [1].{LIST}", ["2"]),
        (f"A [1]. See [naps](https://doi.org/10.1000/abc).{LIST} doi:10.1000/abc", []),
        (f"A.{LIST}", []),
        (f"A (Ruiz, 2018).{LIST}", []),
        (f"A (Ruiz, 2018; Lee, 2017).{LIST}3. Okoro. 2011.\n", ["3"]),
        (f"A [1,2].{LIST}\n## Further reading\n\n- More.\n", []),
        ("A.[^1]\n\n[^1]: One.\n[^2]: Two.\n", ["2"]),
        ("---\nreferences:\n- id: a\n- id: b\n---\nA [@a].\n", ["b"]),
        ("---\nnocite: '@*'\nreferences:\n- id: a\n- id: b\n---\nA [@a].\n", []),
        ("---\nreferences:\n- id: a\n---\nA.\n", []),
    ],
)
def test_a_source_is_idle_where_others_are_cited(text: str, labels: list[str]) -> None:
    assert [entry.label for entry in ties(text).uncited] == labels


@pytest.mark.parametrize(
    ("text", "untied"),
    [
        (f"Sleep helps.{LIST}", 1),
        (f"Sleep helps [1].{LIST}", 0),
        (f"Sleep helps, says [a study](https://example.org).{LIST}", 0),
        ("Sleep helps, the CDC says.\n\n## Sources\n\n- CDC, 2020.\n", 0),
        ("Sleep helps.\n\n## Further reading\n\n- Ruiz.\n", 0),
        ("Sleep helps.\n\n## Notes\n\n- Ruiz, 2018.\n", 0),
        ("Sleep helps.\n\nSources: Ruiz; Lee.\n", 0),
        ("Sleep helps.\n\n## Sources of joy\n\n- Walks.\n", 0),
    ],
)
def test_a_list_is_untied_where_nothing_points_at_it(text: str, untied: int) -> None:
    assert len(ties(text).untied) == untied


def test_what_is_defined_twice_names_both() -> None:
    text = "A.[^1]\n\n[^1]: One.\n[^1]: Two.\n\n## References\n\n[1] Ruiz.\n\n[1] Lee.\n"
    assert [(each.first.text, each.entry.text) for each in ties(text).repeated] == [
        ("One.", "Two."),
        ("[1] Ruiz.", "[1] Lee."),
    ]


def test_markdown_that_counts_for_itself_is_not_defined_twice() -> None:
    assert not list(ties("A [1].\n\n## References\n\n1. Ruiz.\n1. Lee.\n").repeated)


def test_a_flaw_is_found_in_text_and_in_links() -> None:
    found = ties("A (ISBN 978-0-306-40615-8, [B](https://doi.org/b), [C](http://c)).\n").flawed
    assert [each.name for each in found] == ["ISBN", "DOI", "address"]


def test_the_nearest_key_is_offered() -> None:
    text = "---\nreferences:\n- id: ruiz2018\n---\nA [@ruiz2019].\n"
    assert ties(text).nearest_key("ruiz2019") == "ruiz2018"


PARTS = st.sampled_from(
    (
        *("A [1]", "[2-4]", ".[^a]", "\n\n[^a]: B", "\n\n## Sources\n\n", "\n1. Ruiz, 2018", "(Lee, 2019)"),
        *("[@k1; @k2]", "³", "\n- [C](http://d)", "ISBN 0-306-40615-2", "doi:10.1/", "\n\n", "**Notes**"),
        *("[^", "]", "(", "—", "2018a"),
    )
)


@given(st.lists(PARTS, max_size=25).map("".join))
def test_no_article_is_too_odd_to_read(text: str) -> None:
    found = ties(f"{text}\n")
    length = len(found.bibliography.document.source.text)
    spans = [each.span for each in (*found.lost, *found.flawed)]
    spans += [entry.span for entry in found.uncited if entry.span]
    assert all(0 <= span.start <= span.end <= length for span in spans)
    assert all(each.heading for each in found.untied)
    assert all(each.entry.label == each.first.label for each in found.repeated)
