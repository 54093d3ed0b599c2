"""The linters of prose that zolint is timed beside: how they are installed, and how each is run on files.

    python bench/peers.py      installs them in bench/.peers, which git ignores

They come from the package indexes by the machine's own pip and npm. One that cannot be installed is left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).with_name(".peers")
_PYTHON = HOME / "python" / "bin"
_NODE = HOME / "node" / "node_modules" / ".bin"
_FROM_PIP = ("proselint==0.16.*", "harper-py==0.2.*")
_FROM_NPM = (
    "write-good@1",
    "alex@11",
    "textlint@15",
    "textlint-rule-write-good@2",
    "textlint-rule-alex@5",
    "textlint-rule-terminology@5",
    "textlint-rule-common-misspellings@1",
    "textlint-rule-stop-words@5",
    "textlint-rule-diacritics@2",
)
_TEXTLINT_RULES = ("write-good", "alex", "terminology", "common-misspellings", "stop-words", "diacritics")
_HARPER = """
import sys
from harper import Linter
linter = Linter()
for path in sys.argv[1:]:
    linter.lint(open(path, encoding="utf-8").read())
"""
_SPACY = """
import re, sys
import spacy
from zolint import nlp
language = spacy.load(nlp.model().folder, exclude={exclude!r})
texts = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
sentences = (part for text in texts for part in re.split(r"(?<=[.!?])\\s+|\\n+", text) if part)
for doc in language.pipe(sentences):
    pass
"""


@dataclass(frozen=True)
class Peer:
    """Another tool that reads the same files."""

    name: str
    command: tuple[str | Path, ...]
    """The files follow."""
    version: tuple[str | Path, ...]
    """The command that prints which version it is; nothing for what zolint brings."""
    most: int = 200
    """Of how many files it is timed; slow ones would take minutes."""
    fine: tuple[int, ...] = (0, 1)


def peers() -> Iterator[Peer]:
    """Yield the peers that are installed."""
    python, show = str(_PYTHON / "python"), "import importlib.metadata as m; print(m.version('{}'))"
    if (_PYTHON / "proselint").exists():
        version = (python, "-c", show.format("proselint"))
        yield Peer("proselint", (_PYTHON / "proselint", "check"), version)
    if list(HOME.glob("python/lib/*/site-packages/harper")):
        yield Peer("Harper (harper-py)", (python, "-c", _HARPER), (python, "-c", show.format("harper-py")))
    for name, most, options in (
        ("write-good", 200, ()),
        ("alex", 200, ("--quiet",)),
        ("textlint", 50, [part for rule in _TEXTLINT_RULES for part in ("--rule", rule)]),
    ):
        if (_NODE / name).exists():
            title = f"{name} ({len(_TEXTLINT_RULES)} rules)" if name == "textlint" else name
            # write-good's exit code is the number of its warnings
            yield Peer(title, (_NODE / name, *options), (_NODE / name, "--version"), most, tuple(range(256)))
    for name, exclude in (("spaCy, every sentence", []), ("spaCy without names of persons", ["ner"])):
        yield Peer(name, (sys.executable, "-c", _SPACY.format(exclude=exclude)), (), 100)


def version_of(peer: Peer) -> str:
    """Return the version of an installed peer."""
    if not peer.version:
        import spacy  # noqa: PLC0415 - a second of import, only where it is asked for

        return str(spacy.__version__)
    said = subprocess.run(peer.version, capture_output=True, text=True, check=False)
    return (said.stdout or said.stderr).strip().splitlines()[-1].removeprefix("v").split()[-1]


def install() -> None:
    """Install the peers beside this file."""
    HOME.mkdir(exist_ok=True)
    if not (_PYTHON / "python").exists():
        _try(sys.executable, "-m", "venv", str(HOME / "python"))
    for requirement in _FROM_PIP:
        _try(
            str(_PYTHON / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q", requirement
        )
    npm = shutil.which("npm")
    if not npm:
        sys.stderr.write("no npm: write-good, alex and textlint are left out\n")
        return
    node = HOME / "node"
    node.mkdir(exist_ok=True)
    (node / "package.json").write_text('{"private": true}\n', "utf-8")
    _try(npm, "--prefix", str(node), "install", "--silent", "--no-fund", "--no-audit", *_FROM_NPM)


def _try(*command: str) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.stderr.write(f"could not be installed: {' '.join(command)}\n")


def listed(found: Sequence[Peer]) -> str:
    """Return the peers with their versions, for a page."""
    return ", ".join(f"{peer.name} {version_of(peer)}" for peer in found)


if __name__ == "__main__":
    install()
