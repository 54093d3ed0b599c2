"""A report of two articles, for the tests of the formats."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.finding import Crash, Report, Skip
from zolint.plan import Active, AnyRule
from zolint.rule import Category, Edit, Fix, Hit, NoOptions, Related, Rule, Severity
from zolint.sign import sign
from zolint.source import Source, Span
from zolint.view.sentences import Sentences

ARTICLE = (
    "Better rest\n\nRest always lowers stress. People who\nrest more sleep well.\n\n"
    "For some, rest raises stress at first.\n\n#Sleep#Rest\n"
)
ONE_LINE = (
    "Café talk. "
    + "Many couples talk about sleep before they talk about anything else. " * 9
    + "日本語\ttalk heals."
)


def check(_view: Sentences, _options: NoOptions) -> Iterator[Hit]:
    """Report nothing; the hits are made by hand."""
    yield from ()


def active(name: str, category: Category, severity: Severity) -> Active:
    rule: AnyRule = Rule(name, name, category, severity, Sentences, check)
    return Active(rule, rule.options)


def spans(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def report() -> Report:
    """Return a report with everything that a report can have."""
    opposite = Hit(
        spans(ARTICLE, "lowers stress"),
        'The article says that rest "lowers stress" and that it "raises stress". Keep one of the two.',
        related=(Related(spans(ARTICLE, "raises stress"), "the other statement"),),
        data={"kind": "opposite-effects", "topics": ("rest",)},
    )
    glued = Hit(
        spans(ARTICLE, "#Sleep#Rest"),
        'The hashtags "#Sleep#Rest" stand without a space.\nPut a space between them.',
        fixes=(
            Fix("Put a space between them", (Edit(spans(ARTICLE, "#Rest"), " #Rest"),), safe=True),
            Fix("Take them out", (Edit(spans(ARTICLE, "#Sleep#Rest"), ""),)),
        ),
    )
    long = Hit(
        spans(ARTICLE, "People who\nrest more sleep well."),
        "This sentence goes over two lines.",
        severity=Severity.INFO,
    )
    healing = Hit(
        spans(ONE_LINE, "talk heals"),
        '"talk heals" has no source. Cite a study or say that it may.',
        related=(Related(spans(ONE_LINE, "Café"), "first said here"),),
    )
    first = sign(
        Source("guide/rest.md", ARTICLE),
        (
            (active("opposite-effects", Category.CONTRADICTIONS, Severity.ERROR), opposite),
            (active("glued-hashtags", Category.TAGS, Severity.WARNING), glued),
            (active("long-sentence", Category.READABILITY, Severity.WARNING), long),
        ),
    )
    second = sign(
        Source("talk.txt", ONE_LINE),
        ((active("unsupported-claim", Category.CLAIMS, Severity.ERROR), healing),),
    )
    crashes = (
        Crash("talk.txt", "reading-grade", "KeyError: 'x' (reading_grade/rule.py:7)"),
        Crash("bad.md", "", "no text"),
    )
    return Report((*first, *second), crashes, (Skip("es.md", "language: es"),), 2)
