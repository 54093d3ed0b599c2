"""The report as Checkstyle's XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from tests.report.hostile import hostile
from tests.report.reports import report
from zolint.finding import Report
from zolint.report.checkstyle import write


def root(seen: Report) -> ET.Element:
    return ET.fromstring(write(seen).encode())  # noqa: S314 - our own


def test_a_file_has_its_errors() -> None:
    found = root(report())
    assert found.tag == "checkstyle"
    assert [file.get("name") for file in found] == ["guide/rest.md", "talk.txt", "bad.md"]
    assert found[0][2].attrib == {
        "line": "8",
        "column": "1",
        "severity": "warning",
        "message": 'The hashtags "#Sleep#Rest" stand without a space. Put a space between them.',
        "source": "zolint.glued-hashtags",
    }


def test_a_crash_is_an_exception_of_its_file() -> None:
    assert [one.text for one in root(report()).iter("exception")] == [
        "reading-grade: KeyError: 'x' (reading_grade/rule.py:7)",
        "no text",
    ]


def test_names_and_words_come_back_as_they_were() -> None:
    seen = hostile()
    found = root(seen)
    names = [finding.path for finding in seen.findings]
    # XML has no way to write some control characters, nor what is not UTF-8
    plain = [name for name in dict.fromkeys(names) if not set(name) & {"\x01", "\x1b", "\ufffe", "\udce9"}]
    assert [file.get("name") for file in found if file.get("name") in plain] == plain
    messages = [error.get("message") for error in found.iter("error")]
    assert messages[0] == f"{seen.findings[0].message}"


def test_nothing_found_is_an_empty_list() -> None:
    assert list(root(Report((), files=1))) == []
