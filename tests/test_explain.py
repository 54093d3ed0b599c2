"""A rule's page in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from zolint.explain import render
from zolint.plan import AnyRule
from zolint.rule import Category, Hit, Rule, Severity
from zolint.rule_index import sheet
from zolint.snippet import width
from zolint.terminal import Screen
from zolint.view.sentences import Sentences

PAGE = """\
# soft-word

## What it finds

Words such as `very` that **soften** nothing, as the [style guide](https://example.org/style)
and *many* editors say; see also <https://example.org/a_b_c> and snake_case_names.

- one item that goes on
  in a second line
  - an item within, long enough to be folded at the width of a narrow terminal, we hope
1. a numbered one

## Examples

```bad markdown max-words=3
A [[very]] long day, and <<another>> one: 日本語 [[very]] words that go on and on to be folded here.

Last [[of
all]].
```

```fixed
A long day.
```

```good
A long day.
```

```toml
max-words = 3
```
"""


@dataclass(frozen=True)
class Options:
    """The options of the rule."""

    max_words: int = 25
    words: tuple[str, ...] = ("very", "quite")


def check(_view: Sentences, _options: object) -> Iterator[Hit]:
    yield from ()


def rule(home: Path | None = None, **more: object) -> AnyRule:
    return Rule(  # type: ignore[call-arg]
        "soft-word",
        "a word that softens nothing",
        Category.READABILITY,
        Severity.WARNING,
        Sentences,
        check,  # type: ignore[arg-type]
        options=Options(),
        home=home,
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def explained(tmp_path: Path) -> Callable[[int], str]:
    """Render the page at a width."""
    (tmp_path / "rule.md").write_text(PAGE, "utf-8")
    return lambda columns: render(sheet(rule(tmp_path)), Screen(columns))


def test_renders_a_page_for_a_person(explained: Callable[[int], str]) -> None:
    assert (
        explained(60)
        == """\
soft-word
a word that softens nothing

  category  readability
  severity  warning
  default   on
  options   max-words = 25
            words = ["very", "quite"]

What it finds

  Words such as `very` that soften nothing, as the style
  guide (https://example.org/style) and many editors say;
  see also https://example.org/a_b_c and snake_case_names.

  - one item that goes on in a second line
    - an item within, long enough to be folded at the width
      of a narrow terminal, we hope
  1. a numbered one

Examples

  flagged with markdown, max-words=3:
    A very long day, and another one: 日本語 very words that
      ^^^^               -------             ^^^^
    go on and on to be folded here.

    Last of
         ^^
    all.
    ^^^

  after the fix:
    A long day.

  not flagged:
    A long day.

    max-words = 3
"""
    )


@pytest.mark.parametrize("columns", [44, 60, 200])
def test_no_line_is_wider_than_the_terminal_or_hard_to_read(
    explained: Callable[[int], str], columns: int
) -> None:
    assert max(map(width, explained(columns).splitlines())) <= min(columns, 88)


def test_a_rule_without_a_page_is_explained_by_what_it_is() -> None:
    text = render(sheet(rule(default=False, plugin="acme", formerly=("softener",))), Screen(60))
    assert text.splitlines() == [
        "soft-word",
        "a word that softens nothing",
        "",
        "  category  readability",
        "  severity  warning",
        "  default   off; select it to run it",
        "  plug-in   acme",
        "  formerly  softener",
        "  options   max-words = 25",
        '            words = ["very", "quite"]',
    ]
