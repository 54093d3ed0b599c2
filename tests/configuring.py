"""Rules to configure and the configuration that is in force, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.plan import AnyRule, Plan
from zolint.plugins import BrokenPlugin, Plugins
from zolint.project import Choices, Project
from zolint.rule import Category, Hit, Rule, Severity
from zolint.view.sentences import Sentences


@dataclass(frozen=True)
class LongOptions:
    """The options of a rule."""

    max_words: int = 25
    skip: tuple[str, ...] = ()


def check(_view: Sentences, _options: object) -> Iterator[Hit]:
    yield from ()


def rule(name: str, category: Category = Category.READABILITY, **more: object) -> AnyRule:
    return Rule(name, f"About {name}", category, Severity.WARNING, Sentences, check, **more)  # type: ignore[arg-type]


RULES = (
    rule("glued-hashtags", Category.TAGS),
    rule("hype-wording", Category.CLAIMS, default=False),
    rule("long-paragraph"),
    rule("long-sentence", options=LongOptions(), formerly=("endless-sentence",)),
    rule("acme/jargon", plugin="acme", formerly=("slang",)),
)
PLUGINS = Plugins(
    RULES, (), (), (BrokenPlugin("worn", "ImportError: no gears"),), (("zolint", "1"), ("acme", "2"))
)
BY_DEFAULT = {"glued-hashtags", "long-paragraph", "long-sentence", "acme/jargon"}


def installed() -> Plugins:
    return PLUGINS


def plan(path: str = "article.md", **choices: object) -> Plan:
    return Project(installed, Choices(**choices)).plan(path)  # type: ignore[arg-type]
