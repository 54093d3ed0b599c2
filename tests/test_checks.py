"""The ready-made checks flag the right words, and only where readers read."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

import pytest

from tests.articles import article, prose
from zolint.checks.words import Check, FlagWords, KeepCount, PreferWords, RequireNote
from zolint.document import Block, Document, Kind
from zolint.document.build import BlockBuilder
from zolint.fix import apply
from zolint.rule import Hit, NoOptions
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.prose import Prose


def run(check: Check, *parts: str | tuple[Kind, str]) -> list[Hit]:
    return list(check(prose(*parts), NoOptions()))


def words(check: Check, *parts: str | tuple[Kind, str]) -> list[str]:
    source = article(*parts).source
    return [source.slice(hit.span) for hit in run(check, *parts)]


def test_flags_whole_words_in_any_case() -> None:
    check = FlagWords(("cure", "sti"))
    assert words(check, "A Cure is not secure, and stigma is no STI.") == ["Cure", "STI"]


def test_the_longest_of_several_entries_wins() -> None:
    assert words(FlagWords(("honeymoon", "honeymoon phase")), "After the honeymoon phase.") == [
        "honeymoon phase"
    ]


def test_a_capital_in_an_entry_matches_by_case() -> None:
    assert words(FlagWords(("PrEP", "AIDS")), "It aids prep, but PrEP is not for AIDS.") == ["PrEP", "AIDS"]


def test_only_the_capital_word_of_an_entry_matches_by_case() -> None:
    assert words(FlagWords(("HIV-infected",)), "HIV-INFECTED, hiv-infected") == ["HIV-INFECTED"]


def test_a_star_stands_for_any_ending() -> None:
    assert words(FlagWords(("stigma*",)), "Stigma stigmatises; a stigmata; astigmatism.") == [
        "Stigma",
        "stigmatises",
        "stigmata",
    ]


def test_white_space_apostrophes_and_hyphens_match_their_other_forms() -> None:
    check = FlagWords(("don't worry", "check-up"))
    assert words(check, "Don’t\n worry about a check‑up.") == ["Don’t\n worry", "check‑up"]


def test_code_addresses_and_site_template_are_not_read() -> None:
    check = FlagWords(("cure",))
    parts = (
        (Kind.CHROME, "Cure"),
        (Kind.CODE, "cure"),
        (Kind.TAGS, "#cure"),
        "See https://example.org/cure now.",
    )
    assert words(check, *parts) == []


@pytest.mark.parametrize(("kind", "option"), [(Kind.HEADING, "headings"), (Kind.QUOTATION, "quotations")])
def test_headings_and_quotations_can_be_left_out(kind: Kind, option: str) -> None:
    assert words(FlagWords(("cure",)), (kind, "A cure")) == ["cure"]
    assert words(FlagWords(("cure",), **{option: False}), (kind, "A cure")) == []


def test_a_message_names_the_words_that_were_found() -> None:
    (hit,) = run(FlagWords(("honeymoon phase",), '"{words}" is a cliché {here}.'), "A honeymoon\nphase.")
    assert hit.message == '"honeymoon phase" is a cliché {here}.'


def fixed(check: Check, text: str) -> str:
    return apply(text, (fix for hit in run(check, text) for fix in hit.fixes[:1]))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("People who are hiv-infected.", "People who are living with HIV."),
        ("Hiv-infected people. Hiv-infected.", "Living with HIV people. Living with HIV."),
        ("PEOPLE WHO ARE HIV-INFECTED", "PEOPLE WHO ARE LIVING WITH HIV"),
    ],
)
def test_a_better_form_keeps_the_letter_case(text: str, wanted: str) -> None:
    assert fixed(PreferWords({"hiv-infected": "living with HIV"}), text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He is HIV-infected.", "He is living with HIV."),
        ("HIV-infected. “HIV-infected.”", "Living with HIV. “Living with HIV.”"),
    ],
)
def test_a_better_form_begins_a_sentence_with_a_capital(text: str, wanted: str) -> None:
    assert fixed(PreferWords({"HIV-infected": "living with HIV"}), text) == wanted


def test_a_fix_is_as_safe_as_declared_and_several_choices_never_are() -> None:
    check = PreferWords(
        {"anal play": "anal touch", "commit suicide": ("die by suicide", "end your life")}, safe=True
    )
    one, several = run(check, "Anal play. Nobody should commit suicide.")
    assert [(fix.title, fix.safe) for fix in one.fixes] == [('Write "Anal touch"', True)]
    assert [(fix.title, fix.safe) for fix in several.fixes] == [
        ('Write "die by suicide"', False),
        ('Write "end your life"', False),
    ]
    assert several.message == '"commit suicide" has a better form. Write "die by suicide" or "end your life".'


def test_words_that_the_source_writes_in_another_way_have_no_fix() -> None:
    builder = BlockBuilder()
    builder.verbatim("a check", 0)
    builder.decoded("-", Span(7, 15))
    builder.verbatim("up", 15)
    block = builder.block(Kind.PARAGRAPH)
    assert isinstance(block, Block)
    document = Document(Source("a.html", "a check&#8208;up"), "html", (block,))
    check = PreferWords({"check-up": "visit"})
    (hit,) = check(Prose.of(Analysis(document, Settings())), NoOptions())
    assert hit.fixes == ()
    assert hit.span == Span(2, 17)


NOTE = RequireNote(("anal sex", "anal play"), ("water-based lube", "silicone-based lube"))


def test_a_note_is_missed_at_the_first_words_that_need_it() -> None:
    parts = ((Kind.TITLE, "ANAL SEX"), "Anal play is common.")
    (hit,) = run(NOTE, *parts)
    assert hit.span == Span(0, 8)
    assert hit.message == (
        'This article speaks of "ANAL SEX" without a note that belongs to it. '
        'Say one of "water-based lube", "silicone-based lube".'
    )
    assert words(RequireNote(NOTE.when, NOTE.say, headings=False), *parts) == ["Anal play"]


@pytest.mark.parametrize("kind", [Kind.PARAGRAPH, Kind.HEADING, Kind.TABLE, Kind.QUOTATION, Kind.FOOTNOTE])
def test_a_note_may_stand_anywhere(kind: Kind) -> None:
    assert run(NOTE, "Anal sex can hurt.", (kind, "Use a Water-Based lube.")) == []


def test_an_article_on_another_subject_needs_no_note() -> None:
    assert run(NOTE, "Kissing is common.") == []


def test_a_note_without_when_is_for_every_article() -> None:
    check = RequireNote((), ("not medical advice",))
    assert words(check, (Kind.TITLE, "Kissing"), "It is fun.") == ["Kissing"]
    assert run(check, "It is fun.", "This is not medical advice.") == []
    assert run(check) == []


def test_a_count_is_kept_for_the_article() -> None:
    check = KeepCount(("very", "really"), 2)
    assert words(check, "Very, very nice.", "Really good, very good.") == ["Really"]
    (hit,) = run(check, "Very, very nice.", "Really good, very good.")
    assert hit.message == 'This article has 4 words like "Really". Keep to 2.'
    assert [related.span for related in hit.related] == [Span(0, 4), Span(6, 10)]
    assert run(check, "Very, very nice.") == []


def test_a_count_is_kept_for_each_paragraph() -> None:
    check = KeepCount(("very",), 1, "paragraph")
    assert words(check, "Very nice.", "Very, very good.", "Very very very.") == ["very", "very"]


def test_the_same_words_in_two_equal_paragraphs_are_two_paragraphs() -> None:
    assert run(KeepCount(("very",), 1, "paragraph"), "Very nice.", "Very nice.") == []


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: PreferWords({"stigma*": "shame"}), "spelled out"),
        (lambda: KeepCount(("very",), -1), "less than none"),
        (lambda: KeepCount(("very",), 1, "page"), "neither article nor paragraph"),
        (lambda: list(FlagWords(("real *ly",))(prose("a"), NoOptions())), "end of a word"),
        (lambda: list(FlagWords(("--",))(prose("a"), NoOptions())), "begin with a letter"),
    ],
)
def test_says_what_is_wrong_with_a_word_list(make: object, why: str) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=why):
        make()


@pytest.mark.parametrize(
    "check",
    [
        FlagWords(("cure",)),
        PreferWords({"cure": "treatment"}),
        RequireNote(("cure",), ("doctor",)),
        KeepCount(("cure",), 0),
    ],
)
def test_checks_can_be_sent_to_another_process(check: Check) -> None:
    copy = pickle.loads(pickle.dumps(check))  # noqa: S301 - our own value
    assert copy == check
    assert hash(copy) == hash(check)
    assert spans(copy(prose("A cure."), NoOptions())) == [Span(2, 6)]


def spans(hits: Iterable[Hit]) -> list[Span]:
    return [hit.span for hit in hits]


def test_thousands_of_entries_cost_linear_time() -> None:
    entries = tuple(f"word{n} after" for n in range(3000))
    text = "word " * 20_000
    assert run(FlagWords(entries), text) == []
