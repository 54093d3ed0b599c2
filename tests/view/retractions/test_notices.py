"""Rows of the Retraction Watch database become notices, and several of one paper one verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from zolint.view.retractions.notices import EXAMPLE, Nature, Notice, NotNotices, check, read, verdict

COLUMNS = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,"
    "RetractionNature,Reason,Paywalled,Notes"
)


def row(doi: str, pmid: str, nature: str = "Retraction", day: str = "2/6/2010 0:00") -> str:
    paper = f"1/1/2000 0:00,{doi},{pmid}"
    return f'7,"A, B",,,,,,,,,{day},10.1000/notice,0,{paper},{nature},+Error;+Fraud;,No,"x\ny"'


def read_rows(tmp_path: Path, *rows: str) -> list[tuple[str, Notice]]:
    path = tmp_path / "rw.csv"
    path.write_text("\n".join((COLUMNS, *rows)) + "\n", "utf-8-sig")
    check(str(path))
    return list(read(str(path)))


def test_a_row_is_found_by_doi_and_pmid(tmp_path: Path) -> None:
    notice = Notice(Nature.RETRACTION, "2010-02-06", ("Error", "Fraud"), "10.1000/notice", "7")
    assert read_rows(tmp_path, row("10.1000/ABC", "123")) == [
        ("doi:10.1000/abc", notice),
        ("pmid:123", notice),
    ]


@pytest.mark.parametrize(
    ("doi", "pmid", "keys"),
    [
        ("unavailable", "0", []),
        ("https://doi.org/10.1000/a.", "", ["doi:10.1000/a"]),
        ("Unavailable", "12", ["pmid:12"]),
    ],
)
def test_what_stands_for_nothing_is_nothing(tmp_path: Path, doi: str, pmid: str, keys: list[str]) -> None:
    assert [key for key, _ in read_rows(tmp_path, row(doi, pmid))] == keys


def test_bytes_that_are_not_utf_8_do_not_stop_it(tmp_path: Path) -> None:
    path = tmp_path / "rw.csv"
    path.write_bytes(f"{COLUMNS}\n{row('10.1000/a', '0')}\n".encode().replace(b"A, B", b"caf\xe9"))
    assert [key for key, _ in read(str(path))] == ["doi:10.1000/a"]


@pytest.mark.parametrize("day", ["2010-02-06", "2/6/2010", "2/6/2010 0:00"])
def test_a_day_is_read_however_it_is_written(tmp_path: Path, day: str) -> None:
    assert [notice.day for _, notice in read_rows(tmp_path, row("10.1000/a", "0", day=day))] == ["2010-02-06"]


@pytest.mark.parametrize("day", ["", "soon", "13/45/2010 0:00"])
def test_a_day_that_is_none_is_left_out(tmp_path: Path, day: str) -> None:
    assert [notice.day for _, notice in read_rows(tmp_path, row("10.1000/a", "0", day=day))] == [""]


@pytest.mark.parametrize(
    ("natures", "holds"),
    [
        ("Retraction", Nature.RETRACTION),
        ("Expression of concern,Retraction", Nature.RETRACTION),
        ("Retraction,Correction", Nature.RETRACTION),
        ("Retraction,Expression of concern", Nature.RETRACTION),
        ("Expression of concern,Correction", Nature.CONCERN),
        ("Correction", Nature.CORRECTION),
        ("Retraction,Reinstatement", None),
        ("Retraction,Reinstatement,Retraction", Nature.RETRACTION),
    ],
)
def test_the_gravest_that_still_holds_counts(natures: str, holds: Nature | None) -> None:
    notices = [Notice(Nature(nature), f"20{n + 10}", (), "") for n, nature in enumerate(natures.split(","))]
    held = verdict(reversed(notices))
    assert (held and held.nature) == holds


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(NotNotices, match='no column "OriginalPaperDOI"'):
        check(str(path))
    with pytest.raises(NotNotices, match="there is no file"):
        check(str(tmp_path / "gone.csv"))


def test_the_example_is_one_too() -> None:
    check(EXAMPLE)
    assert {notice.nature for _, notice in read(EXAMPLE)} == set(Nature)
