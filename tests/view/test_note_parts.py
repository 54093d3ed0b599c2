"""Parts of wordings are known by what they mean, and by the words without which they cannot stand."""

from __future__ import annotations

import pytest

from zolint.view.notes.parts import Lists, Part, count, possible
from zolint.view.notes.wording import BadPattern


def keys(text: str, **words: str) -> set[str]:
    """Return the words of which one has to stand where a part does, each with its kind."""
    return spelled(Lists(words).part(text))


def spelled(part: Part) -> set[str]:
    """Return the keys of a part, each with its kind."""
    return {f"{kind}:{word}" for kind, several in part.keys.items() for word in several}


def words(**known: str) -> dict[str, list[str]]:
    """Return the words of an article by kind."""
    return {kind: known.get(kind, "").split(",") for kind in ("stem", "pair", "form", "case", "head")}


def test_a_part_is_known_by_its_rarest_words() -> None:
    assert keys("lubricate | =sore | throb* | PEP") == {
        "stem:lubricat",
        "form:sore",
        "head:throb",
        "case:PEP",
    }
    assert keys("rinse the syringe") == {"pair:the syring"}
    assert keys("rinse _ syringe") == {"stem:syring"}
    assert keys("rinse ... {tool}", tool="syringe | bulb") == {"stem:rins"}
    assert keys("{tool}", tool="syringe | bulb") == {"stem:syring", "stem:bulb"}


def test_parts_that_mean_the_same_are_one() -> None:
    some, more = Lists({"tool": "syringe | bulb"}), Lists({"tool": "syringe | bulb", "other": "towel"})
    assert some.part("{tool} wash") is more.part("{tool} wash")
    assert some.part("{tool} wash") is not Lists({"tool": "towel"}).part("{tool} wash")


def test_more_lists_win_where_names_are_the_same_and_are_joined_once() -> None:
    lists, more = Lists({"tool": "syringe"}), {"tool": "towel"}
    assert lists.with_more(more).part("{tool}") is lists.with_more(more).part("{tool}")
    assert keys("towel") == spelled(lists.with_more(more).part("{tool}"))


def test_only_parts_whose_words_stand_in_an_article_are_possible() -> None:
    lists = Lists({})
    parts: list[Part] = [lists.part(text) for text in ("gargle twice", "gargle | spit", "spitt*")]
    numbers = [part.number for part in parts]
    assert max(numbers) < count()
    assert possible(words(stem="gargl")).intersection(numbers) == {numbers[1]}
    assert possible(words(pair="gargl twic")).intersection(numbers) == {numbers[0]}
    assert possible(words(head="spitt")).intersection(numbers) == {numbers[2]}


def test_wordings_are_sorted_by_the_part_that_fewest_words_let_stand() -> None:
    several = Lists({}).wordings(("gargle | spit | rinse + brine", "froth"))
    assert [wording.rarest for wording in several.all] == [
        several.all[0].wanted[1].number,
        several.all[1].wanted[0].number,
    ]
    assert several.rarest == set(several.by_rarest) == {wording.rarest for wording in several.all}


def test_a_list_that_is_missing_or_has_several_parts_is_refused() -> None:
    with pytest.raises(BadPattern, match='there is no list "tool"'):
        Lists({}).part("{tool}")
    with pytest.raises(BadPattern, match="several parts"):
        Lists({"tool": "syringe + bulb"}).wording("{tool} wash")
