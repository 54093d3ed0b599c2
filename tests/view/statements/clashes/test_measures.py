"""One quantity has one value, whatever the wording."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.document import Kind
from zolint.view.statements.clashes.measures import unequal

PAIRS = [
    ("The massage takes about twenty minutes.", "Set aside two hours for the massage."),
    ("The first cold sore heals within ten days.", "A first cold sore takes six weeks to heal."),
    (
        "The patch can be put on up to a day after its time.",
        "You must put the patch on within five days of its time.",
    ),
    ("Do not swim for two weeks after the piercing.", "You can swim again three months after the piercing."),
    (
        "A third of new mothers leak when they sneeze.",
        "New mothers leak when they sneeze in nine cases out of ten.",
    ),
    ("One man in five shaves his chest.", "About 60 per cent of men shave their chest."),
    ("Rinse the cup every four hours.", "The cup should be rinsed once a day, in the shower."),
    ("Take 200 milligrams of magnesium a day.", "The daily dose of magnesium is 400 milligrams."),
    ("Most couples need six lessons.", "Expect twenty lessons or so."),
    ("Boys reach puberty at about 12.", "On average, boys reach puberty at 15."),
    ("No, three in ten men use a balm; the rest do not.", "Seven in ten men use a balm."),
    ("Rub the balm in every morning.", "The balm is rubbed in before bed."),
    ("The limit for zinc is 25 milligrams a day.", "You can take up to 60 milligrams of zinc a day."),
    ("Do not take more than 25 milligrams of zinc.", "You can take up to 60 milligrams of zinc."),
    ("The effect of the balm lasts up to two days.", "The effect of the balm is gone after an hour."),
    ("After the bath, leave the balm on for an hour.", "Leave the balm on for a day after the bath."),
    ("Do not wear the ring for more than thirty minutes.", "You can wear the ring for up to two hours."),
    ("The effect sets in after 45 minutes.", "The effect sets in almost at once."),
    ("Three in four couples need more than one bath.", "A quarter of couples need more than one bath."),
    ("The balm protects you from day one.", "The balm protects you after seven days."),
    ("Wash the towel daily.", "Wash the towel once a month."),
    ("Exfoliate the skin every other day.", "Exfoliate the skin no more than once a month."),
    ("Test the balm every four weeks.", "Test the balm twice a day."),
    ("Do the squeezes each morning.", "Leave three weeks between the squeezes."),
    # in words that the other passage lacks
    ("The test takes about five minutes.", "Allow at least half an hour on the couch for the test."),
    ("Midwives advise waiting six weeks.", "The midwives' advice is to wait at least three months."),
    ("A mild infection is treated for three days.", "For a mild infection you need ten days of tablets."),
    (
        "Once fitted, the coil works for ten years.",
        "You will have to have the coil replaced every three years.",
    ),
    (
        "Your cycle is back within three weeks of removal.",
        "After removal, wait a year until you ovulate again.",
    ),
    ("The wax is checked two weeks after the shower.", "Bring the wax six weeks after the shower."),
    ("You can conceive as early as a month after the birth.", "You cannot conceive before the fourth month."),
    ("Sperm live for up to five days.", "Sperm die within a day of leaving the body."),
    ("Sperm stay alive for up to five days.", "After two days, every last sperm is dead."),
    # what it costs, how long it charges, and times of which no word says to what they are given
    ("A session of massage costs 50 euros.", "For each appointment for massage we charge \N{EURO SIGN}90."),
    ("The buzzer is fully charged in two hours.", "The buzzer takes six hours to charge."),
    ("A second coat of balm after ten minutes is best.", "A second coat of balm after two hours is best."),
    ("One mother in four leaks when she sneezes.", "Of all mothers, two thirds leak when they sneeze."),
    (
        "Syphilis is treated with a single injection.",
        "Against syphilis you are given three shots, a week apart.",
    ),
    ("Take one tablet of iron a day.", "The dose is four iron tablets daily."),
    (
        "The limit is one small glass of wine a day.",
        "Up to three small glasses of wine a day are within the limit.",
    ),
    ("The ring is good for two years.", "After six years your ring has to be replaced."),
    (
        "You should wait a week after the wax before a bath.",
        "A month after the wax you may have a bath again.",
    ),
    (
        "The egg is released on day fourteen of the cycle.",
        "The egg is released on the twentieth day of the cycle.",
    ),
    ("Every third woman has a cup.", "Three in four women have a cup."),
    ("The massage lasts a quarter of an hour.", "The massage lasts two hours."),
    ("There are five love languages.", "The three love languages are explained below."),
    ("I wore the cup for nine hours.", "I wore the cup for three hours."),
    # what stands after a comma, and a condition that the other passage names, too
    (
        "Wait six weeks with the bath after the birth.",
        "Two weeks after the birth, you can have a bath again.",
    ),
    (
        "If you want to conceive, take 400 micrograms of folic acid a day.",
        "Women who want to conceive take 900 mcg of folic acid a day.",
    ),
    ("The cup may stay in for up to twelve hours.", "Take the cup out after six hours at the latest."),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_values_clash(one: str, other: str) -> None:
    assert list(unequal(outlines(one, *FILLER, other), frozenset()))


NOT_ONE = [
    # other things, people, doses, times
    ("The massage takes twenty minutes.", "The bath takes an hour."),
    ("The first cold sore heals within ten days.", "Later cold sores heal within three."),
    ("One man in five shaves his chest.", "One woman in twenty shaves her chest."),
    ("One man over sixty in five shaves his chest.", "One man in twenty shaves his chest."),
    ("Boil one cup for three minutes.", "Boil six cups for ten minutes."),
    ("In the first week, rinse the cup every four hours.", "From the second week, rinse the cup once a day."),
    ("Do not wear the ring for more than an hour.", "Wait for four hours before you wear the ring again."),
    ("A hot flush lasts four minutes.", "Women have hot flushes for seven years."),
    ("Rub the balm in once a day for a month.", "After a month, rub the balm in twice a week."),
    ("After a tattoo, wait six weeks with the balm.", "After a piercing, wait three months with the balm."),
    ("In men, the treatment of thrush takes a week.", "The treatment of thrush takes a day."),
    ("An opened bottle keeps for three months.", "An unopened bottle keeps for two years."),
    ("For a month the balm was rubbed in.", "The effect of the balm is gone by the next morning."),
    ("Girls reach puberty at about ten.", "Boys reach puberty at about twelve."),
    ("A period lasts three to seven days.", "A cycle lasts 25 to 35 days."),
    ("Sildenafil starts to work after an hour.", "Tadalafil starts to work after two hours."),
    ("Rinse the cup every four hours.", "After that, rinse the cup once a day."),
    ("Hold each slow squeeze for ten seconds.", "Hold each fast squeeze for one second."),
    ("Each sachet holds 50 mg of ginseng.", "Each sachet holds 200 mg of maca."),
    ("Some believe that a bath takes an hour.", "A bath takes ten minutes."),
    ("You may bleed for two weeks after the massage.", "You may bleed for six weeks after the massage."),
    ("Squeeze for five seconds.", "Do this for five minutes."),
    ("One adult in five has tried a cup.", "About 4 per cent of adults have a cup now."),
    ("With a filter, the cup lasts ten years.", "Without a filter, the cup lasts two years."),
    (
        "At any one time, a tenth of adults have a cold sore.",
        "Half of all adults get a cold sore at some point.",
    ),
    ("Wash the towel daily.", "Wash the sheets once a month."),
    ("Wash the towel daily.", "If it lies in a drawer, wash the towel once a month."),
    ("Do the squeezes every day.", "See the nurse once a week."),
    ("Silver foil lasts ten days.", "Golden foil lasts ten weeks."),
    ("The buzzer needs two hours to charge.", "The buzzer runs for forty minutes on one charge."),
    ("The balm costs 20 euros.", "The balm costs \N{DOLLAR SIGN}30."),
    ("I wore the cup for nine hours.", "She wore the cup for three hours."),
    # one value
    ("Wash the towel daily.", "Wash the towel every morning."),
    ("Wash the towel daily.", "Wash the towel every few days."),
    ("The balm lasts two to four weeks.", "The balm lasts three weeks."),
    ("The balm lasts up to four weeks.", "The balm lasts two weeks."),
    ("The balm lasts 14 days.", "The balm lasts two weeks."),
    ("About half of men use a balm.", "Some 45 per cent of men use a balm."),
    # what may be, and what changes
    ("The balm lasts two weeks.", "The balm may last four months."),
    ("The balm lasts two weeks.", "Some people say the balm lasts two months."),
    # another end of the same
    ("Leave the cup in for four hours.", "Leave the cup out for two days."),
    ("The cup starts to leak after four hours.", "The cup lasts ten years."),
]


@pytest.mark.parametrize(("one", "other"), NOT_ONE)
def test_two_things_have_two_values(one: str, other: str) -> None:
    assert not list(unequal(outlines(one, *FILLER, other), frozenset()))


def test_a_step_of_a_plan_has_its_own() -> None:
    parts = (
        (Kind.HEADING, "Week 1"),
        "Rinse the cup every four hours.",
        *FILLER,
        (Kind.HEADING, "Week 3"),
        "Rinse the cup once a day.",
    )
    assert not list(unequal(outlines(*parts), frozenset()))


def test_an_it_stands_for_what_stands_above_it() -> None:
    parts = (
        (Kind.LABEL, "Silver foil"),
        "It lasts ten days.",
        *FILLER,
        (Kind.LABEL, "Golden foil"),
        "It lasts ten weeks.",
        *FILLER,
        "The silver foil lasts three months.",
    )
    (found,) = unequal(outlines(*parts), frozenset())
    assert [each.sentence.text for each in found[:2]] == [parts[1], parts[-1]]


def test_neighbours_count_on() -> None:
    assert not list(
        unequal(outlines("The massage takes ten minutes.", "The massage takes an hour."), frozenset())
    )


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Puberty comes at 12", "On average, puberty comes at 15."),
        ("The massage takes ten minutes", "Set aside two hours for the massage."),
        ("Fertility comes back straight away", "Fertility comes back after a year or more."),
    ],
)
def test_a_heading_gives_a_value_too(heading: str, text: str) -> None:
    assert list(unequal(outlines((Kind.HEADING, heading), text), frozenset()))
    assert not list(unequal(outlines((Kind.HEADING, f"Myth: {heading}"), text), frozenset()))


def test_a_time_of_day_that_tells_what_acts_is_no_value() -> None:
    pair = ("A row before bed makes couples sleep worse.", "A row in the morning makes couples work worse.")
    assert not list(unequal(outlines(pair[0], *FILLER, pair[1]), frozenset()))
