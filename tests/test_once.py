"""What is worked out once."""

import tracemalloc
from dataclasses import dataclass, field

from zolint.once import cached_property


@dataclass(frozen=True)
class Pair:
    """Two numbers."""

    one: int
    other: int
    asked: list[str] = field(default_factory=list, compare=False)

    @cached_property
    def total(self) -> int:
        """Both together."""
        self.asked.append("total")
        return self.one + self.other

    @cached_property
    def product(self) -> int:
        """One times the other."""
        return self.one * self.other


def test_is_worked_out_once_and_only_when_asked_for() -> None:
    pair = Pair(1, 2)
    assert not pair.asked
    assert (pair.total, pair.total) == (3, 3)
    assert pair.asked == ["total"]


def test_each_object_has_its_own() -> None:
    assert [Pair(1, 2).total, Pair(3, 4).total] == [3, 7]


def test_is_no_part_of_what_an_object_is() -> None:
    asked, fresh = Pair(1, 2), Pair(1, 2)
    assert asked.total
    assert asked == fresh


def test_tells_of_itself_what_the_method_says() -> None:
    assert Pair.total.__doc__ == "Both together."


def test_objects_that_have_worked_much_out_take_no_dictionaries_of_their_own() -> None:
    asked: list[str] = []
    tracemalloc.start()
    try:
        pairs = [Pair(1, 2, asked) for _ in range(2_000)]
        held, _ = tracemalloc.get_traced_memory()
        assert all(pair.total + pair.product for pair in pairs)
        grown = tracemalloc.get_traced_memory()[0] - held
    finally:
        tracemalloc.stop()
    assert grown < len(pairs) * 64  # the smallest dictionary takes more
