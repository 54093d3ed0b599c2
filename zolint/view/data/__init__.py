"""The word lists of the views, as TOML that an editor can change without Python."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any

import tomli


@cache
def table(name: str) -> dict[str, Any]:
    """Return the word list of a name, such as "sentences", from the file of that name beside this module."""
    return tomli.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """Return the words that stand under some keys of a word list, parted by spaces."""
    entry: Any = reduce(getitem, keys, table(name))
    return frozenset(entry.split())


@cache
def weights(name: str) -> Mapping[str, float]:
    """Return the weights of a linear model by the name of the feature; that of every text has no name."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines if not line.startswith("#"))
    return {feature: float(weight) for feature, _, weight in pairs}
