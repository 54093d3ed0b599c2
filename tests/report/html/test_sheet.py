"""An article with its findings: each beside its words, each counted once."""

from __future__ import annotations

from dataclasses import replace

from tests.report.html.pages import READY, full
from tests.report.reports import report
from zolint.report.html.sheet import sheets


def test_articles_come_in_the_order_of_the_report() -> None:
    found = list(sheets(full()))
    assert [sheet.path for sheet in found] == ["guide/rest.md", "talk.txt", "wax.md", "calm.md"]
    assert [sheet.title for sheet in found] == ["", "", "Wax play", "Calm"]
    assert [sheet.total for sheet in found] == [3, 1, 3, 0]


def test_findings_whose_article_is_gone_are_kept() -> None:
    seen = full()
    kept = [article for article in seen.articles() if article.document.source.path != "wax.md"]
    found = list(sheets(replace(seen, articles=lambda: kept)))
    assert [(sheet.path, len(sheet.loose)) for sheet in found][-1] == ("wax.md", 3)
    assert sum(sheet.total for sheet in found) == len(seen.findings)


def test_a_note_stands_beside_the_passage_in_which_its_words_begin() -> None:
    wax = list(sheets(full()))[2]
    beside = {
        note.finding.rule: "".join(passage.kind for passage in group.passages[:1])
        for group in wax.groups
        for note in group.notes
    }
    assert beside == {
        "negated-statement": "paragraph",
        "missing-consent-note": "paragraph",
        "duplicate-tag": "source",
    }
    assert not wax.loose


def test_the_room_beside_passages_without_findings_is_that_of_the_notes_before() -> None:
    wax = list(sheets(full()))[2]
    last = wax.groups[-1]
    assert [passage.kind for passage in last.passages] == [
        "paragraph",
        "heading",
        "item",
        "item",
        "table",
        "table",
    ]


def test_what_stands_at_the_other_end_leads_back() -> None:
    wax = list(sheets(full()))[2]
    (echo,) = (echo for group in wax.groups for echo in group.echoes)
    assert echo.note.finding.rule == "negated-statement"
    assert echo.other.message == "the earlier passage"


def test_a_ready_sentence_is_kept_apart_from_fixes() -> None:
    wax = list(sheets(full()))[2]
    ready = [note.sentence for group in wax.groups for note in group.notes if note.sentence]
    assert ready == [READY]
    rest = next(sheets(full()))
    fixes = [fix for group in rest.groups for note in group.notes for fix in note.fixes]
    assert fixes == [("Put a space between them", True), ("Take them out", False)]


def test_kinds_are_counted_for_the_filters() -> None:
    (rest, talk) = sheets(report())
    assert rest.kinds == {"contradictions error": 1, "tags warning": 1, "readability info": 1}
    assert talk.kinds == {"claims error": 1}
