"""In what frame a sentence speaks: as an assertion, a question, a quotation, a myth, a story."""

from __future__ import annotations

import re

from zolint.view.claims.claim import Frame
from zolint.view.claims.statement import Statement
from zolint.view.guards import Guard, Guards
from zolint.view.sentences import Sentence

_GUARDED = {
    Guard.QUESTION: Frame.QUESTION,
    Guard.QUOTATION: Frame.QUOTED,
    Guard.MYTH: Frame.MYTH,
}
_CALLOUT = "[!"
"""What begins a note that Markdown writes as a quotation: "> [!info]"."""
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|mine)\b")
_DEFINING = re.compile(
    r"(?:The (?:term|word) )?[\"“]?(?!(?:It|That|This|Which) )\w[\w ’'-]{1,50}?[\"”]?,? "
    r"(?:means|refers to|is (?:defined as|the term for|called|also called|short for)|stands for)\b"
)
_TELLING = re.compile(r"\bI(?:['’](?:m|ve|d))?\b(?! (?:know|mean|recommend|suggest|would recommend)\b)")
_SUPPOSED = re.compile(r"\W*(?:imagine|suppose|picture|what if|let['’]s say|say you)\b", re.IGNORECASE)


def frame_of(sentence: Sentence, statement: Statement, guards: Guards) -> Frame:
    """Return the frame in which a statement of a sentence stands."""
    text, start, end = sentence.text, statement.start, statement.end
    if not sentence.block.text.startswith(_CALLOUT):
        guard = guards.guard(sentence, *statement.relation)
        if guard is not None:
            return _GUARDED[guard]
    if _FIRST_PERSON.search(text, start, end) or _TELLING.search(text, 0, start):
        return Frame.ANECDOTE
    if _DEFINING.match(text):
        return Frame.DEFINITION
    return Frame.HYPOTHETICAL if _SUPPOSED.match(text) else Frame.ASSERTED
