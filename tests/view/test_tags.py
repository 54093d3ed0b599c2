"""Every tag of an article is found, with its place and the list that it stands in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document import Block, Document, Kind, Metadata, Piece, Value
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.tags import Origin, Tag, Tags


def block(text: str, kind: Kind = Kind.TAGS, at: int = 0) -> Block:
    return Block(kind, text, (Piece(0, len(text), Span(at, at + len(text)), verbatim=True),))


def tags(*blocks: Block, values: tuple[Value, ...] = (), path: str = "a.md", text: str = "") -> Tags:
    document = Document(Source(path, text), "markdown", blocks, Metadata("yaml", Span(0, 0), values))
    return Analysis(document, Settings()).view(Tags)


def scalar(text: str, *keys: str | int, verbatim: bool = True) -> Value:
    return Value(keys or ("tags",), text, Span(10, 10 + len(text)), verbatim)


def tag(text: str) -> Tag:
    return Tag(text, Span(0, 0), Origin.TAGS, verbatim=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#sleep #aftercare", ["sleep", "aftercare"]),
        ("#sleep#aftercare#rest", ["sleep", "aftercare", "rest"]),
        ("#sleep, #aftercare; #rest", ["sleep", "aftercare", "rest"]),
        ("Tags: #sleep | #aftercare", ["sleep", "aftercare"]),
        ("#self-care #santé #2024goals", ["self-care", "santé", "2024goals"]),
        ("#1 #aftercare", ["aftercare"]),
    ],
)
def test_finds_the_hashtags_of_a_line(text: str, expected: list[str]) -> None:
    assert [tag.text for tag in tags(block(text)).all] == expected


def test_places_a_hashtag_with_its_mark() -> None:
    source = "Rest.\n\n#sleep#care"
    found = tags(block("#sleep#care", at=7), text=source).all
    assert [Source("a", source).slice(tag.span) for tag in found] == ["#sleep", "#care"]
    assert {(tag.origin, tag.verbatim) for tag in found} == {(Origin.HASHTAGS, True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest well. #sleep #care", ["sleep", "care"]),
        ("Rest well. #sleep#care.", ["sleep", "care"]),
        ("We are #1 and #blessed today.", []),
        ("Look for #aftercare", []),
        ("C# and F# and page.html#one#two", []),
    ],
)
def test_finds_the_hashtags_that_end_a_paragraph(text: str, expected: list[str]) -> None:
    assert [tag.text for tag in tags(block(text, Kind.PARAGRAPH)).all] == expected


def test_finds_the_tags_that_a_line_lists_after_a_label() -> None:
    source = "Rest.\n\nTags: sleep, long walks."
    found = tags(block("Tags: sleep, long walks.", at=7), text=source).all
    assert [Source("a", source).slice(tag.span) for tag in found] == ["sleep", "long walks"]
    assert {tag.origin for tag in found} == {Origin.TAGS}


def test_leaves_code_alone() -> None:
    assert tags(block("#include #define", Kind.CODE)).all == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sleep, self care,rest", ["sleep", "self care", "rest"]),
        ("sleep; rest", ["sleep", "rest"]),
        ("sexual health", ["sexual health"]),
        ("self-care sleep", ["self-care", "sleep"]),
        ("#sleep #rest", ["sleep", "rest"]),
        (" , sleep ,, ", ["sleep"]),
        ("", []),
    ],
)
def test_parts_a_string_of_tags(text: str, expected: list[str]) -> None:
    found = tags(values=(scalar(text),)).all
    assert [tag.text for tag in found] == expected
    assert [text[tag.span.start - 10 : tag.span.end - 10] for tag in found] == expected


def test_parts_a_string_at_spaces_in_a_jekyll_post() -> None:
    found = tags(values=(scalar("sleep rest"),), path="_posts/2024-01-01-a.md").all
    assert [tag.text for tag in found] == ["sleep", "rest"]


def test_takes_an_item_of_a_list_whole() -> None:
    values = (scalar("sleep, rest", "tags", 0), scalar("self-care sleep", "tags", 1))
    assert [tag.text for tag in tags(values=values).all] == ["sleep, rest", "self-care sleep"]


@pytest.mark.parametrize(
    ("keys", "origin"),
    [
        (("tags",), Origin.TAGS),
        (("Tags", 0), Origin.TAGS),
        (("tag",), Origin.TAGS),
        (("keywords",), Origin.KEYWORDS),
        (("categories", 0), Origin.CATEGORIES),
        (("taxonomies", "tags", 0), Origin.TAGS),
    ],
)
def test_knows_the_keys_of_tags(keys: tuple[str | int, ...], origin: Origin) -> None:
    assert [tag.origin for tag in tags(values=(scalar("sleep", *keys),)).all] == [origin]


def test_the_meta_elements_of_a_page_are_a_list_of_their_own() -> None:
    metadata = Metadata("html", Span(0, 0), (scalar("sleep", "tags", 0),))
    document = Document(Source("a.html", ""), "html", (), metadata)
    assert [tag.origin for tag in Analysis(document, Settings()).view(Tags).all] == [Origin.META]


def test_passes_over_other_keys() -> None:
    assert tags(values=(scalar("sleep", "title"), scalar("sleep", "menu", "tags"))).all == ()


def test_places_a_decoded_value_as_a_whole() -> None:
    found = tags(values=(scalar("sleep, rest", verbatim=False),)).all
    assert {(tag.span, tag.verbatim) for tag in found} == {(Span(10, 21), False)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("self-care", "Self Care"), ("selfcare", "self_care"), ("boundary", "boundaries"), ("STI", "STIs"),
        ("kiss", "kisses"), ("relationship", "Relationships"), ("St. John’s wort", "st johns wort"),
    ],
)  # fmt: skip
def test_spellings_of_one_tag_share_a_key(one: str, other: str) -> None:
    assert tag(one).key == tag(other).key


@pytest.mark.parametrize(("one", "other"), [("genetic", "genetics"), ("new", "news"), ("care", "self-care")])
def test_other_tags_have_other_keys(one: str, other: str) -> None:
    assert tag(one).key != tag(other).key


@given(st.text(st.sampled_from("#ab-_Ä1 ,.;’\n"), max_size=40))
@settings(max_examples=100, deadline=None)
def test_every_hashtag_stands_in_the_source_as_it_is_shown(text: str) -> None:
    found = tags(block(text), text=text).all
    assert [Source("a.md", text).slice(tag.span) for tag in found] == [tag.shown for tag in found]
