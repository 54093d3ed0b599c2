"""A page shows articles in figures; they are counted with the findings, and recalled with them."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.report.html.pages import Element, elements
from zolint import cli

ARTICLE = """\
# Condoms

Condoms reduce the risk of infection by 90%. Use a new condom each time.

#condoms#lube
"""
PLAIN = "# Sleep\n\nSleep well.\n"
CHECK = ("check", "--isolated", "--exit-zero", "--format")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of two articles, and go there."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("a.md").write_text(ARTICLE, "utf-8")
    Path("b.md").write_text(PLAIN, "utf-8")
    return folder


def check(*arguments: str) -> str:
    """Write the page of the folder, and return it."""
    assert (
        cli.main(["check", "--isolated", "--exit-zero", "--format", "html", "-o", "../r.html", *arguments])
        == 0
    )
    return Path("../r.html").read_text("utf-8")


def shown(page: str, name: str) -> list[str]:
    return [element.words for element in elements(page) if name in element.classes]


def marks(page: str) -> list[Element]:
    return [element for element in elements(page) if element.tag == "mark" and "id" in element.attributes]


def test_each_article_has_its_grade_and_its_claims(site: Path) -> None:
    page = check()
    assert any(words.startswith("grade ") and "claim" in words for words in shown(page, "figures"))
    assert any("#condoms" in element.words for element in marks(page))
    assert "Claims supported: " in page


def test_what_is_recalled_is_the_same_page(site: Path) -> None:
    fresh = check("--no-cache")
    assert check() == fresh
    assert check() == fresh


def test_outcomes_without_figures_do_not_cost_the_page_its_figures(site: Path) -> None:
    fresh = check("--no-cache")
    assert cli.main([*CHECK, "text", "-o", "../r.txt"]) == 0
    assert check() == fresh


def test_figures_that_are_recalled_do_not_show_in_other_formats(site: Path) -> None:
    def json() -> str:
        cli.main([*CHECK, "json", "-o", "../r.json"])
        return Path("../r.json").read_text("utf-8")

    before = json()
    check()
    assert json() == before


def test_standard_input_is_shown_too(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    page = check("--stdin-filename", "draft.md", "-")
    assert any("#condoms" in element.words for element in marks(page))
    assert shown(page, "path") == ["draft.md"]


def test_what_is_marked_after_fixes_is_the_fixed_text(site: Path) -> None:
    page = check("--fix")
    assert "#condoms #lube" in Path("a.md").read_text("utf-8").lower()
    assert not any("#condoms#lube" in words for words in shown(page, "text"))
    assert marks(page)


def test_a_file_that_cannot_be_read_costs_the_page_nothing(site: Path) -> None:
    Path("c.md").write_bytes(b"\xff\xfe\x00x")
    assert cli.main([*CHECK, "html", "-o", "../r.html"]) == 3
    page = Path("../r.html").read_text("utf-8")
    assert "1 problem kept zolint from judging everything" in page
    assert marks(page)


def test_figures_are_not_counted_for_other_formats(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "zolint.command.figures", raising=False)
    cli.main([*CHECK, "json", "-o", "../r.json", "--no-cache"])
    assert "zolint.command.figures" not in sys.modules


def test_a_report_is_no_article(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fresh = check()
    for _ in range(2):
        assert cli.main([*CHECK, "html", "-o", "report.html"]) == 0
        assert Path("report.html").read_text("utf-8") == fresh
    capsys.readouterr()
    assert cli.main([*CHECK, "concise"]) == 0
    said = capsys.readouterr()
    assert "report.html" not in said.out
    assert "report.html: skipped (a report of zolint)" in said.err


def test_what_is_about_to_be_written_is_not_read(site: Path) -> None:
    for _ in range(2):
        assert cli.main([*CHECK, "markdown", "-o", "comment.md"]) == 0
        assert "2 files checked" in Path("comment.md").read_text("utf-8")
