"""A small site with BibTeX, CSL-JSON and Markdown footnotes, checked from end to end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from zolint import cli

CONFIG = """
select = ["dangling-citation", "weak-source", "causal-overreach", "retracted-source"]

[evidence]
bibliography = ["refs/shared.json"]
retractions = "zolint:example"

[evidence.tiers]
"example.net" = 6
"""
BIB = """
@article{ruiz2018,
  author = {Ruiz, Ana and Lee, Bo},
  title = {Hugs and stress: a cross-sectional survey},
  journal = {Journal of Examples},
  year = {2018},
  doi = {10.1000/hugs}
}
@article{tanaka2016, author = {Tanaka, Hana}, title = {Sleep}, year = {2016}, doi = {10.5555/retracted.1}}
@online{blog2020, author = {Somebody}, title = {Thoughts}, year = {2020}, url = {https://somebody.substack.com/p/a}}
"""
CSL = [
    {
        "id": "okoro2020",
        "type": "article-journal",
        "title": "Massage: a randomised trial",
        "DOI": "10.1000/okoro",
    },
    {"id": "news2021", "type": "article-newspaper", "title": "Sex is good for you"},
]
ARTICLES = {
    "hugs.md": """---
bibliography: refs/own.bib
---
# Hugs

Hugging reduces stress [@ruiz2018]. Massage reduces anxiety [@okoro2020].

Sleep restores desire [@tanaka2016]. Naps help [@tanka2016].

Sex lowers blood pressure [@news2021].
""",
    "notes.md": """# Notes

Massage reduces anxiety.[^blog] Walking lifts the mood.[^gone] Rest is good.[^lab]

[^blog]: Somebody, https://somebody.substack.com/p/b
[^lab]: A lab, https://lab.example.net/rest
[^idle]: Nobody points here. ISBN 978-0-306-40615-8
""",
    "fine.md": """# Fine

Massage reduces anxiety [@okoro2020]. Some like it slow.[^1]

[^1]: Ruiz and Lee (2018) asked them.
""",
    "list.html": """<h1>List</h1><p>Massage reduces anxiety [1]. Sleep helps [3].</p>
<h2>Sources</h2><ol><li>Okoro. Massage: a randomised trial. doi:10.1000/okoro</li><li>Lee. Naps.</li></ol>""",
}


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the articles, their bibliographies and a configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZOLINT_CACHE_DIR", raising=False)
    Path("refs").mkdir()
    Path("refs/own.bib").write_text(BIB)
    Path("refs/shared.json").write_text(json.dumps(CSL))
    Path("zolint.toml").write_text(CONFIG)
    for name, text in ARTICLES.items():
        Path(name).write_text(text)
    return tmp_path


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> set[tuple[str, str, str]]:
    """Return path, rule and words of every finding of a run."""
    assert cli.main(["check", "--format", "json", "--exit-zero", *arguments]) == 0
    report = json.loads(capsys.readouterr().out)
    return {(each["path"], each["rule"], each["excerpt"]) for each in report["findings"]}


EXPECTED = {
    ("hugs.md", "causal-overreach", "reduces"),
    ("hugs.md", "retracted-source", "@tanaka2016"),
    ("hugs.md", "dangling-citation", "@tanka2016"),
    ("hugs.md", "weak-source", "[@news2021]"),
    ("notes.md", "weak-source", "Somebody, https://somebody.substack.com/p/b"),
    ("notes.md", "dangling-citation", "[^gone]"),
    ("notes.md", "dangling-citation", "978-0-306-40615-8"),
    ("notes.md", "dangling-citation", "Nobody points here. ISBN 978-0-306-40615-8"),
    ("list.html", "dangling-citation", "[3]"),
    ("list.html", "dangling-citation", "Lee. Naps."),
}


def test_every_fault_is_found_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(capsys) == EXPECTED
    assert findings(capsys) == EXPECTED  # what was kept says the same


def test_the_nearest_key_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "hugs.md", "--exit-zero"])
    assert 'Did you mean "@tanaka2016"?' in capsys.readouterr().out


def test_a_change_of_a_bibliography_that_only_the_article_names_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    findings(capsys)
    Path("refs/own.bib").write_text(BIB.replace("tanaka2016", "tanka2016").replace("survey", "trial"))
    found = findings(capsys, "hugs.md")
    assert {(rule, words) for _, rule, words in found} == {
        ("retracted-source", "@tanka2016"),
        ("dangling-citation", "@tanaka2016"),
        ("weak-source", "[@news2021]"),
    }


def test_a_bibliography_that_is_gone_and_comes_back_counts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("refs/own.bib").rename("refs/kept.bib")
    assert ("hugs.md", "dangling-citation", "refs/own.bib") in findings(capsys)
    Path("refs/kept.bib").rename("refs/own.bib")
    assert findings(capsys) == EXPECTED


def test_a_change_of_a_file_that_the_configuration_names_counts(capsys: pytest.CaptureFixture[str]) -> None:
    findings(capsys)
    Path("refs/shared.json").write_text(json.dumps(CSL[1:]))
    assert ("fine.md", "dangling-citation", "@okoro2020") in findings(capsys)


def test_a_large_list_of_retractions_counts_by_its_state(capsys: pytest.CaptureFixture[str]) -> None:
    head = "RetractionDate,RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID\n"
    rows = "".join(f"1/1/2020 0:00,Retraction,10.1000/filler.{n},0\n" for n in range(30_000))
    Path("rw.csv").write_text(head + rows)
    assert Path("rw.csv").stat().st_size > 2**20
    Path("zolint.toml").write_text(CONFIG.replace("zolint:example", "rw.csv"))
    assert ("hugs.md", "retracted-source", "@ruiz2018") not in findings(capsys)
    Path("rw.csv").write_text(head + rows.replace("10.1000/filler.7,", "10.1000/hugs,"))
    os.utime("rw.csv", ns=(1, 1))
    assert ("hugs.md", "retracted-source", "@ruiz2018") in findings(capsys)
    assert list(Path(".zolint_cache").glob("retractions-*.sqlite"))
    assert cli.main(["clean"]) == 0
    assert not Path(".zolint_cache").exists()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('bibliography = ["gone.bib"]', 'the bibliography "gone.bib" cannot be read: there is no such file'),
        ('bibliography = ["zolint.toml"]', "its name must end in .bib, .json or .yaml"),
        ('retractions = "gone.csv"', 'there is no file "gone.csv"'),
        ('retractions = "refs/own.bib"', "not the Retraction Watch database"),
        ('tiers = {"example.org" = 7}', "tiers must be numbers from 1 to 6, not 7"),
    ],
)
def test_a_mistake_in_the_configuration_says_where(
    capsys: pytest.CaptureFixture[str], line: str, why: str
) -> None:
    Path("zolint.toml").write_text(f"[evidence]\n{line}\n")
    assert cli.main(["check"]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert "zolint.toml:" in said
