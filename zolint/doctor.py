"""What can be wrong with an installation, as a list of checks."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import zolint
from zolint import config_file, nlp, readers, report
from zolint.mistake import Mistake
from zolint.plugins import Plugins
from zolint.plural import counted
from zolint.project import Project


@dataclass(frozen=True)
class Line:
    """One thing that a check says."""

    text: str
    is_fault: bool = False


@dataclass(frozen=True)
class Patient:
    """What the checks look at."""

    project: Project

    @property
    def plugins(self) -> Plugins:
        """The plug-ins that are installed."""
        return self.project.plugins


Check = Callable[[Patient], Iterator[Line]]


def installation(_: Patient) -> Iterator[Line]:
    """Say which Python and which zolint run, and from where."""
    yield Line(f"zolint {zolint.__version__} in {Path(zolint.__file__).parent}")
    yield Line(f"{platform.python_implementation()} {platform.python_version()} in {sys.prefix}")
    yield Line(platform.platform())


def dependencies(_: Patient) -> Iterator[Line]:
    """Say which version of each package that zolint stands on is installed."""
    for requirement in requires("zolint") or ():
        if "extra ==" in requirement:
            continue
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        try:
            yield Line(f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Line(f"{name} is not installed", is_fault=True)


def plug_ins(patient: Patient) -> Iterator[Line]:
    """Say what each plug-in brought, and why a broken one brought nothing."""
    plugins = patient.plugins
    for name, version_ in plugins.versions:
        count = sum((rule.plugin or "zolint") == name for rule in plugins.rules)
        yield Line(f"{name} {version_}: {counted(count, 'rule')}")
    for broken in plugins.broken:
        yield Line(f"{broken.name} is broken: {broken.why}", is_fault=True)


def configuration(patient: Patient) -> Iterator[Line]:
    """Say which configuration is in force in the current folder, and whether it can be used."""
    try:
        file = patient.project.config_file(Path())
        yield Line(config_file.shown(file) if file else "none; the rules run as they come")
        config = patient.project.config(Path())
    except Mistake as mistake:
        yield Line(str(mistake), is_fault=True)
        return
    running = len(patient.project.plan("article.md").rules)
    yield Line(f"{running} of {len(config.catalogue)} rules run")
    for notice in patient.project.notices:
        yield Line(notice)


def formats(patient: Patient) -> Iterator[Line]:
    """Say what can be read and written."""
    by_name: dict[str, list[str]] = {}
    for suffix, reader in readers.by_suffix(patient.plugins.readers).items():
        by_name.setdefault(reader.name, []).append(suffix)
    read = (f"{name} ({' '.join(suffixes)})" for name, suffixes in by_name.items())
    yield Line(f"reads {', '.join(read)}")
    yield Line(f"writes {', '.join(report.names(patient.plugins.reporters))}")


def language_model(_: Patient) -> Iterator[Line]:
    """Say which English model there is, and whether each of its files is the release's."""
    try:
        model = nlp.model()
    except nlp.MissingModel as missing:
        yield Line(str(missing), is_fault=True)
        return
    wrong = tuple(model.mismatches())
    verified = "" if wrong else ", every file verified"
    yield Line(f"{model.package} {model.version}{verified}")
    for file in wrong:
        yield Line(f"{model.folder / file} is not the file of the release", is_fault=True)


CHECKS: dict[str, Check] = {
    "Installation": installation,
    "Dependencies": dependencies,
    "Plug-ins": plug_ins,
    "Configuration": configuration,
    "Formats": formats,
    "Language model": language_model,
}
"""Every check, by the heading that it is shown under."""
