"""Bibliographies in the Citation Style Language's form: CSL-JSON, the same as YAML, and `references:`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zolint.document import Value
from zolint.source import Span
from zolint.view.bibliography.entry import Entry, Origin
from zolint.view.bibliography.identifiers import Identifier, identifiers, of_address

Item = Mapping[str, Any]


class NotCsl(ValueError):
    """Data that is no list of CSL items; the message says what is wrong."""


def read_json(text: str) -> Iterator[Entry]:
    """Yield the entries of a CSL-JSON file; raise NotCsl."""
    import json  # noqa: PLC0415 - few articles name a bibliography

    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotCsl(f"line {error.lineno}: {error.msg}") from error
    yield from _entries(data)


def read_yaml(text: str) -> Iterator[Entry]:
    """Yield the entries of a CSL file in YAML; raise NotCsl."""
    import yaml  # noqa: PLC0415 - few articles name a bibliography

    try:
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise NotCsl(f"line {line}: {error.problem}") from error
    except yaml.YAMLError as error:
        raise NotCsl(str(error)) from error
    yield from _entries(data)


def read_metadata(values: Iterable[Value]) -> Iterator[Entry]:
    """Yield the entries that the front matter itself holds under `references:`; those with an id."""
    items: dict[int, dict[str, Any]] = {}
    spans: dict[int, Span] = {}
    for value in values:
        match value.keys:
            case (_, int(n), str(key)):
                items.setdefault(n, {})[key] = value.text
                if key == "id":
                    spans[n] = value.span
            case (_, int(n), str(key), *rest):
                items.setdefault(n, {}).setdefault(f"{key}/", []).append((rest, value.text))
    for n, item in items.items():
        if item.get("id"):
            yield _entry(_with_lists(item), Origin.METADATA, spans.get(n))


def entry_of(item: Item) -> Entry:
    """Return a CSL item of a file as an entry."""
    return _entry(item, Origin.FILE, None)


_NAMES = ("author", "editor", "translator", "director")
_TOLD = (
    *(
        "title",
        "container-title",
        "genre",
        "publisher",
        "medium",
        "keyword",
        "note",
        "volume",
        "issue",
        "page",
    ),
    *("number", "edition", "publisher-place", "archive", "event-title"),
)
_SCHEMES = {"DOI": "doi:", "PMID": "PMID: ", "PMCID": "", "ISBN": "ISBN "}


def _entries(data: Any) -> Iterator[Entry]:
    if isinstance(data, dict):  # Pandoc's YAML and some exporters wrap the list
        data = next((data[key] for key in ("references", "items") if key in data), None)
    if not isinstance(data, list):
        raise NotCsl("a bibliography is a list of items")
    for n, item in enumerate(data, start=1):
        if not isinstance(item, dict):
            raise NotCsl(f"item {n} is not an object")
        if not isinstance(item.get("id"), str | int) or item["id"] == "":
            raise NotCsl(f'item {n} has no "id"')
        yield entry_of(item)


def _entry(item: Item, origin: Origin, span: Span | None) -> Entry:
    address = _text(item.get("URL"))
    names = ", ".join(_people(item))
    told = (_text(item.get(key)) for key in _TOLD)
    text = ". ".join(part for part in (f"{names} ({_year(item)})", *told) if part)
    found = [each for key, lead in _SCHEMES.items() for each in _identified(_text(item.get(key)), lead)]
    if address and (led := of_address(address)) and led.key not in {each.key for each in found}:
        found.append(led)
    addresses = (address,) if address else ()
    return Entry(str(item["id"]), origin, text, tuple(found), addresses, _text(item.get("type")), span)


def _identified(value: str, lead: str) -> Iterator[Identifier]:
    if value.lower().startswith(("http:", "https:")):
        led = of_address(value)
        if led:
            yield led
    elif value:
        bare = value if value.lower().startswith(lead.strip(": ").lower()) and lead else f"{lead}{value}"
        yield from list(identifiers(bare))[:1]


def _people(item: Item) -> Iterator[str]:
    for role in _NAMES:
        people = item.get(role)
        for person in people if isinstance(people, list) else ():
            if isinstance(person, dict):
                parts = (_text(person.get(key)) for key in ("family", "given", "literal"))
                yield " ".join(part for part in parts if part)
            else:
                yield _text(person)


def _year(item: Item) -> str:
    issued = item.get("issued")
    if isinstance(issued, dict):
        parts = issued.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
            return _text(parts[0][0])
        return _text(issued.get("literal") or issued.get("raw") or issued.get("year"))
    if isinstance(issued, list) and issued:  # Pandoc's older YAML: [{year: 2019}]
        return _text(issued[0].get("year")) if isinstance(issued[0], dict) else _text(issued[0])
    return _text(issued)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return "" if value is None or isinstance(value, dict) else " ".join(str(value).split())


def _with_lists(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item of the front matter with its people and its year, which lie a few keys deep."""
    plain = {key: value for key, value in item.items() if not key.endswith("/")}
    for role in _NAMES:
        people: dict[object, dict[str, str]] = {}
        for (who, *part), text in item.get(f"{role}/", ()):
            people.setdefault(who, {})[str(part[-1]) if part else "literal"] = text
        if people:
            plain[role] = list(people.values())
    issued = [text for _, text in item.get("issued/", ())]
    if issued:
        plain["issued"] = issued[0]
    return plain
