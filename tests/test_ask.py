"""What rules say of one document, and what becomes of one that raises."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import pytest

from zolint.ask import ask, describe
from zolint.document import Document
from zolint.plan import Active
from zolint.rule import Category, Hit, NoOptions, Rule, Severity
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis


@dataclass(frozen=True)
class Whole:
    """The document itself."""

    document: Document

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        return cls(analysis.document)


def begins(view: Whole, options: NoOptions) -> Iterable[Hit]:
    yield Hit(Span(0, 1), "It begins here.")


def ends(view: Whole, options: NoOptions) -> Iterable[Hit]:
    end = len(view.document.source.text)
    yield Hit(Span(end, end + 1), "It ends here.")


def active(name: str, check: object) -> Active:
    rule = Rule(
        name=name,
        summary="Looks at where an article begins or ends.",
        category=Category.TRUST,
        severity=Severity.INFO,
        view=Whole,
        check=check,  # type: ignore[arg-type]  # either of the two above
    )
    return Active(rule, NoOptions())


def test_a_rule_that_hits_outside_the_article_is_a_crash_and_the_others_are_heard() -> None:
    analysis = Analysis(Document(Source("a.md", "wax"), "text", ()), Settings())
    said = ask([active("ending", ends), active("beginning", begins)], analysis)
    assert [(one.rule.name, hit.message) for one, hit in said.hits] == [("beginning", "It begins here.")]
    (crash,) = said.crashes
    assert crash.rule == "ending"
    assert "the hit at 3-4 is not in the article" in crash.message
    assert said.done == {"beginning"}


def test_an_exception_is_told_in_one_line_with_its_place() -> None:
    with pytest.raises(ValueError, match="wax") as raised:
        int("wax\nwick")
    assert describe(raised.value).startswith("ValueError: invalid literal")
    assert "\n" not in describe(raised.value)
    assert "(tests/test_ask.py:" in describe(raised.value)


def test_an_exception_that_was_never_raised_has_no_place() -> None:
    assert describe(KeyError()) == "KeyError"
