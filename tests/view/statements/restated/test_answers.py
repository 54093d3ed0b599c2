"""A question with yes or no for its answer is a statement."""

import pytest

from tests.articles import article
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.restated.answers import answered, stated


@pytest.mark.parametrize(
    ("question", "denied", "statement"),
    [
        ("Does the coil hurt?", False, "the coil hurt."),
        ("Does the coil hurt?", True, "the coil does not hurt."),
        ("Can I do too many squeezes?", False, "you can do too many squeezes."),
        ("2. Is it normal to lose interest?", True, "it is not normal to lose interest."),
    ],
)
def test_reads_what_both_come_to(question: str, denied: bool, statement: str) -> None:  # noqa: FBT001
    assert stated(question, parse, denied=denied) == statement


@pytest.mark.parametrize(
    "question", ["What hurts?", "Is it safe or dangerous?", "Do you think we are bad?", "Isn't it late?"]
)
def test_other_questions_come_to_nothing(question: str) -> None:
    assert not stated(question, parse, denied=False)


@pytest.mark.parametrize(
    ("text", "count"),
    [("Does it hurt? No.", 1), ("Does it hurt? No, unless you push.", 0), ("It hurts. No.", 0)],
)
def test_only_plain_answers_count(text: str, count: int) -> None:
    known = Analysis(article(text), Settings()).view(Candidates)
    assert len(list(answered(known.outlines, known.asked, parse))) == count


def test_it_stands_where_question_and_answer_do() -> None:
    known = Analysis(article("Does sex hurt? No."), Settings()).view(Candidates)
    (found,) = answered(known.outlines, known.asked, parse)
    assert found.written.sentence.text == "Does sex hurt? No."
