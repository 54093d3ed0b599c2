"""The user's TOML tables as typed settings, or a sentence that says what is wrong and where."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from zolint.mistake import Mistake, nearest

T = TypeVar("T")
Keys = tuple[str | int, ...]
Where = Callable[[Keys], str]
"""Says where a key stands, as in `zolint.toml:4:1`."""


def fill(defaults: T, table: Mapping[str, Any], where: Where, keys: Keys, what: str) -> T:
    """Return a settings dataclass with the values of a table put in.

    The table's keys are the field names in kebab-case; `keys` lead to it, and `what` names its keys in
    a message ("option of long-sentence"). Raise Mistake for an unknown key or a value of another type.
    """
    hints = _hints(type(defaults))  # type: ignore[arg-type]  # a class is hashable
    known = {field_key(field.name): field.name for field in fields(defaults)}  # type: ignore[arg-type]  # T is a dataclass
    given = {}
    for key, value in table.items():
        if key not in known:
            raise Mistake(f'{where((*keys, key))}: unknown {what} "{key}"{nearest(key, known)}')
        current = getattr(defaults, known[key])
        if is_dataclass(current) and isinstance(value, dict):
            given[known[key]] = fill(current, value, where, (*keys, key), what)
            continue
        given[known[key]] = convert(value, hints[known[key]], where, (*keys, key))
    try:
        return replace(defaults, **given)  # type: ignore[type-var]  # T is a dataclass
    except ValueError as error:  # the dataclass itself refuses a value
        raise Mistake(f"{where(keys)}: {error}") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields; to work them out takes longer than to fill it."""
    return get_type_hints(kind, include_extras=True)


def convert(value: object, kind: Any, where: Where, keys: Keys) -> Any:
    """Return a TOML value as this type; raise Mistake where it is of another."""
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        raise Mistake(_refusal(value, kind, str(error), where, keys)) from error


def field_key(name: str) -> str:
    """Return a field's name as the user writes it."""
    return name.replace("_", "-")


def values(settings: object) -> dict[str, object]:
    """Return what a settings dataclass holds, by the keys that the user writes."""
    return {field_key(field.name): getattr(settings, field.name) for field in fields(settings)}  # type: ignore[arg-type]  # a dataclass


def toml(value: object) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, frozenset | set):
        value = sorted(value)
    match value:
        case None:
            return "none"
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case dict():
            pairs = (f"{_bare_or_quoted(key)} = {toml(item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(toml, value)) + "]"
    return str(value)


def toml_key(keys: Iterable[object]) -> str:
    """Return the keys that lead to a value as TOML writes them, with dots between them."""
    return ".".join(_bare_or_quoted(str(key)) for key in keys)


_BARE = re.compile(r"[A-Za-z0-9_-]+")


def _bare_or_quoted(key: str) -> str:
    return key if _BARE.fullmatch(key) else toml(key)


_PATH = re.compile(r" - at `\$(?P<path>.*)`$")
_BOUND = re.compile(r"Expected `\w+` (?P<operator>[<>]=?) (?P<limit>.*)")
_BOUNDS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}
_KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text in quotes",
    list: "a list",
    tuple: "a list",
    set: "a list",
    frozenset: "a list",
    dict: "a table",
    date: "a day like 2027-01-31",
    Mapping: "a table",
}


def _refusal(value: object, kind: Any, error: str, where: Where, keys: Keys) -> str:
    """Say in plain words why the value was refused: the key, what it takes, and what it was given."""
    path = _PATH.search(error)
    kind = _bare(kind)
    for step in re.findall(r"\[(\d+|\.\.\.)\]", path["path"]) if path else ():
        key, value, kind = _inside(value, kind, step)
        keys = (*keys, key)
    name = next(key for key in reversed(keys) if isinstance(key, str))
    fact = f"{where(keys)}: {'an entry of ' if isinstance(keys[-1], int) else ''}{name} must be"
    choices = _choices(kind)
    if choices:
        hint = nearest(value, map(str, choices)) if isinstance(value, str) else ""
        return f"{fact} one of {', '.join(map(toml, choices))}, not {_shown(value)}{hint}"
    bound = _BOUND.match(error.removesuffix(path.group() if path else ""))
    if bound:
        return f"{fact} {_BOUNDS[bound['operator']]} {bound['limit']}, not {_shown(value)}"
    return f"{fact} {_kind(kind)}, not {_shown(value)}"


def _inside(value: Any, kind: Any, step: str) -> tuple[str | int, Any, Any]:
    """Follow a step of msgspec's path: the key or index that it stands for, the value there, and its type."""
    inner = _bare(get_args(kind)[-1 if step == "..." else 0])
    if step != "...":
        return int(step), value[int(step)], inner
    # msgspec does not say which of a table's values it refused
    key = next(key for key, item in value.items() if not _fits(item, inner))
    return key, value[key], inner


def _fits(value: object, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        return False
    return True


def _kind(kind: Any) -> str:
    if is_dataclass(kind):
        return "a table"
    return _KINDS.get(get_origin(kind) or kind, "of another type")


def _bare(kind: Any) -> Any:
    """Take `Annotated` and an optional None off a type."""
    if hasattr(kind, "__metadata__"):
        return _bare(kind.__origin__)
    if get_origin(kind) in (Union, types.UnionType):
        some = [part for part in get_args(kind) if part is not types.NoneType]
        return _bare(some[0]) if len(some) == 1 else kind
    return kind


def _choices(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(member.value for member in kind)
    return ()


def _shown(value: object) -> str:
    return "a table" if isinstance(value, dict) else toml(value)
