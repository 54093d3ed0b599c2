"""The reference of the configuration, made of its JSON Schema."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zolint import schema
from zolint.options import toml
from zolint.plan import AnyRule

JSON = Mapping[str, Any]
_LONGEST = 60
_OWN = ("rules", "per-file")
"""Tables that have a section of their own."""


def page(rules: Iterable[AnyRule]) -> str:
    """Return the page: what stands at the top, then every table."""
    return "\n".join(_page(schema.schema(rules), sorted(rule.name for rule in rules)))


def _page(whole: JSON, names: list[str]) -> Iterator[str]:
    definitions = whole["definitions"]
    top = whole["properties"]
    tables = {key: _resolved(value, definitions) for key, value in top.items() if key not in _OWN}
    shared = {key: table for key, table in tables.items() if "properties" in table}
    yield "# Configuration reference\n"
    yield (
        "Every key of `zolint.toml`, or of `[tool.zolint]` in `pyproject.toml`. This page is made of the "
        "schema that `zolint config --schema` prints, which editors read, too. `zolint config KEY` says what "
        "a key means and where yours is set.\n"
    )
    yield "## At the top\n"
    yield from _table({key: value for key, value in tables.items() if key not in shared})
    yield (
        "A selector is a rule (`long-sentence`), a category (`category:claims`), all of a plug-in or a pack "
        "(`acme/*`), or `all`.\n"
    )
    yield '## `[per-file."PATTERN"]`\n'
    yield "What applies to the files of a pattern, on top of the rest.\n"
    yield from _table(definitions["per-file"]["properties"])
    for key, table in shared.items():
        yield f"## `[{key}]`\n"
        yield "Settings that several rules share.\n"
        yield from _table(table["properties"])
    yield "## `[rules.NAME]`\n"
    severity = definitions["Severity"]
    yield f"Every rule takes `severity`: {_kind(severity)}. These take more.\n"
    for name in names:
        options = dict(definitions[f"rules.{name}"]["properties"])
        del options["severity"]
        if options:
            yield f"(rule-{name})=\n"
            yield f"### rules.{name}\n"
            yield f"Options of [{name}](rules/{name}.md).\n"
            yield from _table(options)


def _table(keys: JSON) -> Iterator[str]:
    yield "| key | value | default | meaning |"
    yield "| --- | --- | --- | --- |"
    for key, value in keys.items():
        told = value.get("description", "").replace("|", r"\|")
        yield f"| `{key}` | {_kind(value)} | {_default(value)} | {told} |"
    yield ""


def _resolved(value: JSON, definitions: JSON) -> JSON:
    name = value.get("$ref", "").rpartition("/")[2]
    return definitions[name] if name else value


def _kind(value: JSON) -> str:
    """Say in words what a key takes."""
    if "$ref" in value:
        return "selector" if value["$ref"].endswith("/selector") else "table"
    if "enum" in value:
        return ", ".join(f"`{toml(choice)}`" for choice in value["enum"])
    if "anyOf" in value:
        return " or ".join(map(_kind, value["anyOf"]))
    kind = value.get("type")
    if kind == "array":
        return f"list of {_plural(_kind(value.get('items', {})))}"
    if kind == "object":
        inner = value.get("additionalProperties")
        return f"table of {_plural(_kind(inner))}" if isinstance(inner, Mapping) else "table"
    return _WORDS.get(str(kind), "any value")


_WORDS = {"string": "string", "integer": "whole number", "number": "number", "boolean": "`true` or `false`"}


def _plural(words: str) -> str:
    return f"{words}s" if words in ("string", "selector", "number", "whole number") else words


def _default(value: JSON) -> str:
    if "default" not in value:
        return "not set"
    text = toml(value["default"])
    shown = text if len(text) <= _LONGEST else textwrap.shorten(text, _LONGEST, placeholder=" …")
    return f"`{shown}`".replace("|", r"\|")
