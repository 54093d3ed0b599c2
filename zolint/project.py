"""What applies to each file of a run, worked out once for each configuration and each match."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from zolint import config_file, globs
from zolint.cache import Key, key, state_of
from zolint.config import BASELINE, Config, build, ledger, rules
from zolint.config_file import Table
from zolint.mistake import Mistake
from zolint.once import cached_property
from zolint.options import convert
from zolint.plan import AnyRule, Plan
from zolint.plugins import Plugins
from zolint.selection import Catalogue, Layer


@dataclass(frozen=True)
class Choices:
    """What the command line says of the configuration; it has the last word."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    config: tuple[str, ...] = ()
    """A file in place of those that would be found, and any number of KEY=VALUE."""
    isolated: bool = False
    ignore_suppressions: bool = False
    """Whether comments silence nothing."""
    no_gitignore: bool = False


class Project:
    """The plug-ins, the user's choices, and the configurations that apply to the files of a run.

    Every method raises Mistake where a configuration cannot be used.
    """

    def __init__(self, load: Callable[[], Plugins], choices: Choices) -> None:
        """Start with no configuration read and no plug-in loaded: `load` is called when one is needed."""
        self._load = load
        self._choices = choices
        self._file, self._assigned = _given(choices)
        self._config_files: dict[Path, Path | None] = {}
        self._configs: dict[Path | None, tuple[Config, Layer]] = {}
        self._raw: dict[Path | None, tuple[Table, ...]] = {}
        self._identities: dict[Path | None, Key] = {}
        self._plans: dict[tuple[Path | None, tuple[int, ...]], Plan] = {}
        self._notices: dict[str, None] = {}
        self._by_folder: dict[str, Path | None] = {}
        self._baselines: dict[Path | None, Path] = {}

    def __getstate__(self) -> dict[str, object]:  # type: ignore[explicit-override]  # newer than 3.11  # type: ignore[explicit-override]  # typing.override is newer than 3.11
        """Leave behind what has served its purpose once a file is planned, and cannot leave the process."""
        return {**self.__dict__, "_raw": {}, "_assigned": ()}

    @cached_property
    def plugins(self) -> Plugins:
        """The plug-ins, loaded when this is first asked."""
        return self._load()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the configurations read so far."""
        return tuple(self._notices)

    def config_file(self, folder: Path) -> Path | None:
        """Return the configuration file in force in a folder, or None."""
        if self._file or self._choices.isolated:
            return self._file
        if folder not in self._config_files:
            plain = Path(os.path.normpath(folder.absolute()))
            found = config_file.find(plain)
            if found is None and plain.parent != plain:
                found = self.config_file(plain.parent)
            self._config_files[folder] = found
        return self._config_files[folder]

    def config(self, folder: Path) -> Config:
        """Return the configuration in force in a folder."""
        return self._configured(self.config_file(folder))[0]

    def tables(self, path: str) -> tuple[Table, ...]:
        """Return what the configuration of a file is made of, from the first to the last word on it."""
        return self._tables(self._file_of(path))

    def rules(self, folder: Path) -> tuple[AnyRule, ...]:
        """Return every rule that a folder knows; only the packs of its configuration are looked at."""
        return rules(self._tables(self.config_file(folder)), self.plugins)

    def plan(self, path: str) -> Plan:
        """Return what applies to a file."""
        file = self._file_of(path)
        config, last = self._configured(file)
        matched: tuple[int, ...] = ()
        if config.per_file:
            name = _under(config.base, path)
            matched = tuple(n for n, (glob, _) in enumerate(config.per_file) if globs.matches((glob,), name))
        case = (file, matched)
        if case not in self._plans:
            planned = config.plan(matched, last)
            heeds = not self._choices.ignore_suppressions
            self._plans[case] = replace(planned, heeds_suppressions=heeds)
        return self._plans[case]

    def excludes(self, path: str, *, folder: bool) -> bool:
        """Whether the configuration in force where a path stands leaves it out.

        No plug-in is needed to say so; what is wrong in a configuration is said when it is planned with.
        """
        file = self._file_of(path)
        globs_out = tuple(glob for table in self._tables(file) for glob in _globs(table, "exclude"))
        return bool(globs_out) and globs.matches(globs_out, _under(self._base(file), path) + "/" * folder)

    def includes(self, path: str) -> bool:
        """Whether the configuration in force where a file stands takes it in; as `excludes`."""
        file = self._file_of(path)
        for table in reversed(self._tables(file)):
            globs_in = _globs(table, "include")
            if globs_in:
                return globs.matches(globs_in, _under(self._base(file), path))
        return True

    def respects_gitignore(self, folder: str) -> bool:
        """Whether what git ignores is left out of a folder; as `excludes`."""
        if self._choices.no_gitignore:
            return False
        said = (table.data.get("respect-gitignore") for table in self._tables(self.config_file(Path(folder))))
        return False not in [word for word in said if word is not None][-1:]

    def baseline(self, path: str) -> Path:
        """Return the file that may hold the known findings of a file; raise Mistake for no file's name."""
        file = self._file_of(path)
        if file not in self._baselines:
            self._baselines[file] = self._baseline(file)
        return self._baselines[file]

    def _baseline(self, file: Path | None) -> Path:
        for table in reversed(self._tables(file)):
            if "baseline" in table.data:
                name = convert(table.data["baseline"], str, table.where, ("baseline",))
                return _absolute(table.folder / (name or BASELINE))
        return _absolute(self._base(file) / BASELINE)

    def identity(self, path: str) -> Key:
        """Return a digest of all that the user has said which may decide what is found in a file.

        It covers the command line, the configuration files, every file that these name, and the ledger.
        """
        file = self._file_of(path)
        if file not in self._identities:
            choices = replace(self._choices, no_gitignore=False)
            parts = [repr(choices), str(self._base(file))]
            for table in self._tables(file):
                # what is known does not decide what is found
                said = {key: value for key, value in table.data.items() if key != "baseline"}
                parts += [repr(said), *_named_files(said, table.folder)]
            parts += _named_files(str(ledger(self._base(file), self._tables(file)).absolute()), Path())
            self._identities[file] = key(*parts)
        return self._identities[file]

    def _file_of(self, path: str) -> Path | None:
        """Return the configuration file in force where a file stands."""
        folder = os.path.dirname(path)  # noqa: PTH120 - for a thousand files, pathlib takes a tenth of a cached run
        if folder not in self._by_folder:
            self._by_folder[folder] = self.config_file(Path(folder))
        return self._by_folder[folder]

    def _base(self, file: Path | None) -> Path:
        """Return the folder that a configuration's file patterns are relative to."""
        return file.parent if file and not self._file else Path.cwd()

    def _tables(self, file: Path | None) -> tuple[Table, ...]:
        if file not in self._raw:
            self._raw[file] = (*(config_file.read(file) if file else ()), *self._assigned)
        return self._raw[file]

    def _configured(self, file: Path | None) -> tuple[Config, Layer]:
        """Return the configuration of a file, and the layer of the command line over it."""
        if file not in self._configs:
            tables = self._tables(file)
            known = Catalogue(rules(tables, self.plugins), self.plugins.broken, self._notice)
            config = build(self._base(file), tables, known)
            self._configs[file] = config, _last(self._choices, known)
        return self._configs[file]

    def _notice(self, text: str) -> None:
        self._notices[text] = None


def _given(choices: Choices) -> tuple[Path | None, tuple[Table, ...]]:
    """Tell the one configuration file of `--config` from the keys and values."""
    files = [text for text in choices.config if "=" not in text or Path(text).is_file()]
    said = (text for text in choices.config if text not in files)
    assigned = tuple(table for text in said for table in config_file.assignment(text))
    if len(files) > 1:
        raise Mistake(f'--config: "{files[0]}" and "{files[1]}": only one configuration file can be in force')
    if not files:
        return None, assigned
    if choices.isolated:
        raise Mistake("--isolated leaves configuration files aside, so --config cannot name one")
    path = Path(os.path.normpath(Path(files[0]).absolute()))
    if not path.is_file():
        raise Mistake(f'--config: there is no file "{files[0]}"')
    return path, assigned


def _globs(table: Table, key: str) -> tuple[str, ...]:
    """Return the file patterns of a table's list that can be read."""
    listed = table.data.get(key)
    globs_listed = listed if isinstance(listed, list) else []
    return tuple(glob for glob in globs_listed if isinstance(glob, str) and globs.is_valid(glob))


def _absolute(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


_LARGE = 2**20
"""From how many bytes on a file is told apart by its size and time rather than by what is in it."""


def _named_files(value: object, folder: Path) -> Iterator[str]:
    """Yield what is in the files that a configuration names: packs, catalogues; of a large one, its state."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _named_files(part, folder)
    if isinstance(value, str) and value and "\0" not in value:
        path = folder / value
        try:
            # a list of 60,000 retractions is not read anew to see that it is the same
            large = path.stat().st_size > _LARGE
            yield state_of(str(path)) if large else path.read_text("utf-8", errors="replace")
        except OSError:  # not the name of a file
            return


def _last(choices: Choices, known: Catalogue) -> Layer:
    return Layer(
        None if choices.select is None else known.picks(choices.select, lambda _: "--select"),
        known.picks(choices.extend_select, lambda _: "--extend-select"),
        known.picks(choices.ignore, lambda _: "--ignore"),
    )


def _under(base: Path, path: str) -> str:
    """Return a path relative to a folder, with forward slashes."""
    try:
        return os.path.relpath(path, base).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")
