"""What a thing costs, is made of or for, where it is had and what its label promises is no claim."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "A condom costs less than a pram.",
        "A pack of pain relief tablets costs nine euros at the airport.",
        "Honesty is cheaper than a divorce.",
        "The suppositories are made for haemorrhoids.",
        "It is sold as a cream for eczema.",
        "The cream is two medicines in one tube.",
        "You can get the test in any health shop.",
        "The vaginal gel comes in three flavours and in a small tube.",
        "The label promises relief within the hour.",
        "Two of the tubes say that the gel is safe for latex.",
        "Nurses once held a feather to the nose, on the theory that a sneeze would stop the hiccups.",
        "It smells of eucalyptus and of a cold.",
        "Desire is harder to describe than hunger.",
        "Trials are under way to determine the safety of the herb.",
        "An example is using massage to relieve pain.",
        "You may have cystitis if you",
        "Some people cope with pain more easily than others.",
        "The oil keeps for a month.",
        "Grief is harder to carry on a Sunday than to talk about.",
        "The bed is older than our marriage.",
        "Talking about cancer is harder than talking about love.",
        "Stiff neck, a rash, or a fever that does not go down: come in at once.",
        "Odd is as healthy as a pony, and he rows every day.",
        "The swabs that our nurses took in spring explain why.",
        "The tablets have put her to sleep.",
        "A thick gel stays put.",
        "Most people would be frightened of a catheter.",
        "We sat up half the night with a fever.",
        "No salt, no sugar, no coffee, whatever your sister says.",
        "Two plasters, one bandage: less than a coffee.",
        "A woman who freezes is not a woman who says yes.",
        "A bowl of porridge is worth eating after the fever.",
        "The surgeon seals the two tubes that carry sperm.",
        "Each of the capsules holds 200 milligrams of zinc.",
        "When the wound has healed, and when the nurse agrees, in that order.",
    ],
)
def test_a_description_is_no_claim(text: str) -> None:
    assert not claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Every quarrel costs a couple two days of closeness.",
        "Herbal drops make latex weaker.",
        "A headache is made worse by coffee.",
        "Sperm is made in the testicles.",
        "Chlamydia is harder to treat in the throat.",
        "Young men who watch it are more likely to believe that pain is normal.",
        "Half the women in the country have cystitis once a year.",
        "Most women would have fewer infections without soap.",
        "Massage makes sore muscles softer: they recover sooner.",
        "A man who is never criticised is a man who grows braver.",
    ],
)
def test_what_a_thing_does_is_a_claim(text: str) -> None:
    assert claims_something(text)
