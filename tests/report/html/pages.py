"""Reports with the articles' texts, for the tests of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from tests.report.hostile import NAMES, WORDS
from tests.report.reports import ARTICLE, ONE_LINE, active, report, spans
from zolint import readers
from zolint.document import Document
from zolint.finding import Article, Figures, Finding, Report
from zolint.rule import Category, Hit, Related, Severity
from zolint.sign import sign
from zolint.source import Source, Span

NOTE = """\
---
title: Wax play
tags: [wax, Wax]
---

# Wax play

Hot wax burns the skin. Wax is **always** harmless.

## Before

1. Test it on your wrist.
2. Ask `first`, and look at <https://example.org/?a=1&b=2>.

| Wax | Melts at |
|-----|----------|
| soy | 50       |
"""
READY = "Agree on a word that stops everything at once."


def read(path: str, text: str) -> Document:
    """Return the document of a text, as zolint reads a file of this name."""
    return readers.reader_of(readers.by_suffix(()), path).read(Source(path, text))


def findings_in(path: str, text: str, *hits: tuple[str, Category, Severity, Hit]) -> tuple[Finding, ...]:
    """Return signed findings: each with a rule's name, its category and severity, and the hit."""
    return sign(Source(path, text), ((active(name, kind, how), hit) for name, kind, how, hit in hits))


def wax() -> tuple[Finding, ...]:
    """Return what is found in NOTE: a contradiction, a missing note, and a tag of the front matter."""
    second = NOTE.index("Wax]")
    return findings_in(
        "wax.md",
        NOTE,
        (
            "negated-statement",
            Category.CONTRADICTIONS,
            Severity.ERROR,
            Hit(
                spans(NOTE, "Wax is **always** harmless."),
                'This says "always harmless", and an earlier passage says "burns".',
                related=(Related(spans(NOTE, "Hot wax burns the skin."), "the earlier passage"),),
            ),
        ),
        (
            "missing-consent-note",
            Category.CONSENT,
            Severity.WARNING,
            Hit(spans(NOTE, "Hot wax"), "There is no note on consent.", data={"suggestion": READY}),
        ),
        (
            "duplicate-tag",
            Category.TAGS,
            Severity.INFO,
            Hit(Span(second, second + 3), "Two spellings of one tag."),
        ),
    )


def full() -> Report:
    """Return a report of four articles, one without findings, all with their texts and figures."""
    texts = {
        "guide/rest.md": ARTICLE,
        "talk.txt": ONE_LINE,
        "wax.md": NOTE,
        "calm.md": "# Calm\n\nBreathe.\n",
    }
    figures = (
        Figures(40, 5.2, 9.0, 4, 1),
        Figures(120, 11.4, 9.0, 2, 2),
        Figures(30, 3.0, 9.0, 0, 0),
        Figures(2, 1.0, 9.0, 0, 0),
    )
    seen = report()
    return replace(
        seen,
        findings=(*seen.findings, *wax()),
        files=4,
        articles=lambda: [
            Article(read(path, text), of) for (path, text), of in zip(texts.items(), figures, strict=True)
        ],
    )


def hostile() -> Report:
    """Return a report of articles whose names and texts try to be something else."""
    text = "\n\n".join(WORDS)

    def articles() -> Iterator[Article]:
        for name in NAMES:
            document = read("a.txt", text)
            yield Article(replace(document, source=Source(name, text)), Figures(1, 1.0, 9.0, 1, 0))

    findings = [
        finding
        for name in NAMES
        for finding in findings_in(
            name,
            text,
            *(
                (
                    "hype-wording",
                    Category.CLAIMS,
                    Severity.ERROR,
                    Hit(
                        spans(text, words),
                        f"{words} {n}",
                        related=(Related(spans(text, WORDS[0]), words),),
                        data={"suggestion": words},
                    ),
                )
                for n, words in enumerate(WORDS)
            ),
        )
    ]
    return Report(tuple(findings), files=len(NAMES), articles=articles)


@dataclass(frozen=True)
class Element:
    """An element of a page, with all the text in it."""

    tag: str
    attributes: dict[str, str]
    text: list[str]

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


class _Reader(HTMLParser):
    _VOID = frozenset(("meta", "input", "br", "link"))

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.found.append(element)
        if tag not in self._VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self._VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text.append(data)


def elements(page: str) -> list[Element]:
    """Return the elements of a page in their order; every one of them must be closed, and in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader.found
