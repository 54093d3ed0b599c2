"""A plug-in, acme, and what it finds something or nothing in."""

from __future__ import annotations

from pathlib import Path

CLEAN = "A walk\n\nWe went for a walk.\n"
FLAGGED = "A walk\n\nWe leverage the walk.\n"
ACME = '''
"""A plug-in for the tests."""
import re
from dataclasses import dataclass
from zolint.api import Category, Hit, Reader, Reporter, Rule, Sentences, Severity, hookimpl
from zolint.document import Document

@dataclass(frozen=True)
class Options:
    words: tuple[str, ...] = ("leverage",)

def jargon(view, options):
    for sentence in view.all:
        for word in options.words:
            for found in re.finditer(word, sentence.text):
                yield Hit(sentence.locate(*found.span()), f'"{word}" is office talk. Say it plainly.')

def boom(view, options):
    raise KeyError("no such thing")

@hookimpl
def zolint_rules():
    yield Rule("jargon", "office talk", Category.READABILITY, Severity.WARNING, Sentences, jargon,
               options=Options(), formerly=("office-talk",))
    yield Rule("boom", "a crash", Category.TRUST, Severity.ERROR, Sentences, boom, default=False)

@hookimpl
def zolint_readers():
    return [Reader("acme", (".acme",), lambda source: Document(source, "acme", ()))]

def explode(report):
    raise ValueError("no ink")

@hookimpl
def zolint_reporters():
    return [Reporter("count", lambda report: f"{len(report.findings)}\\n"), Reporter("explode", explode)]
'''
ACME_ONLY = ("check", "--isolated", "--select", "acme/jargon")
WITH_CRASH = ("check", "--isolated", "--select", "acme/*")


def install(site: Path, name: str, code: str) -> None:
    """Install a plug-in the way that pip does: a module, and metadata that names its entry point."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (site / f"{name}.py").write_text(code, "utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[zolint]\n{name} = {name}\n", "utf-8")


def put(name: str, text: str | bytes) -> None:
    """Write a file below the current folder."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
