"""Flags words that judge or label people, and offers others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.api import (
    Category,
    Edit,
    Fix,
    Found,
    Guards,
    Hit,
    Kind,
    NoOptions,
    Rule,
    Sentence,
    Severity,
    find_phrases,
    quoted,
)
from zolint_rules.stigmatising_wording.terms import Term, terms, wordings


def check(guards: Guards, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each place at which the article itself uses such words."""
    known = terms()
    for sentence in guards.sentences.all:
        for found in find_phrases(wordings(), sentence.text):
            term = known[found.entry]
            if _is_other(term, sentence.text, found) or _is_word_mention(sentence.text, found):
                continue
            if _is_quoted(sentence, found):
                continue
            yield _hit(sentence, found, term)


def _hit(sentence: Sentence, found: Found, term: Term) -> Hit:
    shown = " ".join(sentence.text[found.start : found.end].split())
    instead = _cased(shown, term.write)
    advice = f'Write "{instead}"' if instead else "Say what the person does or has, without a judgement"
    block, start, end = sentence.block, sentence.start + found.start, sentence.start + found.end
    span = block.locate(start, end)
    mends = bool(instead) and block.is_verbatim(start, end)
    return Hit(
        span,
        f'"{shown}" {term.reason}. {advice}.',
        fixes=(Fix(f'Write "{instead}"', (Edit(span, instead),), safe=term.safe),) if mends else (),
        data={"kind": term.kind},
    )


def _is_other(term: Term, text: str, found: Found) -> bool:
    """Whether the words stand in another sense."""
    if term.beside:
        rest = f"{text[: found.start]} {text[found.end :]} {text[found.start : found.end]}"
        return not any(True for _ in find_phrases(term.beside, rest))
    return term.noun and not _NO_NOUN.match(text, found.end)


def _is_quoted(sentence: Sentence, found: Found) -> bool:
    start, end = sentence.start + found.start, sentence.start + found.end
    if sentence.block.kind is Kind.QUOTATION:
        return True
    return any(first < end and start < last for first, last in quoted(sentence.block))


def _is_word_mention(text: str, found: Found) -> bool:
    """Whether the text speaks of the words: 'the term "addict"', 'say died by suicide rather than ...'."""
    before, after = text[: found.start], text[found.end :]
    return bool(_WORD_BEFORE.search(before) or _WORD_AFTER.match(after))


def _cased(shown: str, instead: str) -> str:
    if shown.isupper():
        return instead.upper()
    if shown[:1].isupper() and not shown[:2].isupper():
        return instead[:1].upper() + instead[1:]
    return instead


_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?)]|$|(?:is|was|who|whose|and|or|to|can|may|for|in|with|has|but|if|as|since|by|at|from|on)\b)"
)
_WORD_BEFORE = re.compile(
    r"(?:\b(?:terms?|words?|phrases?|expressions?|wording|labels?|slurs?|language)\b[^.;]{0,40}"
    r"|\b(?:called|calling|labell?ed|instead of|rather than|not|never|avoid(?: saying)?|say(?:ing)?)"
    r"\s+(?:the\s+|an?\s+)?)$",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(
    r"[\"”’']?\s+(?:is|are) (?:an? )?(?:outdated|offensive|stigmatising|stigmatizing|slur)"
)


RULE = Rule(
    name="stigmatising-wording",
    summary="words that judge or label people",
    category=Category.SAFETY,
    severity=Severity.WARNING,
    view=Guards,
    check=check,
)
