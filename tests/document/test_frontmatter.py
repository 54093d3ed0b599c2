"""Front matter in every format, with the place of each scalar."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document import Metadata
from zolint.document.frontmatter import language, split
from zolint.source import Source


def metadata(text: str) -> Metadata:
    found = split(Source("article.md", text))
    for value in found.values:
        assert found.span.covers(value.span)
        assert not value.verbatim or text[value.span.start : value.span.end] == value.text
    return found


def scalars(text: str) -> dict[tuple[str | int, ...], str]:
    return {value.keys: value.text for value in metadata(text).values}


def test_reads_every_scalar_of_yaml_with_its_keys() -> None:
    text = (
        "---\ntitle: Slow touch\ntags: [a, 'b c']\nauthor:\n  - name: Ada\n    age: 40\n"
        "date: 2024-01-02\n---\nBody\n"
    )
    assert scalars(text) == {
        ("title",): "Slow touch",
        ("tags", 0): "a",
        ("tags", 1): "b c",
        ("author", 0, "name"): "Ada",
        ("author", 0, "age"): "40",
        ("date",): "2024-01-02",
    }
    assert text[metadata(text).span.end :] == "\nBody\n"


def test_places_what_quotation_marks_hold() -> None:
    text = "---\na: 'one'\nb: \"tw\\u00f6\"\nc: 'it''s'  # why\nd: !!str &x four\n---\n"
    found = metadata(text).values
    assert [(value.text, text[value.span.start : value.span.end], value.verbatim) for value in found] == [
        ("one", "one", True),
        ("twö", "tw\\u00f6", False),
        ("it's", "it''s", False),
        ("four", "four", True),
    ]


def test_places_what_goes_over_several_lines() -> None:
    text = "---\r\na: >-\r\n  one\r\n  two\r\nb: |\r\n  three\r\nc: four\r\n  five\r\n---\r\n"
    found = metadata(text).values
    assert [(value.text, text[value.span.start : value.span.end], value.verbatim) for value in found] == [
        ("one two", "one\r\n  two", False),
        ("three", "three", True),
        ("four five", "four\r\n  five", False),
    ]


def test_counts_code_points() -> None:
    text = "---\nemoji: 🧠é\ntitle: Café\n---\n"
    assert [text[value.span.start : value.span.end] for value in metadata(text).values] == ["🧠é", "Café"]


def test_an_alias_is_what_it_stands_for_and_is_never_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"k{n}: [*a, *a, *a]\n" for n in range(2_000))
    assert len(metadata(f"---\n{bomb}---\n").values) == 2 + 3 * 2_000
    assert scalars("---\na: &t Touch\nb: *t\n---\n") == {("a",): "Touch", ("b",): "Touch"}


def test_no_tag_is_run() -> None:
    assert scalars("---\na: !!python/object/apply:os.system [exit 1]\n---\n") == {("a", 0): "exit 1"}


@pytest.mark.parametrize("close", ["---", "...", "---  "])
def test_yaml_ends_at_its_closing_fence(close: str) -> None:
    text = f"---\na: 1\n{close}\nBody\n---\n"
    assert text[metadata(text).span.end :] == "\nBody\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\nJust words.\n\n---\nMore.\n",
        "---\n- a\n- b\n---\n",
        "---\nfoo [bar\n---\n",
        "---\na: 1\nnever closed\n",
        "\n---\na: 1\n---\n",
        "+++\na = 1\n",
        "{not json}\n",
        "----\na: 1\n----\n",
        "",
    ],
)
def test_what_is_not_front_matter_is_body(text: str) -> None:
    assert metadata(text) == Metadata()


def test_front_matter_may_be_empty() -> None:
    assert metadata("---\n---\nBody").format == "yaml"
    assert metadata("---\n# nothing\n---\nBody").values == ()


def test_reads_toml() -> None:
    text = (
        '+++\r\ntitle = "Slow \\"touch\\""\r\ndate = 2024-01-02\r\na."b".c = 1\r\n'
        "tags = ['x', # why\r\n '''\r\ny''']\r\n[more]\r\nz = {k = true}\r\n"
        "[[who]]\r\nn = 1\r\n[[who]]\r\nn = 2\r\n+++\r\n"
    )
    assert scalars(text) == {
        ("title",): 'Slow "touch"',
        ("date",): "2024-01-02",
        ("a", "b", "c"): "1",
        ("tags", 0): "x",
        ("tags", 1): "y",
        ("more", "z", "k"): "true",
        ("who", 0, "n"): "1",
        ("who", 1, "n"): "2",
    }
    assert [value.verbatim for value in metadata(text).values][:3] == [False, True, True]


def test_reads_json_and_the_json_of_hexo() -> None:
    text = '{"title": "Caf\\u00e9", "tags": ["é", null], "": {"k": 1.5}}\nBody'
    assert scalars(text) == {("title",): "Café", ("tags", 0): "é", ("tags", 1): "null", ("", "k"): "1.5"}
    assert text[metadata(text).span.end :] == "\nBody"
    assert scalars(';;;\n"a": "b",\n"c": [1]\n;;;\n') == {("a",): "b", ("c", 0): "1"}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("---\ntitle: Touch\nwhy: a: b\n---\nBody", "YAML (line 3): mapping values are not allowed"),
        ("---\nquote: 'open\nb: 1\n---\nBody", "YAML (line 3): found unexpected end of stream"),
        ("---\na: \x07\n---\nBody", "YAML (line 2): control characters are not allowed"),
        ("+++\na = 1\nb\n+++\nBody", "TOML (line 3): Expected '=' after a key"),
        ("+++\na = 1\na = 2\n+++\nBody", "TOML (line 3): Cannot overwrite a value"),
        ('{\n"a": 1,\n}\nBody', "JSON (line 2): Expecting property name"),
        ('{"a": 1\n\nBody', "JSON (line 1): Expecting ',' delimiter"),
        (';;;\n"a": 1,\n;;;\nBody', "JSON (line 2): Expecting property name"),
    ],
)
def test_says_what_is_malformed_and_where(text: str, error: str) -> None:
    found = metadata(text)
    assert found.error.startswith(f"front matter is not valid {error}")
    assert "\n" not in found.error
    assert text[found.span.end :].strip() == "Body"


@pytest.mark.parametrize(
    "text",
    [
        "---\na: " + "[" * 50_000 + "\n---\n",
        "+++\na = " + "[" * 50_000 + "\n+++\n",
        '{"a": ' + "[" * 50_000 + "\n\nBody",
        '{"a": ' + "[" * 300 + "]" * 300 + "}\n",
    ],
)
def test_refuses_what_is_nested_too_deeply(text: str) -> None:
    assert metadata(text).error


def test_says_the_language_if_it_is_one() -> None:
    assert language(metadata("---\nlang: pt_BR\n---\n")) == "pt-BR"
    assert language(metadata("+++\nLanguage = 'de'\n+++\n")) == "de"
    assert language(metadata("---\nlanguage: Plain English\n---\n")) == ""


PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.text("abc é🧠", min_size=1, max_size=5), st.one_of(PLAIN, st.lists(PLAIN, max_size=3)), min_size=1
    ),
    st.sampled_from([True, False, None]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_reads_back_what_was_written(
    written: dict[str, str | list[str]],
    style: bool | None,  # noqa: FBT001  # a strategy draws it
    ending: str,
) -> None:
    expected = {
        (key, n) if isinstance(value, list) else (key,): text
        for key, value in written.items()
        for n, text in enumerate(value if isinstance(value, list) else [value])
    }
    plain = yaml.safe_dump(written, allow_unicode=True, default_flow_style=style)
    assert scalars(f"---\n{plain}---\n".replace("\n", ending)) == expected
    assert scalars(json.dumps(written, ensure_ascii=bool(style), indent=1).replace("\n", ending)) == expected
