"""What zolint's findings on labelled articles come to: alarms, right ones, labels and those found."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ENDINGS = {".md", ".txt", ".html"}
FAMILIES = ("claims", "safety", "consent", "contradictions", "tags")

# the rules that judge what the labels label, and for which labels each of them is there
CLAIM_RULES = {
    "unsupported-claim": {"effect", "risk", "treatment", "mechanism"},
    "unsourced-statistic": {"prevalence"},
    "vague-attribution": {"research-says"},
    "overstated-certainty": set[str](),
}
NOTE_RULES = {"safety": "missing-safety-note", "consent": "missing-consent-note"}
TAG_RULES = {
    "glued-hashtags": "glued",
    "duplicate-tag": "duplicate",
    "unsupported-tag": "unsupported",
    "missing-tag": "missing",
}

_END = re.compile(r"[.!?…][\"”’')\]*_]*(?=\s)|\n")
_SHORT = re.compile(r"\b(?:Dr|Prof|St|et al|Ex|No|p|pp|n|[A-Z])\.$")
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)

Span = tuple[int, int]


@dataclass(frozen=True)
class Article:
    """An article, its labels, and what zolint found in it."""

    path: Path
    text: str
    label: dict[str, Any]
    findings: list[dict[str, Any]]


@dataclass
class Tally:
    """What one batch came to: per family or rule the alarms, the right ones, the labels and those found."""

    articles: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    traps: Counter[str] = field(default_factory=Counter)
    trapped: Counter[str] = field(default_factory=Counter)
    unlabelled: Counter[str] = field(default_factory=Counter)
    trusted: Counter[str] = field(default_factory=Counter)
    trusted_words: int = 0
    remarks: list[str] = field(default_factory=list)


def labelled(paths: Iterable[Path]) -> list[Path]:
    """Name the articles among `paths` and in the folders there that have labels beside them."""
    files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    return [file for file in files if file.suffix in ENDINGS and file.with_suffix(".json").exists()]


def measure(files: list[Path]) -> Tally:
    """Run zolint over the articles and hold its findings against their labels."""
    if not files:
        sys.exit("there are no labelled articles")
    tally = Tally(articles=len(files))
    for article in _lint(files):
        _claims(article, tally)
        _notes(article, tally)
        _contradictions(article, tally)
        _tags(article, tally)
        _traps(article, tally)
        _noise(article, tally)
    for article in _lint(_trusted(files), "--config", "claims.trusted-publisher=true"):
        claims = sum(finding["category"] == "claims" for finding in article.findings)
        tally.trusted["claims, with trusted-publisher = true"] += claims
    return tally


def _trusted(files: list[Path]) -> list[Path]:
    return [file for file in files if _label(file)["source_class"] == "trusted"]


def _label(file: Path) -> Any:
    return json.loads(file.with_suffix(".json").read_text("utf-8"))


def _lint(files: list[Path], *options: str) -> Iterator[Article]:
    if not files:
        return
    command = [sys.executable, "-m", "zolint", "check", "--isolated", "--no-cache", "--exit-zero", *options]
    run = subprocess.run(
        [*command, "--format", "json", *map(str, files)], capture_output=True, text=True, check=False
    )
    if run.returncode:
        sys.exit(f"zolint ended with status {run.returncode}\n{run.stderr}")
    outcome = json.loads(run.stdout)
    if outcome["crashes"]:
        sys.exit(f"rules crashed: {outcome['crashes']}")
    findings = defaultdict(list)
    for finding in outcome["findings"]:
        findings[Path(finding["path"]).resolve()].append(finding)
    for file in files:
        yield Article(file, file.read_text("utf-8"), _label(file), findings[file.resolve()])


# claims: by sentence


def _claims(article: Article, tally: Tally) -> None:
    quotes = [(_place(article.text, label["quote"]), label) for label in article.label["claims"]]
    sentences = list(_sentences(article.text, [span for span, _ in quotes]))
    defects = [(span, label) for span, label in quotes if not label["supported"]]
    alarms = _alarms(article, sentences)
    every = set().union(*alarms.values())
    good = {number for spot, _ in defects for number in _numbers(sentences, spot)}
    aside = {number for number in every - good if _is_frame(article.text, sentences[number])}
    for name, numbers in {"claims": every, **alarms}.items():
        tally.alarms[name] += len(numbers - aside)
        tally.right[name] += len(numbers & good)
    for number in sorted(every - good - aside):
        _remark(tally, article, "claims, wrong", article.text[slice(*sentences[number])])
    for spot, label in defects:
        if label["priority"] != "must":
            continue
        here = _numbers(sentences, spot)
        for name in ("claims", f"claims, {label['type']}"):
            tally.labels[name] += 1
            tally.found[name] += bool(here & every)
        for rule, kinds in CLAIM_RULES.items():
            if label["type"] in kinds:
                tally.labels[rule] += 1
                tally.found[rule] += bool(here & alarms[rule])
        if not here & every:
            _remark(tally, article, "claims, missed", label["quote"])


def _alarms(article: Article, sentences: list[Span]) -> dict[str, set[int]]:
    """Give the numbers of the sentences that each rule flags."""
    starts = [start for start, _ in sentences]
    alarms: dict[str, set[int]] = {rule: set() for rule in CLAIM_RULES}
    for finding in article.findings:
        if finding["rule"] in CLAIM_RULES:
            alarms[finding["rule"]].add(bisect_right(starts, _span(finding)[0]) - 1)
    return alarms


def _numbers(sentences: list[Span], spot: Span) -> set[int]:
    return {number for number, span in enumerate(sentences) if _meet(span, spot)}


def _sentences(text: str, whole: list[Span]) -> Iterator[Span]:
    """Cut the text where sentences and lines end, but never within a labelled quote."""
    start = 0
    for end in _END.finditer(text):
        stop = end.end()
        if any(begin < stop < finish for begin, finish in whole):
            continue
        if end.group() != "\n" and _SHORT.search(text, start, stop):
            continue
        yield start, stop
        start = stop
    if start < len(text):
        yield start, len(text)


def _is_frame(text: str, span: Span) -> bool:
    """Say whether this is a heading, a title in capitals, or front matter."""
    words = text[slice(*span)].strip()
    front = _FRONT.match(text)
    return words.startswith("#") or words.isupper() or bool(front and span[0] < front.end())


# safety and consent: by article


def _notes(article: Article, tally: Tally) -> None:
    for family, rule in NOTE_RULES.items():
        lacking = [entry for entry in article.label[family] if entry["missing"]]
        defect = any(entry.get("severity") != "minor" for entry in lacking)
        if lacking and not defect:
            continue  # a strict house would want a note, another would not
        alarms = [finding for finding in article.findings if finding["rule"] == rule]
        for name in (family, rule):
            tally.alarms[name] += bool(alarms)
            tally.right[name] += bool(alarms and defect)
            tally.labels[name] += defect
            tally.found[name] += bool(alarms and defect)
        if defect and not alarms:
            _remark(tally, article, f"{family}, missed", "; ".join(entry["topic"] for entry in lacking))
        if alarms and not defect:
            _remark(tally, article, f"{family}, wrong", alarms[0]["message"])


# contradictions: by pair of passages


def _contradictions(article: Article, tally: Tally) -> None:
    pairs = [
        (_place(article.text, label["a"]), _place(article.text, label["b"]), label)
        for label in article.label["contradictions"]
    ]
    seen: set[int] = set()
    for finding in article.findings:
        if finding["category"] != "contradictions" or finding["severity"] == "info":
            continue
        ends = _ends(finding)
        match = {
            number
            for number, (a, b, _) in enumerate(pairs)
            if any(_meet(end, a) for end in ends) and any(_meet(end, b) for end in ends)
        }
        seen |= match
        for name in ("contradictions", finding["rule"]):
            tally.alarms[name] += 1
            tally.right[name] += bool(match)
        if not match:
            _remark(tally, article, "contradictions, wrong", finding["message"])
    for number, (_, _, label) in enumerate(pairs):
        if label["certainty"] != "clear":
            continue
        for name in ("contradictions", f"contradictions, {label['kind']}"):
            tally.labels[name] += 1
            tally.found[name] += number in seen
        if number not in seen:
            _remark(tally, article, "contradictions, missed", f"{label['a']} <> {label['b']}")


# tags: by tag and problem


def _tags(article: Article, tally: Tally) -> None:
    wanted = {
        (label["problem"], "" if label["problem"] == "glued" else _letters(label["tag"]))
        for label in article.label["tags"]
        if label["problem"] != "none"
    }
    said = set()
    for finding in article.findings:
        problem = TAG_RULES.get(finding["rule"])
        if problem:
            said.add((problem, _named(problem, finding, article.text)))
    for rule, problem in TAG_RULES.items():
        labels = {one for one in wanted if one[0] == problem}
        alarms = {one for one in said if one[0] == problem}
        right = {one for one in alarms if any(_same_tag(label, one) for label in labels)}
        found = {label for label in labels if any(_same_tag(label, one) for one in alarms)}
        for name in ("tags", rule):
            tally.alarms[name] += len(alarms)
            tally.right[name] += len(right)
            tally.labels[name] += len(labels)
            tally.found[name] += len(found)
        for what, rest in (("missed", labels - found), ("wrong", alarms - right)):
            for _, tag in sorted(rest):
                _remark(tally, article, f"tags, {what}", f"{problem}: {tag}")


def _named(problem: str, finding: dict[str, Any], text: str) -> str:
    """Which tag the finding is about; a missing one stands only in its message."""
    if problem == "glued":
        return ""
    return _letters(finding["message"] if problem == "missing" else text[slice(*_span(finding))])


def _same_tag(label: tuple[str, str], alarm: tuple[str, str]) -> bool:
    return label[1] in alarm[1] or (label[0] != "missing" and bool(alarm[1]) and alarm[1] in label[1])


# what must not be flagged, and how much is flagged where nothing should be


def _traps(article: Article, tally: Tally) -> None:
    defects = [
        _place(article.text, label["quote"]) for label in article.label["claims"] if not label["supported"]
    ]
    for trap in article.label["hard_negatives"]:
        family, spot = trap["family"], _place(article.text, trap["quote"])
        if family == "claims" and any(_meet(spot, defect) for defect in defects):
            continue
        mine = [finding for finding in article.findings if finding["category"] == family]
        caught = [finding for finding in mine if _meet(_span(finding), spot)]
        if "quote_b" in trap:
            other = _place(article.text, trap["quote_b"])
            caught = [finding for finding in caught if any(_meet(end, other) for end in _ends(finding)[1:])]
        tally.traps[family] += 1
        tally.trapped[family] += bool(caught)
        if caught:
            _remark(tally, article, f"{family}, trap", trap["quote"])


def _noise(article: Article, tally: Tally) -> None:
    judged = {*CLAIM_RULES, *NOTE_RULES.values(), *TAG_RULES}
    for finding in article.findings:
        if finding["rule"] not in judged and finding["category"] != "contradictions":
            tally.unlabelled[finding["rule"]] += 1
    if article.label["source_class"] == "trusted":
        tally.trusted_words += len(article.text.split())
        tally.trusted.update(finding["category"] for finding in article.findings)


# places


def _place(text: str, quote: str) -> Span:
    start = text.index(quote)
    return start, start + len(quote)


def _span(item: dict[str, Any]) -> Span:
    return item["start"]["offset"], item["end"]["offset"]


def _ends(finding: dict[str, Any]) -> list[Span]:
    return [_span(finding), *map(_span, finding["related"])]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _remark(tally: Tally, article: Article, what: str, words: str) -> None:
    tally.remarks.append(f"{what}: {article.path.name}: {' '.join(words.split())}")
