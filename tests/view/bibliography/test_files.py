"""A bibliography file is read once as it is, and one that cannot be read says why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zolint.view.bibliography.files import Unreadable, is_remote, load


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    files = {
        "a.bib": "@misc{one, title = {A}}",
        "b.json": '[{"id": "two"}]',
        "c.yaml": "references:\n- id: three\n",
        "d.yml": "- id: four\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    assert [label for name in files for label in load(str(tmp_path / name))] == [
        "one",
        "two",
        "three",
        "four",
    ]


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"id": "old"}]')
    assert list(load(str(path))) == ["old"]
    path.write_text('[{"id": "new"}]')
    os.utime(path, ns=(1, 1))
    assert list(load(str(path))) == ["new"]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.bib", None, "there is no such file"),
        ("a.doc", b"", r"\.bib, \.json or \.yaml"),
        ("a.json", b"\xff\xfe", "not UTF-8"),
        ("a.json", b"{}", "a list of items"),
        ("a.bib", b"@misc{a, title = {b\n@misc{c}\n", "line 1"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes | None, why: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=why):
        load(str(tmp_path / name))


@pytest.mark.parametrize(
    "name", ["https://example.org/a.bib", "//server/a.bib", r"\\server\a.bib", "file://a.bib"]
)
def test_an_address_is_remote(name: str) -> None:
    assert is_remote(name)
    assert not is_remote("../refs/a.bib")
