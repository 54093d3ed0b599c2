"""A report whose file names and words try to be something else, for the tests of the formats."""

from __future__ import annotations

from dataclasses import replace

from tests.report.reports import report
from zolint.finding import Crash, Report, Skip

NAMES = (
    'a b/50%: it\'s "new", <i>&amp;</i>|`x`_y_.md',
    "odd]]>\x01\x1b[31m\x7f\x85\u2028\ufffe.md",
    "line\nbreak\r::error::.md",
    "שלום \u202etxt.md",
    "love \U0001f49e #1 @nurse [a](http://example.org).md",
    "caf\udce9.md",
)
WORDS = (
    '"quoted" & <b onclick="x">bold</b> | `code` *star* _under_ ~~gone~~ ]]> <![CDATA[ <!-- -->',
    "two\nlines\r\nand\ta tab, a bell \x07, escape \x1b[2J, NUL \x00, \ufffe and \u2028 too",
    "::error file=a.md::no ::stop-commands::x ##[error]no 100% %0A",
    "שלום עולם \u202e turned \u2066 about; emoji \U0001f9d1\u200d\u2695\ufe0f",
    "see [here](1), [there](2) and \\[no\\](3), @nurse, #12, https://example.org/?a=1&b=2, www.example.org",
    "\ud800 alone, {0} and $x$ ]]",
)


def hostile() -> Report:
    """Return a report with every name and every text of this module, some of them twice."""
    kinds = report().findings
    findings = tuple(
        replace(
            kinds[number % len(kinds)],
            path=name,
            message=f"{words} {number}",
            related=tuple(replace(other, message=words) for other in kinds[number % len(kinds)].related),
            fixes=tuple(replace(fix, title=words) for fix in kinds[number % len(kinds)].fixes),
        )
        for name in NAMES
        for number, words in enumerate(WORDS)
    )
    crashes = tuple(Crash(name, rule, WORDS[1]) for name in NAMES for rule in ("", "reading-grade"))
    return Report(findings, crashes, tuple(Skip(name, WORDS[2]) for name in NAMES), 12)
