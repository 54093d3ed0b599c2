"""What `explain` tells of a rule, and an index of it: a built-in rule is explained without being loaded.

The index stands beside the built-in rules and is written by `make index`. By a sum of each rule's source it
knows whether it still holds; a rule that has changed since is loaded like any other.
"""

from __future__ import annotations

import importlib.util
import json
import os
import zlib
from collections.abc import Iterable
from types import SimpleNamespace

from zolint.terminal import TYPE_CHECKING

if TYPE_CHECKING:
    from zolint.plan import AnyRule

_PACKAGE = "zolint_rules"
_INDEX = "index.json"


class Sheet(SimpleNamespace):
    """What `explain` tells of a rule."""

    name: str
    summary: str
    category: str
    severity: str
    default: bool
    plugin: str
    formerly: tuple[str, ...]
    options: dict[str, str]
    """The default of each option, as TOML."""
    page: str


def sheet(rule: AnyRule) -> Sheet:
    """Return what there is to tell of a rule."""
    from zolint import room  # noqa: PLC0415 - what the index holds needs none of this
    from zolint.options import toml, values  # noqa: PLC0415

    return Sheet(
        name=rule.name,
        summary=rule.summary,
        category=str(rule.category),
        severity=str(rule.severity),
        default=rule.default,
        plugin=rule.plugin,
        formerly=rule.formerly,
        options={key: toml(value) for key, value in values(rule.options).items()},
        page=room.page(rule),
    )


def find(name: str) -> Sheet | None:
    """Return the sheet of a built-in rule, where the index has it as it is now."""
    found = importlib.util.find_spec(_PACKAGE)
    for folder in (found and found.submodule_search_locations) or ():
        try:
            index = json.loads(_read(folder, _INDEX))
            home = os.path.join(folder, name.replace("-", "_"))  # noqa: PTH118 - pathlib costs more than all of this
            if name in index and index[name].pop("source") == _sum(home):
                return Sheet(**index[name], page=_read(home, "rule.md").decode())
        except (OSError, ValueError, TypeError, LookupError, AttributeError):  # no index, or a damaged one
            continue
    return None


def written(rules: Iterable[AnyRule]) -> str:
    """Return the index of the built-in rules."""
    entries = {
        rule.name: {**vars(sheet(rule)), "source": _sum(str(rule.home))}
        for rule in rules
        if rule.home and not rule.plugin
    }
    for entry in entries.values():
        del entry["page"]  # it stands in rule.md
    return json.dumps(entries, indent=1, ensure_ascii=False) + "\n"


def _sum(home: str) -> int:
    return zlib.crc32(_read(home, "rule.py"))


def _read(folder: str, name: str) -> bytes:
    with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - as in `find`
        return file.read()


def _write() -> None:
    from zolint import plugins  # noqa: PLC0415 - see `sheet`

    rules = plugins.load().rules
    for folder in {rule.home.parent for rule in rules if rule.home and not rule.plugin}:
        (folder / _INDEX).write_text(written(rules), "utf-8")


if __name__ == "__main__":
    _write()
