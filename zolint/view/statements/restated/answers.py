"""Questions that are answered with yes or no, read as the statements that they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zolint.document import Kind
from zolint.nlp import Parse, Parser, Word
from zolint.view.sentences import Sentence
from zolint.view.statements.restated.casts import small
from zolint.view.statements.restated.rewording import Reworded, Run, reworded
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern


def answered(outlines: Sequence[Outline], asked: Mapping[int, Sentence], parse: Parser) -> Iterator[Reworded]:
    """Yield the sentences that open with yes or no right after a question, as what both come to."""
    for each in outlines:
        question = asked.get(each.place - 1)
        said = pattern("answers", _ANSWER).match(each.sentence.text) if question else None
        if not question or not said or not each.words.isdisjoint(small("hedged")):
            continue
        statement = stated(question.text, parse, denied=said["no"] is not None)
        if statement:
            yield _both(question, each, statement)


def _both(question: Sentence, answer: Outline, statement: str) -> Reworded:
    """Return a statement, which stands where its question and its answer do, if they stand together."""
    block, end = answer.sentence.block, answer.sentence.end
    if question.block is block:
        answer = replace(answer, sentence=Sentence(block, question.start, end))
    return reworded(answer, [Run(statement, 0, len(answer.sentence.text))], Kind.PARAGRAPH)


def stated(question: str, parse: Parser, *, denied: bool) -> str:
    """Return what a question with yes or no for its answer comes to; empty where it asks for more."""
    text = _plain(question)
    opening = pattern("answers", _AUXILIARY).match(text)
    if not opening or _CHOICE.search(text) or (_WE.search(question) and _YOU.search(question)):
        return ""
    tree = parse(text)
    head = _subject(tree)
    if head is None:
        return ""
    last = max(word.index for word in _name(tree, head))
    subject = text[tree.words[1].start : tree.words[last].end]
    rest = text[tree.words[last].end :]
    if opening[1].lower() in ("do", "does", "did") and not denied:
        return f"{subject}{rest}."
    return f"{subject} {opening[1].lower()}{' not' * denied}{rest}."


def _plain(question: str) -> str:
    """Return a question without its number and mark, as the answerer would put it: "I" is "you"."""
    text = _NUMBER.sub("", question.strip()).rstrip("?!* ")
    return re.sub(r"\b(I|my|me|we|our|us)\b", lambda found: _TURNED[found[0].lower()], text)


_TURNED = {"i": "you", "my": "your", "me": "you", "we": "you", "our": "your", "us": "you"}
_WE = re.compile(r"\b(?:I|we|my|our|me|us)\b")
_YOU = re.compile(r"\byour?\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:Q\d*[.:)]\s*|Question\s*\d*[.:]?\s*|\d+[.)]\s*|(?:So|And|But),?\s+)+", re.IGNORECASE
)
_AUXILIARY = r"({auxiliaries})\s(?!not\b|n['’]t)"
_CHOICE = re.compile(
    r"\bor\b|\?|\b(?:ever|really|more|too|how|what|why|still|any)\b.*\bthan\b", re.IGNORECASE
)
_ANSWER = r"\W*(?:(?P<yes>{yes})|(?P<no>{no}))\s?[.,:;!—–-]"


def _subject(parse: Parse) -> Word | None:
    """Return the head of the subject that stands right after the first word."""
    for word in parse.words:
        if word.relation in ("nsubj", "nsubjpass", "csubj", "expl") and _name(parse, word)[0].index == 1:
            return word
    return None


def _name(parse: Parse, head: Word) -> Sequence[Word]:
    return [word for word in parse.subtree(head) if word.index >= 1]
