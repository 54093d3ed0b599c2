"""The forms of the verbs that relate."""

from __future__ import annotations

from zolint.view.claims import verb_forms


def test_a_verb_is_known_by_its_forms() -> None:
    eases = verb_forms.present("eases")
    assert eases is not None
    assert eases.lemma == "ease"
    assert verb_forms.present("ease") is eases
    assert verb_forms.pasts()["eased"] is eases


def test_every_form_can_be_misread() -> None:
    assert verb_forms.misreadable() > verb_forms.third_persons().keys() | verb_forms.with_particles().keys()


def test_what_is_a_noun_as_well_is_no_sure_verb() -> None:
    assert verb_forms.is_noun_too("benefit")
    assert not verb_forms.is_noun_too("erode")
