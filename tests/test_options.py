"""The user's tables become typed settings, or a sentence that says what is wrong and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
import pytest

from zolint.mistake import Mistake
from zolint.options import fill, toml, values


class Shade(StrEnum):
    """Choices."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Inner:
    """A table in a table."""

    deep_value: int = 1


@dataclass(frozen=True)
class Options:
    """One option of each type."""

    max_words: int = 25
    ratio: float = 0.5
    strict: bool = False
    name: str = "plain"
    words: tuple[str, ...] = ("one",)
    shade: Shade = Shade.LIGHT
    per: Literal["article", "paragraph"] = "article"
    least: Annotated[int, msgspec.Meta(ge=1)] = 1
    limit: int | None = None
    extra: Mapping[str, int] = field(default_factory=dict)
    inner: Inner = Inner()

    def __post_init__(self) -> None:
        if self.max_words > 1000:
            raise ValueError("max-words above 1000 would flag nothing")


def filled(table: dict[str, Any]) -> Options:
    return fill(Options(), table, lambda keys: ".".join(map(str, keys)), ("rules", "r"), "option of r")


def complaint(table: dict[str, Any]) -> str:
    with pytest.raises(Mistake) as caught:
        filled(table)
    return str(caught.value)


def test_an_empty_table_keeps_the_defaults() -> None:
    assert filled({}) == Options()


def test_takes_kebab_case_keys() -> None:
    table = {"max-words": 30, "words": ["a", "b"], "shade": "dark", "ratio": 1, "inner": {"deep-value": 2}}
    expected = Options(max_words=30, words=("a", "b"), shade=Shade.DARK, ratio=1, inner=Inner(2))
    assert filled(table) == expected


def test_fills_over_what_was_set_before() -> None:
    before = filled({"max-words": 30})
    after = fill(before, {"strict": True}, lambda _: "", (), "option")
    assert after == Options(max_words=30, strict=True)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"max-word": 3}, 'rules.r.max-word: unknown option of r "max-word"; did you mean "max-words"?'),
        ({"max_words": 3}, 'rules.r.max_words: unknown option of r "max_words"; did you mean "max-words"?'),
        ({"zzz": 3}, 'rules.r.zzz: unknown option of r "zzz"'),
        ({"max-words": "30"}, 'rules.r.max-words: max-words must be a whole number, not "30"'),
        ({"max-words": True}, "rules.r.max-words: max-words must be a whole number, not true"),
        ({"max-words": 2.5}, "rules.r.max-words: max-words must be a whole number, not 2.5"),
        ({"ratio": "x"}, 'rules.r.ratio: ratio must be a number, not "x"'),
        ({"strict": 1}, "rules.r.strict: strict must be true or false, not 1"),
        ({"name": ["a"]}, 'rules.r.name: name must be text in quotes, not ["a"]'),
        ({"words": "a"}, 'rules.r.words: words must be a list, not "a"'),
        ({"words": ["a", 2]}, "rules.r.words.1: an entry of words must be text in quotes, not 2"),
        ({"least": 0}, "rules.r.least: least must be at least 1, not 0"),
        ({"limit": "x"}, 'rules.r.limit: limit must be a whole number, not "x"'),
        ({"extra": 1}, "rules.r.extra: extra must be a table, not 1"),
        ({"extra": {"a": 1, "b": "x"}}, 'rules.r.extra.b: b must be a whole number, not "x"'),
        ({"inner": 1}, "rules.r.inner: inner must be a table, not 1"),
        (
            {"inner": {"deep-valu": 1}},
            'rules.r.inner.deep-valu: unknown option of r "deep-valu"; did you mean "deep-value"?',
        ),
        (
            {"shade": "drak"},
            'rules.r.shade: shade must be one of "light", "dark", not "drak"; did you mean "dark"?',
        ),
        (
            {"per": "page"},
            'rules.r.per: per must be one of "article", "paragraph", not "page"',
        ),
        ({"max-words": 2000}, "rules.r: max-words above 1000 would flag nothing"),
    ],
)
def test_says_what_is_wrong_and_where(table: dict[str, Any], message: str) -> None:
    assert complaint(table) == message


def test_shows_values_as_the_user_writes_them() -> None:
    assert {key: toml(value) for key, value in values(Options()).items() if key != "inner"} == {
        "max-words": "25",
        "ratio": "0.5",
        "strict": "false",
        "name": '"plain"',
        "words": '["one"]',
        "shade": '"light"',
        "per": '"article"',
        "least": "1",
        "limit": "none",
        "extra": "{}",
    }
    assert toml(frozenset({"b", "a"})) == '["a", "b"]'
