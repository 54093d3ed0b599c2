"""Labels run in before a sentence."""

from __future__ import annotations

import pytest

from zolint.document import Block, Kind, Piece
from zolint.document.build import BlockBuilder
from zolint.document.label import split_run_in
from zolint.source import Span


def block(marked: str, kind: Kind) -> Block:
    """A block of text in which `**` sets words in bold."""
    builder = BlockBuilder()
    at = start = 0
    for n, words in enumerate(marked.split("**")):
        start = len(builder)
        for line, part in enumerate(words.split("\n")):
            if line:
                builder.decoded(" ", Span(at - 1, at))
            builder.verbatim(part, at)
            at += len(part) + 1
        at += 1
        if n % 2:
            builder.strong(start)
    found = builder.block(kind, level=1, group=4)
    assert found
    return found


def parts(marked: str, kind: Kind = Kind.ITEM) -> list[tuple[str, str]]:
    return [(part.kind.value, part.text) for part in split_run_in(block(marked, kind))]


@pytest.mark.parametrize(
    ("marked", "label", "rest"),
    [
        (
            "3. Improved self-esteem: When they feel wanted, they glow.",
            "Improved self-esteem",
            "When they feel",
        ),
        ("Remote-controlled egg: Hands stay free.", "Remote-controlled egg", "Hands"),
        ("Step 1: Wash your hands.", "Step 1", "Wash"),
        ("a) Open up: Talk first.", "Open up", "Talk"),
    ],
)
def test_a_plain_label_begins_an_item(marked: str, label: str, rest: str) -> None:
    (first, text), (second, words) = parts(marked)
    assert (first, text, second) == ("label", label, "item")
    assert words.startswith(rest)


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.PARAGRAPH])
@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("**Zinc:** Raises the count.", "Zinc"),
        ("**Zinc**: Raises the count.", "Zinc"),
        ("**Zinc.** Raises the count.", "Zinc"),
        ("**2. Zinc:** Raises the count.", "Zinc"),
        ("**Zinc** – Raises the count.", "Zinc"),
        ("**Zinc**\nRaises the count.", "Zinc"),
        ("**Does it hurt?** It should not.", "Does it hurt?"),
        ("**People with** **asthma**: They need advice.", "People with asthma"),
        ("**Zinc:** it raises the count.", "Zinc"),
        ("**Touch is good:** “Warm hands help.”", "Touch is good"),
    ],
)
def test_a_label_in_bold_begins_an_item_or_a_paragraph(marked: str, label: str, kind: Kind) -> None:
    (first, text), (second, _) = parts(marked, kind)
    assert (first, text, second) == ("label", label, kind.value)


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.PARAGRAPH])
@pytest.mark.parametrize(
    "marked",
    [
        "Symptoms include: Fever and chills.",
        "**Symptoms include:** Fever and chills.",
        "Zinc: raises the count.",
        "**Zinc:** raises the count.",
        "Note: Use more.",
        "**Note:** Use more.",
        "**Myth 1:** It always hurts.",
        "**Common belief**: It always hurts.",
        "Q: Is it safe?",
        "**Q: Is it safe?** A: Yes.",
        "The point is simple: Ask first.",
        "Use short words: “May I?” is enough.",
        "It starts. Then it ends: Rest.",
        "The meeting is at 3:30 Monday.",
        "**Zinc** Raises the count.",
        "**Touch heals every single known illness.** Studies say so.",
        "**Symptoms of it:**",
        "One two three four five six seven eight nine: Ten is too many.",
        "https://x.org: An address.",
    ],
)
def test_a_sentence_keeps_its_beginning(marked: str, kind: Kind) -> None:
    assert len(parts(marked, kind)) == 1


def test_a_plain_label_is_no_label_of_a_paragraph() -> None:
    assert len(parts("Sleep: When you rest, you heal.", Kind.PARAGRAPH)) == 1


def test_other_blocks_stay_whole() -> None:
    assert len(parts("**Sleep:** When you rest, you heal.", Kind.QUOTATION)) == 1


def test_both_parts_keep_their_place() -> None:
    whole = Block(Kind.ITEM, "1. Sleep: Rest.", (Piece(0, 15, Span(40, 55), verbatim=True),), 2, 7)
    label, rest = split_run_in(whole)
    assert (label.span, rest.span) == (Span(43, 48), Span(50, 55))
    assert (label.level, label.group, rest.level, rest.group) == (2, 7, 2, 7)
