"""Every format read back, by a parser that is not zolint's where there is one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

import junitparser


@dataclass(frozen=True)
class Command:
    """A workflow command as GitHub's runner reads it."""

    name: str
    properties: Mapping[str, str]
    message: str


_COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>[^:]*))?::(?P<message>.*)")


def commands(text: str) -> tuple[list[Command], list[str]]:
    """Return the commands that GitHub's runner takes from a log, and the other lines."""
    found: list[Command] = []
    other: list[str] = []
    token = ""
    for line in re.split(r"\r\n|\r|\n", text.removesuffix("\n")):
        match = _COMMAND.fullmatch(line.strip())
        if token:
            if line.strip() == f"::{token}::":
                token = ""
            else:
                other.append(line)
            continue
        if not match:
            other.append(line)
        elif match["name"] == "stop-commands":
            token = match["message"]
        else:
            pairs = (pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair)
            properties = {key: _decoded(value, "%0D", "%0A", "%3A", "%2C") for key, value in pairs}
            found.append(Command(match["name"], properties, _decoded(match["message"], "%0D", "%0A")))
    return found, other


def _decoded(text: str, *codes: str) -> str:
    for code in codes:
        text = text.replace(code, bytes.fromhex(code[1:]).decode())
    return text.replace("%25", "%")


def rows(text: str) -> list[list[str]]:
    """Return the cells of the tables' rows of a Markdown comment."""
    lines = [line for line in text.split("\n") if line.startswith("| ") and not line.startswith("| Line ")]
    return [line.strip("|").split("|") for line in lines]


def junit(text: str) -> list[junitparser.TestCase]:
    """Return the test cases of findings."""
    suites = junitparser.JUnitXml.fromstring(text.encode())
    # a case with a line of the file is a finding's
    return [case for suite in suites for case in suite if case._elem.get("line")]  # noqa: SLF001 - no name for it


def _github(text: str) -> int:
    found, other = commands(text)
    levels = [command for command in found if command.name in ("error", "warning", "notice")]
    crashes = sum("could not judge" in command.properties["title"] for command in levels)
    return (
        len(levels)
        - crashes
        + sum(bool(re.search(r":\d+:\d+: (error|warning|info) ", line)) for line in other)
    )


def _json(text: str) -> Any:
    return json.loads(text)


COUNTS: Mapping[str, Callable[[str], int]] = {
    "json": lambda text: len(_json(text)["findings"]),
    "jsonl": lambda text: sum(json.loads(line)["type"] == "finding" for line in text.splitlines()),
    "sarif": lambda text: len(_json(text)["runs"][0]["results"]),
    "github": _github,
    "gitlab": lambda text: len({issue["fingerprint"] for issue in _json(text)}),
    "junit": lambda text: len(junit(text)),
    "checkstyle": lambda text: len(ET.fromstring(text.encode()).findall("file/error")),  # noqa: S314 - our own
    "rdjson": lambda text: len(_json(text)["diagnostics"]),
    "markdown": lambda text: len(rows(text)),
    "html": lambda text: len(re.findall(r"<li [^<>]*\bdata-finding>", text)),
    "concise": lambda text: len(text.split("\n")) - 1,
    "text": lambda text: len(re.findall(r"^\S.*:\d+:\d+  (?:error|warning|info)  ", text, re.MULTILINE)),
}
"""How many findings a reader of each format sees."""
