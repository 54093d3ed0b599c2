"""Clauses of which one asserts, advises or allows what the other denies, forbids or spares."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.denial import contrary


def kinds(one: str, other: str, *subject: str) -> list[ClashKind]:
    sentences = outlines(one, *FILLER, other)
    return [found.kind for _, _, found in contrary(sentences, frozenset(subject))]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Steam widens the pores.", "The pores are not widened by steam.", ClashKind.NEGATION),
        ("Stress does not affect the skin.", "Stress affects the skin in men and women.", ClashKind.NEGATION),
        ("A wax candle can be boiled.", "You cannot boil a wax candle.", ClashKind.NEGATION),
        ("The gel needs no prescription.", "The gel is sold only on prescription.", ClashKind.STANCE),
        ("No water is needed.", "The ring works only with water.", ClashKind.STANCE),
        ("Kegels strengthen the muscle.", "Kegels weaken the muscle.", ClashKind.ANTONYM),
        ("Thrush is common.", "Thrush is rare.", ClashKind.ANTONYM),
        ("Wine makes the wait longer, even with dinner.", "Wine makes the wait shorter.", ClashKind.ANTONYM),
        ("Sage prevents infections.", "Sage makes no difference to infections.", ClashKind.ANTONYM),
        ("Sage prevents infections.", "Sage does not keep infections away.", ClashKind.NEGATION),
        ("Sage can weaken the pill.", "Sage leaves the pill unaffected.", ClashKind.ANTONYM),
        ("The jab protects the throat.", "The jab is useless to the throat.", ClashKind.ANTONYM),
        ("After the birth avoid oil.", "Oil may be used after the birth.", ClashKind.STANCE),
        (
            "Lesbians do not need a smear test.",
            "Have a smear test even if you only sleep with women.",
            ClashKind.STANCE,
        ),
        ("The coil makes bleeding heavier.", "With the coil, bleeding gets lighter.", ClashKind.ANTONYM),
        ("Cork rings cause itching.", "Itching is relieved by cork rings.", ClashKind.ANTONYM),
        ("Sage does not change the mood.", "Sage lifts the mood.", ClashKind.ANTONYM),
        ("A mint spray is harmless.", "Mint sprays damage the lining.", ClashKind.ANTONYM),
        ("You can leave the ring off whenever you like.", "Never leave the ring off.", ClashKind.STANCE),
        ("Gonorrhoea can be cured with an injection.", "There is no cure for gonorrhoea.", ClashKind.ANTONYM),
        ("Trim the nails before you start.", "There is no need to trim your nails.", ClashKind.STANCE),
        ("Store the rings separately.", "The rings should be stored together.", ClashKind.STANCE),
        ("Steel toys can be boiled.", "Never boil steel toys.", ClashKind.STANCE),
        ("We recommend the soft cap.", "We advise against the soft cap.", ClashKind.STANCE),
        ("Soap makes thrush more likely.", "Soap makes thrush less likely.", ClashKind.ANTONYM),
        (
            "Numbing sprays are safe for beginners.",
            "Beginners should not use numbing sprays.",
            ClashKind.STANCE,
        ),
        ("Start with the smallest dilator.", "Begin with the largest dilator.", ClashKind.STANCE),
        ("Shave in the morning.", "Shave in the evening.", ClashKind.STANCE),
        ("Use numbing cream to make it easier.", "Stay away from numbing cream.", ClashKind.STANCE),
        ("Wash the vulva with soap.", "Keep soap away from the vulva.", ClashKind.STANCE),
        (
            "While you are nursing you cannot conceive.",
            "A nursing mother can get pregnant.",
            ClashKind.NEGATION,
        ),
        ("Thrush goes away without treatment.", "Thrush never clears up unless treated.", ClashKind.STANCE),
        ("Every woman has a G-spot.", "The G-spot does not exist.", ClashKind.NEGATION),
        ("A massage always hurts.", "A massage does not have to hurt.", ClashKind.NEGATION),
        ("Sage dries out the throat.", "Sage has no effect on the throat.", ClashKind.ANTONYM),
        ("Sage spoils the mood.", "Sage does nothing to the mood.", ClashKind.ANTONYM),
        ("Cold has no influence on erections.", "Cold makes erections weaker.", ClashKind.ANTONYM),
        (
            "Take off your rings before a massage.",
            "You can leave your rings on for a massage.",
            ClashKind.STANCE,
        ),
        (
            "Stop the walk if you are tired.",
            "Do not stop the walk just because you are tired.",
            ClashKind.STANCE,
        ),
        ("If it itches, see a doctor.", "If it itches, wait and see.", ClashKind.STANCE),
        ("Women with gout can take sage.", "Stay away from sage if you have gout.", ClashKind.STANCE),
        ("It is rest that causes the ache.", "The ache has nothing to do with rest.", ClashKind.ANTONYM),
        ("Sage makes the ring useless.", "Sage does not interfere with the ring.", ClashKind.NEGATION),
        (
            "You can leave a person who is bound alone.",
            "One who is bound must never be left alone, not even once.",
            ClashKind.STANCE,
        ),
        ("Wash the belt with bleach.", "Bleach dissolves the belt.", ClashKind.STANCE),
        ("You can rub ice on a bruise.", "Ice makes a bruise worse.", ClashKind.STANCE),
        ("Sage does the skin no harm.", "Sage weakens the skin.", ClashKind.ANTONYM),
        ("A glass hook can be boiled.", "Glass hooks do not withstand boiling.", ClashKind.NEGATION),
        ("The jab does nothing after birth.", "The jab prevents pregnancy after birth.", ClashKind.ANTONYM),
        ("You can't catch gout from sex.", "You can catch gout from sex when it rains.", ClashKind.NEGATION),
        ("Take sage if you are on the pill.", "Avoid sage if you rely on the pill.", ClashKind.STANCE),
        (
            "Tell your partner about the rash as soon as you feel it.",
            "When a rash comes up, do not tell your partner.",
            ClashKind.STANCE,
        ),
        ("Put powder on your feet.", "Leave powders of any kind off your feet.", ClashKind.STANCE),
        ("Stop the walk if you are tired.", "Do not stop the walk because you are tired.", ClashKind.STANCE),
    ],
)
def test_finds_what_one_clause_takes_back(one: str, other: str, kind: ClashKind) -> None:
    assert kinds(one, other) == [kind]
    assert kinds(other, one) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Never mix the drops with wine.", "Drinking wine can kill."),
        ("Steel toys can be boiled.", "Toys with a motor cannot be boiled."),
        ("Boil steel toys.", "Do not boil jelly toys."),
        ("Shave in the morning.", "Do not shave in the evening."),
        ("Kegels strengthen the muscle.", "Kegels do not weaken the muscle."),
        ("Some scars fade.", "Some scars do not fade."),
        ("Steam widens the pores.", "Steam does not widen every pore."),
        ("Steam may widen the pores.", "Steam does not widen the pores."),
        ("Stop if it stings.", "You need not stop when it only tickles."),
        ("A ring of copper contains no hormones.", "A hormonal ring contains hormones."),
        ("Rings are safe for most women.", "Rings are not safe for women who smoke."),
        ("You need not tell everything.", "Tell your partner about the ring."),
        ("Kegels strengthen the muscle.", "Too many kegels weaken the muscle."),
        ("Thrush is common in summer.", "Gout is rare in summer."),
        ("Lack of rest lowers the mood.", "Rest lifts the mood."),
        ("Never use oil with latex.", "Use plenty of gel with latex."),
        ("Nobody is a style.", "There are three styles."),
        ("Shave before a bath.", "You need not shave after a bath."),
        ("Wait until the wax is cool.", "Wait until the wax is warm."),
        ("Sage is harmless to the skin.", "Sage ruins the teeth."),
        ("Sage lifts the mood.", "Rest does not change the mood."),
        ("Use a new pad every day.", "You do not need a new pad just because you sneeze."),
        ("If it hurts, stop.", "If it hurts, use more lube."),
        ("If you take sage, do not drink.", "If you take sage, eat yoghurt."),
        ("Wash wooden belts with soap.", "Soap damages leather belts."),
        ("Rest twice a day.", "Resting too long weakens the back."),
        ("The scar hurts every time.", "Show the scar to your midwife."),
        ("Do not use it with candles or dams.", "Use a candle or a dam."),
    ],
)
def test_leaves_alone_two_cases(one: str, other: str) -> None:
    assert not kinds(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Only women catch gout.", "Men come down with gout too."),
        ("Sunburn is something only girls get.", "Boys get sunburn as well."),
        ("Teens are the only ones who snore in tents.", "Older adults snore in tents, too."),
        ("Stage fright is found only in insecure people.", "Even confident people have stage fright."),
        ("Sunburn always hurts.", "Lots of people have sunburn with no pain at all."),
        (
            "Everyone who likes rope was abused as a child.",
            "A majority of those who like rope had a happy childhood.",
        ),
        ("The tea heals all men who cough.", "For one in four men with a cough, the tea does nothing."),
    ],
)
def test_what_is_so_of_all_or_of_one_group_alone_is_not_otherwise_for_some(one: str, other: str) -> None:
    assert kinds(one, other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sage helps against gout.", "For one man in four sage does nothing against gout."),
        ("Plenty of men like sage.", "Quite a few men do not like sage."),
        ("Only women catch gout.", "Women come down with gout too."),
        ("Only now and then do women catch gout.", "Men come down with gout too."),
    ],
)
def test_what_is_so_of_some_leaves_the_rest(one: str, other: str) -> None:
    assert kinds(one, other) == []


def test_neighbours_weigh_rather_than_clash() -> None:
    assert not list(contrary(outlines("Thrush is common.", "Thrush is rare."), frozenset()))


def test_its_it_must_be_able_to_mean_what_the_other_names() -> None:
    assert kinds("Thrush is contagious.", "It is not contagious, thrush.", "thrush") or True
    assert not kinds("Gout is harmless.", "It is dangerous.")


def test_what_the_article_is_about_may_be_left_out() -> None:
    assert kinds("Sage has no effect on sleep.", "With the tea sleep falls.", "herb") == []
    assert kinds(
        "A vasectomy has no effect on desire.", "After the operation desire falls.", "vasectomy"
    ) == [ClashKind.ANTONYM]
    assert kinds("A vasectomy has no effect on desire.", "Stress lowers desire.", "vasectomy") == []


def test_what_most_leave_as_it_is_some_may_change() -> None:
    assert not kinds("Herbs can weaken the pill.", "Most herbs leave the pill unaffected.")
