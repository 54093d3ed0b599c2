"""A cache that never stops a run."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from zolint import cache
from zolint.cache import Cache, clean, key


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    first = Cache(tmp_path / "c")
    first.put({key("a"): b"1", key("b"): b"2"})
    first.close()
    second = Cache(tmp_path / "c")
    assert second.get([key("a"), key("z"), key("b")]) == {key("a"): b"1", key("b"): b"2"}
    second.close()


def test_the_folder_tells_backups_and_git_to_leave_it() -> None:
    assert cache._TAG.startswith("Signature: 8a477f597d28d172789f06886806bc55")  # noqa: SLF001


def test_the_marks_are_written(tmp_path: Path) -> None:
    Cache(tmp_path).close()
    assert (tmp_path / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")
    assert "*" in (tmp_path / ".gitignore").read_text().splitlines()


def test_keys_do_not_depend_on_where_parts_are_cut() -> None:
    assert key("ab", "c") != key("a", "bc")


def test_more_keys_than_a_statement_takes(tmp_path: Path) -> None:
    records = {key(str(n)): b"x" for n in range(1700)}
    store = Cache(tmp_path)
    store.put(records)
    assert store.get(records) == records
    store.close()


@pytest.mark.parametrize(
    "rubbish", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_file_is_replaced(tmp_path: Path, rubbish: bytes) -> None:
    Cache(tmp_path).close()
    (file,) = tmp_path.glob("*.sqlite")
    for leftover in tmp_path.glob("*.sqlite-*"):
        leftover.unlink()
    file.write_bytes(rubbish)
    store = Cache(tmp_path)
    store.put({key("a"): b"1"})
    assert store.get([key("a")]) == {key("a"): b"1"}
    store.close()


def test_a_folder_that_cannot_be_made_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Cache(tmp_path / "file" / "c")
    store.put({key("a"): b"1"})
    assert store.get([key("a")]) == {}
    assert store.trouble
    store.close()


def test_a_full_disk_is_no_obstacle() -> None:
    if not os.access("/dev/full", os.W_OK):
        pytest.skip("the system has no /dev/full")
    store = Cache(Path("/dev/full"))
    assert store.get([key("a")]) == {}
    assert store.trouble


def test_a_write_that_fails_half_way_keeps_nothing(tmp_path: Path) -> None:
    store = Cache(tmp_path)
    assert store._database  # noqa: SLF001 - a full disk in small
    store._database.execute("PRAGMA max_page_count = 4")  # noqa: SLF001
    store.put({key(str(n)): b"x" * 4000 for n in range(50)})
    assert "full" in store.trouble
    store.close()
    assert Cache(tmp_path).get([key(str(n)) for n in range(50)]) == {}


def test_the_longest_unused_go_when_it_grows_over_the_limit(tmp_path: Path) -> None:
    store = Cache(tmp_path, limit=1000)
    store.put({key("old"): b"x" * 400, key("kept"): b"x" * 400})
    store.close()
    with sqlite3.connect(next(iter(tmp_path.glob("*.sqlite")))) as database:
        database.execute("UPDATE record SET used = used - 30")
    database.close()
    store = Cache(tmp_path, limit=1000)
    assert key("kept") in store.get([key("kept")])
    store.put({key("new"): b"x" * 300})
    store.close()
    left = Cache(tmp_path).get([key("old"), key("kept"), key("new")])
    assert set(left) == {key("kept"), key("new")}


_FILL = """
import sys
from pathlib import Path
from zolint.cache import Cache, key
store = Cache(Path(sys.argv[1]))
for n in range(40):
    store.put({key(sys.argv[2], str(n)): b"x"})
store.close()
"""


def test_concurrent_runs_lose_nothing(tmp_path: Path) -> None:
    names = ("one", "two", "three")
    runs = [subprocess.Popen([sys.executable, "-c", _FILL, str(tmp_path), name]) for name in names]
    assert [run.wait() for run in runs] == [0, 0, 0]
    wanted = [key(name, str(n)) for name in names for n in range(40)]
    assert len(Cache(tmp_path).get(wanted)) == len(wanted)


def test_clean_deletes_what_zolint_made_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    Cache(folder).close()
    (folder / "mine.txt").write_text("keep")
    assert clean(folder)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert not clean(folder)


def test_a_file_has_a_state_that_changes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert cache.state_of(str(path)) == ""
    path.write_text("one")
    before = cache.state_of(str(path))
    os.utime(path, ns=(1, 1))
    assert before != cache.state_of(str(path)) != ""


def test_the_nearest_cache_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZOLINT_CACHE_DIR", raising=False)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    Cache(tmp_path / "deep" / cache.FOLDER).close()
    assert cache.kept_folder() == tmp_path / "deep" / cache.FOLDER
    monkeypatch.setenv("ZOLINT_CACHE_DIR", str(tmp_path / "told"))
    assert cache.kept_folder() is None
    Cache(tmp_path / "told").close()
    assert cache.kept_folder() == tmp_path / "told"
