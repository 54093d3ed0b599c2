"""The report as a comment on a pull request, read by a Markdown parser."""

from __future__ import annotations

import re
from dataclasses import replace

import pyromark

from tests.report.hostile import hostile
from tests.report.read import rows
from tests.report.reports import report
from zolint.finding import Crash, Finding, Report
from zolint.report.markdown import MAX_COMMENT, text, write
from zolint.rule import Severity

TAGS = {
    "details",
    "summary",
    "code",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "p",
    "h3",
    "strong",
    "ul",
    "li",
}


def html(markdown: str) -> str:
    options = (
        pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_MATH
    )
    return pyromark.html(markdown, options=options)


def many(number: int) -> Report:
    one = report().findings[2]
    findings = (
        replace(one, path=f"articles/{n % 40}.md", severity=Severity.ERROR if n % 10 == 7 else Severity.INFO)
        for n in range(number)
    )
    return Report(tuple(sorted(findings, key=lambda finding: finding.path)), files=40)


def test_has_a_folded_table_a_file() -> None:
    page = html(write(report()))
    assert page.count("<details>") == page.count("</details>") == page.count("<table>") == 2
    assert "<summary><code>guide/rest.md</code>: 1 error, 1 warning, 1 info</summary>" in page
    assert "zolint: 4 findings in 2 files" in page
    assert "(line 6: the other statement)" in page
    assert "1 can be fixed safely with" in page


def test_what_could_not_be_judged_is_told() -> None:
    assert "**2 problems** kept zolint from judging everything" in write(report())


def test_no_word_of_an_article_is_markup() -> None:
    page = html(write(hostile()))
    assert set(re.findall(r"</?([a-z0-9]+)", page)) <= TAGS
    assert page.count("<tr>") == len(hostile().findings) + page.count("<table>")
    assert all(len(row) == 4 for row in rows(write(hostile())))


def test_nobody_is_summoned_and_nothing_is_linked() -> None:
    assert text("@nurse #12 a@b.org #rest") == "@&#8203;nurse #&#8203;12 a@&#8203;b.org #rest"
    assert "://" not in text("https://example.org")
    assert "www." not in text("www.example.org")


def test_words_are_read_as_they_are() -> None:
    words = '"a_b" *c* <d> | `e` [f](g) ~h~ &amp; \\i {j} $k$'
    page = html(f"| a |\n|---|\n| {text(words)} |\n")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        page = page.replace(entity, character)
    assert words in page


def test_the_worst_are_kept_where_not_all_fit() -> None:
    seen = many(3000)
    written = write(seen)
    assert MAX_COMMENT * 0.8 < len(written.encode()) <= MAX_COMMENT
    shown = rows(written)
    left = re.search(r"\*\*([\d,]+) more findings\*\* found no room", written)
    assert left
    assert len(shown) + int(left[1].replace(",", "")) == 3000
    assert sum(row[1].strip() == "error" for row in shown) == 300
    assert len(html(written)) > MAX_COMMENT


def test_a_comment_is_never_too_long() -> None:
    one: Finding = replace(report().findings[0], path="_" * 4000, message="|" * 100_000)
    other = replace(one, path="b.md", message="short")
    assert len(rows(write(Report((one, other))))) == 2
    seen = Report((one,) * 100, tuple(Crash("|" * 4000, "", "_" * 4000) for _ in range(100)))
    assert len(write(seen).encode()) <= MAX_COMMENT


def test_nothing_found_is_a_short_comment() -> None:
    assert write(Report((), files=3)) == "<!-- zolint -->\n### zolint: no findings\n\n3 files checked.\n"
