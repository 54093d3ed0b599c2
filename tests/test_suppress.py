"""Comments silence findings, and only those that they name, where they reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import Whole
from zolint import cli, plan, readers
from zolint.cache import Cache
from zolint.engine import Outcome, Work, check, lint, lint_paths
from zolint.plan import Active, AnyRule, Plan
from zolint.plugins import Plugins
from zolint.project import Choices, Project
from zolint.recall import Recall
from zolint.rule import Category, Hit, NoOptions, Rule, Severity
from zolint.settings import Settings, SuppressionsSettings
from zolint.source import Source, Span
from zolint_rules.unknown_suppression.rule import RULE as UNKNOWN
from zolint_rules.unused_suppression.rule import RULE as UNUSED


def ecks(view: Whole, options: NoOptions) -> Iterable[Hit]:
    return (Hit(Span(at, at + 1), "An X.") for at, c in enumerate(view.text) if c == "X")


def why(view: Whole, options: NoOptions) -> Iterable[Hit]:
    return (Hit(Span(at, at + 1), "A Y.") for at, c in enumerate(view.text) if c == "Y")


def fail(view: Whole, options: NoOptions) -> Iterable[Hit]:
    raise RuntimeError("no luck")


def count(view: Whole, options: NoOptions) -> int:
    return view.text.index("X")


def everywhere(facts: Mapping[str, int], options: NoOptions) -> Iterable[tuple[str, Hit]]:
    return ((path, Hit(Span(at, at + 1), "Everywhere.")) for path, at in facts.items())


def rule(name: str, **parts: object) -> AnyRule:
    parts = {"category": Category.CLAIMS, "severity": Severity.WARNING, "summary": "", "view": Whole} | parts
    return Rule(name, **parts)  # type: ignore[arg-type]


X = rule("no-x", check=ecks, formerly=("ecks",))
Y = rule("no-y", check=why, category=Category.TAGS)
SET = rule("set-x", gather=count, conclude=everywhere)
BROKEN = rule("broken", check=fail)
PLAN = plan.default((X, Y, UNKNOWN, UNUSED))


def checked(text: str, path: str = "a.md", under: Plan = PLAN) -> Outcome:
    reader = readers.reader_of(readers.by_suffix(()), path)
    return lint(reader.read(Source(path, text)), under)


def found(text: str, path: str = "a.md", under: Plan = PLAN) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place.excerpt) for finding in checked(text, path, under).findings]


def lines(text: str, path: str = "a.md") -> list[int]:
    return [finding.place.start.line for finding in checked(text, path).findings if finding.rule == "no-x"]


def test_a_line() -> None:
    assert lines("X\n\nX <!-- zolint-disable-line no-x -->\n\nX") == [1, 5]


def test_the_next_line_with_words() -> None:
    assert lines("X\n<!-- zolint-disable-next-line no-x -->\n\nX\nX") == [1, 5]


def test_comments_in_a_row_are_for_the_same_line() -> None:
    text = "<!-- zolint-disable-next-line no-x -->\n<!-- zolint-disable-next-line no-y -->\nX Y\n\nX Y"
    assert found(text) == [("no-x", "X"), ("no-y", "Y")]


def test_the_next_paragraph_however_it_is_wrapped_and_the_heading_above_it() -> None:
    text = "X\n\n<!-- zolint-disable-next-paragraph no-x -->\n\n## X\n\nX\nX\n\nX\n"
    assert lines(text) == [1, 10]


def test_a_range() -> None:
    assert lines("X\n\n<!-- zolint-disable no-x -->\n\nX\n\nX\n\n<!-- zolint-enable no-x -->\n\nX") == [1, 11]


def test_a_range_without_an_end_goes_to_the_end_of_the_file() -> None:
    assert lines("X\n\n<!-- zolint-disable no-x -->\n\nX\n\nX") == [1]


def test_a_category_may_be_enabled_for_one_rule() -> None:
    text = "<!-- zolint-disable category:claims, no-y -->\n\nX Y\n\n<!-- zolint-enable no-x -->\n\nX Y"
    assert found(text) == [("no-x", "X")]


def test_enable_without_a_name_ends_everything() -> None:
    assert lines("<!-- zolint-disable no-x -->\n\nX\n\n<!-- zolint-enable -->\n\nX") == [7]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "X\n\n<!-- zolint-disable-file no-x -->\n"),
        ("a.md", "X\n\n<!-- zolint-disable-file: no-x -->\n"),
        ("a.md", "X\n\n{{/* zolint-disable-file no-x */}}\n"),
        ("a.md", "X\n\n{# zolint-disable-file no-x #}\n"),
        ("a.md", "X\n\n{% comment %}zolint-disable-file no-x{% endcomment %}\n"),
        ("a.mdx", "X\n\n{/* zolint-disable-file no-x */}\n"),
        ("a.html", "<p>X</p><!-- zolint-disable-file no-x -->"),
        ("a.html", '<meta name="zolint-disable" content="no-x"><p>X</p>'),
        ("a.txt", "X\n\n[zolint-disable-file: no-x]\n"),
        ("a.txt", "---\nzolint-disable: no-x\n---\n\nX\n"),
        ("a.md", "---\nzolint-disable: [no-x]\n---\n\nX\n"),
        ("a.md", "---\nzolint:\n  disable:\n    - no-x -- a name\n---\n\nX\n"),
        ("a.md", "---\nzolint: {disable: ['no-x']}\n---\n\nX\n"),
        ("a.md", '+++\nzolint-disable = ["no-x"]\n+++\n\nX\n'),
        ("a.md", '+++\n[zolint]\ndisable = ["no-x"]\n+++\n\nX\n'),
        ("a.md", '{"zolint-disable": ["no-x"]}\n\nX\n'),
    ],
)
def test_in_every_format(path: str, text: str) -> None:
    assert found(text, path) == []
    assert ("no-x", "X") in found(text.replace("zolint", "zonilt"), path)


@pytest.mark.parametrize(
    "names",
    ["no-x", "no-x, no-y", "no-y,no-x", "no-x no-y", "category:claims", "ecks", "no-x until 2999-12-31"],
)
def test_names_with_commas_or_spaces_between_them(names: str) -> None:
    text = f"X Y <!-- zolint-disable-line {names} -- a good reason -->"
    assert ("no-x", "X") not in found(text)
    assert "unknown-suppression" not in {name for name, _ in found(text)}


def test_other_rules_are_heard() -> None:
    assert found("X Y <!-- zolint-disable-line no-x -->") == [("no-y", "Y")]


@pytest.mark.parametrize("dash", ["--", "—", "–"])
def test_a_reason_names_no_rule(dash: str) -> None:
    assert found(f"X <!-- zolint-disable-line no-x {dash} no-y, of all things, is not meant -->") == []


def test_a_name_that_silences_nothing_is_found_in_its_comment() -> None:
    text = "X <!-- zolint-disable-line no-x, no-y -->"
    assert found(text) == [("unused-suppression", "no-y")]
    assert found("Z <!-- zolint-disable-line no-x, no-y -->") == [
        ("unused-suppression", "<!-- zolint-disable-line no-x, no-y -->")
    ]


def test_two_comments_that_silence_the_same_are_both_used() -> None:
    assert found("X <!-- zolint-disable-line no-x -->\n\n<!-- zolint-disable-file no-x -->\n") == []


def test_a_rule_that_did_not_run_is_not_called_unused() -> None:
    names = plan.names_of((X, Y, BROKEN, SET, UNUSED, UNKNOWN))
    under = Plan((Active(Y, Y.options), Active(BROKEN, BROKEN.options), *PLAN.rules[2:]), names=names)
    assert found("Z <!-- zolint-disable-line no-x, broken, set-x, category:claims -->", under=under) == []


def test_an_end_without_a_beginning_is_unused() -> None:
    assert found("X\n\n<!-- zolint-enable no-x -->\n") == [
        ("no-x", "X"),
        ("unused-suppression", "<!-- zolint-enable no-x -->"),
    ]


def test_an_expired_comment_silences_nothing() -> None:
    assert found("X <!-- zolint-disable-line no-x until 2020-02-29 -->") == [
        ("no-x", "X"),
        ("unused-suppression", "<!-- zolint-disable-line no-x until 2020-02-29 -->"),
    ]


@pytest.mark.parametrize(
    ("comment", "flagged"),
    [
        ("<!-- zolint-disable -->", "<!-- zolint-disable -->"),
        ("<!-- zolint-disable-file -- no reason -->", "<!-- zolint-disable-file -- no reason -->"),
        ("<!-- zolint-disable-file all -->", "all"),
        ("<!-- zolint-disable-file no-z -->", "no-z"),
        ("<!-- zolint-disable-file no-x it is quoted -->", "no-x it is quoted"),
        (
            "<!-- zolint-disable-file no-x until 2027-02-30 -->",
            "<!-- zolint-disable-file no-x until 2027-02-30 -->",
        ),
        ("<!-- zolint-disabel-file no-x -->", "<!-- zolint-disabel-file no-x -->"),
        ("<!-- zolint-disable-file category:claim -->", "category:claim"),
    ],
)
def test_what_cannot_be_followed_silences_nothing_and_is_found(comment: str, flagged: str) -> None:
    assert found(f"X\n\n{comment}\n") == [("no-x", "X"), ("unknown-suppression", flagged)]


def test_in_text_what_cannot_be_followed_is_no_prose_either() -> None:
    assert found("[zolint-disabel-file: no-x]\n\nX", "a.txt")[0] == (
        "unknown-suppression",
        "[zolint-disabel-file: no-x]",
    )


def test_a_reason_can_be_required() -> None:
    under = replace(PLAN, settings=Settings(suppressions=SuppressionsSettings(require_reason=True)))
    assert found("X <!-- zolint-disable-line no-x -->", under=under)[0][0] == "unknown-suppression"
    assert found("X <!-- zolint-disable-line no-x -- a name -->", under=under) == []


def test_suppressions_can_be_ignored() -> None:
    under = replace(PLAN, heeds_suppressions=False)
    assert found("X <!-- zolint-disable-line no-x, no-y -->", under=under) == [("no-x", "X")]


def test_the_rules_about_suppressions_can_be_silenced() -> None:
    text = "Z <!-- zolint-disable-line no-x -->\n\n<!-- zolint-disable-file unused-suppression -->\n"
    assert found(text) == []


def test_code_that_shows_a_comment_is_no_comment() -> None:
    assert found("X\n\n```html\n<!-- zolint-disable-file no-x -->\n```\n\n`<!-- zolint-disable -->`") == [
        ("no-x", "X")
    ]


def test_a_finding_about_the_whole_set_is_silenced_in_its_file() -> None:
    texts = {"a.md": b"X\n\n<!-- zolint-disable-file set-x -->\n", "b.md": b"X\n"}
    under = plan.default((SET, UNKNOWN, UNUSED))
    reader = readers.reader_of(readers.by_suffix(()), "a.md")
    report = lint_paths(list(texts), Work(lambda _: under, lambda _: reader, texts))
    assert [(finding.rule, finding.path) for finding in report.findings] == [("set-x", "b.md")]


def test_an_outcome_is_not_recalled_after_the_day_until_which_it_holds(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("X <!-- zolint-disable-line no-x until 2998-12-31 -->")
    reader = readers.reader_of(readers.by_suffix(()), "a.md")
    ((path, outcome),) = check([str(article)], Work(lambda _: PLAN, lambda _: reader))
    assert outcome.until == "2998-12-31"
    project = Project(lambda: Plugins((), (), (), ()), Choices(isolated=True))
    for until, is_known in (("2998-12-31", True), ("2020-12-31", False), ("", True)):
        recall = Recall(Cache(tmp_path / f"until-{until}"), b"", project)
        recall.keep(path, replace(outcome, until=until))
        recall.close()
        again = Recall(Cache(tmp_path / f"until-{until}"), b"", project)
        assert (path in again.outcomes([path])) == is_known


def test_ignoring_suppressions_is_another_circumstance_for_the_cache() -> None:
    heeding, ignoring = (
        Project(lambda: Plugins((), (), (), ()), Choices(isolated=True, ignore_suppressions=ignore))
        for ignore in (False, True)
    )
    assert heeding.identity("a.md") != ignoring.identity("a.md")


def test_the_configuration_sets_the_rules_about_suppressions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("A walk. <!-- zolint-disable-line hype-wording -->\n")
    Path("zolint.toml").write_text(
        'select = ["category:zolint"]\n[suppressions]\nrequire-reason = true\n'
        '[rules.unknown-suppression]\nseverity = "info"\n[per-file."b.md"]\nignore = ["category:zolint"]\n'
    )
    Path("b.md").write_bytes(Path("a.md").read_bytes())
    assert cli.main(["check", "--format", "concise"]) == 0
    said = '"zolint-disable-line" gives no reason. Add one at its end, after " -- ".'
    assert capsys.readouterr().out == f"a.md:1:9: info unknown-suppression {said}\n"


def test_the_command_can_ignore_suppressions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("A walk.\n\n#a#b <!-- zolint-disable-line glued-hashtags -->\n")
    only = ("check", "a.md", "--isolated", "--select", "glued-hashtags")
    assert cli.main(only) == 0
    assert cli.main((*only, "--ignore-suppressions")) == 1
    assert cli.main(only) == 0


comments = st.sampled_from(
    [
        f"<!-- zolint-{verb} {names} -->"
        for verb in ("disable", "enable", "disable-line", "disable-next-line", "disable-next-paragraph")
        for names in ("no-x", "no-y, no-x", "category:claims", "no-z", "")
    ]
)
articles = st.lists(st.one_of(st.sampled_from(["X", "Y X", "Z", "", "# X"]), comments), max_size=12)


@settings(max_examples=60, deadline=None)
@given(articles)
def test_a_comment_takes_findings_away_and_adds_none_but_about_itself(parts: list[str]) -> None:
    text = "\n".join(parts)
    own = {"unused-suppression", "unknown-suppression"}
    heard = [finding for finding in checked(text).findings if finding.rule not in own]
    every = checked(text, under=replace(PLAN, heeds_suppressions=False)).findings
    assert {(f.rule, f.place) for f in heard} <= {(f.rule, f.place) for f in every}
