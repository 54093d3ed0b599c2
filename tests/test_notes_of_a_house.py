"""A house changes the catalogue of notes: in a pack, or in a catalogue that the configuration names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zolint import cli
from zolint.view.notes import catalogue
from zolint.view.notes.catalogue import Entry

TUB = "# The hot tub\n\nGet in together. Sit down. Close your eyes. Stay as long as you like.\n"
TOY = "# A vibrator for two\n\nTurn it on. Start at the shoulders. Try each speed on your partner's thighs.\n"
MARK = "\n[Staying safe](https://example.org/stay-safe/#toys)\n"
ADDS = """
[topics.hot-tubs]
name = "hot tubs"
triggers = ["hot tub | whirlpool"]
elements = ["heat"]
[elements.heat]
says = "a limit to the heat"
sentence = "Keep it below 38 degrees."
ways = ["38 | {warm}"]
[lists]
warm = ["lukewarm | not ... hot"]
"""
DROPS = '[topics.sex-toys]\ndrop = ["not-shared", "body-safe-material"]\nneeds = 1\n'
SOFTENS = '[topics.sex-toys]\nseverity = "info"\n'
LINKS = '[topics.sex-toys]\npages = ["/stay-safe"]\n'

Found = dict[str, tuple[str, tuple[str, ...]]]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(here: Path, text: str, configuration: str, capsys: pytest.CaptureFixture[str]) -> Found:
    """Return the severity and the missing elements of each topic that the command reports."""
    (here / "zolint.toml").write_text(configuration, "utf-8")
    (here / "a.md").write_text(text, "utf-8")
    cli.main(("check", "--format", "json", "--exit-zero", "--no-cache", "a.md"))
    findings = json.loads(capsys.readouterr().out)["findings"]
    return {
        finding["data"]["topic"]: (finding["severity"], tuple(finding["data"]["missing"]))
        for finding in findings
        if finding["rule"].endswith("-safety-note")
    }


@pytest.mark.parametrize(
    ("configuration", "file"),
    [
        ('packs = ["house.toml"]\n', "house.toml"),
        ('[notes]\ncatalogues = ["notes.toml"]\n', "notes.toml"),
    ],
)
def test_a_house_adds_drops_softens_and_links(
    here: Path, configuration: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = ("warning", ("clean-between-uses", "not-shared", "body-safe-material"))
    assert check(here, TUB, "", capsys) == {}
    assert check(here, TOY, "", capsys) == {"sex-toys": plain}
    (here / file).write_text(ADDS, "utf-8")
    assert check(here, TUB, configuration, capsys) == {"hot-tubs": ("error", ("heat",))}
    assert check(here, f"{TUB}It should not be hot.\n", configuration, capsys) == {}
    (here / file).write_text(DROPS, "utf-8")
    assert check(here, TOY, configuration, capsys) == {"sex-toys": ("warning", ("clean-between-uses",))}
    (here / file).write_text(SOFTENS, "utf-8")
    assert check(here, TOY, configuration, capsys) == {"sex-toys": ("info", plain[1])}
    (here / file).write_text(LINKS, "utf-8")
    assert check(here, TOY, configuration, capsys) == {"sex-toys": plain}
    assert check(here, TOY + MARK, configuration, capsys) == {}


def test_a_safety_page_of_the_configuration_is_a_note(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = '[notes]\nsafety-pages = ["/stay-safe"]\n'
    assert "sex-toys" in check(here, TOY, pages, capsys)
    assert check(here, TOY + MARK, pages, capsys) == {}


def test_a_pack_has_rules_and_topics_and_a_catalogue_lies_over_it(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "house.toml").write_text(f'[rules.naughty]\nflag = ["naughty"]\n{SOFTENS}', "utf-8")
    (here / "notes.toml").write_text('[topics.sex-toys]\nseverity = "error"\n', "utf-8")
    both = 'packs = ["house.toml"]\n[notes]\ncatalogues = ["notes.toml"]\n'
    assert check(here, TOY, both, capsys)["sex-toys"][0] == "error"
    (here / "a.md").write_text("A naughty evening.\n", "utf-8")
    cli.main(("check", "--format", "json", "--exit-zero", "--no-cache", "a.md"))
    assert "house/naughty" in {finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]}


def test_a_fault_in_a_pack_is_told_with_its_place(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "house.toml").write_text('[topics.sex-toys]\nelements = ["sope"]\n', "utf-8")
    (here / "zolint.toml").write_text('packs = ["house.toml"]\n', "utf-8")
    (here / "a.md").write_text(TOY, "utf-8")
    assert cli.main(("check", "a.md")) == 2
    assert 'house.toml:2:1: there is no element "sope"' in capsys.readouterr().err


@pytest.mark.parametrize("family", ["safety", "consent"])
def test_the_rule_pages_name_the_source_of_every_topic(family: str) -> None:
    folder = Path(__file__).parent.parent / "rules" / "zolint_rules"
    for kind in ("missing", "incomplete"):
        page = (folder / f"{kind}_{family}_note" / "rule.md").read_text("utf-8")
        assert [line for topic in topics(family) if (line := named(topic)) not in page] == []


def topics(family: str) -> list[Entry]:
    return [topic for topic in catalogue.load().topics.values() if topic.family == family]


def named(topic: Entry) -> str:
    """Return the line with which a page names a topic's source."""
    return f"- {topic.name}: {topic.source}\n"
