"""Forms of regular English verbs, and the softer wording that a verb of a claim can be given."""

from __future__ import annotations

_IRREGULAR = {"be": ("am", "are", "is"), "have": ("has",), "do": ("does",), "go": ("goes",)}


def third_person(verb: str) -> str:
    """Return the third person of the present of a verb's dictionary form."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][-1]
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + ("zes" if verb.endswith("iz") else "es")
    return verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else verb + "s"


def past(verb: str) -> str:
    """Return the past of a regular verb that doubles no letter."""
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb[-1] == "y" and verb[-2] not in "aeiou" else verb + "ed"


def softened(form: str, verb: str) -> str:
    """Return a present form of a verb with "may"; empty where the form is not the verb's."""
    form = form.lower()
    known = (verb, third_person(verb), *_IRREGULAR.get(verb, ()))
    return f"may {verb}" if form in known else ""
