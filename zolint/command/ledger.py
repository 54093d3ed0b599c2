"""An entry of an evidence ledger for machines, and the text of a ledger with a claim put into it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from zolint import toml
from zolint.options import Keys, field_key
from zolint.view.ledger import Entry

HEAD = """\
# The claims that an editor has approved, and their sources. `zolint evidence add` writes it; commit it.
# In .gitattributes, `zolint.evidence.toml merge=union` lets git merge what two people approve.

"""
"""How a new ledger begins."""
ORDER = ("reviewed-by", "reviewed", "until", "claim", "path", "sources", "note", "fingerprint")
"""The keys of a claim.

No more than three lines that two claims may share stand between lines that are each claim's own, and the last
is its own: so git, which parts a conflict where both sides agree, merges claims as wholes.
"""


def approval(entry: Entry) -> dict[str, object]:
    """Return who approved a claim, on what grounds and until when, for machines."""
    return {
        "name": entry.name,
        "sources": list(entry.sources),
        "reviewed_by": entry.reviewed_by,
        "reviewed": entry.reviewed.isoformat() if entry.reviewed else None,
        "until": entry.until.isoformat() if entry.until else None,
        "note": entry.note,
    }


def with_entry(text: str, entry: Entry) -> str:
    """Return a ledger's text with an entry put in, in the order of the names, or brought up to date."""
    if "\r\n" in text:
        return with_entry(text.replace("\r\n", "\n"), entry).replace("\n", "\r\n")
    claims = tomllib.loads(text).get("claims", {})
    if entry.name in claims:
        return _updated(text, entry, claims[entry.name])
    return _inserted(text or HEAD, entry, claims)


def _values(entry: Entry) -> dict[str, Any]:
    """Return what an entry says, by key, in order."""
    said = {field_key(field.name): getattr(entry, field.name) for field in fields(entry)}
    return {key: list(said[key]) if key == "sources" else said[key] for key in ORDER if said[key]}


def _inserted(text: str, entry: Entry, claims: Mapping[str, Any]) -> str:
    values = _values(entry)
    block = _dumped({"claims": {entry.name: values}})
    behind = sorted(name for name in claims if name > entry.name)
    ways = [_before(text, ("claims", behind[0]), f"{block}\n")] if behind else []
    for found in (*ways, f"{text.rstrip()}\n\n{block}"):
        if _claims(found) == {**claims, entry.name: values}:
            return found
    # the claims are no blocks but one value
    return _with_values(text, entry.name, values)


def _updated(text: str, entry: Entry, before: Mapping[str, Any]) -> str:
    values = _values(entry)
    for key, value in values.items():
        if key not in before:
            text = _with_key(text, entry.name, key, value)
    return _with_values(text, entry.name, values)


def _with_key(text: str, name: str, key: str, value: object) -> str:
    """Return the text with a key where it belongs; `_with_values` sees to what cannot be done so."""
    claims = tomllib.loads(text)["claims"]
    behind = [known for known in ORDER[ORDER.index(key) :] if known in claims[name]]
    if not behind:
        return text
    found = _before(text, ("claims", name, behind[0]), _dumped({key: value}))
    return found if _claims(found) == {**claims, name: {**claims[name], key: value}} else text


def _with_values(text: str, name: str, values: Mapping[str, Any]) -> str:
    """Return the text with the values of a claim; the comments beside those that change stay, too."""
    import tomlkit  # noqa: PLC0415 - only what writes a ledger needs it

    document = tomlkit.parse(text)
    table: Any = document["claims"].setdefault(name, {})
    for key, value in values.items():
        if key in table and table[key] == value:
            continue
        if key == "sources" and key in table:
            for source in value[len(table[key]) :]:
                table[key].append(source)
        else:
            table[key] = value
    return tomlkit.dumps(document)


def _before(text: str, keys: Keys, more: str) -> str:
    """Return the text with lines before that on which keys stand, and before what comments say of them."""
    lines = text.splitlines(keepends=True)
    at = toml.key_position(text, keys)[0] - 1
    while at and lines[at - 1].startswith("#"):
        at -= 1
    return "".join((*lines[:at], more, *lines[at:]))


def _claims(text: str) -> object:
    try:
        return tomllib.loads(text).get("claims")
    except tomllib.TOMLDecodeError:
        return None


def _dumped(data: Mapping[str, Any]) -> str:
    import tomlkit  # noqa: PLC0415 - see _with_values

    return tomlkit.dumps(data)
