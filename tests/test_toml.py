"""A key of a TOML file is found where it stands, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from zolint.mistake import Mistake
from zolint.toml import BadToml, Keys, key_position, load, parse

TEXT = """\
a.b = 1
packs = [  # one a line
  "x", # first
  '''y''',
]
[rules."per file".x]
"é" = { k = [1, {z = 2}], "q r" = 3 }
[[part]]
m = 1
[[part]]
m = 2
[part.inner]
n = 3
"""


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("a",), (1, 1)),
        (("a", "b"), (1, 1)),
        (("packs",), (2, 1)),
        (("packs", 0), (3, 3)),
        (("packs", 1), (4, 3)),
        (("rules",), (6, 2)),
        (("rules", "per file", "x"), (6, 2)),
        (("rules", "per file", "x", "é"), (7, 1)),
        (("rules", "per file", "x", "é", "k", 1), (7, 17)),
        (("rules", "per file", "x", "é", "k", 1, "z"), (7, 18)),
        (("rules", "per file", "x", "é", "q r"), (7, 27)),
        (("part", 0, "m"), (9, 1)),
        (("part", 1, "m"), (11, 1)),
        (("part", 1, "inner", "n"), (13, 1)),
        (("rules", "per file", "gone"), (6, 2)),
        (("gone",), (1, 1)),
    ],
)
def test_every_key_has_its_place(keys: Keys, place: tuple[int, int]) -> None:
    assert key_position(TEXT, keys) == place


def test_the_text_is_toml() -> None:
    assert parse(TEXT, "x.toml")["part"][1] == {"m": 2, "inner": {"n": 3}}


def test_lines_may_end_in_any_way() -> None:
    assert key_position(TEXT.replace("\n", "\r\n"), ("part", 1, "m")) == (11, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb = = 2\n", "x.toml:2:5: not TOML: invalid value"),
        (
            "a = 1\nb",
            "x.toml:2:2: not TOML: expected '=' after a key in a key/value pair at the end of the file",
        ),
        ("a = 1\na = 2\n", "x.toml:2:6: not TOML: cannot overwrite a value"),
        ("a = " + "[" * 5000, "x.toml:1:1: not TOML that can be read: TOML inline arrays/tables are nested"),
    ],
)
def test_says_where_a_text_is_not_toml(text: str, message: str) -> None:
    with pytest.raises(BadToml) as caught:
        parse(text, "x.toml")
    assert str(caught.value).startswith(message)


def test_a_file_is_read_with_its_places(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\nb = 2\n")
    data, locate = load(path)
    assert data == {"a": 1, "b": 2}
    assert locate(("b",)) == (2, 1)


def test_a_file_that_is_no_text_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"a = '\xff'\n")
    with pytest.raises(Mistake, match=r"x\.toml: byte 5 \(line 1\) is not UTF-8"):
        load(path)
