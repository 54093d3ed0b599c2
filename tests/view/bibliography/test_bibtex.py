"""BibTeX entries are read with their names, years and identifiers."""

from __future__ import annotations

import logging

import pytest

from zolint.view.bibliography.bibtex import NotBibtex, read

FILE = r"""
@comment{by hand}
@string{joe = "Journal of Examples"}
@article{ruiz2018,
  title = {Sleep and {Desire}: a cross-sectional survey},
  author = {Ruiz, Ana and M{\"u}ller, Bo},
  journal = joe,
  year = 2018,
  doi = {10.1000/ABC},
  isbn = {}
}
@online{lee2020, author = {{Example Health Office}}, date = {2020-05-01}, url = {https://www.example.org/lee}}
@misc{tanaka2021, author = {Tanaka, H.}, year = {2021}, eprint = {2101.00001}, archiveprefix = {arXiv}}
@article{ruiz2018, title = {A second one of the same key}}
"""


def test_every_entry_is_read() -> None:
    entries = {entry.label: entry for entry in read(FILE)}
    assert list(entries) == ["ruiz2018", "lee2020", "tanaka2021"]
    ruiz = entries["ruiz2018"]
    assert ruiz.type == "article-journal"
    assert "Sleep and Desire: a cross-sectional survey" in ruiz.text
    assert "Journal of Examples" in ruiz.text
    assert [each.key for each in ruiz.identifiers] == ["doi:10.1000/abc"]
    assert ruiz.is_by("Müller", "2018")


def test_types_and_addresses_are_those_of_csl() -> None:
    entries = {entry.label: entry for entry in read(FILE)}
    assert entries["lee2020"].type == "webpage"
    assert entries["lee2020"].addresses == ("https://www.example.org/lee",)
    assert entries["lee2020"].is_by("Example Health Office", "2020")
    assert [each.key for each in entries["tanaka2021"].identifiers] == ["arxiv:2101.00001"]


def test_a_broken_entry_names_its_line(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(NotBibtex, match="line 3"):
        list(read("@misc{a, title = {b}}\n\n@misc{c, title = {d\n@misc{e, title = {f}}\n"))
    assert not caplog.records


def test_a_field_that_stands_twice_is_no_obstacle() -> None:
    (entry,) = read("@misc{a, title = {First}, title = {Second}, note = {50\\% \\& more}}")
    assert "First" in entry.text
    assert "50% & more" in entry.text
