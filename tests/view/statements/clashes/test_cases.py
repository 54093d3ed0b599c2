"""Two sentences that clash, but for two people, conditions or uses."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.cases import of_two_cases, of_two_people, of_two_settings, of_two_uses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tell your husband about the rash.", "You need not tell your boss about the rash."),
        ("Do not row for six days after the scan.", "You can row again a week after the scan."),
        ("A nod to tea is a nod to tea.", "A nod to tea is not a nod to anything else."),
        ("Never switch from anal to vaginal sex.", "You can switch from vaginal to anal sex."),
        ("Sage helps if your throat is sore.", "Sage does not help if your throat is swollen."),
        ("Men whose knee was replaced should rest.", "Men who still have their own knee need not rest."),
        ("Beginners should use a thin belt.", "Old hands should not use a thin belt."),
        ("You can catch thrush from sex.", "You cannot catch thrush from oral sex."),
        ("The cut does not need a stitch.", "The threads have to be taken out again."),
    ],
)
def test_knows_two_cases(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert of_two_cases(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tell your husband about the rash.", "You need not tell your spouse about the rash."),
        ("Do not row after the scan.", "You can row after the scan."),
        ("Sage helps if your throat is sore.", "Sage does not help if your throat hurts."),
        ("You can catch thrush from sex.", "You cannot catch thrush from sex."),
    ],
)
def test_knows_one_case(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert not of_two_cases(first, second)


def test_two_people_are_told_apart() -> None:
    his, mine, ours = outlines("Gin calms my husband.", "Gin upsets me.", "Gin upsets my husband and me.")
    assert of_two_people(his, mine)
    assert not of_two_people(his, ours)
    assert not of_two_people(his, *outlines("Gin upsets people."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kissing is safe.", "Kissing with an open sore is dangerous."),
        ("Rowing is fine.", "Rowing before a test of the heart is a bad idea."),
        ("The ring does not work at once.", "The ring works after six days."),
    ],
)
def test_knows_two_uses(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert of_two_uses(first, second)
    assert of_two_uses(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kissing is safe.", "Kissing is dangerous."),
        ("Use a belt with a sore knee.", "A belt with a sore knee is dangerous."),
        ("The ring does not work.", "The ring works after six days."),
    ],
)
def test_knows_one_use(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert not of_two_uses(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("One lover in five has tried a feather alone.", "One in three has tried it with a partner."),
        ("Half of all villagers in the country row.", "A tenth of villagers in the city row."),
        ("The shot costs 50 euros per dose.", "The shot costs 150 euros in all."),
        ("Tea lowers the pulse in the long run.", "Tea raises the pulse for a few minutes."),
        ("On a first date nobody asks.", "Before they move in, most people ask."),
    ],
)
def test_knows_two_settings(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert of_two_settings(first, second)
    assert of_two_settings(second, first)


def test_knows_one_setting() -> None:
    first, second = outlines("Most row alone, few with a partner.", "Hardly anyone rows alone.")
    assert not of_two_settings(first, second)
