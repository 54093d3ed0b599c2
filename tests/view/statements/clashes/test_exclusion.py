"""Two clauses exclude each other where no case could be meant by both."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.exclusion import excludes, kind_of
from zolint.view.statements.clauses.gist import gists

EXCLUSIVE = [
    ("Stress lowers desire.", "When people are stressed, their libido rises.", ClashKind.ANTONYM),
    ("Herpes cannot be cured.", "With the right cream herpes is curable.", ClashKind.QUANTIFIER),
    ("The coil contains no hormones.", "The copper IUD releases hormones.", ClashKind.NEGATION),
    ("Sex never hurts.", "Sex is sometimes painful.", ClashKind.QUANTIFIER),
    ("Everyone with HIV has symptoms.", "Many people with HIV have no symptoms.", ClashKind.QUANTIFIER),
    ("One woman in ten has low desire.", "Half of women have low desire.", ClashKind.NUMBER),
    ("A typical cycle lasts 28 days.", "The menstrual cycle is usually 35 days long.", ClashKind.NUMBER),
    ("Wash the vulva with soap.", "Avoid soap on the vulva.", ClashKind.STANCE),
    ("Douching is unnecessary.", "Women need to douche.", ClashKind.STANCE),
    ("Oil ruins latex condoms.", "Oil is safe with latex condoms.", ClashKind.ANTONYM),
    ("Fitting a coil takes ten minutes.", "It takes an hour to fit a coil.", ClashKind.NUMBER),
]

COMPATIBLE = [
    ("Stress lowers desire.", "Massage raises desire."),
    ("Lack of sleep lowers testosterone.", "Sleep raises testosterone."),
    ("Stress can lower desire.", "Stress can raise desire."),
    ("Some women bleed.", "Some women do not bleed."),
    ("Condoms lower the risk of infection.", "Condoms do not prevent every infection."),
    ("You do not have to have sex.", "You can have sex."),
    ("Use silicone lubricant with condoms.", "Do not use silicone lubricant with silicone toys."),
    ("Before treatment sex is painful.", "After treatment sex is not painful."),
    ("The pain is not uncommon.", "The pain is common."),
    ("Penetration without lubricant raises pain.", "Penetration with lubricant lowers pain."),
    ("The coil lasts five years.", "The implant lasts three years."),
    ("The pill works for 24 hours.", "The pill works for a day."),
    ("After two doses, half of adults are protected.", "After three doses, 60 per cent are protected."),
    ("PEP has to be taken for 28 days.", "PEP has to be started within 72 hours."),
    ("Change your tampon at least every eight hours.", "Most women change their tampon every four hours."),
]


@pytest.mark.parametrize(("one", "other", "kind"), EXCLUSIVE)
def test_finds_what_cannot_both_be_true(one: str, other: str, kind: ClashKind) -> None:
    found = [(a, b) for a in gists(only(one)) for b in gists(only(other)) if excludes(a, b, frozenset())]
    assert found
    assert kind_of(*found[0]) is kind


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_leaves_what_can_both_be_true(one: str, other: str) -> None:
    pairs = [(a, b) for a in gists(only(one)) for b in gists(only(other))]
    assert not any(excludes(a, b, frozenset()) for a, b in pairs)


def test_an_order_that_says_only_how_often_is_on_the_subject() -> None:
    (one,) = gists(only("Do the exercise three times a day."))
    other = next(gists(only("Once a day is all you need.")))
    assert excludes(one, other, frozenset(("pelvic floor",)))
