"""One thing is said of one share of a group."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.portions import uneven


def kinds(*parts: str | tuple[Kind, str], subject: str = "") -> list[ClashKind]:
    one, other = parts
    return [
        found.kind
        for _, _, found in uneven(outlines(one, *FILLER, other), frozenset(filter(None, [subject])))
    ]


UNEVEN = [
    ("Every woman has hot flushes in the menopause.", "Very few women get hot flushes in the menopause."),
    ("Most people with crabs never notice anything.", "Nearly everybody with crabs can tell at once."),
    ("Nobody in our group regrets the tattoo.", "A third of our group regret the tattoo."),
    ("Separate blankets help every couple.", "Separate blankets help hardly any couples."),
    ("The coil never moves.", "In rare cases the coil does move."),
    ("None of the clinics tests for thrush.", "Three of the clinics test for thrush."),
    # what some are without, or have less of, and what is one of a kind
    (
        "Spring spares no woman its sneezes.",
        "A fifth of women get through spring without a single sneeze.",
    ),
    ("Every couple has less sex after a move.", "One couple in six has sex more often after a move."),
    ("Nobody catches an infection from a kiss.", "Plenty of people come down with herpes from a kiss."),
    ("No lover of garlic weeps.", "A few lovers of garlic shed tears now and then."),
    ("Everyone has been lonely.", "There are people who have never been lonely."),
    ("Every wearer adores the bonnet.", "Hardly anyone takes to the bonnet in bed."),
    ("Fans of rope have all been abused.", "Most fans of rope had a happy childhood."),
]
COUNTED = [
    ("Fewer than half of all men use a balm.", "Three men in four use a balm."),
    ("Two in three women in their thirties wax.", "Only one woman in ten under 35 waxes."),
    ("It prevents 95 in 100 infections.", "It prevents 80 in 100 infections."),
    ("The risk of a torn condom is 2 in 1,000.", "The risk of a torn condom is 2 in 100."),
    ("A quarter of men over fifty live alone.", "More than half of the men over fifty live on their own."),
    (
        "One man in nine has thrush (Example Survey, 2020).",
        "One man in three has thrush, the Example Survey found.",
    ),
]


@pytest.mark.parametrize(("one", "other"), UNEVEN)
def test_all_and_few(one: str, other: str) -> None:
    assert kinds(one, other) == [ClashKind.QUANTIFIER]


@pytest.mark.parametrize(("one", "other"), COUNTED)
def test_two_numbers(one: str, other: str) -> None:
    assert kinds(one, other) == [ClashKind.NUMBER]


EVEN = [
    ("One in ten women has gout.", "One in three women with gout has trouble walking."),
    ("Every toy needs a wash.", "Some toys need a charger."),
    ("Most women have hot flushes.", "Some women get hot flushes."),
    ("Not every woman has hot flushes.", "Very few women get hot flushes."),
    # other people, times and things
    ("Half of all men use a balm.", "One woman in twenty uses a balm."),
    ("Half of all men over sixty use a balm.", "One man in twenty over twenty uses a balm."),
    ("In 2015, 20 percent of couples had two beds.", "In 2020, 30 percent of couples had two beds."),
    ("A third of women never come from intercourse alone.", "Only one woman in twenty never comes."),
    ("A few of our readers fake it every time.", "More than half of our readers fake it now and then."),
    (
        "It causes nearly all cancers of the cervix.",
        "It stops three in ten deaths from cancer of the cervix.",
    ),
    ("People who never say sorry lose friends.", "People often say sorry to friends."),
    ("Nobody has to like anal sex.", "Everyone has a view of anal sex."),
    ("About seven in ten men use a balm.", "Two men in three use a balm."),
    ("Every man in the choir had tried the bath.", "No man in the choir had tried a sauna."),
    ("Every pregnant woman sleeps badly.", "Few women sleep badly."),
    ("Tell every patient that a sore may come back.", "Some women feel sore."),
    ("Two in three couples talked about money in bed.", "Only one couple in five talked about sex in bed."),
    ("The label promises that a strap never slips.", "Every so often a strap does slip."),
    ("Few people know the price of the bonnet.", "Almost everyone knows the bonnet."),
    ("The bath is always taken under a blanket.", "Now and then the bath fails."),
    ("Nobody but us knows the tune.", "Everyone knows that joke."),
    ("All the patients slept.", "Half of people sleep."),
    # what can be so, what is denied, and what nobody knows
    ("All straps can slip.", "Most straps never slip."),
    ("All women have a navel.", "Many women never look at their navel."),
    ("Nobody knows how many people snore.", "Many people snore."),
    ("Nobody is born with a taste for garlic.", "Most people have a taste for garlic."),
    ("Never reuse a strap.", "Some people reuse a strap."),
    # with a condition, or of the others
    ("Most men use a balm.", "If it smells, few men use a balm."),
    ("Most men use a balm.", "Few other men use a balm."),
    ("Never use a balm.", "Most men use a balm."),
]


@pytest.mark.parametrize(("one", "other"), EVEN)
def test_what_goes_together(one: str, other: str) -> None:
    assert not kinds(one, other)


def test_what_the_article_is_about_may_be_left_unsaid() -> None:
    one, other = "Most people with the virus never know that they have it.", "Nearly all can tell at once."
    assert kinds(one, other.replace("all", "everyone with herpes"), subject="herpes")


def test_headings_are_left_alone() -> None:
    assert not kinds((Kind.HEADING, "Every man uses a balm"), "Few men use a balm.")
