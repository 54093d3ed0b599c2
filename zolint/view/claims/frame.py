"""In what frame a sentence speaks: as an assertion, a question, a quotation, a myth, a story."""

from __future__ import annotations

import re

from zolint.view.claims.claim import Frame
from zolint.view.claims.statement import Statement
from zolint.view.guards import Guard, Guards
from zolint.view.sentences import Sentence
from zolint.words import words_in

CALLOUT = "[!"
"""What begins a note that Markdown writes as a quotation: "> [!info]"."""
_GUARDED = {
    Guard.QUESTION: Frame.QUESTION,
    Guard.QUOTATION: Frame.QUOTED,
    Guard.MYTH: Frame.MYTH,
}
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|mine)\b")
_DEFINING = re.compile(
    r"(?:The (?:term|word) )?[\"“]?(?!(?:It|That|This|Which) )\w[\w ’'-]{1,50}?[\"”]?,? "
    r"(?:means(?! (?:more|less|fewer|better|worse|higher|lower|longer)\b)|refers to"
    r"|is (?:defined as|the term for|called|also called|short for)|stands for)\b"
)
_NAMING = re.compile(
    r"[\"“]?\w[\w ’'()-]{1,50}?[\"”]?"
    r"(?:\*? (?:is|are) (?:when|where)\b"
    r"|, (?:also |sometimes |often )?(?:known as|called)\b[^,.]{1,60}, (?:is|are)\b)"
)
_ON_WORDS = re.compile(r"The (?:expression|name|phrase|term|word)\b")
_TELLING = re.compile(r"\bI(?:['’](?:m|ve|d))?\b(?! (?:know|mean|recommend|suggest|would recommend)\b)")
_REJECTED = re.compile(
    r"\b(?:not true|untrue|not the case|false|wrong|nonsense|a myth|an old wives['’] tale|a misconception)"
    r" (?:that|to say|to think|to believe)\b",
    re.IGNORECASE,
)
_REJECTING = frozenset(
    ("true", "untrue", "case", "false", "wrong", "nonsense", "myth", "tale", "misconception")
)
"""Words of which every rejection holds one; they are looked for first, as are those of hearsay."""
_HEARSAY = re.compile(
    r"\b(?:(?:or )?so (?:the (?:story|saying|legend|tale|theory) goes|they say|it is said|I am told)"
    r"|as the (?:story|saying|legend|tale) goes|rumou?r has it|legend has it)\b",
    re.IGNORECASE,
)
_HEARD = frozenset(("story", "saying", "legend", "tale", "theory", "say", "said", "told", "rumor", "rumour"))
_PUTTING = re.compile(r"\W*(?:(?:and|but|so|oh) )?(?:did|do) you know that\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"\W*(?:imagine|suppose|picture|what if|let['’]s say|say you)\b", re.IGNORECASE)


def tells(text: str) -> bool:
    """Whether a question only puts a statement: "did you know that most men"."""
    return bool(_PUTTING.match(text))


def frame_of(sentence: Sentence, statement: Statement, guards: Guards) -> Frame:
    """Return the frame in which a statement of a sentence stands."""
    text, start, end = sentence.text, statement.start, statement.end
    if not sentence.block.text.startswith(CALLOUT):
        guard = guards.guard(sentence, *statement.relation)
        if guard is not None and not (guard is Guard.QUESTION and tells(text)):
            return _GUARDED[guard]
    words = words_in(text)
    if words.hold(_REJECTING) and _REJECTED.search(text, 0, start):
        return Frame.MYTH
    if words.hold(_HEARD) and _HEARSAY.search(text):
        return Frame.REPORTED
    if statement.how == "absolute":  # two words, which stand in a sentence that tells of somebody
        start, end = 0, len(text)
    if _FIRST_PERSON.search(text, start, end) or _TELLING.search(text, 0, start):
        return Frame.ANECDOTE
    if _DEFINING.match(text) or _ON_WORDS.match(text) or (statement.how == "effect" and _NAMING.match(text)):
        return Frame.DEFINITION
    return Frame.HYPOTHETICAL if _SUPPOSED.match(text) else Frame.ASSERTED
