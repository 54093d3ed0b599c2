"""Which clauses only describe a thing: its price, what it is made of or for, where it is had, its promise."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Parse, Word
from zolint.view.claims.around import tied
from zolint.view.claims.lexicon import listed
from zolint.view.clauses import Clause, is_bare_form, is_verb
from zolint.view.outcomes import terms

_AMOUNT = frozenset({"as", "less", "little", "more", "much", "nothing"})
_REACH = 6
"""How far behind its verb the coins of a price may be named."""
_HARD = frozenset({"difficult", "easy", "hard", "impossible", "simple", "tough"})
_SENSED = frozenset({"smell", "taste"})
_MADE = frozenset({"as", "by", "for", "from", "in", "of", "out", "with"})
_POINTING = frozenset({"he", "it", "she", "they", "this", "these", "you"})
_BIDDING = frozenset({":", ";"})


def describes(candidate: Clause) -> bool:
    """Whether a clause tells something of a thing or a person that is no matter of evidence."""
    return (
        _is_bid(candidate)
        or _is_priced(candidate)
        or _is_made(candidate)
        or _is_had(candidate)
        or _promises(candidate)
        or _is_scented(candidate)
        or _is_rated(candidate)
        or _is_by_name(candidate)
        or _points_at_reason(candidate)
        or _is_composed(candidate)
        or _stands(candidate)
        or _befalls(candidate)
        or _is_of_time(candidate)
        or _is_inquiry(candidate)
        or _is_unfinished(candidate)
    )


def is_price(parse: Parse, verb: Word) -> bool:
    """Whether a word, which the parser may take for a noun, begins a price: "costs less than"."""
    if verb.text.lower() not in ("cost", "costs", "costing"):
        return False
    paid = parse.words[verb.index + 1 : verb.index + _REACH]
    if any(word.tag == "$" or word.lemma in listed("money") for word in paid):
        return True
    first, second = (*(word.lemma for word in paid), "", "")[:2]
    return first in _AMOUNT and second in ("than", "as", ".", ",", ";", "")


def _is_bid(candidate: Clause) -> bool:
    """Whether the reader is told to do something after a colon: "a fever that stays: come in"."""
    parse, verb, subject = candidate.parse, candidate.verb, candidate.subject
    if not is_bare_form(verb) or not verb.index or candidate.modal:
        return False
    return parse.words[verb.index - 1].text in _BIDDING and (subject is None or subject.index < verb.index)


def _is_priced(candidate: Clause) -> bool:
    """Whether it is told what something costs: "is cheaper than", "costs less than"."""
    verb, parse = candidate.verb, candidate.parse
    if verb.lemma in ("be", "come"):
        return any(word.lemma in listed("dear") for word in parse.children(verb, "acomp", "oprd"))
    return is_price(parse, verb)


def _is_made(candidate: Clause) -> bool:
    """Whether it is told what something is made of or for: "is made for a journey", "is sold as a tonic"."""
    verb, parse = candidate.verb, candidate.parse
    if not candidate.passive or verb.lemma not in listed("making"):
        return False
    if any(parse.children(verb, "oprd", "acomp")):  # "is made worse by"
        return False
    return any(
        word.lemma in _MADE and (verb.lemma != "make" or word.lemma not in ("by", "in"))
        for word in parse.children(verb, "prep", "agent")
    )


def _is_had(candidate: Clause) -> bool:
    """Whether it is told where something is to be had: "you can get it in any shop", "comes in a tin"."""
    verb, parse = candidate.verb, candidate.parse
    if verb.lemma not in listed("getting"):
        return False
    places = (
        word
        for head in (verb, *parse.children(verb, "dobj"))
        for word in tied(parse, head, "at", "from", "in", "on", "over")
    )
    return any(word.lemma in listed("outlets") for word in places)


def _promises(candidate: Clause) -> bool:
    """Whether something is only promised: "the label promises relief"."""
    return candidate.verb.lemma in listed("promising") and not candidate.passive


def _is_scented(candidate: Clause) -> bool:
    """Whether it is told what a thing smells or tastes of."""
    subject = candidate.subject
    return candidate.verb.lemma in _SENSED and subject is not None and subject.lemma in _POINTING


def _is_rated(candidate: Clause) -> bool:
    """Whether it is told how easily something is judged, said or begun: "is harder to judge than"."""
    verb, parse, subject = candidate.verb, candidate.parse, candidate.subject
    while verb.relation in ("xcomp", "advcl") and verb.lemma not in listed("managed"):
        verb = parse.head(verb) if is_verb(parse.head(verb)) else parse.head(parse.head(verb))
    if verb.lemma not in ("be", "seem", "feel"):
        return False
    hard = tuple(word for word in parse.children(verb, "acomp") if word.lemma in _HARD)
    if hard and subject is not None and subject.lemma in listed("minding") and subject.tag == "VBG":
        return True  # "talking about it is harder than"
    done = tuple(each for head in (*hard, verb) for each in parse.children(head, "xcomp") if hard)
    return bool(done) and not any(each.lemma in listed("managed") for each in done)


def _is_by_name(candidate: Clause) -> bool:
    """Whether one person is told of, who has a name and is "he" or "she" elsewhere in the sentence."""
    subject, parse = candidate.subject, candidate.parse
    if subject is None or subject.tag != "NNP" or any(_beside(parse, subject)):
        return False
    if not any(word.lemma in ("he", "she", "his", "her", "him") for word in parse.words):
        return False
    return not any(term.start <= subject.start < term.end for term in terms(parse.text))


def _beside(parse: Parse, name: Word) -> Iterator[Word]:
    yield from parse.children(name, "det", "compound", "amod")


def _points_at_reason(candidate: Clause) -> bool:
    """Whether it is only said that there is a reason: "the tests explain why"."""
    words = [word for word in candidate.after() if word.relation != "punct"]
    if candidate.verb.lemma not in ("explain", "know", "show", "tell") or len(words) != 1:
        return False
    return words[0].lemma in ("how", "why")


def _is_composed(candidate: Clause) -> bool:
    """Whether it is told how many things something is, or holds: "is two books in one", "holds ten grams"."""
    if candidate.verb.lemma in ("contain", "have", "hold"):
        held = candidate.parse.children(candidate.verb, "dobj")
        return any(word.lemma in listed("weights") for word in held)
    return candidate.verb.lemma == "be" and any(
        word.tag == "NNS" and any(candidate.parse.children(word, "nummod"))
        for word in candidate.parse.children(candidate.verb, "attr")
    )


def _stands(candidate: Clause) -> bool:
    """Whether a thing only stays as it is: "stays put", "keeps for a month", "runs on batteries"."""
    verb, parse = candidate.verb, candidate.parse
    if verb.lemma == "keep" and not any(parse.children(verb, "acomp", "ccomp", "dobj", "oprd", "xcomp")):
        return any(word.lemma == "for" for word in parse.children(verb, "prep"))
    if verb.lemma == "stay":
        return any(word.text == "put" for word in parse.words[verb.index + 1 : verb.index + 2])
    return verb.lemma == "run" and any(word.lemma in listed("powering") for word in tied(parse, verb))


def _befalls(candidate: Clause) -> bool:
    """Whether it is told what has happened to one person: "the tablets have put her to sleep"."""
    parse, verb = candidate.parse, candidate.verb
    perfect = any(word.lemma == "have" for word in parse.children(verb, "aux"))
    return perfect and any(word.text.lower() in ("her", "him", "me") for word in parse.children(verb, "dobj"))


def _is_of_time(candidate: Clause) -> bool:
    """Whether a sentence is nothing but a time or a condition: "When the wound has closed, not before"."""
    if candidate.verb.relation != "ROOT" or candidate.imperative:
        return False
    first = candidate.parse.words[0]
    return first.text in ("If", "Once", "Unless", "When") and first.head == candidate.verb.index


def _is_inquiry(candidate: Clause) -> bool:
    """Whether something is only looked into, or an example: "trials are under way to test its safety"."""
    parse, verb, subject = candidate.parse, candidate.verb, candidate.subject
    asked = subject is not None and subject.lemma in listed("works") and not candidate.finite
    if asked and verb.tag == "VB" and verb.lemma in listed("inquiring"):
        return True
    return any(
        own.lemma == "example"
        for word in (verb, *parse.ancestors(verb))
        for own in parse.children(word, "nsubj")
    )


def _is_unfinished(candidate: Clause) -> bool:
    """Whether a sentence breaks off before a list of conditions: "You may have it if you"."""
    return candidate.parse.text.rstrip(" :.…").endswith((" if", " if you", " when you", " if your"))
