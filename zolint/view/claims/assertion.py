"""Which clauses assert something about people in general, and which advise, define, wish, report or tell."""

from __future__ import annotations

import re
from itertools import chain

from zolint.nlp import Parse, Word
from zolint.view.claims.describing import describes
from zolint.view.claims.lexicon import listed
from zolint.view.claims.reported import governors, is_believed
from zolint.view.clauses import SUBJECTS, Clause, clause, is_verb
from zolint.view.relations import Part, relations


def asserts(candidate: Clause, *, result: bool = False) -> bool:
    """Whether a clause says how things are, or what something is for.

    The past tells a story, unless it is that of a `result`: "the ban led to fewer deaths".
    """
    # every reading asks it of every clause
    kept, at = candidate.parse.kept, (asserts, candidate.verb.index, result)
    if at not in kept:
        kept[at] = _asserts(candidate, result=result)
    return kept[at] is True


def _asserts(candidate: Clause, *, result: bool) -> bool:
    parse, verb = candidate.parse, candidate.verb
    if candidate.imperative or _is_first_person(candidate) or parse.words[0].text == "Have":
        return False  # "Have the swab repeated"
    if (candidate.negated and verb.lemma == "mean") or _is_let(parse, verb):
        return False  # "less desire does not mean less love"
    if _is_told(candidate) and not (result and candidate.past and not _is_story(candidate)):
        return False
    if _defines(parse, verb) or _restricts(parse, verb) or _is_wished(parse, verb):
        return False
    if is_believed(parse, verb) or _is_doubted(parse, verb) or describes(candidate):
        return False
    return not (_is_condition(parse, verb) or _is_announced(parse, verb))


def is_service(candidate: Clause) -> bool:
    """Whether a professional or a service acts, who helps people but proves nothing."""
    subject = candidate.subject
    if subject is None:
        return False
    acting = (subject, *candidate.parse.children(subject, "compound", "conj"))
    return any(word.lemma in listed("services") for word in acting)


def is_about_knowing(candidate: Clause) -> bool:
    """Whether it is talk or knowledge that does or is something, which is advice."""
    return candidate.subject is not None and candidate.subject.lemma in listed("minding")


def points(candidate: Clause) -> bool:
    """Whether the subject stands for what was named before: "it", "they", "both"."""
    return candidate.subject is not None and candidate.subject.lemma in listed("pointing")


def is_addressee(candidate: Clause) -> bool:
    """Whether the reader acts."""
    return any(word.lemma in ("you", "yourself") for word in candidate.about())


_ASSERTING_PREPOSITIONS = frozenset({"by", "for", "through", "via", "while"})
"""Before a gerund: "by reducing stress" states that stress is reduced, "in reducing stress" does not."""
_ANYBODY = re.compile(
    r"\b(?:an?|any|each|every) (?:\w+ )?(?:man|woman|person|partner|child|boy|girl)\b", re.IGNORECASE
)
_RESTRICTED = frozenset({"ROOT", "nsubj", "nsubjpass", "pobj"})
"""What a noun is where its relative clause tells which is meant: "partners who feel shut out can"."""
_SUBORDINATE = frozenset({"acl", "advcl", "ccomp", "conj", "csubj", "pcomp", "relcl", "xcomp"})
_WHEN = frozenset({"after", "as", "once", "since", "when", "whenever", "while"})
_CONDITIONS = frozenset({"before", "how", "if", "unless", "until", "whether"})


def is_bare(parse: Parse, root: Word) -> bool:
    """Whether the main verb is no statement: "Reducing stress", "To lower the risk"."""
    if any(word.tag == "TO" for word in parse.children(root, "aux")):
        return True
    return root.tag in ("VBG", "VBN") and not any(parse.children(root, "aux", "auxpass", *SUBJECTS))


def is_circumstance(candidate: Clause) -> bool:
    """Whether the clause says when something else is or is to be done: "when the pain gets worse"."""
    parse, verb = candidate.parse, candidate.verb
    begins = verb.relation == "advcl" and parse.words[0].lemma in _WHEN and verb.index < verb.head
    if verb.relation == "ROOT" and parse.words[0].lemma == "after":  # "after an affair trust never returns"
        return False
    return begins or any(word.lemma in _WHEN for word in parse.children(verb, "advmod", "mark"))


def is_idiom(candidate: Clause) -> bool:
    """Whether verb and object are a fixed phrase, "make love", in which nothing acts on anything."""
    parse, verb = candidate.parse, candidate.verb
    objects = (
        word
        for word in parse.children(verb, "dobj", "acomp", "ccomp")
        if not any(of.lemma == "of" for of in parse.children(word, "prep"))  # "takes the place of"
    )
    return any(f"{verb.lemma} {word.lemma}" in listed("idioms") for word in objects)


def _is_let(parse: Parse, verb: Word) -> bool:
    """Whether the reader is told to let something happen: "let the rope glide over the skin"."""
    head = parse.head(verb)
    let = verb.relation == "ccomp" and head.lemma == "let" and head.tag in ("VB", "VBP")
    return let and not any(parse.children(head, *SUBJECTS, "aux"))


def _is_first_person(candidate: Clause) -> bool:
    """Whether the writer speaks of himself; "we know" and "our bodies" are everybody's."""
    subject = candidate.subject
    if subject is None:
        return False
    if subject.lemma in ("i", "me"):
        return True
    return any(word.lemma == "my" for word in candidate.parse.children(subject, "poss"))


def _is_told(candidate: Clause) -> bool:
    """Whether the clause tells of something past or of one person, or is part of an order."""
    subject, parse, verb = candidate.subject, candidate.parse, candidate.verb
    if subject is not None and subject.lemma in ("he", "she") and not _ANYBODY.search(parse.text):
        return candidate.finite
    past = candidate.past
    while verb.relation in ("ccomp", "xcomp") and not past and not _goes_before(parse, verb):
        purpose = verb.relation == "xcomp" and verb.tag == "VB"
        verb = parse.head(verb)
        if verb.lemma in listed("knowing"):
            return False
        if purpose and verb.lemma in listed("applying") and any(parse.children(verb, "dobj")):
            return False  # "use plenty of lubricant to prevent tears" says that it does
        # "said that it eases pain" states it; "made it ease" does not
        past = clause(parse, verb).imperative or (verb.tag == "VBD" and not candidate.finite)
    return past and verb.lemma not in listed("findings") and parse.head(verb).lemma not in listed("findings")


def _goes_before(parse: Parse, verb: Word) -> bool:
    """Whether a clause stands on its own beside what it is hung on: "heat dries it, so wait an hour"."""
    marks = (word for word in parse.children(parse.head(verb), "punct") if verb.relation == "ccomp")
    return any(
        (word.text in (",", ";", ":") and verb.index < word.index < verb.head)
        or (word.text in (";", ":") and verb.head < word.index < verb.index)
        for word in marks
    )


def _is_story(candidate: Clause) -> bool:
    """Whether somebody in particular acts: a pronoun, a name, "my", "her"."""
    subject = candidate.subject
    if subject is None or subject.tag in ("PRP", "NNP"):
        return True
    return any(word.tag == "PRP$" for word in candidate.about())


def _defines(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in a definition: "X refers to ...", "X is an infection caused by ..."."""
    if verb.lemma in listed("defining") and not any(parse.children(verb, "prt")):
        return not (verb.lemma == "mean" and any(word.tag in ("JJR", "RBR") for word in parse.subtree(verb)))
    while verb.relation == "conj" and verb.tag == "VB" and not _is_infinitive(parse, verb):
        verb = parse.head(verb)
    head = parse.head(verb)
    if verb.relation in ("xcomp", "advcl", "conj") and head.lemma in listed("intending"):
        return head.tag == "VBN"  # "is used as a tonic and to ease pain"
    return any(
        word.lemma in listed("defining") and is_verb(word) and word.relation in ("ROOT", "conj")
        for word in parse.ancestors(verb)
    )


def _restricts(parse: Parse, verb: Word) -> bool:
    """Whether the verb only says which thing is meant: "tears caused by dryness", "treating it is"."""
    if _is_in_brackets(parse, verb):
        return True
    while verb.relation == "conj" and is_verb(parse.head(verb)):
        verb = parse.head(verb)
    head = parse.head(verb)
    after_comma = verb.index > 0 and parse.words[verb.index - 1].text == ","
    restricts = False
    match verb.relation:
        case "ROOT":
            restricts = is_bare(parse, verb)
        case "acl":
            restricts = not (_is_means(parse, head) if verb.tag == "VB" else after_comma)
        case "relcl" if _is_infinitive(parse, verb):
            restricts = not _is_means(parse, head)
        case "relcl":
            restricts = _is_restrictive(parse, verb, head)
        case "pcomp":
            restricts = head.lemma not in _ASSERTING_PREPOSITIONS
        case "advcl":  # "express your wishes, encouraging trust"; "to prevent it, tablets are offered"
            restricts = (verb.tag == "VBG" and clause(parse, head).imperative) or (
                verb.tag == "VB" and verb.index < head.index and _is_asked_for(parse, head)
            )
        case "xcomp":  # "likely to spread" is said of a risk
            restricts = head.lemma in ("likely", "unlikely", "prone")
        case relation:
            restricts = relation in SUBJECTS and not _is_cleft(parse, verb)
    return restricts


def _is_cleft(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in "what keeps couples together is laughter"."""
    own = next(parse.children(verb, "nsubj"), None)
    head = parse.head(verb)
    return (
        own is not None and own.lemma == "what" and head.lemma == "be" and any(parse.children(head, "attr"))
    )


def _is_infinitive(parse: Parse, verb: Word) -> bool:
    return verb.tag == "VB" and any(word.tag == "TO" for word in parse.children(verb, "aux"))


def _is_asked_for(parse: Parse, verb: Word) -> bool:
    """Whether something is offered or demanded: "tablets are offered", "patients must complete them"."""
    return verb.lemma in listed("serving") or clause(parse, verb).modal in ("must", "should")


def _is_means(parse: Parse, noun: Word) -> bool:
    """Whether a noun is offered as a means: "is a way to sleep", "offer an approach to promote rest"."""
    offered = noun.relation in ("attr", "dobj") and not clause(parse, parse.head(noun)).imperative
    return offered and bool(relations(noun.lemma, Part.ROLE))


def _is_restrictive(parse: Parse, verb: Word, noun: Word) -> bool:
    """Whether a relative clause only tells which: "play in which", "for a condition that causes"."""
    marks = (word for word in parse.children(verb, "mark") if word.lemma == "that")
    own = next(chain(parse.children(verb, *SUBJECTS), marks), None)
    if own is None:
        return True
    if noun.lemma in ("way", "reason"):  # "one way in which touch eases pain": that it does is taken as known
        return False
    relative = own.relation == "mark" or any(word.tag in ("WDT", "WP") for word in parse.subtree(own))
    if next(parse.roots()).tag[0] == "N" or _is_genus(parse, verb, noun, own):
        return True
    while noun.relation == "pobj" and parse.head(noun).lemma == "of" and parse.head(noun).relation == "prep":
        noun = parse.head(parse.head(noun))  # "is a form of touch that eases"
    chosen = noun.relation == "dobj" and (
        parse.head(noun).lemma in listed("choosing") or noun.lemma == "something"
    )
    if chosen and own.lemma in ("that", "who") and clause(parse, parse.head(noun)).imperative:
        return True  # "choose a lubricant that is kind to the skin"
    known = noun.relation == "dobj" and any(word.lemma == "the" for word in parse.children(noun, "det"))
    if known and own.lemma == "that":  # "cuts the two tubes that carry sperm"
        return True
    return not relative or (noun.relation in _RESTRICTED and own.lemma in ("that", "who"))


def _is_genus(parse: Parse, verb: Word, noun: Word, pronoun: Word) -> bool:
    """Whether a noun says what kind of thing it is: "is a cup that covers", "is an opening through which"."""
    kind = noun.relation == "attr" and any(word.lemma in ("a", "an") for word in parse.children(noun, "det"))
    through = pronoun.index > 0 and any(
        word.relation == "pobj" and word.lemma == "which" for word in parse.subtree(verb)
    )
    first = parse.head(noun) if noun.relation == "conj" else noun
    shaped = first.relation == "attr" and noun.lemma in listed("shapes") and any(parse.children(first, "det"))
    if shaped and (through or pronoun.lemma in ("that", "which")):  # "is a gel or liquid that eases"
        return True
    passed = any(parse.children(verb, "auxpass")) and noun.lemma in listed("genera")
    return kind and (verb.lemma in listed("light") or through or passed)


def _is_in_brackets(parse: Parse, verb: Word) -> bool:
    if "(" not in parse.text:
        return False
    before, after = parse.text[: verb.start], parse.text[verb.end :]
    return before.count("(") > before.count(")") and after.count(")") > after.count("(")


def _is_wished(parse: Parse, verb: Word) -> bool:
    """Whether the verb only says what somebody wants, tries or needs to do."""
    for word in (verb, *parse.ancestors(verb)):
        head = parse.head(word)
        if word.tag == "VB" and word.relation in ("xcomp", "acl") and head.lemma in listed("values"):
            return True  # "an important thing to ensure"
        if (
            word.relation == "xcomp"
            and (word.lemma not in listed("knowing") or word.lemma in ("be", "keep"))
            and any(child.lemma in listed("values") for child in parse.children(head, "acomp"))
        ):
            return True  # "it is important to ensure"
        if word.relation == "xcomp" and head.lemma in listed("wishes") and is_verb(head):
            return True
        if word.relation not in ("xcomp", "conj", "ccomp"):
            return False
    return False


def _is_doubted(parse: Parse, verb: Word) -> bool:
    """Whether nobody is said to have found it: "no study has shown that it works"."""
    if verb.relation != "ccomp":
        return False
    governor = clause(parse, parse.head(verb))
    return governor.negated and governor.verb.lemma in listed("findings")


def _is_how(parse: Parse, verb: Word) -> bool:
    """Whether a verb tells how something comes about: "shows how stress harms", "that is how it spreads"."""
    if verb.lemma in listed("findings"):
        return True
    return verb.lemma == "be" and any(
        word.lemma in ("that", "this") and word.tag == "DT" for word in parse.children(verb, "nsubj")
    )


def _is_announced(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in what the text says of itself: "we discuss remedies that help"."""
    announcing = listed("announcing")
    if any(word.lemma in announcing for word in governors(parse, verb)):
        subjects = parse.children(verb, *SUBJECTS)
        goes_on = any(word.lemma == "which" for subject in subjects for word in parse.subtree(subject))
        # "talk to a doctor, because some of them don't mix with nitrates"
        goes_on = goes_on or any(mark.lemma == "because" for mark in parse.children(verb, "mark"))
        if not goes_on:
            return True
    return parse.words[0].lemma == "here" and len(parse.words) > 1 and parse.words[1].lemma == "be"


def _asks(parse: Parse, verb: Word) -> bool:
    """Whether a clause begins with "what" or "which" before a noun: "what effects they have"."""
    first = parse.subtree(verb)[0]
    return first.lemma in ("what", "which") and first.relation == "det"


def _asks_for(parse: Parse, noun: Word) -> bool:
    return any(word.lemma in ("what", "which") for word in parse.children(noun, "det"))


def _is_condition(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in a condition or an indirect question: "if it causes", "whether", "how"."""
    if any(_asks_for(parse, noun) for noun in parse.children(verb, "attr", "dobj")):
        return True
    for word in (verb, *parse.ancestors(verb)):
        if word.relation in _SUBORDINATE:
            children = tuple(parse.children(word))
            if word.relation == "advcl" and any(child.lemma == "when" for child in children):
                if clause(parse, parse.head(word)).imperative:  # "see a doctor when the pain gets worse"
                    return True
                continue
            if word.relation == "ccomp" and _is_how(parse, parse.head(word)):
                continue
            if any(child.lemma in _CONDITIONS for child in children if child.relation in ("mark", "advmod")):
                return True
            is_answer = (
                word.relation == "ccomp" and parse.head(word).lemma == "be"
            )  # "trust is what eases it"
            if (
                word.relation in ("ccomp", "pcomp")
                and not is_answer
                and (any(child.tag in ("WP", "WRB") for child in children) or _asks(parse, word))
            ):
                return True
        if word.relation == "ROOT":
            break
    return False
