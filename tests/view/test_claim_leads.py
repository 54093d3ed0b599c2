"""A list item is read with the words that lead up to its list."""

from __future__ import annotations

from zolint.document import Kind, markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims.leads import Leads


def leads(text: str) -> list[str]:
    analysis = Analysis(markdown.READER.read(Source("a.md", text)), Settings())
    items = (block for block in analysis.document.blocks if block.kind is Kind.ITEM)
    return [analysis.view(Leads).before(item) for item in items]


def test_every_item_of_a_list_has_the_text_before_the_list() -> None:
    assert leads("Stop if:\n\n- it hurts\n- it tears\n\nAfter a week:\n\n- it heals\n") == [
        "Stop if:",
        "Stop if:",
        "After a week:",
    ]


def test_a_list_that_opens_an_article_has_no_lead() -> None:
    assert leads("- it hurts\n- it tears\n") == ["", ""]


def test_what_is_no_item_has_no_lead() -> None:
    analysis = Analysis(markdown.READER.read(Source("a.md", "One.\n\nTwo.\n")), Settings())
    assert [analysis.view(Leads).before(block) for block in analysis.document.blocks] == ["", ""]


def test_only_the_end_of_a_long_lead_is_kept() -> None:
    (lead,) = leads("word " * 500 + "if:\n\n- it hurts\n")
    assert lead.endswith("if:")
    assert len(lead) < 500
