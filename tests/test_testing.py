"""What plug-in authors test with passes true pages and says of a wrong one what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from zolint import testing
from zolint.checks.words import FlagWords, PreferWords
from zolint.plan import AnyRule
from zolint.rule import Category, Hit, Related, Rule, Severity
from zolint.source import Span
from zolint.view.prose import Prose, words_of

PAGE = """\
# long-word

## What it finds

Words that are too long.

## Why it matters

Short words read well.

## How to fix it

Find a shorter word.

## Options

- `max-letters` (10): how many letters a word may have.

## Examples

```bad
A [[misunderstanding]] is no joke.
```

```bad markdown max-letters=6
# [[Relief]]s

Some *[[comfort]]* helps.
```

```good
A mix-up is no joke.
```

```good html
<p>A <b>mix-up</b> is no joke.</p>
```
"""


@dataclass(frozen=True)
class Options:
    """How long a word may be."""

    max_letters: int = 10


def long_words(prose: Prose, options: Options) -> Iterator[Hit]:
    for block in prose.blocks:
        for word in words_of(block):
            if len(word.text) > options.max_letters:
                first = block.locate(0, 1)
                yield Hit(word.span, f'"{word.text}" is long.', related=(Related(first, "the block"),))


RULE = Rule(
    name="long-word",
    summary="a word of too many letters",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Prose,
    check=long_words,
    options=Options(),
)


def at(folder: Path, text: str, rule: AnyRule = RULE) -> AnyRule:
    """Return the rule with this page."""
    home = folder / rule.name.rpartition("/")[2].replace("-", "_")
    home.mkdir(exist_ok=True)
    (home / "rule.md").write_text(text, "utf-8")
    return replace(rule, home=home)


def check_all(rule: AnyRule) -> None:
    testing.check_page(rule)
    for one, example in testing.examples_of([rule]):
        testing.check_example(one, example)


def refusal(folder: Path, text: str, rule: AnyRule = RULE) -> str:
    with pytest.raises(AssertionError) as caught:
        check_all(at(folder, text, rule))
    return str(caught.value)


def test_a_true_page_passes(tmp_path: Path) -> None:
    page = PAGE.replace("[[Relief]]s", "[[Reliefs]]")
    check_all(at(tmp_path, page))
    check_all(at(tmp_path, page, replace(RULE, name="acme/long-word", plugin="acme")))


def test_a_span_that_is_too_short_is_shown_on_its_line(tmp_path: Path) -> None:
    assert refusal(tmp_path, PAGE) == (
        f"{tmp_path}/long_word/rule.md:25 is not flagged as the page marks it\n"
        "  marked    # [[Relief]]s\n"
        "  flagged   # [[Reliefs]]\n"
        '  says      "Reliefs" is long.\n'
        '  says      "comfort" is long.\n'
    )


def test_what_is_flagged_and_not_marked_is_shown(tmp_path: Path) -> None:
    page = PAGE.replace(
        "A mix-up is no joke.\n```\n\n```good html", "Misunderstandings happen.\n```\n\n```good html"
    )
    page = page.replace("[[Relief]]s", "[[Reliefs]]")
    assert "  flagged   [[Misunderstandings]] happen.\n" in refusal(tmp_path, page)


def test_what_is_marked_and_not_flagged_is_shown(tmp_path: Path) -> None:
    assert "  flagged   A joke is no joke.\n" in refusal(
        tmp_path, PAGE.replace("[[misunderstanding]]", "[[joke]]")
    )


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("# long-word", "# long-words", 'the title is "long-words", not "long-word"'),
        (
            "## Why it matters",
            "## Why",
            "the sections are What it finds, Why, How to fix it, Options, Examples;",
        ),
        ("Words that are too long.", "", 'the section "What it finds" is empty'),
        ("```good\n", "```\n", "it has 1 good examples, not 2 or more"),
        ("```bad markdown", "```markdown", "it has 1 bad examples, not 2 or more"),
        ("(10)", "(12)", 'it says that "max-letters" is 12 by default; it is 10'),
        (
            "- `max-letters` (10)",
            "- `max-words` (10)",
            'it tells of an option "max-words" that the rule lacks',
        ),
        ("- `max-letters` (10): ", "- max-letters: ", 'it does not tell of the option "max-letters"'),
        ("[[misunderstanding]]", "misunderstanding", "marks nothing with [[...]]"),
        ("A mix-up is no joke.\n```\n\n", "A [[mix-up]] is no joke.\n```\n\n", "so it is a bad example"),
        ("max-letters=6", "max-leters=6", 'unknown option "max-leters"; did you mean "max-letters"?'),
        ("max-letters=6", 'max-letters="x"', 'max-letters must be a whole number, not "x"'),
    ],
)
def test_says_what_is_wrong_with_a_page(tmp_path: Path, old: str, new: str, why: str) -> None:
    page = PAGE.replace("[[Relief]]s", "[[Reliefs]]")
    assert old in page
    assert why in refusal(tmp_path, page.replace(old, new, 1))


def test_a_page_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="there is none"):
        testing.check_page(replace(RULE, home=tmp_path))


def test_a_heading_inside_an_example_is_no_section(tmp_path: Path) -> None:
    page = PAGE.replace("# [[Relief]]s", "## [[Reliefs]]")
    check_all(at(tmp_path, page))


def test_related_places_are_compared_where_the_page_marks_them(tmp_path: Path) -> None:
    page = PAGE.replace("[[Relief]]s", "[[Reliefs]]")
    check_all(at(tmp_path, page.replace("A [[misunder", "<<A>> [[misunder")))
    wrong = refusal(tmp_path, page.replace("]] is no joke", "]] <<is>> no joke"))
    assert "  marked    A misunderstanding <<is>> no joke.\n  flagged   <<A>> misunderstanding is" in wrong


def test_a_rule_that_raises_is_named(tmp_path: Path) -> None:
    def fail(prose: Prose, options: Options) -> Iterator[Hit]:
        raise RuntimeError(f"no {options} for {prose.word_count} words")

    assert "RuntimeError: no Options" in refusal(tmp_path, PAGE, replace(RULE, check=fail))


SHORT = re.sub(r"## Options\n.*?## Examples\n.*", "## Examples\n\n", PAGE, flags=re.DOTALL).replace(
    "long-word", "addict"
)
GOOD = "```good\nA dictionary.\n```\n\n```good\nA diet.\n```\n"
ADDICT = Rule(
    name="addict",
    summary="a word that labels people",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Prose,
    check=PreferWords({"addict": "person with an addiction"}, safe=True),
)


def fixes(fixed: str) -> str:
    mended = f"```bad\nAn [[addict]] told us.\n```\n\n```fixed\n{fixed}\n```\n\n"
    return f"{SHORT}{mended}```bad\n[[Addict]].\n```\n\n{GOOD}"


def test_safe_fixes_are_compared_with_the_page(tmp_path: Path) -> None:
    check_all(at(tmp_path, fixes("An person with an addiction told us."), ADDICT))
    assert refusal(tmp_path, fixes("A person with an addiction told us."), ADDICT) == (
        f"{tmp_path}/addict/rule.md:17 is not fixed as the page has it\n"
        "  wanted    A person with an addiction told us.\n"
        "  is        An person with an addiction told us.\n"
    )


def test_a_fix_that_does_not_silence_its_finding_is_refused(tmp_path: Path) -> None:
    rule = replace(ADDICT, check=PreferWords({"addict": "former addict"}, safe=True))
    assert refusal(tmp_path, fixes("An former addict told us."), rule) == (
        f"{tmp_path}/addict/rule.md:17 is flagged after its safe fixes\nAn former [[addict]] told us.\n"
    )


def test_a_fixed_text_that_is_still_flagged_is_refused(tmp_path: Path) -> None:
    rule = replace(ADDICT, check=FlagWords(("addict",)))
    assert "is flagged after its safe fixes" in refusal(tmp_path, fixes("An addict told us."), rule)


def test_an_example_may_show_a_set_of_articles(tmp_path: Path) -> None:
    def gather(prose: Prose, _options: Options) -> list[tuple[str, int]]:
        return [(word.text, word.span.start) for block in prose.blocks for word in words_of(block)]

    def conclude(facts: Mapping[str, list[tuple[str, int]]], _options: Options) -> Iterator[tuple[str, Hit]]:
        last = list(facts)[-1]
        for word, start in facts[last]:
            if any(word == other for path in facts if path != last for other, _ in facts[path]):
                yield last, Hit(Span(start, start + len(word)), f'"{word}" was said before.')

    page = PAGE.replace("A [[misunderstanding]] is", "==> a.txt <==\nA joke.\n==> b.txt <==\nNo [[joke]] is")
    page = (
        page.replace("is no joke.", "is here.", 1)
        .replace("[[Relief]]s", "Reliefs")
        .replace("[[comfort]]", "[[A]]")
    )
    page = page.replace("# Reliefs", "==> a.md <==\nA **b**.\n\n==> b.md <==\n# Reliefs")
    check_all(at(tmp_path, page, replace(RULE, check=None, gather=gather, conclude=conclude)))


def test_labels_name_rules_and_examples(tmp_path: Path) -> None:
    ((rule, first), *_) = testing.examples_of([at(tmp_path, PAGE)])
    assert [testing.label(rule), testing.label(first), testing.label(Span(0, 1))] == [
        "long-word",
        "bad-21",
        None,
    ]


def test_the_rules_of_a_plugin_are_those_of_its_entry_point() -> None:
    rules = testing.rules_of("zolint")
    assert all(not rule.plugin for rule in rules)
    with pytest.raises(LookupError, match="no plug-in named nobody is installed"):
        testing.rules_of("nobody")
