"""Papers with a notice are found wherever an article leads to them, each once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from zolint.document import markdown
from zolint.settings import EvidenceSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.retractions import Noticed, Retractions
from zolint.view.retractions.notices import EXAMPLE


def noticed(text: str, path: str = "a.md", database: str = EXAMPLE) -> tuple[Noticed, ...]:
    chosen = replace(Settings(), evidence=EvidenceSettings(retractions=database))
    return Analysis(markdown.READER.read(Source(path, text)), chosen).view(Retractions).all


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sleep helps (doi:10.5555/RETRACTED.1).\n", "10.5555/RETRACTED.1"),
        ("Sleep [helps](https://doi.org/10.5555/retracted.1).\n", "helps"),
        ("Sleep [helps](https://pubmed.ncbi.nlm.nih.gov/90000001/).\n", "helps"),
        ("Sleep.[^1]\n\n[^1]: Ruiz. PMID: 90000001.\n", "90000001"),
        ("Sleep [1].\n\n## References\n\n1. Ruiz. doi:10.5555/retracted.1\n", "10.5555/retracted.1"),
        ("---\nsources: [10.5555/retracted.1]\n---\nSleep.\n", "10.5555/retracted.1"),
        ("---\nreferences:\n- id: a\n  PMID: 90000001\n---\nSleep [@a].\n", "a"),
    ],
)
def test_a_paper_is_found_where_it_stands(text: str, words: str) -> None:
    (found,) = noticed(text)
    assert text[found.span.start : found.span.end] == words


def test_a_key_leads_to_the_paper_of_its_entry(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text("@article{ruiz, doi = {10.5555/retracted.1}}")
    text = "---\nbibliography: refs.bib\n---\nSleep helps [@ruiz], and naps do [@ruiz].\n"
    (found,) = noticed(text, str(tmp_path / "a.md"))
    assert (found.label, text[found.span.start : found.span.end]) == ("ruiz", "@ruiz")


def test_a_paper_is_one_by_doi_and_by_pmid() -> None:
    assert len(noticed("Sleep (doi:10.5555/retracted.1; PMID: 90000001; doi:10.5555/retracted.1).\n")) == 1


def test_words_of_a_retraction_are_heard_and_not_those_of_an_identifier() -> None:
    told = noticed("The study (doi:10.5555/retracted.1) was later retracted.\n")
    assert [each.told for each in told] == [True]
    assert [each.told for each in noticed("The study (doi:10.5555/retracted.1) helps.\n")] == [False]


def test_nothing_is_looked_up_without_a_database() -> None:
    assert noticed("Sleep (doi:10.5555/retracted.1).\n", database="") == ()
