"""The report as JUnit's XML, read by junitparser."""

from __future__ import annotations

from junitparser import Error, Failure, JUnitXml, Skipped

from tests.report.hostile import hostile
from tests.report.read import junit
from tests.report.reports import report
from zolint.finding import Report
from zolint.report.junit import write


def test_errors_and_warnings_fail_and_the_rest_passes() -> None:
    cases = junit(write(report()))
    assert [case.name for case in cases] == [
        "opposite-effects at 3:13",
        "long-sentence at 3:28",
        "glued-hashtags at 8:1",
        "unsupported-claim at 1:628",
    ]
    assert [[(type(one), one.type) for one in case.result] for case in cases] == [
        [(Failure, "error")],
        [],
        [(Failure, "warning")],
        [(Failure, "error")],
    ]
    assert cases[1].system_out == "guide/rest.md:3:28: This sentence goes over two lines."


def test_counts_are_those_of_the_cases() -> None:
    for seen in (report(), hostile()):
        suites = JUnitXml.fromstring(write(seen).encode())
        told = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites]
        total = (suites.tests, suites.failures, suites.errors, suites.skipped)
        assert total == tuple(sum(column) for column in zip(*told, strict=True))
        for suite in suites:
            suite.update_statistics()
        assert told == [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites]


def test_crashes_are_errors_and_skipped_files_are_skipped() -> None:
    kinds = {
        case.classname: type(one)
        for suite in JUnitXml.fromstring(write(report()).encode())
        for case in suite
        for one in case.result
    }
    assert kinds["bad.md"] is Error
    assert kinds["es.md"] is Skipped


def test_nothing_found_is_a_test_that_passed() -> None:
    (suite,) = JUnitXml.fromstring(write(Report((), files=3)).encode())
    (case,) = suite
    assert case.is_passed
