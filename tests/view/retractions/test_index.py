"""The index gives what the file holds, is kept beside earlier findings, and never stands in a run's way."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from zolint.view.retractions import index
from zolint.view.retractions.index import look_up

HEAD = (
    "Record ID,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n"
)
ROW = "{n},2/6/2010 0:00,10.1000/r{n},10.1000/p{n},{pmid},Retraction,+Error in Data;+Unreliable Results;\n"
KEYS = ("doi:10.1000/p7", "pmid:20000008", "doi:10.1000/sound")


def write(path: Path, count: int = 20) -> str:
    rows = "".join(ROW.format(n=n, pmid=20_000_000 + n) for n in range(count))
    path.write_text(HEAD + rows)
    return str(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a cache is kept."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZOLINT_CACHE_DIR", raising=False)
    kept = tmp_path / ".zolint_cache"
    kept.mkdir()
    (kept / "CACHEDIR.TAG").write_text("")
    index._held.cache_clear()  # noqa: SLF001 - a process that begins anew has none
    return kept


def indexes(folder: Path) -> list[Path]:
    return sorted(folder.glob("retractions-*"))


def test_the_same_is_found_with_and_without_a_cache(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv")
    kept = look_up(path, KEYS)
    assert [path.suffix for path in indexes(folder)] == [".sqlite"]
    (folder / "CACHEDIR.TAG").unlink()
    assert look_up(path, KEYS) == kept
    assert set(kept) == set(KEYS[:2])
    assert kept[KEYS[0]].reasons == ("Error in Data", "Unreliable Results")


def test_the_index_is_used_without_reading_the_file(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv")
    look_up(path, KEYS)
    index._held.cache_clear()  # noqa: SLF001 - see above
    times = Path(path).stat()
    Path(path).write_bytes(b"x" * times.st_size)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert set(look_up(path, KEYS)) == set(KEYS[:2])


def test_a_changed_file_is_indexed_anew(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv")
    look_up(path, KEYS)
    write(tmp_path / "rw.csv", 5)
    assert look_up(path, KEYS) == {}
    assert len(indexes(folder)) == 1


def test_a_damaged_index_is_made_anew(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv")
    look_up(path, KEYS)
    indexes(folder)[0].write_bytes(b"no database")
    assert set(look_up(path, KEYS)) == set(KEYS[:2])


def test_a_folder_that_cannot_be_written_is_no_obstacle(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv")
    (folder / f"retractions-1-{index.key(str(tmp_path / 'rw.csv')).hex()[:12]}.sqlite").mkdir()
    assert set(look_up(path, KEYS)) == set(KEYS[:2])


def test_many_keys_are_looked_up_at_once(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv", 2_000)
    assert len(look_up(path, (f"doi:10.1000/p{n}" for n in range(2_000)))) == 2_000


def test_60_000_rows_cost_little_once_they_are_indexed(folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "rw.csv", 60_000)
    look_up(path, KEYS)
    index._held.cache_clear()  # noqa: SLF001 - see above
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert set(look_up(path, KEYS)) == set(KEYS[:2])
        times.append(time.perf_counter() - start)
    assert min(times) < 0.05
