"""An entry is what "(Author, year)" means where it names them, in full or by initials."""

from __future__ import annotations

import pytest

from zolint.view.bibliography.entry import Entry, Origin


@pytest.mark.parametrize(
    ("author", "year", "text", "means"),
    [
        ("Ruiz", "2018", "Ruiz, A. (2018). Sleep.", True),
        ("Ruiz", "2019", "Ruiz, A. (2018). Sleep.", False),
        ("Lee", "2018", "Ruiz, A. (2018). Sleep.", False),
        ("Ruiz", "", "Ruiz, A. Sleep.", True),
        ("WHO", "2021", "World Health Organization. Fact sheet. 2021.", True),
        ("World Health Organization", "2021", "WHO. Fact sheet. 2021.", True),
        ("Müller", "2018", "MÜLLER B. Naps. 2018.", True),
    ],
)
def test_author_and_year_name_an_entry(author: str, year: str, text: str, means: bool) -> None:  # noqa: FBT001 - a table
    assert Entry("1", Origin.LIST, text).is_by(author, year) is means


@pytest.mark.parametrize(
    ("label", "origin", "name"),
    [
        ("3", Origin.LIST, "source 3"),
        ("a", Origin.FOOTNOTE, "footnote a"),
        ("ruiz2018", Origin.FILE, "@ruiz2018"),
        ("ruiz2018", Origin.METADATA, "@ruiz2018"),
        ("2", Origin.METADATA, "source 2"),
    ],
)
def test_an_entry_has_a_name(label: str, origin: Origin, name: str) -> None:
    assert Entry(label, origin, "").name == name


@pytest.mark.parametrize(
    ("text", "is_source"),
    [("Ruiz. Sleep. 2018.", True), ("Ruiz. Sleep. n.d.", True), ("Bring a towel.", False)],
)
def test_a_source_names_a_year(text: str, *, is_source: bool) -> None:
    assert Entry("1", Origin.LIST, text).is_source is is_source
