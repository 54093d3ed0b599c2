"""What a site knows of: the file of entries, which findings they cover, and the command that keeps them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint import baseline, cli, plugins
from zolint.baseline import Entry
from zolint.finding import Finding, Place
from zolint.mistake import Mistake
from zolint.project import Choices, Project
from zolint.rule import Category, Confidence, Severity
from zolint.source import Position

PACK = '[rules.jargon]\nflag = ["leverage", "synergy", "holistic"]\n'
CONFIG = 'packs = ["house.toml"]\nselect = ["house/*"]\n'

Put = Callable[[str, str], None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Write a file of a site, which has one rule and is the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.toml").write_text(PACK, "utf-8")
    (tmp_path / "zolint.toml").write_text(CONFIG, "utf-8")

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return write


def finding(
    words: str, path: str = "a.md", rule: str = "hype-wording", data: Mapping[str, object] | None = None
) -> Finding:
    place = Place(Position(0, 1, 1), Position(len(words), 1, len(words) + 1), words)
    return Finding(
        path, rule, Category.CLAIMS, Severity.ERROR, Confidence.HIGH, "", place, words, 1,
        fingerprint=f"{rule} {words}", data=data or {},
    )  # fmt: skip


def here(_path: str) -> bool:
    return False


def recorded(*findings: Finding) -> list[Entry]:
    return [baseline.entry(one.path, one) for one in findings]


def test_what_is_on_record_is_known_and_the_rest_is_new() -> None:
    old, new = finding("one"), finding("two")
    matched = baseline.match(recorded(old), {"a.md": [old, new]}, here)
    assert [one for _, one in matched.known] == [old]
    assert matched.new == (new,)
    assert matched.left == ()


def test_a_record_covers_one_finding() -> None:
    twice = finding("one"), finding("one")
    matched = baseline.match(recorded(twice[0]), {"a.md": twice}, here)
    assert len(matched.known) == len(matched.new) == 1


def test_a_record_of_one_file_says_nothing_of_another() -> None:
    matched = baseline.match(recorded(finding("one")), {"a.md": [], "b.md": [finding("one", "b.md")]}, here)
    assert not matched.known
    assert len(matched.left) == 1


def test_a_note_that_is_missed_is_known_by_its_topic_whichever_words_show_it() -> None:
    old = finding("dating", rule="missing-safety-note", data={"topic": "dating"})
    moved = finding("a match", rule="missing-safety-note", data={"topic": "dating"})
    other = finding("a drink", rule="missing-safety-note", data={"topic": "alcohol"})
    matched = baseline.match(recorded(old), {"a.md": [other, moved]}, here)
    assert [one for _, one in matched.known] == [moved]
    assert matched.new == (other,)


def test_what_is_found_once_an_article_is_known_whichever_words_show_it() -> None:
    old, new = finding("First words.", rule="reading-grade"), finding("Other words.", rule="reading-grade")
    assert baseline.match(recorded(old), {"a.md": [new]}, here).known
    assert not baseline.match(recorded(finding("one")), {"a.md": [finding("two")]}, here).known


def test_the_record_follows_a_file_that_is_renamed() -> None:
    words = ["one", "two", "three"]
    entries = recorded(*(finding(word) for word in words))
    found = {"b.md": [finding(word, "b.md") for word in [*words, "four"]]}
    matched = baseline.match(entries, found, lambda path: path == "a.md")
    assert [one.place.excerpt for _, one in matched.known] == words
    assert [one.place.excerpt for one in matched.new] == ["four"]


@pytest.mark.parametrize(
    ("entries", "is_gone"),
    [
        (recorded(finding("one"), finding("two"), finding("three")), True),
        (recorded(finding("one")), False),
        (recorded(finding("one"), finding("old", "b.md")), True),
    ],
    ids=["few of its words are there", "the file is still there", "the other file has a record of its own"],
)
def test_the_record_does_not_follow_where(entries: list[Entry], is_gone: bool) -> None:  # noqa: FBT001 - a table
    found = {"b.md": [finding("one", "b.md")]}
    assert not baseline.match(entries, found, lambda path: is_gone and path == "a.md").known


def test_two_files_do_not_follow_to_one() -> None:
    entries = recorded(finding("one"), finding("one", "c.md"))
    found = {"b.md": [finding("one", "b.md"), finding("one", "b.md")]}
    matched = baseline.match(entries, found, lambda path: path != "b.md")
    assert len(matched.known) == 1


words_of_files = st.dictionaries(
    st.sampled_from(["a.md", "b.md", "c.md", "d.md"]), st.lists(st.sampled_from("vwxyz"), max_size=5)
)


def found_in(words: Mapping[str, list[str]]) -> dict[str, list[Finding]]:
    return {path: [finding(word, path) for word in listed] for path, listed in words.items()}


@given(words_of_files, words_of_files)
@settings(max_examples=100, deadline=None)
def test_every_finding_is_known_or_new_and_every_entry_is_used_or_left(
    before: dict[str, list[str]], now: dict[str, list[str]]
) -> None:
    entries = set(recorded(*(one for listed in found_in(before).values() for one in listed)))
    found = found_in(now)
    matched = baseline.match(entries, found, lambda path: path not in now)
    seen = [one for listed in found.values() for one in listed]
    assert sorted(map(id, [*matched.new, *(one for _, one in matched.known)])) == sorted(map(id, seen))
    assert sorted([*matched.left, *(entry for entry, _ in matched.known)]) == sorted(entries)
    assert all(entry.fingerprint == one.fingerprint for entry, one in matched.known)


@given(words_of_files)
@settings(max_examples=50, deadline=None)
def test_what_was_recorded_just_now_is_all_known(words: dict[str, list[str]]) -> None:
    found = found_in({path: sorted(set(listed)) for path, listed in words.items()})
    matched = baseline.match(recorded(*(one for listed in found.values() for one in listed)), found, here)
    assert matched.new == matched.left == ()


entries_of_any_kind = st.builds(
    Entry, st.text(min_size=1), st.text(min_size=1), st.text(min_size=1), st.text(), st.text()
)


@given(st.lists(entries_of_any_kind, max_size=5))
@settings(max_examples=50, deadline=None)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
    path = tmp_path_factory.getbasetemp() / "baseline.json"
    path.write_bytes(baseline.write(entries).encode())
    assert baseline.read(path, "baseline.json") == tuple(sorted(set(entries)))


def test_a_files_name_need_not_be_unicode(tmp_path: Path) -> None:
    entry = Entry("b\udce9b\udce9.md", "jargon", "1")
    path = tmp_path / "baseline.json"
    path.write_bytes(baseline.write([entry]).encode())
    assert baseline.read(path, "") == (entry,)


def test_git_can_merge_what_two_people_record() -> None:
    one, two, three = (Entry(f"{name}.md", "jargon", "1") for name in "abc")
    ours, theirs = (baseline.write(entries).splitlines() for entries in ([one, two], [two, three]))
    both = baseline.write([one, two, three]).splitlines()
    assert [*ours[:3], *theirs[2:]] == both
    assert all(json.loads(line[1:]) for line in both[1:-1])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "known.json:1:2: not JSON: "),
        (
            '[{"zolint-baseline": 1}\n<<<<<<< HEAD\n]',
            "known.json:2: a merge conflict; keep the lines of both",
        ),
        ("{}", "known.json: this is no baseline"),
        ("[]", "known.json: this is no baseline"),
        ('[{"path": "a.md"}]', "known.json: this is no baseline"),
        ('[{"zolint-baseline": 1}, {"file": "a.md"}]', "known.json: this is no baseline"),
        ('[{"zolint-baseline": 1}, 3]', "known.json: this is no baseline"),
        ('[{"zolint-baseline": 1}, {"path": 3}]', "known.json: this is no baseline"),
        ('[{"zolint-baseline": 2}]', "known.json: a newer zolint wrote this baseline"),
        ("\0\ufffd", "known.json:1:1: not JSON: "),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text, "utf-8")
    with pytest.raises(Mistake) as caught:
        baseline.read(path, "known.json")
    assert str(caught.value).startswith(message)


def test_a_site_puts_its_past_on_record_and_sees_what_is_new(
    put: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    put("old.md", "# A walk\n\nWe leverage a walk.\n")
    assert cli.main(["baseline", "write"]) == 0
    assert capsys.readouterr().out == ".zolint-baseline.json: 1 finding in 1 file on record.\n"
    assert cli.main(["check", "--fail-on", "info"]) == 0
    assert "1 finding is known and left out (.zolint-baseline.json)" in capsys.readouterr().err
    put("new.md", "# A walk\n\nThe synergy of a walk.\n")
    assert cli.main(["check", "--fail-on", "info", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("new.md:3:5: ")
    assert cli.main(["check", "--fail-on", "info", "--no-baseline", "-q"]) == 1
    assert "old.md:3:4" in capsys.readouterr().out


def test_an_edit_elsewhere_does_not_reopen_what_is_known(put: Put) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk. It is fine.\n")
    cli.main(["baseline", "write", "-q"])
    put("a.md", "# A stroll\n\nFirst words.\n\nIt is fine. We\nLEVERAGE a walk.\n")
    assert cli.main(["check", "--fail-on", "info", "-q"]) == 0


def test_a_file_that_is_renamed_stays_known(put: Put) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk.\n")
    cli.main(["baseline", "write", "-q"])
    Path("deep").mkdir()
    Path("a.md").rename("deep/b.md")
    assert cli.main(["check", "--fail-on", "info", "-q"]) == 0
    assert cli.main(["check", "--fail-on", "info", "-q", "deep/b.md"]) == 0


def test_what_is_gone_is_reported_and_pruned(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.md", "# A walk\n\nWe leverage the synergy of a walk.\n")
    put("b.md", "# A run\n\nWe leverage a run.\n")
    cli.main(["baseline", "write"])
    put("a.md", "# A walk\n\nWe leverage a walk. A holistic one.\n")
    Path("b.md").unlink()
    assert cli.main(["check"]) == 0
    assert "2 entries are not found any more; take them out with zolint baseline prune" in (
        capsys.readouterr().err
    )
    assert cli.main(["baseline", "prune"]) == 0
    assert capsys.readouterr().out == ".zolint-baseline.json: 2 taken off, 1 finding in 1 file on record.\n"
    assert cli.main(["check", "-q", "--fail-on", "info"]) == 1
    assert cli.main(["baseline", "update"]) == 0
    assert cli.main(["check", "-q", "--fail-on", "info"]) == 0


def test_a_part_of_the_site_leaves_the_record_of_the_rest(put: Put) -> None:
    put("in/a.md", "# A walk\n\nWe leverage a walk.\n")
    put("out/b.md", "# A run\n\nWe leverage a run.\n")
    cli.main(["baseline", "write"])
    before = Path(".zolint-baseline.json").read_text("utf-8")
    put("in/a.md", "# A walk\n\nWe walk.\n")
    for action in ("prune", "update"):
        assert cli.main(["baseline", action, "out"]) == 0
        assert Path(".zolint-baseline.json").read_text("utf-8") == before
    assert cli.main(["baseline", "prune", "in"]) == 0
    assert "out/b.md" in Path(".zolint-baseline.json").read_text("utf-8")
    assert "in/a.md" not in Path(".zolint-baseline.json").read_text("utf-8")


def test_rules_that_do_not_run_keep_their_record(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk.\n")
    cli.main(["baseline", "write"])
    capsys.readouterr()
    assert cli.main(["check", "--ignore", "house/jargon"]) == 0
    assert "not found any more" not in capsys.readouterr().err
    assert cli.main(["baseline", "prune", "--ignore", "house/jargon"]) == 0
    assert "1 finding in 1 file on record" in capsys.readouterr().out


def test_a_record_that_is_there_is_not_written_over(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk.\n")
    cli.main(["baseline", "write"])
    before = Path(".zolint-baseline.json").read_bytes()
    put("b.md", "# A run\n\nWe leverage a run.\n")
    assert cli.main(["baseline", "write"]) == 2
    assert "there is a baseline already: .zolint-baseline.json; zolint baseline update" in (
        capsys.readouterr().err
    )
    assert Path(".zolint-baseline.json").read_bytes() == before


def test_nothing_found_makes_no_record(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("a.md", "# A walk\n\nWe walk.\n")
    assert cli.main(["baseline", "write"]) == 0
    assert capsys.readouterr().out == "Nothing was found, so there is nothing to put on record.\n"
    assert not Path(".zolint-baseline.json").exists()


def test_the_file_may_stand_elsewhere(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("style/known.json", '[{"zolint-baseline": 1}\n]\n')
    put("zolint.toml", f'{CONFIG}baseline = "style/known.json"\n')
    put("content/a.md", "# A walk\n\nWe leverage a walk.\n")
    assert cli.main(["baseline", "update"]) == 0
    (entry,) = baseline.read(Path("style/known.json"), "")
    assert entry.path == "../content/a.md"
    monkeypatch.chdir("content")
    assert cli.main(["check", "-q", "--fail-on", "info"]) == 0


def test_a_file_that_cannot_be_judged_keeps_its_record(put: Put) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk.\n")
    cli.main(["baseline", "write"])
    before = Path(".zolint-baseline.json").read_bytes()
    Path("a.md").write_bytes(b"\xff\xfe\0")
    assert cli.main(["baseline", "prune"]) == 3
    assert Path(".zolint-baseline.json").read_bytes() == before


def test_what_is_kept_from_run_to_run_does_not_depend_on_the_record(put: Put) -> None:
    put("a.md", "# A walk\n\nWe leverage a walk.\n")
    put("zolint.toml", f'{CONFIG}baseline = "known.json"\n')
    before = Project(plugins.load, Choices()).identity("a.md")
    assert cli.main(["baseline", "write", "-q"]) == 0
    assert Path("known.json").is_file()
    assert Project(plugins.load, Choices()).identity("a.md") == before
    assert cli.main(["check", "--fail-on", "info", "-q"]) == 0
    Path("known.json").unlink()
    assert cli.main(["check", "--fail-on", "info", "-q"]) == 1


def test_a_baseline_that_is_no_file_name_is_a_mistake(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("zolint.toml", f"{CONFIG}baseline = 3\n")
    put("a.md", "# A walk\n\nWe walk.\n")
    assert cli.main(["check"]) == 2
    assert "zolint.toml:3:1: baseline must be text in quotes, not 3" in capsys.readouterr().err
