"""A text points at evidence by identifiers, citations and names; vague appeals point at nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.view.sources import EvidenceKind, marks, numbered


def found(text: str) -> list[tuple[EvidenceKind, str]]:
    return [(mark.kind, text[mark.start : mark.end]) for mark in marks(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("See doi:10.1234/abc.56.", EvidenceKind.DOI, "10.1234/abc.56"),
        ("See (10.1016/S0140-6736(97)11096-0).", EvidenceKind.DOI, "10.1016/S0140-6736(97)11096-0"),
        ("See PMID: 123456.", EvidenceKind.PMID, "PMID: 123456"),
        ("It eases pain.^[Ruiz, A. Walking.]", EvidenceKind.FOOTNOTE, "^[Ruiz, A. Walking.]"),
        ("Midwife Ana Ruiz puts it so.", EvidenceKind.NAMED_SOURCE, "Midwife Ana Ruiz"),
        ("It was so in the Elm Street survey of 2018.", EvidenceKind.NAMED_SOURCE, "Elm Street"),
        (
            "It is so (Example Office, fact sheet 12).",
            EvidenceKind.NAMED_SOURCE,
            "(Example Office, fact sheet 12)",
        ),
        ("See PMC1234567.", EvidenceKind.PMID, "PMC1234567"),
        ("See arXiv:2101.00001.", EvidenceKind.PMID, "arXiv:2101.00001"),
        ("It eases pain [@ruiz2018, p. 3].", EvidenceKind.KEY, "[@ruiz2018, p. 3]"),
        ("It eases pain (Ruiz and Lee, 2018).", EvidenceKind.CITATION, "(Ruiz and Lee, 2018"),
        ("Ruiz (2018) saw it.", EvidenceKind.CITATION, "Ruiz (2018)"),
        ("Ruiz et al. saw it.", EvidenceKind.CITATION, "Ruiz et al."),
        ("(Novak 2020) and more", EvidenceKind.CITATION, "(Novak 2020"),
        ("According to the CDC, it is rare.", EvidenceKind.NAMED_SOURCE, "CDC"),
        ("NHS guidance says so.", EvidenceKind.NAMED_SOURCE, "NHS"),
        ("A study by UCQ found it.", EvidenceKind.NAMED_SOURCE, "UCQ"),
        ("It was published in the Journal of Rest.", EvidenceKind.NAMED_SOURCE, "Journal of Rest"),
        ("The Institute for Sleep found it.", EvidenceKind.NAMED_SOURCE, "The Institute for Sleep"),
        ("Dr. Ruiz recommends it.", EvidenceKind.NAMED_SOURCE, "Ruiz"),
        ("Ana Ruiz, a clinical psychologist, says so.", EvidenceKind.NAMED_SOURCE, "Ana Ruiz"),
        ("The sex therapist Ana Ruiz says so.", EvidenceKind.NAMED_SOURCE, "Ana Ruiz"),
        ("It helps, says Dr Ana Ruiz.", EvidenceKind.NAMED_SOURCE, "Dr Ana Ruiz"),
        (
            "It helps, says Dr. Ana Ruiz of the Elm Street Clinic.",
            EvidenceKind.NAMED_SOURCE,
            "Ana Ruiz of the Elm Street Clinic",
        ),
        ("Our district nurse, Ana, says so.", EvidenceKind.NAMED_SOURCE, "Ana"),
        (
            "It is one in three, to quote the Elm Street Guideline.",
            EvidenceKind.NAMED_SOURCE,
            "Elm Street Guideline",
        ),
        ("The Elm Street Cohort reported it.", EvidenceKind.NAMED_SOURCE, "The Elm Street Cohort"),
        ("As a sex therapist, I see it.", EvidenceKind.NAMED_SOURCE, "As a sex therapist, I"),
    ],
)
def test_finds(text: str, kind: EvidenceKind, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Studies show that it helps.",
        "A study of 820 men found it.",
        "According to research, it helps.",
        "Experts agree on this.",
        "In May 2020 we moved (May 2020).",
        "NHS clinics offer tests.",
        "See a doctor, Ana.",
        "A Survey of our readers comes next week.",
        "Attachment theory holds that it matters.",
        "Most plans under the Affordable Care Act pay.",
    ],
)
def test_a_vague_appeal_or_a_mere_name_is_no_evidence(text: str) -> None:
    assert found(text) == []


def test_numbers_give_what_they_stand_for() -> None:
    assert [mark.target for mark in numbered("It helps [3, 4] and soothes.¹²")] == ["3", "12"]


@given(st.text(alphabet="AaNHSu (),.2019et al[]@", max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_mark_lies_in_the_text(text: str) -> None:
    for mark in (*marks(text), *numbered(text)):
        assert 0 <= mark.start < mark.end <= len(text)
