"""The site: it builds without a warning, its links lead somewhere, it loads nothing, its marks are right."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from zolint import cli, plugins, room, schema
from zolint.page import examples
from zolint.plan import AnyRule

REPOSITORY = Path(__file__).parents[2]
DOCS = REPOSITORY / "docs"
RULES = [rule for rule in plugins.load().rules if not rule.plugin]


@dataclass
class Page(HTMLParser):
    """What a page of the site leads to, loads, and has."""

    links: set[str] = field(default_factory=set)
    loads: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)
    text: list[str] = field(default_factory=list)
    marked: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _open: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.add(given["href"])
        elif tag == "link" and given.get("rel") not in ("canonical", "author"):
            self.loads.add(given["href"])
        elif "src" in given:
            self.loads.add(given["src"])
        if tag == "mark":
            self._open = given["class"]
            self.marked[self._open].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open = ""

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._open:
            self.marked[self._open][-1] += data


@cache
def page(path: Path) -> Page:
    """Read a page."""
    parsed = Page()
    parsed.feed(path.read_text("utf-8"))
    parsed.close()
    return parsed


def pages(site: Path) -> Iterator[tuple[Path, Page]]:
    """Yield every page."""
    for path in sorted(site.rglob("*.html")):
        yield path, page(path)


def test_make_docs_runs_the_same_commands() -> None:
    makefile = (REPOSITORY / "Makefile").read_text("utf-8")
    assert "$(BIN)/python docs/generate build/docs/pages\n" in makefile
    assert (
        "$(BIN)/sphinx-build -q -W --keep-going -c docs -d build/docs/read build/docs/pages build" in makefile
    )
    ignored = subprocess.run(["git", "check-ignore", "-q", "build/docs"], cwd=REPOSITORY, check=False)
    assert ignored.returncode in (0, 128)  # 128: the tree was copied without its history


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    lost: list[str] = []
    count = 0
    for path, one in pages(site):
        for link in one.links | one.loads:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            count += 1
            there = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not there.is_file() or (
                parts.fragment
                and there.suffix == ".html"
                and unquote(parts.fragment) not in page(there).anchors
            ):
                lost.append(f"{path.relative_to(site)}: {link}")
    assert lost == []
    assert count > 1000


def test_links_that_leave_the_site_are_addresses(site: Path) -> None:
    outside = {link for _, one in pages(site) for link in one.links if urlsplit(link).scheme}
    for link in outside:
        parts = urlsplit(link)
        assert parts.scheme == "https", link
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", parts.netloc), link


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for path, one in pages(site):
        assert [link for link in one.loads if urlsplit(link).netloc] == [], path
    for path in site.rglob("*.css"):
        assert re.findall(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", path.read_text("utf-8")) == [], path


def test_every_page_is_in_the_table_of_contents(site: Path) -> None:
    first = {urlsplit(link).path for link in page(site / "index.html").links}
    listed = {urlsplit(link).path for link in page(site / "rules" / "index.html").links}
    for path, _ in pages(site):
        name = path.relative_to(site).as_posix()
        if name not in ("index.html", "search.html", "genindex.html"):
            assert name in first or name.removeprefix("rules/") in listed, name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_page_marks_what_its_examples_mark(site: Path, rule: AnyRule) -> None:
    one = page(site / "rules" / f"{rule.name}.html")
    marked = examples(room.page(rule))
    flagged = "".join(one.text[start:end] for one in marked for start, end in one.flagged)
    shown = "".join(words for name, found in one.marked.items() if "flagged" in name for words in found)
    assert sorted(shown) == sorted(flagged)
    text = "".join(one.text)
    assert text.count("Flagged") >= sum(example.kind == "bad" for example in marked)
    assert rule.summary[1:30] in re.sub("[“”]", '"', text.replace("’", "'"))
    assert "index.html" in " ".join(one.links)


def test_no_marks_of_the_tests_are_left(site: Path) -> None:
    for rule in RULES:
        text = "".join(page(site / "rules" / f"{rule.name}.html").text)
        assert re.search(r"\[\[|\]\]|<<|>>", text) is None, rule.name


def test_the_messages_under_an_example_are_those_of_a_run(site: Path) -> None:
    text = "".join(page(site / "rules" / "glued-hashtags.html").text)
    assert "2 hashtags together, so they work as one tag or as none. Put a space between them." in text


def test_the_list_of_rules_says_how_each_is_set(site: Path) -> None:
    text = "".join(page(site / "rules" / "index.html").text)
    for name, *facts in (
        ("glued-hashtags", "error", "on", "safe"),
        ("missing-safety-note", "error", "on", "offered"),
        ("missing-byline", "warning", "off", "–"),
    ):
        row = re.search(rf"\n{name}\n(?:[^\n]*\n)*?\n*((?:{'|'.join(facts)})\n+){{3}}", text)
        assert row, name
        assert row.group().split()[-3:] == facts
    assert text.count("\nerror\n") == sum(rule.severity == "error" for rule in RULES)


def test_a_rules_page_has_its_published_figures(site: Path) -> None:
    figures = (REPOSITORY / "bench" / "ACCURACY.md").read_text("utf-8")
    (row,) = re.findall(r"^\| unsupported-claim \| (.*) \|$", figures, re.MULTILINE)
    text = "".join(page(site / "rules" / "unsupported-claim.html").text)
    after = text[text.rindex("Accuracy") - 4000 :]
    assert [cell for cell in row.split(" | ") if cell not in after] == []
    text = "".join(page(site / "rules" / "passive-voice.html").text)
    assert "Not measured: the labels of our articles do not judge this rule." in text


def test_the_reference_has_every_key_with_its_meaning(site: Path) -> None:
    text = re.sub(r"\s+", " ", "".join(page(site / "configuration.html").text))
    whole: Any = schema.schema(RULES)
    definitions = whole["definitions"]
    tables = {name: table["properties"] for name, table in definitions.items() if "properties" in table}
    count = 0
    for name, keys in (("", whole["properties"]), *tables.items()):
        for key, value in keys.items():
            if "description" in value and key not in ("rules", "per-file", "severity"):
                said = re.sub(r"[\"“”'’`]", "", value["description"])
                assert re.sub(r"\s+", " ", said) in re.sub(r"[\"“”'’`]", "", text), f"{name} {key}"
                count += 1
    assert count > 40


def keys(value: Any, path: str = "") -> Iterator[str]:
    """Yield the path of every key in a report, but of what a rule or the findings choose."""
    if isinstance(value, list):
        for one in value:
            yield from keys(one, f"{path}[]")
    elif isinstance(value, dict) and value and path.rpartition(".")[2] not in ("data", *COUNTS):
        if set(value) == {"offset", "line", "column"}:
            yield path
            return
        for key, one in value.items():
            yield from keys(one, f"{path}.{key}" if path else key)
    else:
        yield path


COUNTS = ("by_severity", "by_category", "by_rule")


def told() -> set[str]:
    """Return the paths of the keys that the page about JSON has."""
    table = (DOCS / "json.md").read_text("utf-8").partition("## Keys\n")[2].partition("A place has")[0]
    found: set[str] = set()
    for row in re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE):
        first, *others = re.findall("`([^`]+)`", row)
        found |= {first, *(one if one[0] != "." else first.rpartition(".")[0] + one for one in others)}
    return found


def test_the_page_about_json_has_every_key_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (REPOSITORY / "examples").glob("*.*"):
        shutil.copy(path, tmp_path)
    (tmp_path / "torn.md").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "es.md").write_text("Hablar con tu pareja antes de empezar es lo mejor. " * 9, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", "--format", "json"]) == 3
    report = json.loads(capsys.readouterr().out)
    found = set(keys(report))
    assert {path for path in found if not path.endswith("[]")} - told() == set()
    assert told() - found == set()


def test_exit_codes_are_those_of_the_readme(site: Path) -> None:
    listed = re.compile(r"^\| (\d+) \|", re.MULTILINE)
    readme = listed.findall((REPOSITORY / "README.md").read_text("utf-8"))
    assert listed.findall((DOCS / "exit-codes.md").read_text("utf-8")) == [*readme, "130"]


def test_the_readmes_sections_are_pages_and_its_rules_are_listed_once(site: Path) -> None:
    titles = re.findall(r"^## ([^\n]+)$", (REPOSITORY / "README.md").read_text("utf-8"), re.MULTILINE)
    shown = [page(site / f"{title.lower().replace(' ', '-')}.html") for title in titles if title != "Licence"]
    assert len(shown) > 4
    assert "rules/index.html" in shown[0].links
    assert "an appeal to research or experts" not in " ".join("".join(one.text) for one in shown)


def test_a_search_index_is_there_without_a_server(site: Path) -> None:
    index = (site / "searchindex.js").read_text("utf-8")
    assert index.startswith("Search.setIndex(")
    assert "rules/missing-safety-note" in index
    assert "searchindex.js" in (site / "search.html").read_text("utf-8")


def test_a_link_to_a_file_that_is_gone_stops_the_build(tmp_path: Path) -> None:
    copy = tmp_path / "zolint"
    for name in (
        "docs",
        "bench/ACCURACY.md",
        "bench/RESULTS.md",
        "rules/README.md",
        "README.md",
        "CHANGELOG.md",
        "action.yml",
        "ci",
    ):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        source = REPOSITORY / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    (copy / "CONTRIBUTING.md").write_text("# Contributing\n\n[Ask](docs/gone.md).\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, copy / "docs" / "generate", tmp_path / "pages"],
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode != 0
    assert "CONTRIBUTING.md links to docs/gone.md, and there is no such file" in ran.stderr
