"""Sentences that send the same things opposite ways clash, whatever their grammar."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.degrees import agree, contrary


def clashes(one: str, other: str) -> bool:
    return bool(list(contrary(outlines(one, *FILLER, other), frozenset())))


def headed(heading: str, text: str) -> bool:
    return bool(list(contrary(outlines((Kind.HEADING, heading), text), frozenset())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stress shortens the cycle.", "Under stress the cycle gets longer."),
        ("Lube makes condoms more likely to tear.", "With lube, condoms tear less often."),
        ("Coffee makes a sensitive bladder worse.", "A sensitive bladder improves with coffee."),
        ("Breastfeeding mothers have drier vaginas.", "Breastfeeding keeps the vagina moister than usual."),
        ("Hot flushes are worse after a glass of wine.", "Wine takes the edge off hot flushes."),
        ("Anal sex hurts less if you are aroused.", "The more aroused you are, the more anal sex hurts."),
        ("Diabetes doubles the risk of thrush.", "Diabetes makes thrush less likely."),
        ("The implant makes bleeding lighter.", "Bleeding gets heavier with the implant."),
        (
            "The more you worry about an erection, the weaker it gets.",
            "Worrying about an erection makes it firmer.",
        ),
        ("The less you sleep, the faster desire fades.", "Desire grows when you sleep less."),
        ("Breastfeeding keeps oestrogen at the same level.", "Oestrogen falls during breastfeeding."),
        ("Men who cycle get as hard as they did before.", "Cycling weakens erections."),
        ("Smokers reach the menopause earlier than others.", "Smoking delays the menopause."),
        (
            "Stress is a bigger threat to desire than age.",
            "Age gets in the way of desire more than stress does.",
        ),
        ("Condoms make men last longer.", "With a condom men come sooner."),
        ("Therapy takes the pressure off parents.", "For parents, therapy adds to the pressure."),
        (
            "Female fertility stays the same between 40 and 50.",
            "A woman's fertility drops between 40 and 50.",
        ),
        ("Silicone lube outlasts water-based lube.", "Water-based lube lasts longer than silicone lube."),
    ],
)
def test_more_and_less_of_one_thing_by_one_cause(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Women who sleep more want sex more often.", "Women who sleep less want sex less often."),
        ("A thin condom lets you feel more.", "A thick condom lets you feel less."),
        ("Stress makes headaches more frequent.", "Less stress makes headaches rarer."),
        ("Older condoms tear more easily.", "Fresh condoms tear less easily."),
    ],
)
def test_the_reverse_of_both_says_the_same(one: str, other: str) -> None:
    assert not clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alcohol lets men hold out longer.", "With alcohol orgasm comes faster."),
        ("Long talks in bed improve sleep.", "Couples lie awake after long talks in bed."),
        ("Trips bring partners closer.", "On trips couples grow apart."),
        ("Antidepressants weaken desire.", "People on antidepressants want sex more."),
    ],
)
def test_a_state_is_more_or_less_of_what_it_does_not_name(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coffee makes no difference to hot flushes.", "Hot flushes get worse with coffee."),
        ("Yoga does not change the pulse.", "The pulse falls with yoga."),
        ("Gin leaves the pulse where it was.", "Gin raises the pulse."),
    ],
)
def test_what_stays_as_it_is_goes_no_way(one: str, other: str) -> None:
    assert clashes(one, other)
    assert not clashes(one, one)


def test_what_stays_as_it_is_may_go_a_way_elsewhere() -> None:
    assert not clashes("Coffee makes no difference to hot flushes.", "Hot flushes get worse with wine.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Condoms tear less often when lube is used.", "Lube makes condoms tear more often."),
        ("While nursing, women have less desire.", "Breastfeeding increases desire."),
        ("In the menopause sleep gets worse.", "Sleep improves during the menopause."),
        ("Fantasies strengthen trust.", "Partners who have fantasies trust each other less."),
        ("Oestrogen thickens the skin.", "Oestrogen makes the skin thinner."),
    ],
)
def test_small_words_hide_no_degree(one: str, other: str) -> None:
    assert clashes(one, other)


def test_a_time_sends_nothing_a_way() -> None:
    assert clashes("Box breathing slows the pulse within a minute.", "Box breathing drives the pulse up.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lust is stronger at dawn than at dusk.",
            "Lust is stronger at dusk than at dawn.",
        ),
        ("Virtual dates last longer than real ones.", "Real dates last longer than virtual ones."),
        (
            "Latex gloves tear more easily than vinyl ones.",
            "Vinyl gloves tear more often than latex gloves.",
        ),
    ],
)
def test_a_comparison_is_turned_round_by_its_words(one: str, other: str) -> None:
    assert clashes(one, other)
    assert not clashes(one, one)


def test_a_comparison_turned_round() -> None:
    assert clashes(
        "Oral sex is riskier than vaginal sex.", "Vaginal sex carries a higher risk than oral sex."
    )
    assert not clashes("Motors are louder than springs.", "Springs are quieter than motors.")
    assert not clashes("Men reach orgasm faster than women.", "Women take longer to reach orgasm than men.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pill makes periods lighter.", "The copper coil makes periods heavier."),
        ("Cuddling lowers anxiety.", "Cuddling raises desire."),
        ("In the first months the patch makes migraines worse.", "The patch makes migraines milder."),
        ("Desire is stronger around ovulation.", "Desire is weaker during the period."),
        ("Women in their twenties get pregnant more easily.", "Women over forty get pregnant less easily."),
        ("The patch may make migraines worse.", "The patch makes migraines milder."),
        ("Yoga raises desire in women.", "Yoga lowers desire in men."),
        ("Condoms do not stop every infection.", "Condoms stop infections."),
        ("Tightness is one cause of pain.", "If tightness hurts, stop."),
        ("Regular yoga lowers the pulse.", "During yoga, the pulse rises."),
        (
            "Readers write about money more than about anything else, sex included.",
            "Money has less to do with sex than with rent.",
        ),
        ("Magnesium eases cramps, lifts the mood and improves sleep.", "Magnesium makes cramps worse."),
    ],
)
def test_another_thing_group_or_time(one: str, other: str) -> None:
    assert not clashes(one, other)


def test_two_sentences_in_accord_or_at_two_times_agree() -> None:
    accord = outlines("More foreplay means less pain.", *FILLER, "Less foreplay means more pain.")
    apart = outlines(
        "In the first months the patch makes migraines worse.", *FILLER, "The patch eases migraines."
    )
    clashing = outlines("The patch makes migraines worse.", *FILLER, "The patch eases migraines.")
    another = outlines("The patch makes migraines worse.", *FILLER, "Sleep eases headaches.")
    assert agree(accord[0], accord[-1])
    assert agree(apart[0], apart[-1])
    assert not agree(clashing[0], clashing[-1])
    assert not agree(another[0], another[-1])


def test_a_heading_clashes_with_what_stands_under_it() -> None:
    assert headed("Fewer hot flushes with soy", "Women who eat soy have more hot flushes.")
    assert headed("More desire on the pill", "Women who take the pill lose interest in sex.")
    assert not headed("More desire in summer", "In winter many people have less desire.")
    assert not headed("Myths: fewer flushes with soy", "Women who eat soy have more hot flushes.")
