"""Sets right what the tagger misread where the tree or the grammar shows it: "women fight less"."""

from __future__ import annotations

from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.relations import Part, relations

_NOMINAL = ("JJ", "NN", "NNP", "RB")
"""Tags that a plain form of a verb is misread as."""
_FOLLOWING = ("advmod", "npadvmod", "prep", "prt", "xcomp")
_HOW_OFTEN = frozenset({"always", "never", "often", "rarely", "seldom", "usually"})
_OWN = ("amod", "compound", "det", "nmod", "nummod", "poss")
"""What only a noun has."""
_SINGLE = frozenset({"a", "an", "another", "each", "every", "one", "that", "this"})
_SEVERAL = frozenset({"couple", "few", "hundred", "thousand"})


def mended(parse: Parse) -> Parse:
    """Return a parse with the verbs in it that were read as nouns or adjectives; most often the same one."""
    changed: dict[int, Word] = {}
    for word in parse.words:
        if word.tag == "NNS" and word.lemma != "other" and _acts(parse, word):
            changed[word.index] = replace(word, tag="VBZ")
        elif word.relation == "ROOT":
            changed |= _set_aside(parse, word) or _at_the_root(parse, word)
    if not changed:
        return parse
    return Parse(parse.text, tuple(changed.get(word.index, word) for word in parse.words))


def _at_the_root(parse: Parse, word: Word) -> dict[int, Word]:
    """Return what is to be changed where a word that heads the sentence is misread."""
    if (word.tag[:2] == "NN" and _mismatches(parse, word)) or (
        word.tag == "VBZ" and _lacks_subject(parse, word)
    ):
        return _split(parse, word)
    if word.tag == "VBG" and (late := _late(parse, word)) is not None:
        return _turned(parse, word, late)
    got = next((aux for aux in parse.children(word, "auxpass") if aux.lemma == "get"), None)
    if got is not None and word.tag == "NNS":  # "ovaries get cysts"
        return _taken(parse, word, got)
    if word.tag == "VBZ" and (verb := _next_verb(parse, word)) is not None:
        return _shifted(parse, word, verb)
    if word.tag in _NOMINAL and _acts(parse, word) and _goes_on(parse, word):
        return {word.index: replace(word, tag="VBP")}
    return {}


def _after_aside(parse: Parse, word: Word) -> Word | None:
    """Return the main verb after an aside that was read as it: "oxytocin, often called ..., strengthens"."""
    before = parse.words[: word.index]
    comma = next((other for other in before if other.text == ","), None)
    if comma is None or comma.index == 0 or parse.words[comma.index - 1].tag[:2] != "NN":
        return None
    if any(other.tag != "RB" for other in before[comma.index + 1 :]):
        return None
    for verb in parse.children(word, "conj"):
        alone = not any(parse.children(verb, "csubj", "expl", "nsubj", "nsubjpass"))
        joined = any(child.index < verb.index for child in parse.children(word, "cc"))
        if verb.tag in ("VBP", "VBZ") and alone and not joined and parse.words[verb.index - 1].text == ",":
            return verb
    return None


def _set_aside(parse: Parse, word: Word) -> dict[int, Word]:
    """Return the words of a clause with the verb after an aside as the main one, and the aside as such."""
    verb = _after_aside(parse, word) if word.tag in ("VBD", "VBN") else None
    if verb is None:
        return {}
    subject = next(other for other in parse.words if parse.words[other.index + 1].text == ",")
    changed = {
        verb.index: replace(verb, relation="ROOT", head=verb.index),
        word.index: replace(word, tag="VBN", relation="acl", head=subject.index),
        subject.index: replace(subject, relation="nsubj", head=verb.index),
    }
    last = parse.words[-1]
    if last.relation == "punct" and last.head == word.index:
        changed[last.index] = replace(last, head=verb.index)
    return changed


def _taken(parse: Parse, word: Word, verb: Word) -> dict[int, Word]:
    """Return the words of a clause with what was read as its passive as the main verb, and its object."""
    changed = {
        verb.index: replace(verb, tag="VBP", relation="ROOT", head=verb.index),
        word.index: replace(word, relation="dobj", head=verb.index),
    }
    for child in parse.children(word, "nsubj", "nsubjpass", "punct", "advmod", "prep"):
        relation = "nsubj" if child.relation == "nsubjpass" else child.relation
        changed[child.index] = replace(child, head=verb.index, relation=relation)
    return changed


def _next_verb(parse: Parse, word: Word) -> Word | None:
    """Return the verb right after a plural that was read as one: "gag reflexes fade after"."""
    subject = next(parse.children(word, "amod", "compound", "nsubj"), None)
    if subject is None or subject.tag not in ("JJ", "NN", "NNP") or any(parse.children(subject)):
        return None
    if subject.index or word.index != 1:
        return None
    following = parse.words[word.index + 1] if word.index + 1 < len(parse.words) else None
    if following is None or following.head != word.index or any(parse.children(following, "det", "amod")):
        return None
    known = (each for each in relations(following.lemma, Part.HAPPENING) if not each.particle)
    return following if following.tag == "VBP" or any(known) else None


def _shifted(parse: Parse, word: Word, verb: Word) -> dict[int, Word]:
    """Return the words of a clause whose verb is the word after the one that was read as it."""
    changed = {
        verb.index: replace(verb, tag="VBP", relation="ROOT", head=verb.index),
        word.index: replace(word, tag="NNS", relation="nsubj", head=verb.index),
    }
    for child in parse.children(word):
        if child.index > verb.index:
            changed[child.index] = replace(child, head=verb.index)
        elif child.index < word.index:
            changed[child.index] = replace(child, relation="compound")
    return changed


def _acts(parse: Parse, word: Word) -> bool:
    """Whether a word has a subject before it and nothing that a noun has."""
    if word.relation in ("nsubj", "pobj", "compound") or any(parse.children(word, *_OWN)):
        return False
    return any(subject.index < word.index for subject in parse.children(word, "csubj", "nsubj"))


def _goes_on(parse: Parse, word: Word) -> bool:
    """Whether a word has an object, or what belongs to a verb after it."""
    if any(parse.children(word, "dobj")):
        return True
    subject = next(parse.children(word, "csubj", "nsubj"))
    beside = parse.children(word, *_FOLLOWING)
    holds = any(child.index > word.index or child.lemma in _HOW_OFTEN for child in beside)
    return subject.tag == "NNS" and parse.text.endswith(".") and holds


def _mismatches(parse: Parse, word: Word) -> bool:
    """Whether a plural has an article of the singular and a noun right before it: "a blindfold doubles"."""
    before = parse.words[word.index - 1] if word.index else None
    if before is None or before.head != word.index or before.relation not in ("amod", "compound", "nmod"):
        return False
    following = parse.words[word.index + 1] if word.index + 1 < len(parse.words) else None
    if following is not None and following.tag == "RP" and word.tag == "NNS":  # "the tablet kicks in"
        return True
    if following is not None and following.lemma == "what":  # "the eggs tone what birth has stretched"
        return True
    if word.tag != "NNS" or _has_object(parse, word):
        return word.tag == "NNS"
    own = tuple(parse.children(word))
    single = any(child.relation == "det" and child.lemma in _SINGLE for child in own)
    return single and _SEVERAL.isdisjoint(child.lemma for child in own if child.index < word.index)


def _late(parse: Parse, word: Word) -> Word | None:
    """Return the auxiliary that stands after its verb, which then is none: "bleeding after sex is a sign"."""
    for child in parse.children(word, "aux", "dobj"):
        if child.index > word.index and (child.relation == "aux" or child.tag == "VBZ"):
            return child  # "asking outright works better"
    return None


def _turned(parse: Parse, word: Word, verb: Word) -> dict[int, Word]:
    """Return the words of a clause with what was read as its auxiliary as the main verb."""
    changed = {
        verb.index: replace(verb, relation="ROOT", head=verb.index),
        word.index: replace(word, tag="NN", relation="nsubj", head=verb.index),
    }
    for child in parse.children(word):
        if child.index > verb.index or child.relation == "punct":
            changed[child.index] = replace(child, head=verb.index)
    return changed


def _lacks_subject(parse: Parse, word: Word) -> bool:
    """Whether a verb has an article and an adjective of its own: "the left ovary works"."""
    if any(parse.children(word, "csubj", "expl", "nsubj", "nsubjpass")) or not word.index:
        return False
    before = parse.words[word.index - 1]
    alone = before.index == 0 or any(parse.children(word, "det"))
    return before.head == word.index and before.relation == "amod" and alone


def _has_object(parse: Parse, word: Word) -> bool:
    """Whether a noun group of its own follows at once: "tight lacing shifts the liver"."""
    if word.index + 1 >= len(parse.words) or parse.words[word.index + 1].relation not in ("det", "poss"):
        return False
    following = parse.head(parse.words[word.index + 1])
    return following.head == word.index and following.relation in ("appos", "dobj", "npadvmod")


def _split(parse: Parse, word: Word) -> dict[int, Word]:
    """Return the words of a noun group with its last one as the verb and the rest as the subject."""
    subject = parse.words[word.index - 1]
    changed = {
        word.index: replace(word, tag="VBZ"),
        subject.index: replace(subject, tag="NN", relation="nsubj"),
    }
    for child in parse.children(word, "det", "amod", "compound", "nmod", "nummod", "poss"):
        if child.index < subject.index:
            changed[child.index] = replace(child, head=subject.index)
    for child in parse.children(word, "appos", "nsubj", "pobj", "relcl"):
        if child.index > word.index:
            relation = "ccomp" if child.relation == "relcl" else "dobj"
            changed[child.index] = replace(child, relation=relation)
    return changed
