"""The scalars of TOML and JSON front matter: Python's parsers check them, tree-sitter's place them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from zolint.document import Value
from zolint.document.codepoints import code_points
from zolint.document.frontmatter import MalformedFrontMatter
from zolint.source import Span

if TYPE_CHECKING:
    from tree_sitter import Node

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_INSIDE = re.compile(r"('''|\"\"\"|'|\")(?:\r?\n)?(.*)\1", re.DOTALL)  # TOML drops a first line ending
_DEEPEST = 100

_Keys = tuple[str | int, ...]


def toml_scalars(text: str) -> Iterator[Value]:
    """Yield the scalars of a TOML document."""
    import tree_sitter_toml  # noqa: PLC0415  # one of the two grammars is enough

    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _malformed_toml(str(error), text) from error
    except RecursionError:
        raise MalformedFrontMatter("nested too deeply") from None
    return _values(tree_sitter_toml.language(), text, _toml_key, _toml_string)


def json_scalars(text: str) -> Iterator[Value]:
    """Yield the scalars of a JSON object."""
    import tree_sitter_json  # noqa: PLC0415  # one of the two grammars is enough

    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedFrontMatter(error.msg, error.pos) from error
    except RecursionError:
        raise MalformedFrontMatter("nested too deeply") from None
    return _values(tree_sitter_json.language(), text, _json_key, json.loads)


def _values(
    language: object, text: str, read_key: Callable[[str], _Keys], read_string: Callable[[str], str]
) -> Iterator[Value]:
    from tree_sitter import Language, Parser  # noqa: PLC0415  # few articles have TOML or JSON front matter

    at = code_points(text)
    counts: dict[_Keys, int] = {}
    waiting: list[tuple[Node, _Keys]] = [(Parser(Language(language)).parse(text.encode()).root_node, ())]
    while waiting:
        node, keys = waiting.pop()
        span = Span(at(node.start_byte), at(node.end_byte))
        written = text[span.start : span.end]
        inner = [child for child in node.named_children if child.type != "comment"]
        if len(keys) > _DEEPEST:
            raise MalformedFrontMatter("nested too deeply", span.start)
        if node.type in ("document", "object", "inline_table"):
            waiting.extend((child, keys) for child in reversed(inner))
        elif node.type == "array":
            waiting.extend((child, (*keys, n)) for n, child in reversed([*enumerate(inner)]))
        elif node.type == "pair":
            waiting.append((inner[-1], keys + read_key(_text(inner[0]))))
        elif node.type in ("table", "table_array_element"):
            name = read_key(_text(inner[0]))
            if node.type == "table_array_element":
                counts[name] = counts.get(name, -1) + 1
                name = (*name, counts[name])
            waiting.extend((child, name) for child in reversed(inner[1:]))
        elif node.type == "string":
            value = read_string(written)
            inside = _inside(written, span)
            yield Value(keys, value, inside, text[inside.start : inside.end] == value)
        else:
            yield Value(keys, written, span, verbatim=True)


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def _inside(written: str, span: Span) -> Span:
    inside = _INSIDE.fullmatch(written)
    return Span(span.start + inside.start(2), span.start + inside.end(2)) if inside else span


def _toml_key(written: str) -> _Keys:
    keys: list[str | int] = []
    inner: object = tomllib.loads(f"{written}=0")
    while isinstance(inner, dict):
        ((key, inner),) = inner.items()
        keys.append(key)
    return tuple(keys)


def _toml_string(written: str) -> str:
    return str(tomllib.loads(f"x={written}")["x"])


def _json_key(written: str) -> _Keys:
    return (str(json.loads(written)),)


def _malformed_toml(message: str, text: str) -> MalformedFrontMatter:
    problem = _WHERE.sub("", message)
    where = _WHERE.search(message)
    if not where or not where[1]:
        return MalformedFrontMatter(problem, len(text))
    lines = text.splitlines(keepends=True)[: int(where[1]) - 1]
    return MalformedFrontMatter(problem, sum(map(len, lines)) + int(where[2]) - 1)
