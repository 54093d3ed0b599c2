"""The catalogue of notes fits together, and a house changes it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.view.noting import ANAL, missing, notes
from zolint.document import Kind
from zolint.mistake import Mistake
from zolint.view.notes import catalogue


def test_the_built_in_catalogue_fits_together() -> None:
    known = catalogue.load()
    assert list(catalogue.faults(known)) == []
    families = [topic.family for topic in known.topics.values()]
    assert (families.count("safety"), families.count("consent")) == (38, 19)
    for topic in known.topics.values():
        assert topic.name, topic.id
        assert topic.source, topic.id
        assert topic.description, topic.id
        assert topic.elements, topic.id
        assert topic.needs <= len(topic.elements), topic.id
    for element in known.elements.values():
        assert element.says, element.id
        assert element.description, element.id
        assert element.sentence.endswith("."), element.id


def test_a_house_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    severities = []
    for at, severity in enumerate(("info", "error")):
        house.write_text(f"[topics.sex-toys]\nseverity = '{severity}'\n")
        os.utime(house, (at, at))
        severities.append(catalogue.load((str(house),)).topics["sex-toys"].severity)
    assert severities == ["info", "error"]


def test_a_house_changes_and_adds_topics(tmp_path: Path) -> None:
    house = tmp_path / "house.toml"
    house.write_text(
        '[topics.anal-sex]\nseverity = "info"\ndrop = ["infection-risk", "order-of-sites"]\n'
        '[topics.hot-tubs]\nname = "hot tubs"\ntriggers = ["hot tub | whirlpool"]\nelements = ["heat"]\n'
        '[elements.heat]\nsays = "the heat"\nsentence = "Keep it below 38 degrees."\nways = ["38 | {warm}"]\n'
        '[lists]\nwarm = ["lukewarm", "not ... hot"]\n'
    )
    view = notes(*ANAL, catalogues=(str(house),))
    gap = next(gap for gap in view.gaps if gap.topic.id == "anal-sex")
    assert gap.severity == "info"
    assert missing(view, "anal-sex") == ("barrier", "lubricant", "stop-on-pain")
    tub = ((Kind.TITLE, "The hot tub"), "Get in. Sit down. Close your eyes.")
    assert missing(notes(*tub, catalogues=(str(house),)), "hot-tubs") == ("heat",)
    assert missing(notes(*tub, "Do not make it hot.", catalogues=(str(house),)), "hot-tubs") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[topics.anal-sex]\nseverty = 'info'\n", ':2:1: unknown key of a topic "severty"; did you mean'),
        ("[topics.anal-sex]\nseverity = 'bad'\n", ":2:1: severity must be one of"),
        (
            "[topics.x]\nelements = ['barier']\n",
            ':2:1: there is no element "barier"; did you mean "barrier"?',
        ),
        ("[elements.x]\nways = ['{pian}']\n", ':2:1: there is no list "pian"'),
        ("[elements.x]\nways = ['... pain']\n", "is not a word, a list, or a run of them"),
        ("[topic.x]\n", ':1:2: unknown table "topic"; did you mean "topics"?'),
        ("[lists]\nx = 'pain'\n", ":2:1: x must be a list"),
        ("[lists]\nx = ['a > b']\n", ':2:1: the list "x" links parts with +, >, ~ or -'),
        ("[lists]\nx = ['{y}']\ny = ['b | {x}']\n", ':2:1: the list "x" is part of itself'),
        ("[lists\n", "not TOML"),
    ],
)
def test_a_bad_catalogue_is_refused_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(text)
    with pytest.raises(Mistake) as caught:
        catalogue.load((str(path),))
    assert says in str(caught.value)
