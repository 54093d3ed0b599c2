"""A linear model weighs words, neighbours and classes of words in their order."""

from __future__ import annotations

import pytest

from zolint.view.notes.linear import Linear, load

LIKELY = 0.5
MODEL = Linear(
    {"": -1.0, "word kiss": 2.0, "pair not kiss": -3.0, "order they touch": 0.5},
    {"she": "they", "he": "they", "kiss": "touch"},
)


def test_words_neighbours_and_the_order_of_classes_are_features() -> None:
    found = MODEL.features("She never kisses, he kissed.")
    assert {"word kiss", "pair never kiss", "class they"} <= found
    assert "order they touch" not in found  # only words of the lists have a class, in the form that is listed


@pytest.mark.parametrize(("text", "likely"), [("Kiss.", True), ("Do not kiss.", False), ("Read.", False)])
def test_the_weights_of_what_is_seen_add_up(text: str, likely: bool) -> None:  # noqa: FBT001 - a table
    assert (MODEL.likelihood(MODEL.features(text)) > LIKELY) is likely


def test_the_order_of_classes_reaches_over_other_words() -> None:
    assert "order they touch" in MODEL.features("She wants to kiss.")
    assert "order touch they" not in MODEL.features("She wants to kiss.")


@pytest.mark.parametrize("name", ["agreement", "scenes"])
def test_most_features_of_classes_that_have_a_weight_name_a_class(name: str) -> None:
    model = load(name)
    named = {feature.split()[1] for feature in model.weights if feature.startswith("class ")}
    assert named <= set(model.classes.values())


def test_a_model_may_share_the_classes_of_another() -> None:
    assert load("situations", "scenes").classes == load("scenes").classes
