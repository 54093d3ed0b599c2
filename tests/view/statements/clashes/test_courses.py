"""Opposite courses clash."""

from tests.view.statements.outlines import FILLER, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.courses import opposite, under


def test_finds_opposite_courses() -> None:
    ((one, other, _),) = opposite(
        outlines("Beer dulls desire.", *FILLER, "Alcohol lifts libido."), frozenset()
    )
    assert (one.place, other.place) == (1, 4)


def test_a_label_against_its_text() -> None:
    label, text = outlines((Kind.LABEL, "Less stress"), "Noise drives up stress.")
    assert under(label, text)
    label, text = outlines((Kind.LABEL, "Less stress"), "Yoga drives down stress.")
    assert not under(label, text)
