"""The configuration as a JSON Schema, and what its keys mean, both read from the dataclasses that hold it."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Annotated, Any, get_type_hints

import msgspec
from msgspec import Meta

from zolint.config import Selectors, TopKeys
from zolint.options import field_key
from zolint.plan import AnyRule
from zolint.rule import Category, Severity
from zolint.settings import Settings

SEVERITY = "How bad a finding of the rule is."

JSON = dict[str, Any]
Field = tuple[str, Any, Any]


def schema(rules: Iterable[AnyRule]) -> JSON:
    """Return a schema, of Draft 7, of the configuration for these rules.

    Rules of packs and plug-ins that are not among them may stand in it, too.
    """
    known = sorted(rules, key=lambda rule: (bool(rule.plugin), rule.name))
    of_rules = [_struct(f"rules.{rule.name}", rule.options, rule.summary, _severity()) for rule in known]
    per_file = _struct("per-file", Selectors(), "What applies to the files of a pattern.")
    top = _struct("top", TopKeys(), "", _fields(Settings()))
    refs, definitions = msgspec.json.schema_components(
        [*of_rules, per_file, top], ref_template="#/definitions/{name}"
    )
    *ref_of_rules, ref_of_selectors, _ = refs
    plain = _without_null(definitions)
    _name_selectors(plain, known)
    table = plain.pop("top")
    table["properties"]["rules"] |= {
        "properties": dict(zip((rule.name for rule in known), ref_of_rules, strict=True)),
        "patternProperties": {"/": {"type": "object"}},
        "additionalProperties": False,
    }
    table["properties"]["per-file"] |= {"additionalProperties": ref_of_selectors}
    head = {"$schema": "http://json-schema.org/draft-07/schema#"}
    return {**head, **table, "title": "zolint.toml", "definitions": plain}


def meanings(kind: type) -> Mapping[str, str]:
    """Return what each key of a settings dataclass means: the text under its field, as a line."""
    try:
        source = textwrap.dedent(inspect.getsource(kind))
    except (OSError, TypeError):  # it was made without a file
        return {}
    (definition,) = ast.parse(source).body
    return dict(_said(definition.body)) if isinstance(definition, ast.ClassDef) else {}


def _said(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field, said in pairwise(body):
        match field, said:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield field_key(name), " ".join(text.split())


def _struct(name: str, defaults: Any, meaning: str, more: Iterable[Field] = ()) -> type[msgspec.Struct]:
    """Return a type with the keys of a settings dataclass as the user writes them; it takes no others."""
    return msgspec.defstruct(
        name,
        [*_fields(defaults), *more],
        rename="kebab",
        forbid_unknown_fields=True,
        namespace={"__doc__": meaning},
    )


def _fields(defaults: Any) -> Iterator[Field]:
    hints = get_type_hints(type(defaults), include_extras=True)
    meaning = meanings(type(defaults))
    for field in fields(defaults):
        value = getattr(defaults, field.name)
        kind = hints[field.name]
        if is_dataclass(value):
            kind = _struct(field_key(field.name), value, inspect.getdoc(type(value)) or "")
            yield field.name, kind, msgspec.field(default_factory=kind)
            continue
        told = meaning.get(field_key(field.name))
        kind = Annotated[kind, Meta(description=told)] if told else kind
        # a table is empty where it is not written
        default = msgspec.field(default_factory=dict) if isinstance(value, Mapping) else value
        yield field.name, kind, default


def _severity() -> Iterator[Field]:
    kind = Annotated[Severity, Meta(description=SEVERITY)] | msgspec.UnsetType
    yield "severity", kind, msgspec.UNSET


def _without_null(part: Any) -> Any:
    """Leave out null, for which TOML has no word."""
    if isinstance(part, list):
        return [_without_null(item) for item in part if item != {"type": "null"}]
    if not isinstance(part, dict):
        return part
    kept = {key: _without_null(value) for key, value in part.items() if key != "default" or value is not None}
    only = kept.get("anyOf", ())
    return {**kept.pop("anyOf")[0], **kept} if len(only) == 1 else kept


def _name_selectors(definitions: JSON, rules: Iterable[AnyRule]) -> None:
    """Say of every list of selectors what may stand there, so that an editor can offer it."""
    names = ["all", *(f"category:{category}" for category in Category), *(rule.name for rule in rules)]
    definitions["selector"] = {"anyOf": [{"enum": names}, {"type": "string", "pattern": "/"}]}
    for table in ("top", "per-file"):
        for key in ("select", "ignore", "extend-select"):
            definitions[table]["properties"][key]["items"] = {"$ref": "#/definitions/selector"}
