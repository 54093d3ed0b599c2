"""`zolint check --fix` and `--diff`: what is written, what is left, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import Whole
from tests.running import Result, Run
from zolint import cli, engine, plan, readers
from zolint.command.fixing import Fixed, settle
from zolint.command.judge import Judged
from zolint.engine import Work, combine
from zolint.finding import Finding, Report
from zolint.plan import AnyRule
from zolint.rule import Category, Edit, Fix, Hit, NoOptions, Rule, Severity
from zolint.source import Span
from zolint_rules.glued_hashtags.rule import RULE as GLUED
from zolint_rules.unknown_suppression.rule import RULE as UNKNOWN
from zolint_rules.unused_suppression.rule import RULE as UNUSED

GLUED_TAGS = "A walk.\n\nWe went out.\n\n#walk#rest\n"
MENDED = "A walk.\n\nWe went out.\n\n#walk #rest\n"
ONLY = ("--isolated", "--select", "glued-hashtags,category:zolint", "--no-cache")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command on two rules, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.main(("check", *arguments, *ONLY))
        return Result(code, *capsys.readouterr())

    return call


def test_fix_mends_and_reports_what_is_left_of_the_mended_text(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    Path("b.md").write_text(f"{GLUED_TAGS}\n<!-- zolint-disable -->\n")
    result = run(".", "--fix")
    assert result.code == 1
    assert Path("b.md").read_text("utf-8") == f"{MENDED}\n<!-- zolint-disable -->\n"
    assert "b.md:7:1  error  unknown-suppression" in result.out
    assert "glued-hashtags" not in result.out
    assert "2 findings fixed." in result.out
    assert run(".", "--fix").out == result.out.replace("2 findings fixed.\n", "")


def test_where_all_is_mended_the_exit_code_is_0(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    assert run("a.txt").code == 1
    result = run("a.txt", "--fix", "--format", "json")
    assert (result.code, result.err) == (0, "notice: 1 finding fixed in 1 file\n")
    assert Path("a.txt").read_text("utf-8") == MENDED


def test_a_diff_changes_nothing(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    result = run(".", "--diff")
    assert result.code == 1
    assert (
        result.out
        == "--- a.txt\n+++ a.txt\n@@ -2,4 +2,4 @@\n \n We went out.\n \n-#walk#rest\n+#walk #rest\n"
    )
    assert result.err == "notice: 1 finding would be fixed in 1 file\n"
    assert Path("a.txt").read_text("utf-8") == GLUED_TAGS
    assert run(".", "--diff", "--exit-zero").code == 0


def test_a_diff_is_empty_where_nothing_can_be_mended(run: Run) -> None:
    Path("a.md").write_text("A walk.\n\n<!-- zolint-disable -->\n")
    result = run("a.md", "--diff")
    assert (result.code, result.out, result.err) == (0, "", "")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_line_ends_a_byte_order_mark_and_the_final_newline_stay(
    run: Run, newline: str, mark: bytes, end: str
) -> None:
    before, after = ((text.rstrip() + end).replace("\n", newline) for text in (GLUED_TAGS, MENDED))
    Path("a.txt").write_bytes(mark + before.encode())
    assert run("a.txt", "--fix").code == 0
    assert Path("a.txt").read_bytes() == mark + after.encode()


def test_a_symbolic_link_stays_one(run: Run) -> None:
    Path("content").mkdir()
    Path("content/a.txt").write_text(GLUED_TAGS)
    Path("link.txt").symlink_to("content/a.txt")
    assert run("link.txt", "content", "--fix").code == 0
    assert Path("link.txt").is_symlink()
    assert Path("content/a.txt").read_text("utf-8") == MENDED


def test_the_mode_of_a_file_stays(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    Path("a.txt").chmod(0o640)
    run("a.txt", "--fix")
    assert Path("a.txt").stat().st_mode & 0o777 == 0o640


def test_a_read_only_file_is_named_and_left_and_the_others_are_mended(run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(GLUED_TAGS)
    Path("a.txt").chmod(0o444)
    result = run("a.txt", "b.txt", "--fix")
    assert result.code == 3
    assert "error: a.txt: is read-only, so it was not fixed\n" in result.err
    assert Path("a.txt").read_text("utf-8") == GLUED_TAGS
    assert Path("b.txt").read_text("utf-8") == MENDED
    assert "a.txt:5:1  error  glued-hashtags" in result.out
    assert "1 finding fixed." in result.out


def test_no_temporary_file_is_left(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    run("a.txt", "--fix")
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


def test_standard_input_comes_out_mended_and_the_report_stands_aside(run: Run) -> None:
    result = run("-", "--fix", stdin=GLUED_TAGS.encode())
    assert (result.code, result.out) == (0, MENDED)
    assert "1 finding fixed." in result.err


def test_standard_input_comes_out_as_it_is_where_it_cannot_be_mended(run: Run) -> None:
    german = (
        b"Wir waren gestern lange unterwegs und haben danach noch am Fluss gesessen, bis es Nacht wurde.\n"
    )
    assert run("-", "--fix", stdin=german * 3).out == (german * 3).decode()
    broken = run("-", "--fix", stdin=b"---\ntitle: [\n---\n\nA walk.\n\n#a")
    assert broken.out == "---\ntitle: [\n---\n\nA walk.\n\n#a"
    assert broken.code == 3


def test_standard_input_can_be_shown_as_a_diff(run: Run) -> None:
    result = run("-", "--diff", "--stdin-filename", "guide/a.txt", stdin=GLUED_TAGS.encode())
    assert result.out.startswith("--- guide/a.txt\n+++ guide/a.txt\n")
    assert result.code == 1


def test_unsafe_fixes_alone_are_a_mistake(run: Run) -> None:
    result = run(".", "--unsafe-fixes")
    assert result.code == 2
    assert "--unsafe-fixes goes with --fix" in result.err


def test_unsafe_fixes_are_made_when_asked_for(run: Run) -> None:
    Path("a.md").write_text("A walk. <!-- zolint-disable-line glued-hashtag -->\n")
    assert run("a.md", "--fix").code == 1
    assert "glued-hashtag -->" in Path("a.md").read_text("utf-8")
    assert run("a.md", "--fix", "--unsafe-fixes").code == 0
    assert Path("a.md").read_text("utf-8") == "A walk.\n"  # corrected, and then unused


def test_a_file_that_cannot_be_read_stops_no_other(run: Run) -> None:
    Path("a.txt").write_bytes(b"caf\xe9")
    Path("b.txt").write_text(GLUED_TAGS)
    result = run(".", "--fix")
    assert result.code == 3
    assert Path("a.txt").read_bytes() == b"caf\xe9"
    assert Path("b.txt").read_text("utf-8") == MENDED


def test_a_mended_file_is_recalled_as_it_is_now(run: Run) -> None:
    Path("a.txt").write_text(GLUED_TAGS)
    cached = ("check", "a.txt", "--isolated", "--select", "glued-hashtags", "--cache-dir", "kept")
    assert cli.main(cached) == 1
    assert cli.main((*cached, "--fix")) == 0
    assert cli.main(cached) == 0
    Path("a.txt").write_text(GLUED_TAGS)
    assert cli.main(cached) == 1


@dataclass(frozen=True)
class Swap:
    """Options: which letters are to be others."""

    letters: str = ""
    others: str = ""
    safe: bool = True


def swap(view: Whole, options: Swap) -> Iterable[Hit]:
    for at, letter in enumerate(view.text):
        if letter in options.letters:
            other = options.others[options.letters.index(letter)]
            fix = Fix("Swap", (Edit(Span(at, at + 1), other),), options.safe)
            yield Hit(Span(at, at + 1), f"{letter}.", fixes=(fix,))


def swapping(letters: str, others: str, *, safe: bool = True) -> AnyRule:
    return Rule(
        f"swap-{letters}",
        "",
        Category.CLAIMS,
        Severity.WARNING,
        Whole,
        swap,
        options=Swap(letters, others, safe),
    )


def judged_of(text: str, *rules: AnyRule) -> tuple[Judged, Report]:
    under = plan.default(rules)
    reader = readers.reader_of(readers.by_suffix(()), "a.md")
    work = Work(lambda _: under, lambda _: reader, {"a.md": text.encode()})
    outcomes = dict(engine.check(["a.md"], work))
    report = combine(outcomes, engine.conclude(outcomes, work))
    return Judged(report, ("a.md",), is_partial=False, outcomes=outcomes, work=work), report


def settled(
    text: str, *rules: AnyRule, unsafe: bool = False, of: Callable[[Finding], bool] = lambda _: True
) -> Fixed:
    """Fix one article of which the findings that `of` picks are seen."""
    judged, report = judged_of(text, *rules)
    seen = replace(report, findings=tuple(filter(of, report.findings)))
    return settle(judged, seen, engine.check, unsafe=unsafe)


def test_a_file_that_has_changed_meanwhile_is_left_and_named() -> None:
    judged, seen = judged_of("a", swapping("a", "b"))
    stale = {path: replace(outcome, digest=b"another") for path, outcome in judged.outcomes.items()}
    fixed = settle(replace(judged, outcomes=stale), seen, engine.check, unsafe=False)
    assert fixed.changes == {}
    assert [crash.message for crash in fixed.report.crashes] == [
        "changed while it was checked, so it was not fixed; run zolint again"
    ]


def text_of(fixed: Fixed) -> str:
    return fixed.changes["a.md"].after.decode()


def test_a_fix_that_makes_room_for_another_is_followed_by_it() -> None:
    fixed = settled("a", swapping("a", "b"), swapping("b", "c"), swapping("c", "d"))
    assert text_of(fixed) == "d"
    assert fixed.changes["a.md"].fixed == 3
    assert fixed.report.findings == ()
    assert fixed.unsettled == ()


def test_overlapping_fixes_are_made_one_after_the_other() -> None:
    def pairs(view: Whole, options: NoOptions) -> Iterable[Hit]:
        for at in range(len(view.text) - 1):
            if view.text[at : at + 2] == "xx":
                fix = Fix("One is enough", (Edit(Span(at, at + 2), "x"),), safe=True)
                yield Hit(Span(at, at + 2), "Twice.", fixes=(fix,))

    rule = Rule("pairs", "", Category.CLAIMS, Severity.WARNING, Whole, pairs)
    assert text_of(settled("xxxxx xx", rule)) == "x x"


def test_fixes_that_undo_one_another_come_to_an_end_and_are_named() -> None:
    assert settled("a", swapping("ab", "ba")).unsettled == ("a.md",)
    assert settled("a", swapping("a", "b")).unsettled == ()


def test_only_safe_fixes_are_made_unless_others_are_asked_for() -> None:
    rules = (swapping("a", "b", safe=False), swapping("c", "d"))
    assert text_of(settled("ac", *rules)) == "ad"
    assert text_of(settled("ac", *rules, unsafe=True)) == "bd"


def test_what_is_on_record_is_left_alone_in_every_round() -> None:
    fixed = settled(
        "aab", swapping("a", "c"), swapping("b", "d"), of=lambda finding: finding.rule != "swap-a"
    )
    assert text_of(fixed) == "aad"
    assert fixed.report.findings == ()


def test_a_file_that_its_fixes_would_break_is_left_and_named() -> None:
    text = "---\ntitle: Tea\n---\n\nT.\n"
    fixed = settled(text, swapping("T", "["))
    assert fixed.changes == {}
    (crash,) = fixed.report.crashes
    assert "its fixes would break it" in crash.message
    assert len(fixed.report.findings) == 2


PARTS = st.lists(
    st.sampled_from(
        [
            "We went out.",
            "#walk#rest",
            "#walk #rest#tea#home",
            "",
            "<!-- zolint-disable-next-line glued-hashtags -->",
            "<!-- zolint-disable glued-hashtags, unused-suppression -->",
            "<!-- zolint-disable-file qqq, glued-hashtags -->",
            "<!-- zolint-enable glued-hashtags -->",
            "We sat down. <!-- zolint-disable-line glued-hashtags, qqq -->",
        ]
    ),
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(PARTS, st.sampled_from(["\n", "\r\n"]))
def test_safe_fixes_come_to_an_end_after_which_none_is_left(parts: list[str], newline: str) -> None:
    text = newline.join(parts)
    fixed = settled(text, GLUED, UNUSED, UNKNOWN)
    assert fixed.unsettled == ()
    assert not any(fix.safe for finding in fixed.report.findings for fix in finding.fixes)
    after = text_of(fixed) if fixed.changes else text
    again = settled(after, GLUED, UNUSED, UNKNOWN)
    assert again.changes == {}
    assert again.report.findings == fixed.report.findings


@settings(max_examples=60, deadline=None)
@given(PARTS)
def test_fixes_change_nothing_but_tags_and_comments(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    fixed = settled(text, GLUED, UNUSED, UNKNOWN)
    after = text_of(fixed) if fixed.changes else text
    words = [word for part in parts for word in part.split("<!--")[0].replace("#", " #").split()]
    kept = [word for line in after.splitlines() for word in line.split("<!--")[0].replace("#", " #").split()]
    assert kept == words
