"""What earlier runs found under the same circumstances, so that only what changed is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from zolint import suppress
from zolint.cache import Cache, Key, key, state_of
from zolint.engine import Outcome
from zolint.once import cached_property
from zolint.project import Project
from zolint.source import digest_of

_FLUSH = 256
"""How many outcomes may be lost when a run is killed."""


class Recall:
    """Outcomes of files by everything that decides them: installation, configuration, path and content.

    Without a cache it remembers nothing.
    """

    def __init__(self, cache: Cache | None, installation: Key, project: Project) -> None:
        """Ask nothing of the cache yet."""
        self._cache = cache
        self._installation = installation
        self._project = project
        self._waiting: dict[Key, bytes] = {}
        self._digests: dict[str, bytes] = {}

    @property
    def trouble(self) -> str:
        """Why the cache is not used, or empty."""
        return self._cache.trouble if self._cache else ""

    def suffixes(self) -> tuple[str, ...]:
        """Return the file suffixes that the installed readers know, or none where that is not known."""
        kept = self._get([key(self._installation, "suffixes")])
        words = (word for text in kept.values() for word in text.decode("utf-8", "replace").split())
        return tuple(word for word in words if word.startswith("."))

    def keep_suffixes(self, suffixes: Iterable[str]) -> None:
        """Keep what `suffixes` returns, for an installation in which every plug-in loads."""
        self._waiting[key(self._installation, "suffixes")] = " ".join(suffixes).encode()

    def is_plain(self, paths: Iterable[str]) -> bool:
        """Whether the configurations of these files were planned with before, and nothing was to be said."""
        wanted = {self._plain(path) for path in paths}
        return bool(wanted) and len(self._get(wanted)) == len(wanted)

    def keep_plain(self, paths: Iterable[str]) -> None:
        """Keep what `is_plain` asks."""
        self._waiting |= dict.fromkeys(map(self._plain, paths), b"")

    def outcomes(self, paths: Iterable[str]) -> dict[str, Outcome]:
        """Return the outcomes of those files that are as they were."""
        keys: dict[str, Key] = {}
        for path in paths:
            try:
                digest = digest_of(Path(path).read_bytes())
            except OSError:  # the engine will say so
                continue
            keys[path] = self._file(path, digest)
            self._digests[path] = digest
        kept = self._get(keys.values())
        known = ((path, self._decode(kept[at])) for path, at in keys.items() if at in kept)
        return {path: outcome for path, outcome in known if outcome}

    def keep(self, path: str, outcome: Outcome) -> None:
        """Keep a file's outcome; one with a crash is not kept, so that it is tried again."""
        if not self._cache or outcome.crashes:
            return
        self._digests[path] = outcome.digest
        self._waiting[self._file(path, outcome.digest)] = self._encode(outcome)
        if len(self._waiting) >= _FLUSH:
            self._flush()

    def concluded(self, outcomes: Mapping[str, Outcome]) -> Outcome | None:
        """Return what was concluded of this very set of files, if it is known."""
        at = self._set(outcomes)
        kept = self._get([at])
        return self._decode(kept[at]) if at in kept else None

    def keep_concluded(self, outcomes: Mapping[str, Outcome], concluded: Outcome) -> None:
        """Keep what `concluded` returns."""
        if self._cache and not concluded.crashes:
            self._waiting[self._set(outcomes)] = self._encode(concluded)

    def close(self) -> None:
        """Write what waits to be kept."""
        self._flush()
        if self._cache:
            self._cache.close()

    def _plain(self, path: str) -> Key:
        return key(self._installation, "plain", self._project.identity(path))

    def _file(self, path: str, digest: bytes) -> Key:
        return key(self._installation, "file", self._project.identity(path), path, digest)

    def _set(self, outcomes: Mapping[str, Outcome]) -> Key:
        return key(
            self._installation,
            "set",
            *(self._file(path, self._digests.get(path, b"")) for path in outcomes),
        )

    def _get(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        return self._cache.get(keys) if self._cache else {}

    def _flush(self) -> None:
        if self._cache:
            self._cache.put(self._waiting)
        self._waiting = {}

    @cached_property
    def _coder(self) -> tuple[Any, Any]:
        import msgspec  # noqa: PLC0415 - a run without a cache does without

        return msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Outcome)

    def _encode(self, outcome: Outcome) -> bytes:
        data: bytes = self._coder[0].encode(outcome)
        return data

    def _decode(self, data: bytes) -> Outcome | None:
        import msgspec  # noqa: PLC0415 - see _coder

        try:
            outcome: Outcome = self._coder[1].decode(data)
        except msgspec.DecodeError:  # a damaged record is as good as none
            return None
        is_over = bool(outcome.until) and outcome.until < suppress.today().isoformat()
        is_stale = any(state_of(path) != state for path, state in outcome.files.items())
        return None if is_over or is_stale else outcome
