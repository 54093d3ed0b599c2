"""Marks of trust are found in the front matter of every site generator and in the lines round the text."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document import html, markdown, text
from zolint.settings import Settings, TrustSettings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.trust import Trust, read_day

BODY = "\n# Condoms\n\nUse a new one each time.\n"


def trust(source: str, suffix: str = "md", **keys: object) -> Trust:
    reader = {"md": markdown.READER, "txt": text.READER, "html": html.READER}[suffix]
    document = reader.read(Source(f"a.{suffix}", source))
    return Analysis(document, Settings(trust=TrustSettings(**keys))).view(Trust)  # type: ignore[arg-type]  # the fields' values


def front(lines: str) -> str:
    return f"---\n{lines}\n---\n{BODY}"


@pytest.mark.parametrize(
    "lines",
    [
        "author: Ines",
        "authors: [Ines]",
        "Author:\n  name: Ines",
        "authors:\n  - name: Ines",
        "written-by: Ines",
    ],
)
def test_finds_the_author_under_the_keys_of_site_generators(lines: str) -> None:
    assert trust(front(lines)).byline


def test_finds_the_author_in_toml_and_in_html() -> None:
    assert trust(f'+++\nauthor = "Ines"\n+++\n{BODY}').byline
    page = (
        '<html><head><meta name="author" content="Ines"></head><body><h1>A</h1><p>Use one.</p></body></html>'
    )
    assert trust(page, "html").byline


@pytest.mark.parametrize("value", ['""', "TBD", "n/a", "[]", "~"])
def test_a_key_that_says_nothing_is_no_mark(value: str) -> None:
    assert trust(front(f"author: {value}")).byline is None


@pytest.mark.parametrize(
    "line", ["By Ines Okoro", "Written by Dr. Okoro, nurse", "Author: Ines", "By [Ines](https://example.org)"]
)
def test_finds_the_author_in_a_line_round_the_text(line: str) -> None:
    found = trust(f"# Condoms\n\n{line}\n\nUse a new one each time.\n")
    assert found.byline
    assert trust(f"# Condoms\n\nUse a new one each time.\n\n{line}\n").byline


@pytest.mark.parametrize(
    "line", ["By now you know it.", "Condoms by the box are cheap.", "By using lube you lower friction."]
)
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    assert trust(f"# Condoms\n\n{line}\n").byline is None


def test_a_byline_deep_in_a_long_text_does_not_count() -> None:
    paragraphs = "Use a new one each time.\n\n" * 20
    assert trust(f"# Condoms\n\n{paragraphs}By Ines Okoro\n\n{paragraphs}").byline is None


@pytest.mark.parametrize(
    "line", ["Medically reviewed by Dr Ines Okoro", "Fact-checked by Ines", "Reviewer: Ines Okoro, RN"]
)
def test_finds_the_reviewer(line: str) -> None:
    assert trust(f"# Condoms\n\n{line}\n\nUse one.\n").reviewer
    assert trust(front("medically_reviewed_by: Ines")).reviewer


def test_the_day_of_the_last_review_and_of_the_next_are_two() -> None:
    found = trust("# Condoms\n\nUse one.\n\nPage last reviewed: 3 May 2024  \nNext review due: 3 May 2027\n")
    assert found.reviewed
    assert found.next_review
    assert (found.reviewed.day, found.next_review.day) == (date(2024, 5, 3), date(2027, 5, 3))


def test_a_day_stands_where_it_is_written() -> None:
    source = front("lastReviewed: 2024-05-03")
    found = trust(source).reviewed
    assert found
    assert source[found.span.start : found.span.end] == "2024-05-03"


def test_a_key_under_a_key_can_be_named() -> None:
    source = front("last_update:\n  date: 2024-05-03\n  author: Ines")
    assert trust(source).reviewed is None
    found = trust(source, date_keys=("last_update.date",)).reviewed
    assert found
    assert found.day == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("2024-05-03T10:00:00+02:00", date(2024, 5, 3)),
        ("2024/5/3", date(2024, 5, 3)),
        ("3 May 2024", date(2024, 5, 3)),
        ("03rd of Sept. 2024", date(2024, 9, 3)),
        ("on May 3rd, 2024 by Ines", date(2024, 5, 3)),
        ("May 2024", date(2024, 5, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024", date(2024, 12, 31)),
        ("03/05/2024", date(2024, 5, 3)),
        ("05/03/2024", date(2024, 5, 3)),
        ("31/05/2024", date(2024, 5, 31)),
        ("31.05.2024", date(2024, 5, 31)),
        ("soon", None),
        ("", None),
    ],
)
def test_reads_a_day_however_it_is_written(written: str, day: date | None) -> None:
    assert read_day(written) == day


@pytest.mark.parametrize("written", ["2024-13-40", "2024-02-30"])
def test_a_day_that_does_not_exist_is_no_other_day_of_another_year(written: str) -> None:
    found = read_day(written)
    assert found is None or found.year == 2024


@settings(max_examples=60)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_reads_every_day_that_it_is_given(day: date) -> None:
    name = calendar.month_name[day.month]
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day.day} {name} {day.year}") == day
    assert read_day(f"{name} {day.day}, {day.year}") == day


@settings(max_examples=100)
@given(st.text(alphabet="0123456789-/. Maysept", max_size=30))
def test_no_text_breaks_the_reading_of_days(written: str) -> None:
    assert read_day(written) is None or isinstance(read_day(written), date)


def test_today_can_be_set_and_is_else_the_day_of_the_run() -> None:
    assert trust(BODY, today="2025-01-31").today == date(2025, 1, 31)
    assert abs((trust(BODY).today - datetime.now(UTC).date()).days) <= 1
    with pytest.raises(ValueError, match="2025-01-31"):
        TrustSettings(today="yesterday")


@pytest.mark.parametrize(
    "source",
    [
        front("sources:\n  - WHO, 2021"),
        f"{BODY}\n## References\n\n1. WHO, 2021\n",
        f"{BODY}\n**Sources:** WHO, 2021\n",
        f"{BODY}\nIt works.[^1]\n\n[^1]: WHO, 2021\n",
        f"{BODY}\nIt works ([study](https://doi.org/10.1000/182)).\n",
        f"{BODY}\nIt works (Okoro and Lee, 2018).\n",
    ],
)
def test_finds_sources_wherever_they_are_given(source: str) -> None:
    assert trust(source).has_sources


@pytest.mark.parametrize(
    "source",
    [
        BODY,
        f"{BODY}\n## References\n\n## After\n\nTie a knot.\n",
        f"{BODY}\nDoctors have found that it works.\n",
        f"{BODY}\nThe source of the pain is the friction.\n",
    ],
)
def test_does_not_take_other_words_for_sources(source: str) -> None:
    assert not trust(source).has_sources


def test_stands_on_the_title_or_the_first_sentence() -> None:
    assert trust(BODY).anchor == trust(BODY).document.title.span  # type: ignore[union-attr]  # it has one
    plain = trust("Use a new one each time. Put on some lube, and then a little more.\n", "txt")
    assert plain.anchor
    assert plain.document.source.slice(plain.anchor) == "Use a new one each time."
    assert trust("", "txt").anchor is None
