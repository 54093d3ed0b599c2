"""Which rules run: selectors, and the layers in which the user gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from zolint.mistake import Mistake, nearest
from zolint.plan import AnyRule, former_names
from zolint.plugins import BUILT_IN, BrokenPlugin
from zolint.rule import Category

Place = Callable[[], str]
"""Says where a selector stands; asked only where there is something to say of it."""

_EVERYTHING, _GROUP, _RULE = range(3)
"""How narrow a selector is; in one layer, a narrower one has the last word."""


@dataclass(frozen=True)
class Pick:
    """The rules that a selector names, and how narrow it is."""

    rules: frozenset[str]
    rank: int


@dataclass(frozen=True)
class Layer:
    """What one place of the configuration says: the rules to begin with, those to add, those to leave out."""

    select: tuple[Pick, ...] | None = None
    """Begins anew, whatever the layers below say; None goes on from them."""
    extend: tuple[Pick, ...] = ()
    ignore: tuple[Pick, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """The rules that there are, and how a user may name them."""

    rules: tuple[AnyRule, ...]
    broken: tuple[BrokenPlugin, ...]
    tell: Callable[[str], object]
    """Takes a notice for the user."""

    def rule(self, name: str, where: Place) -> AnyRule | None:
        """Return the rule of a name; None, with a notice, where its plug-in is broken.

        A former name is accepted with a notice. Raise Mistake for any other.
        """
        for rule in self.rules:
            if name == rule.name:
                return rule
        for rule in self.rules:
            if name in former_names(rule):
                self.tell(f'{where()}: "{name}" is now named "{rule.name}"; write the new name')
                return rule
        plugin = name.partition("/")[0] if "/" in name else BUILT_IN
        if any(broken.name == plugin for broken in self.broken):
            self.tell(f'{where()}: "{name}" is left out, because the plug-in {plugin} is broken')
            return None
        raise Mistake(f'{where()}: unknown rule "{name}"{self._hint(name)}')

    def pick(self, selector: str, where: Place) -> Pick:
        """Return what a selector names; raise Mistake where it names nothing."""
        if selector == "all":
            return Pick(frozenset(rule.name for rule in self.rules), _EVERYTHING)
        kind, colon, name = selector.partition(":")
        if colon:
            return self._category(kind, name, where)
        plugin, slash, star = selector.partition("/")
        if slash and star == "*":
            return self._plugin(plugin, where)
        rule = self.rule(selector, where)
        return Pick(frozenset([rule.name] if rule else []), _RULE)

    def picks(self, selectors: Sequence[str], where: Callable[[int], str]) -> tuple[Pick, ...]:
        """Return what a list of selectors names; `where` says where the n-th of them stands."""
        return tuple(self.pick(selector, partial(where, n)) for n, selector in enumerate(selectors))

    def _category(self, kind: str, name: str, where: Place) -> Pick:
        if kind != "category":
            raise Mistake(f'{where()}: unknown selector "{kind}:{name}"; did you mean "category:{name}"?')
        if name not in tuple(Category):
            raise Mistake(f'{where()}: unknown category "{name}"{nearest(name, Category)}')
        return Pick(frozenset(rule.name for rule in self.rules if rule.category == name), _GROUP)

    def _plugin(self, plugin: str, where: Place) -> Pick:
        if plugin == BUILT_IN:
            return Pick(frozenset(rule.name for rule in self.rules if not rule.plugin), _GROUP)
        if any(broken.name == plugin for broken in self.broken):
            self.tell(f'{where()}: "{plugin}/*" is left out, because the plug-in {plugin} is broken')
            return Pick(frozenset(), _GROUP)
        names = frozenset(rule.name for rule in self.rules if rule.plugin == plugin)
        if not names:
            known = {rule.plugin for rule in self.rules if rule.plugin}
            raise Mistake(f'{where()}: no plug-in or pack "{plugin}" brings rules{nearest(plugin, known)}')
        return Pick(names, _GROUP)

    def _hint(self, name: str) -> str:
        """Return the selector that was most likely meant."""
        if name in tuple(Category):
            return f'; did you mean "category:{name}"?'
        for rule in self.rules:
            if rule.plugin and name == rule.name.removeprefix(f"{rule.plugin}/"):
                return f'; did you mean "{rule.name}"?'
        plugin, slash, _ = name.partition("/")
        if slash and all(rule.plugin != plugin for rule in self.rules):
            known = {rule.plugin for rule in self.rules if rule.plugin}
            return f': no plug-in or pack is named "{plugin}"{nearest(plugin, known)}'
        return nearest(name, [rule.name for rule in self.rules])


def chosen(rules: Iterable[AnyRule], layers: Iterable[Layer]) -> frozenset[str]:
    """Return the names of the rules that run when the layers are laid over what runs by default."""
    on = frozenset(rule.name for rule in rules if rule.default)
    for layer in layers:
        if layer.select is not None:
            on = frozenset()
        for rank in (_EVERYTHING, _GROUP, _RULE):
            on = on.union(*_of_rank((*(layer.select or ()), *layer.extend), rank))
            on = on.difference(*_of_rank(layer.ignore, rank))
    return on


def _of_rank(picks: tuple[Pick, ...], rank: int) -> Iterable[frozenset[str]]:
    return (pick.rules for pick in picks if pick.rank == rank)
