"""A sentence in other words knows where each of them stands as written."""

from tests.view.statements.outlines import only
from zolint.document import Kind
from zolint.view.statements.restated.rewording import Run, reworded


def test_words_are_found_again() -> None:
    written = only("It ruins glass.")
    found = reworded(written, [Run("Bleach", 0, 2), Run(" ruins glass.", 2, 15)])
    assert found.outline.sentence.text == "Bleach ruins glass."
    assert found.place(0, 6) == (0, 2)
    assert found.place(7, 12) == (3, 8)
    assert found.outline.sentence.locate(7, 12) == written.sentence.locate(3, 8)


def test_it_may_be_of_another_kind_and_place() -> None:
    found = reworded(only("It hurts."), [Run("Sex hurts.", 0, 9)], Kind.HEADING, 7)
    assert found.outline.sentence.block.kind is Kind.HEADING
    assert found.outline.place == 7
