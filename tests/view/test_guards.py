"""Words in a question, a quotation, a myth or a denial are not the article's own assertion."""

import pytest

from zolint.document import Block, Document, Kind, Piece
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.guards import Guard, Guards, is_denied, is_refuted, quoted


def block(text: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(kind, text, (Piece(0, len(text), Span(0, len(text)), verbatim=True),))


def guards(*blocks: Block) -> Guards:
    return Analysis(Document(Source("a.txt", ""), "text", blocks), Settings()).view(Guards)


def guard_of(word: str, *blocks: Block) -> Guard | None:
    view = guards(*blocks)
    sentence = next(sentence for sentence in view.sentences.all if word in sentence.text)
    start = sentence.text.index(word)
    return view.guard(sentence, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a miracle.", None),
        ("Is it a miracle?", Guard.QUESTION),
        ("(Is it a miracle?)", Guard.QUESTION),
        ("He asked why. It is a miracle.", None),
        ("The label says “a miracle cure” in red.", Guard.QUOTATION),
        ('The label says "a miracle cure" in red.', Guard.QUOTATION),
        ("The label says ‘it’s a miracle’ in red.", Guard.QUOTATION),
        ("The couples' miracle and the doctors' joy.", None),
        ('He said "no" and it was a miracle, she said "yes".', None),
        ("Myth: it is a miracle.", Guard.MYTH),
        ("Myth 3 - it is a miracle.", Guard.MYTH),
        ("Myth: it is nothing. It is a miracle.", Guard.MYTH),
        ("Myth: it is old. Fact: it is a miracle.", None),
    ],
)
def test_guards_within_a_paragraph(text: str, expected: Guard | None) -> None:
    assert guard_of("miracle", block(text)) is expected


def test_a_block_quotation_is_a_quotation() -> None:
    assert guard_of("miracle", block("It is a miracle.", Kind.QUOTATION)) is Guard.QUOTATION


def test_a_heading_about_myths_speaks_for_its_section() -> None:
    myths, other = block("Common myths", Kind.HEADING), block("What helps", Kind.HEADING)
    claim = block("It is a miracle.")
    assert guard_of("miracle", myths, claim) is Guard.MYTH
    assert guard_of("miracle", myths, block("Well."), other, claim) is None


def test_a_heading_that_states_a_myth_is_followed_by_the_correction() -> None:
    heading = block("Myth 2: lube is a wonder", Kind.HEADING)
    assert guard_of("wonder", heading) is Guard.MYTH
    assert guard_of("miracle", heading, block("It is a miracle.")) is None


def test_a_label_speaks_for_the_block_after_it() -> None:
    claim = block("It is a miracle.")
    assert guard_of("miracle", block("Myth", Kind.LABEL), claim) is Guard.MYTH
    assert guard_of("miracle", block("Fact", Kind.LABEL), claim) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no HERE.", True),
        ("It isn’t a HERE.", True),
        ("Do not fall for a HERE.", True),
        ("Beware of every HERE.", True),
        ("It is not only a HERE.", False),
        ("No doubt it is a HERE.", False),
        ("It is not new, but it is a HERE.", False),
        ("We do not know what else to call what you see: a HERE.", False),
        ("It is a HERE.", False),
    ],
)
def test_a_negation_reaches_forward_in_its_clause(text: str, *, expected: bool) -> None:
    assert is_denied(text, text.index("HERE")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HERE teas do not work.", True),
        ("HERE teas are a scam.", True),
        ("HERE teas don’t help anyone.", True),
        ("HERE teas do not hurt.", False),
        ("HERE teas cost money, but diets do not work.", False),
        ("HERE", False),
    ],
)
def test_a_sentence_may_go_on_to_deny(text: str, *, expected: bool) -> None:
    assert is_refuted(text, len("HERE")) is expected


@pytest.mark.parametrize(
    ("unit", "pairs"), [('"', 0.5), ("“", 0), ("'", 0), ("‘", 0), ("«", 0), ("a'b ", 0), ("“a” ", 1)]
)
def test_pairs_quotation_marks_however_many_there_are(unit: str, pairs: float) -> None:
    assert len(quoted(block(unit * 20_000))) == 20_000 * pairs
