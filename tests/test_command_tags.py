"""`zolint tags`: the tags in use with counts, and a vocabulary to start with that the rules then read."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from zolint import cli


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with four articles, one of them without tags."""
    monkeypatch.chdir(tmp_path)
    for n in range(2):
        article(f"a{n}.md", "self-care, STIs")
    article("b.md", "selfcare", "#SelfCare #QuietNight")
    article("c.md", "")
    return tmp_path


def article(name: str, tags: str, hashtags: str = "") -> None:
    text = f"---\ntitle: Rest\ntags: [{tags}]\n---\n\nRest, and drink some water.\n\n{hashtags}\n"
    Path(name).write_text(text, "utf-8")


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["tags", "--color", "never", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_lists_the_tags_with_their_spellings(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, ".")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "3  self-care  also selfcare (1), #SelfCare (1)",
        "2  STIs",
        "1  #QuietNight",
        "3 tags in 4 articles, 1 of them without tags.",
    ]


def test_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ran(capsys, "--format", "json", ".")
    data = json.loads(out)
    assert (data["schema"], data["articles"]) == (1, 4)
    assert data["tags"][0] == {
        "tag": "self-care",
        "count": 3,
        "preferred": None,
        "spellings": {"self-care": 2, "selfcare": 1, "#SelfCare": 1},
        "articles": ["a0.md", "a1.md", "b.md"],
    }


def test_says_what_the_vocabulary_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    Path("v.toml").write_text('[tags]\n"self care" = {}\nSTIs = {}\n', "utf-8")
    Path("zolint.toml").write_text('[tags]\nvocabulary = "v.toml"\n', "utf-8")
    _, out, _ = ran(capsys, ".")
    assert "3  self care  also self-care (2), selfcare (1), #SelfCare (1)\n" in out
    assert "1  #QuietNight  not in the vocabulary\n" in out


def test_writes_a_vocabulary_that_the_rules_read(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "--write", "v.toml", ".")
    assert (code, out) == (0, "")
    assert "v.toml: 3 tags written" in err
    data = tomllib.loads(Path("v.toml").read_text("utf-8"))
    assert data == {"tags": {"STIs": {}, "quiet night": {}, "self-care": {"hidden": ["selfcare"]}}}
    Path("zolint.toml").write_text('[tags]\nvocabulary = "v.toml"\n', "utf-8")
    assert cli.main(["check", "--select", "unknown-tag,deprecated-tag", "--format", "concise", "."]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        'b.md:3:8: warning deprecated-tag The vocabulary of tags has "self-care" for "selfcare"'
    )
    assert said.count("\n") == 1


def test_never_overwrites(capsys: pytest.CaptureFixture[str]) -> None:
    Path("v.toml").write_text("mine", "utf-8")
    code, _, err = ran(capsys, "--write", "v.toml", ".")
    assert (code, Path("v.toml").read_text("utf-8")) == (2, "mine")
    assert '"v.toml" is there already' in err


def test_refuses_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ran(capsys, "--write", "no/v.toml", ".")
    assert code == 2
    assert 'no folder "no"' in err


def test_quotes_what_toml_must_have_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    article("d.md", "'women''s \"health\"', 'a.b'")
    ran(capsys, "--write", "v.toml", "d.md")
    assert set(tomllib.loads(Path("v.toml").read_text("utf-8"))["tags"]) == {'women\'s "health"', "a.b"}


def test_counts_an_article_once(capsys: pytest.CaptureFixture[str]) -> None:
    article("e.md", "rest, rest, Rest")
    _, out, _ = ran(capsys, "e.md")
    assert out == "1  Rest  also rest (1)\n1 tag in 1 article.\n"


def test_a_file_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("f.md").write_bytes(b"\xff\xfe\xff")
    code, out, err = ran(capsys, ".")
    assert code == 3
    assert "f.md" in err
    assert "self-care" in out


def test_variants_are_flagged_over_the_whole_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--select", "inconsistent-tags", "--format", "json", "."]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["path"], f["excerpt"], f["data"]) for f in findings] == [
        ("b.md", "selfcare", {"tag": "selfcare", "usual": "self-care", "count": 2})
    ]


def test_tags_used_once_are_named_in_a_large_set(capsys: pytest.CaptureFixture[str]) -> None:
    for n in range(97):
        article(f"many{n}.md", "self-care")
    assert cli.main(["check", "--select", "inconsistent-tags", "--format", "concise", "."]) == 0
    said = capsys.readouterr().out
    assert (
        'info inconsistent-tags "#SelfCare", "#QuietNight" stand in this article alone, of 100 with tags.'
        in said
    )
    assert '"selfcare" is "self-care" in 99 other articles' in said


def test_a_vocabulary_is_found_beside_its_configuration(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = content / "site"
    site.mkdir()
    (site / "zolint.toml").write_text('[tags]\nvocabulary = "v.toml"\n', "utf-8")
    (site / "v.toml").write_text("[tags]\nrest = {}\n", "utf-8")
    article("site/x.md", "rest, tea")
    assert cli.main(["check", "--select", "unknown-tag", "--format", "concise", "site"]) == 0
    assert '"tea" is not in the vocabulary' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("vocabulary", "said"),
    [
        (None, 'zolint.toml:2:1: there is no file "v.toml"'),
        ("[tags\n", "v.toml:1:"),
        ("[tag]\nrest = {}\n", 'v.toml:1:2: unknown table "tag"; did you mean "tags"?'),
        ('[tags]\nrest = "x"\n', "v.toml:2:1: rest must be a table"),
        ("[tags]\nrest = { alternativ = [] }\n", 'did you mean "alternative"?'),
        ('[tags]\nrest = { broader = ["sleep"] }\n', 'v.toml:2:1: there is no tag "sleep"'),
    ],
)
def test_says_where_a_vocabulary_is_wrong(
    vocabulary: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("zolint.toml").write_text('[tags]\nvocabulary = "v.toml"\n', "utf-8")
    if vocabulary is not None:
        Path("v.toml").write_text(vocabulary, "utf-8")
    assert cli.main(["check", "a0.md"]) == 2
    assert said in capsys.readouterr().err


def test_two_spellings_in_one_article_are_duplicates_alone(capsys: pytest.CaptureFixture[str]) -> None:
    article("g.md", "self-care, selfcare")
    cli.main(["check", "--select", "inconsistent-tags,duplicate-tag", "--format", "concise", "."])
    said = [line for line in capsys.readouterr().out.splitlines() if line.startswith("g.md")]
    assert [line.split()[2] for line in said] == ["duplicate-tag"]


def test_a_count_that_no_article_meets_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--config", "rules.tag-count.minimum=9", "."]) == 2
    assert "minimum must be at most maximum, 5, not 9" in capsys.readouterr().err


def test_thousands_of_hashtags_take_no_longer_than_as_many_words(capsys: pytest.CaptureFixture[str]) -> None:
    article("h.md", "", " ".join(f"#tag{n % 97}love{n % 3}" for n in range(3000)))
    names = "duplicate-tag,missing-tag,tag-case,tag-count,sensitive-tag,inconsistent-tags"
    assert cli.main(["check", "--select", names, "--time-limit", "10", "--format", "concise", "h.md"]) == 0
    assert "took longer" not in capsys.readouterr().err
