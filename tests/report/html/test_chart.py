"""The charts of the overview: what is drawn adds up to what is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.html.pages import full
from zolint.finding import Figures
from zolint.report.html import chart
from zolint.report.html.sheet import Sheet, sheets


def sheet(number: int, figures: Figures | None) -> Sheet:
    return Sheet(f"a{number}", f"{number}.md", "", figures, (), (), {}, {})


def figures(grade: float = 8.0, claims: int = 0, supported: int = 0, target: float = 9.0) -> Figures:
    return Figures(100, grade, target, claims, supported)


def test_a_bar_is_as_long_as_its_parts() -> None:
    bars = chart.categories(full().findings * 3)
    assert sum(bar.count for bar in bars) == 3 * len(full().findings)
    assert [bar.count for bar in bars] == sorted((bar.count for bar in bars), reverse=True)
    longest = bars[0].parts[-1].x + bars[0].parts[-1].width
    for bar in bars:
        assert bar.parts[-1].x + bar.parts[-1].width == pytest.approx(longest * bar.count / bars[0].count)


def test_there_is_nothing_to_draw_without_findings_or_figures() -> None:
    assert chart.categories(()) == ()
    assert chart.grades([sheet(1, None)]) is None
    assert chart.support([sheet(1, figures())]) is None


def test_every_article_is_a_dot() -> None:
    drawn = chart.grades([sheet(n, figures(grade)) for n, grade in enumerate((-1.0, 3.2, 8.9, 9.1, 31.0))])
    assert drawn
    assert len(drawn.dots) == 5
    assert not drawn.columns
    assert [dot.is_hard for dot in drawn.dots] == [False, False, False, True, True]
    assert all(0 <= dot.x <= drawn.width and 0 <= dot.y <= drawn.height for dot in drawn.dots)
    assert (drawn.over, drawn.count, drawn.median) == (2, 5, 8.9)


def test_many_articles_of_a_grade_are_a_column() -> None:
    drawn = chart.grades([sheet(n, figures(5 + n % 2)) for n in range(300)])
    assert drawn
    assert not drawn.dots
    assert [column.says for column in drawn.columns] == ["grade 5: 150 articles", "grade 6: 150 articles"]
    assert all(column.height <= drawn.height for column in drawn.columns)


def test_a_target_is_drawn_where_all_articles_have_the_same() -> None:
    one, other = sheet(1, figures(target=9.0)), sheet(2, figures(target=6.0))
    same, different = chart.grades([one, one]), chart.grades([one, other])
    assert same
    assert same.target
    assert same.target[1] == 9.0
    assert different
    assert different.target is None


def test_articles_are_counted_by_the_share_of_their_claims() -> None:
    shares = ((4, 4), (4, 2), (100, 1), (4, 0), (0, 0))
    drawn = chart.support(
        [sheet(n, figures(claims=all_, supported=some)) for n, (all_, some) in enumerate(shares)]
    )
    assert drawn
    assert {bar.label: bar.count for bar in drawn.bars} == {
        "all": 1,
        "half or more": 1,
        "fewer than half": 1,
        "none": 1,
    }
    assert (drawn.claims, drawn.supported, drawn.percent) == (112, 7, 6)


def test_articles_without_figures_do_not_count() -> None:
    found = [replace(one, figures=None) for one in sheets(full())]
    assert chart.grades(found) is None
    assert chart.support(found) is None
