"""Rules over documents: findings in order, crashes apart, facts over a set."""

import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Self

from zolint import plan
from zolint.document import Document, Kind, Reader
from zolint.document.build import BlockBuilder
from zolint.engine import Outcome, Work, lint, lint_paths
from zolint.plan import Active, AnyRule, Plan
from zolint.rule import Category, Hit, NoOptions, Rule, Severity
from zolint.settings import ReadabilitySettings, Settings
from zolint.source import Source, Span
from zolint.view import LONG, Analysis


@dataclass(frozen=True)
class Whole:
    """The document itself, and a setting."""

    document: Document
    grade: float

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        return cls(analysis.document, analysis.settings.readability.target)


def lines(source: Source) -> Document:
    """Read each line as a paragraph."""
    blocks = []
    offset = 0
    for line in source.text.splitlines(keepends=True):
        builder = BlockBuilder()
        builder.verbatim(line, offset)
        blocks.append(builder.block(Kind.PARAGRAPH))
        offset += len(line)
    return Document(source, "lines", tuple(block for block in blocks if block))


def each_x(view: Whole, options: NoOptions) -> Iterable[Hit]:
    text = view.document.source.text
    return (Hit(Span(at, at + 1), "An x stands here.") for at, c in enumerate(text) if c == "x")


def backwards(view: Whole, options: NoOptions) -> Iterable[Hit]:
    return list(each_x(view, options))[::-1] * 2


def fail(view: Whole, options: NoOptions) -> Iterable[Hit]:
    yield Hit(Span(0, 1), "Half a result.")
    raise RuntimeError("no such\nluck")


def count_x(view: Whole, options: NoOptions) -> int:
    return view.document.source.text.count("x")


def most_x(facts: Mapping[str, int], options: NoOptions) -> Iterable[tuple[str, Hit]]:
    most = max(facts, key=lambda path: facts[path])
    yield most, Hit(Span(0, 1), f"{facts[most]} of {sum(facts.values())} x stand here.")


def rule(name: str, **parts: object) -> AnyRule:
    parts = {"category": Category.CLAIMS, "severity": Severity.WARNING, "summary": "", "view": Whole} | parts
    return Rule(name, **parts)  # type: ignore[arg-type]


READER = Reader("lines", (".txt",), lines)


def checked(text: str, *rules: AnyRule, settings: Settings | None = None) -> Outcome:
    active = plan.default(rules).rules
    return lint(lines(Source("a.txt", text)), Plan(active, settings or Settings()))


def test_findings_come_in_order_and_once() -> None:
    findings = checked("axbx\nx", rule("back", check=backwards)).findings
    assert [finding.place.start.offset for finding in findings] == [1, 3, 5]
    assert findings[2].place.start.line == 2
    assert findings[2].place.excerpt == "x"


def test_a_fingerprint_survives_moving_and_tells_repeats_apart() -> None:
    before = checked("ax x", rule("back", check=each_x)).findings
    after = checked("new line\n\na long way from x to x", rule("back", check=each_x)).findings
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after]
    assert len({f.fingerprint for f in before}) == 2


def test_a_rule_that_raises_is_a_crash_and_the_others_go_on() -> None:
    outcome = checked("x", rule("bad", check=fail), rule("good", check=each_x))
    assert [finding.rule for finding in outcome.findings] == ["good"]
    (crash,) = outcome.crashes
    assert (crash.path, crash.rule) == ("a.txt", "bad")
    assert crash.message.startswith("RuntimeError: no such luck (tests/test_engine.py:")


@dataclass(frozen=True)
class Parsed(Whole):
    """A view that asks for parses."""

    @classmethod
    def wants(cls, _analysis: Analysis) -> Iterable[str]:
        return ()


def test_rules_that_need_no_parse_go_first_and_the_order_of_crashes_stays() -> None:
    asked: list[str] = []

    def note(name: str) -> Callable[[Whole, NoOptions], Iterable[Hit]]:
        def check(_view: Whole, _options: NoOptions) -> Iterable[Hit]:
            asked.append(name)
            raise RuntimeError(name)

        return check

    outcome = checked("x", rule("a", view=Parsed, check=note("a")), rule("b", check=note("b")))
    assert asked == ["b", "a"]
    assert [crash.rule for crash in outcome.crashes] == ["a", "b"]


def test_a_long_article_is_parsed_when_the_rules_that_need_no_parse_have_been_heard() -> None:
    order: list[str] = []

    class Wanting(Parsed):
        @classmethod
        def wants(cls, _analysis: Analysis) -> Iterable[str]:
            order.append("parsed")
            return ()

    def check(_view: Whole, _options: NoOptions) -> Iterable[Hit]:
        order.append("heard")
        return ()

    rules = rule("a", view=Wanting, check=check), rule("b", check=check), rule("c", view=Wanting, check=check)
    checked("x", *rules)
    assert order == ["parsed", "heard", "heard", "heard"]
    order.clear()
    checked("x" * LONG, *rules)
    assert order == ["heard", "parsed", "heard", "heard"]


def test_a_view_that_is_dropped_is_built_anew() -> None:
    analysis = Analysis(lines(Source("a.txt", "x")), Settings())
    first = analysis.view(Whole)
    assert analysis.view(Whole) is first
    analysis.drop(Whole)
    assert analysis.view(Whole) is not first


@dataclass(frozen=True)
class Passing(Whole):
    """A view that is let go of early."""

    is_passing: ClassVar[bool] = True


@dataclass(frozen=True)
class Built(Parsed):
    """A view that asks for parses and builds on one that is let go of early."""

    below: Passing

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        return cls(analysis.document, 0, analysis.view(Passing))


def test_passing_views_are_let_go_of_before_rules_that_read_parses_are_asked() -> None:
    kept = list[Whole]()

    def keep(view: Whole, _options: NoOptions) -> Iterable[Hit]:
        kept.append(view.below if isinstance(view, Built) else view)
        return ()

    passing = [rule(name, view=Passing, check=keep) for name in ("a", "b")]
    assert not checked("x", rule("c", view=Built, check=keep), *passing).crashes
    first, second, later = kept
    assert first is second
    assert later is not first


def test_views_that_do_not_pass_are_kept() -> None:
    analysis = Analysis(lines(Source("a.txt", "x")), Settings())
    passing, whole = analysis.view(Passing), analysis.view(Whole)
    analysis.forget_passing()
    assert analysis.view(Passing) is not passing
    assert analysis.view(Whole) is whole


def test_settings_reach_the_views() -> None:
    def above(view: Whole, options: NoOptions) -> Iterable[Hit]:
        yield Hit(Span(0, 1), f"The limit is {view.grade:g}.")

    settings = Settings(readability=ReadabilitySettings(grade=6))
    (finding,) = checked("x", rule("grade", check=above), settings=settings).findings
    assert finding.message == "The limit is 6."


def test_the_users_severity_wins_over_the_hits() -> None:
    def mild(view: Whole, options: NoOptions) -> Iterable[Hit]:
        yield Hit(Span(0, 1), "Mild.", severity=Severity.INFO)

    loud = rule("mild", check=mild)
    assert checked("x", loud).findings[0].severity is Severity.INFO
    as_error = Plan((Active(loud, loud.options, Severity.ERROR),))
    assert lint(lines(Source("a.txt", "x")), as_error).findings[0].severity is Severity.ERROR


def test_what_depends_on_the_day_holds_for_the_day() -> None:
    assert checked("x", rule("each", check=each_x)).until == ""
    today = datetime.now(UTC).date().isoformat()
    assert checked("x", rule("dated", check=each_x, dated=True)).until == today


def test_a_set_of_files_is_concluded_together(tmp_path: Path) -> None:
    for name, text in {"a": "x", "b": "xxx"}.items():
        (tmp_path / name).write_text(text)
    paths = [str(tmp_path / "a"), str(tmp_path / "b")]
    gathering = plan.default((rule("most", gather=count_x, conclude=most_x), rule("each", check=each_x)))
    report = lint_paths(paths, Work(lambda _: gathering, lambda _: READER))
    said = [(f.path, f.message) for f in report.findings if f.rule == "most"]
    assert said == [(paths[1], "3 of 4 x stand here.")]
    assert [f.path for f in report.findings if f.rule == "each"] == [paths[0], *[paths[1]] * 3]
    assert report.files == 2


def test_files_that_cannot_be_read_are_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("x")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    paths = [str(tmp_path / name) for name in ("good.txt", "latin.txt", "missing.txt")]
    each = plan.default((rule("each", check=each_x),))
    report = lint_paths(paths, Work(lambda _: each, lambda _: READER))
    assert [crash.path for crash in report.crashes] == paths[1:]
    assert "not UTF-8" in report.crashes[0].message
    assert "No such file" in report.crashes[1].message
    assert (len(report.findings), report.files) == (1, 1)


def test_progress_counts_every_file(tmp_path: Path) -> None:
    paths = [str(tmp_path / f"{n}.txt") for n in range(70)]
    texts = dict.fromkeys(paths, b"x")
    told: list[int] = []
    each = plan.default((rule("each", check=each_x),))
    report = lint_paths(paths, Work(lambda _: each, lambda _: READER, texts), told.append)
    assert told[-1] == report.files == 70
    assert told == sorted(told)


def test_what_crosses_a_process_boundary_can_be_pickled() -> None:
    outcome = checked("axx", rule("each", check=each_x), rule("count", gather=count_x, conclude=most_x))
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301 - our own bytes
    active = plan.default((rule("each", check=each_x),))
    assert pickle.loads(pickle.dumps(active)) == active  # noqa: S301


def test_a_long_line_is_kept_only_around_the_finding() -> None:
    (finding,) = checked("a" * 5000 + "x" + "a" * 5000, rule("each", check=each_x)).findings
    assert len(finding.line) <= 400
    assert finding.line[finding.place.start.column - finding.line_start] == "x"


def test_a_hit_outside_the_article_is_a_crash_of_its_rule() -> None:
    def beyond(view: Whole, options: NoOptions) -> Iterable[Hit]:
        yield Hit(Span(0, 99), "Beyond the end.")

    def nonsense(view: Whole, options: NoOptions) -> Iterable[Hit]:
        yield "words"  # type: ignore[misc]

    outcome = checked(
        "axx", rule("beyond", check=beyond), rule("nonsense", check=nonsense), rule("each", check=each_x)
    )
    assert [crash.rule for crash in outcome.crashes] == ["beyond", "nonsense"]
    assert "the hit at 0-99 is not in the article" in outcome.crashes[0].message
    assert len(outcome.findings) == 2


def test_a_conclusion_about_another_file_is_a_crash_of_its_rule() -> None:
    def elsewhere(facts: Mapping[str, int], options: NoOptions) -> Iterable[tuple[str, Hit]]:
        yield "b.txt", Hit(Span(0, 1), "Elsewhere.")

    set_rule = plan.default((rule("elsewhere", gather=count_x, conclude=elsewhere),))
    report = lint_paths(["a.txt"], Work(lambda _: set_rule, lambda _: READER, {"a.txt": b"x"}))
    assert [crash.rule for crash in report.crashes] == ["elsewhere"]
    assert '"b.txt" is no file of this run' in report.crashes[0].message
