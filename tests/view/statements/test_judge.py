"""Every way of clashing is asked, and a clash under a heading is one of the heading."""

import pytest

from tests.articles import article
from tests.view.statements.outlines import FILLER
from zolint.document import Kind
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.judge import clashes, drifts


def kinds(*parts: str | tuple[Kind, str]) -> set[ClashKind]:
    found = Analysis(article(*parts), Settings()).view(Candidates)
    return {clash.kind for _, clash in clashes(found, parse)}


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("Stress lowers desire.", *FILLER, "Stress raises desire."), ClashKind.ANTONYM),
        (("Herpes is curable.", *FILLER, "Herpes is not curable."), ClashKind.NEGATION),
        (("Sex never hurts.", *FILLER, "Sex is sometimes painful."), ClashKind.QUANTIFIER),
        (("The implant lasts three years.", *FILLER, "The implant lasts five years."), ClashKind.NUMBER),
        (("Wash the vulva with soap.", *FILLER, "Avoid soap on the vulva."), ClashKind.STANCE),
        (((Kind.LABEL, "Less stress"), "Sex raises stress."), ClashKind.HEADING),
        (
            (
                "The first cold sore heals within ten days.",
                *FILLER,
                "According to the nurse, a first cold sore takes six weeks to heal.",
            ),
            ClashKind.NUMBER,
        ),
        (
            (
                "Sex before training reduces strength.",
                *FILLER,
                "Sex before training makes no difference to strength.",
            ),
            ClashKind.ANTONYM,
        ),
    ],
)
def test_finds_every_kind(parts: tuple[str | tuple[Kind, str], ...], kind: ClashKind) -> None:
    assert kind in kinds(*parts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Oil destroys latex condoms.",
            "Put on a new condom; lubricant is no protection against infections.",
        ),
        ("Nobody has to send anything.", "What I send is for your eyes."),
        ("HPV is passed on by skin contact.", "The test does not tell you who passed HPV on."),
        ("Almost everyone has been lonely at some time.", "A few people have never been lonely."),
        ("Anyone can feel sad after sex.", "Most people never feel sad after sex."),
        ("Anybody can catch a cold.", "Not everybody catches a cold."),
        ("Every strap can slip.", "Most straps never slip."),
        ("Hardly anyone talks about money.", "Everyone should talk about money."),
        ("Never reuse a strap.", "Some people reuse a strap."),
        (
            "Half of all open marriages close again.",
            "Most of the open couples have kept it secret from everyone.",
        ),
    ],
)
def test_what_only_sounds_alike_does_not_clash(one: str, other: str) -> None:
    assert not kinds(one, *FILLER, other)


def test_what_nobody_has_to_do_clashes_with_a_duty() -> None:
    assert kinds("You have to use a condom.", *FILLER, "You do not have to use a condom.")


def test_drifts_are_kept_apart() -> None:
    parts = "Massage may reduce anxiety.", *FILLER, "Massage reduces anxiety."
    assert not kinds(*parts)
    found = drifts(Analysis(article(*parts), Settings()).view(Candidates))
    assert [clash.kind for _, clash in found] == [ClashKind.CERTAINTY]
