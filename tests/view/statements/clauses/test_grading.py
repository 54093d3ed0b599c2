"""A run of words is read word by word: names, and what sends them a way."""

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.grades import AMOUNT
from zolint.view.statements.clauses.grading import Grading, read
from zolint.view.statements.clauses.row import row_of


def grading(text: str) -> Grading:
    row = row_of(only(text))
    return read(row, range(len(row.texts)))


def concepts(text: str) -> list[str]:
    return [key.concept for key in grading(text).keys if key.concept]


def signs(text: str) -> list[int]:
    return [point.sign(AMOUNT) for point in grading(text).points]


def test_a_measure_is_read_with_what_it_measures() -> None:
    assert signs("Touch is felt less strongly.") == [-1]
    assert signs("Condoms tear more often.") == [1]
    assert signs("Condoms often tear.") == []


def test_a_measure_after_a_verb_says_it_once() -> None:
    assert signs("Yoga calms jealousy far more.") == [-1]
    assert signs("Secrets drive couples further apart.") == [-1]


def test_a_name_within_a_wording_is_read() -> None:
    assert concepts("Squats make orgasms stronger.") == ["orgasm"]


def test_a_longer_name_goes_before_its_words() -> None:
    assert concepts("The hormonal coil makes periods lighter.") == ["hormonal coil", "period"]


def test_an_adjective_alone_compares_nothing() -> None:
    assert [point.graded for point in grading("A strong motor is there.").points] == [False]
    assert [point.graded for point in grading("A stronger motor is there.").points] == [True]


def test_the_want_of_a_thing_turns_the_sign() -> None:
    assert grading("Men have problems with erections.").sign == -1
    assert grading("Nights without sleep.").sign == -1
    assert grading("Sleep in peace.").sign == 1


def test_a_word_of_time_belongs_to_its_name() -> None:
    assert [key.after for key in grading("Pain after the birth.").keys] == ["", "after"]


def test_what_opens_a_sentence_tells_more() -> None:
    (song, love) = grading("In songs, love grows.").keys
    assert song.weight > love.weight
