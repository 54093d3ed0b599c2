"""The door for rules, readers and reporters: the built-in ones come in by it too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

import pluggy

from zolint.document import Reader
from zolint.finding import Report
from zolint.rule import Rule

GROUP = "zolint"
"""The entry-point group, and the name under which hooks are marked."""
BUILT_IN = "zolint"
"""The built-in plug-in's entry point; its rules' names carry no prefix."""

T = TypeVar("T")

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@dataclass(frozen=True)
class Reporter:
    """A format that reports can be written in."""

    name: str
    write: Callable[[Report], str]


class Hooks:
    """What a plug-in may implement; each is called once, when the plug-in is loaded."""

    @hookspec
    def zolint_rules(self) -> Iterable[Rule[Any, Any]]:  # type: ignore[empty-body]
        """Return the plug-in's rules. Import them inside the hook, so that naming costs nothing."""

    @hookspec
    def zolint_readers(self) -> Iterable[Reader]:  # type: ignore[empty-body]
        """Return readers for more file formats."""

    @hookspec
    def zolint_reporters(self) -> Iterable[Reporter]:  # type: ignore[empty-body]
        """Return reporters for more output formats."""


@dataclass(frozen=True)
class BrokenPlugin:
    """A plug-in that could not be loaded, and why."""

    name: str
    why: str


@dataclass(frozen=True)
class Plugins:
    """Everything that the installed plug-ins brought."""

    rules: tuple[Rule[Any, Any], ...]
    readers: tuple[Reader, ...]
    reporters: tuple[Reporter, ...]
    broken: tuple[BrokenPlugin, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    """Name and distribution version of each plug-in, in order."""


def load(points: Iterable[EntryPoint] | None = None) -> Plugins:
    """Load every plug-in by itself; a broken one is named in `broken` and brings nothing.

    `points` are the entry points to load, by default all of the group that are installed.
    """
    rules: list[Rule[Any, Any]] = []
    readers: list[Reader] = []
    reporters: list[Reporter] = []
    broken: list[BrokenPlugin] = []
    versions: list[tuple[str, str]] = []
    chosen = entry_points(group=GROUP) if points is None else points
    # the built-in rules first, then by name, whatever order the installer left them in
    for point in sorted(chosen, key=lambda point: (point.name != BUILT_IN, point.name)):
        try:
            brought = _bring(point)
            _refuse_twins(brought[0], rules)
        # a broken plug-in must not take the others with it, not even by ending the process
        except (Exception, SystemExit) as error:  # noqa: BLE001
            broken.append(BrokenPlugin(point.name, f"{type(error).__name__}: {error}"))
            continue
        rules += brought[0]
        readers += brought[1]
        reporters += brought[2]
        versions.append((point.name, point.dist.version if point.dist else ""))
    rules.sort(key=lambda rule: (bool(rule.plugin), rule.name))
    return Plugins(tuple(rules), tuple(readers), tuple(reporters), tuple(broken), tuple(versions))


def _bring(point: EntryPoint) -> tuple[list[Rule[Any, Any]], list[Reader], list[Reporter]]:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    plugin = point.load()
    manager.register(plugin, point.name)
    manager.check_pending()
    if not manager.get_hookcallers(plugin):
        raise TypeError(f"{point.value} implements no hook; mark its functions with zolint.api.hookimpl")
    rules = list(_brought(manager.hook.zolint_rules, Rule))
    if point.name != BUILT_IN:
        rules = [replace(rule, name=f"{point.name}/{rule.name}", plugin=point.name) for rule in rules]
    readers = list(_brought(manager.hook.zolint_readers, Reader))
    reporters = list(_brought(manager.hook.zolint_reporters, Reporter))
    return rules, readers, reporters


def _brought(hook: pluggy.HookCaller, kind: type[T]) -> Iterator[T]:
    """Yield what a plug-in's hook returned; raise TypeError where it is of another kind."""
    for brought in hook():
        for one in brought:
            if not isinstance(one, kind):
                raise TypeError(f"{hook.name} returned {one!r:.80}, which is no {kind.__name__}")
            yield one


def _refuse_twins(brought: list[Rule[Any, Any]], known: list[Rule[Any, Any]]) -> None:
    taken = {rule.name for rule in known}
    for rule in brought:
        if rule.name in taken:
            raise ValueError(f"the rule {rule.name} is defined twice")
        taken.add(rule.name)
