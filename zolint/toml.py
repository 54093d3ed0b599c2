"""The user's TOML files: what they say, and where each key of them stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from zolint.mistake import Mistake
from zolint.source import Source, UnreadableSource, decode

if TYPE_CHECKING:  # the grammar is loaded only to say where a mistake stands
    from tree_sitter import Node

Keys = tuple[str | int, ...]
"""The keys that lead to a value; a number counts the elements of an array from zero."""
Locate = Callable[[Keys], tuple[int, int]]


class BadToml(Mistake):
    """Text that is not TOML; the message is `path:line:column: ` and what is wrong."""


def load(path: str | Path) -> tuple[dict[str, Any], Locate]:
    """Read a TOML file; return its data, and a function that says where keys stand.

    Raise BadToml where the file is not TOML, OSError where there is none.
    """
    try:
        source = decode(str(path), Path(path).read_bytes())
    except UnreadableSource as error:
        raise BadToml(f"{path}: {error}") from error
    return parse(source.text, str(path)), lambda keys: key_position(source.text, keys)


def parse(text: str, path: str) -> dict[str, Any]:
    """Return the data of a TOML text; raise BadToml, which names `path`, where it is not TOML."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BadToml(f"{path}:{_sentence(text, str(error))}") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, a thousand arrays in each other
        raise BadToml(f"{path}:1:1: not TOML that can be read: {error}") from error


def key_position(text: str, keys: Keys) -> tuple[int, int]:
    """Return the line and column, from one, of a key or an array's element.

    Where the text does not spell out all the keys, it is the place of the longest run of them that it does.
    """
    import tree_sitter_toml  # noqa: PLC0415 - needed only to say where a mistake stands
    from tree_sitter import Language, Parser  # noqa: PLC0415

    data = text.encode()
    tree = Parser(Language(tree_sitter_toml.language())).parse(data)
    offset = 0
    depth = 0
    for found, start in _keys(tree.root_node):
        shared = _shared(found, keys)
        if shared > depth:
            depth, offset = shared, start
    position = Source("", text).position(len(data[:offset].decode()))
    return position.line, position.column


_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def _sentence(text: str, message: str) -> str:
    """Turn "Expected '=' (at line 3, column 5)" into "3:5: not TOML: expected '='"."""
    where = _WHERE.search(message)
    fact = message[: where.start()] if where else message
    fact = f"not TOML: {fact[:1].lower()}{fact[1:]}"
    if where and where["line"]:
        return f"{where['line']}:{where['column']}: {fact}"
    end = Source("", text).position(len(text))
    return f"{end.line}:{end.column}: {fact} at the end of the file"


def _shared(found: Keys, wanted: Keys) -> int:
    """How many keys two paths have in common from their beginning."""
    pairs = zip(found, wanted, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _keys(root: Node) -> Iterator[tuple[Keys, int]]:
    """Yield the full path of every key, table and array element, with the byte at which it begins."""
    elements: dict[Keys, int] = {}
    for node in root.named_children:
        if node.type == "pair":
            yield from _pair(node, ())
            continue
        if node.type not in ("table", "table_array_element"):
            continue
        name, *pairs = node.named_children
        path = _inside(_spelled(name), elements)
        if node.type == "table_array_element":
            elements[path] = elements.get(path, -1) + 1
            path = (*path, elements[path])
        yield path, name.start_byte
        for pair in pairs:
            if pair.type == "pair":
                yield from _pair(pair, path)


def _inside(path: Keys, elements: dict[Keys, int]) -> Keys:
    """Return a header's path with the number of the element behind each array's name, except the last."""
    full: Keys = ()
    for key in path[:-1]:
        full = (*full, key)
        if full in elements:
            full = (*full, elements[full])
    return (*full, *path[-1:])


def _pair(node: Node, parent: Keys) -> Iterator[tuple[Keys, int]]:
    key, *values = (child for child in node.named_children if child.type != "comment")
    path = (*parent, *_spelled(key))
    yield path, key.start_byte
    for value in values:
        yield from _value(value, path)


def _value(node: Node, path: Keys) -> Iterator[tuple[Keys, int]]:
    if node.type == "inline_table":
        for pair in node.named_children:
            if pair.type == "pair":
                yield from _pair(pair, path)
    if node.type == "array":
        values = (child for child in node.named_children if child.type != "comment")
        for index, value in enumerate(values):
            yield (*path, index), value.start_byte
            yield from _value(value, (*path, index))


def _spelled(node: Node) -> Keys:
    """Return the keys that a bare, quoted or dotted key spells."""
    inner: Any = tomli.loads(f"{(node.text or b'').decode()} = 0")
    keys: list[str] = []
    while isinstance(inner, dict):
        (key,) = inner
        keys.append(key)
        inner = inner[key]
    return tuple(keys)
