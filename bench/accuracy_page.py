"""The page that publishes the figures: tables, and how to read them."""

from __future__ import annotations

from collections.abc import Iterable

from scoring import CLAIM_RULES, FAMILIES, NOTE_RULES, TAG_RULES, Tally

_INTRODUCTION = """\
<!-- written by `make accuracy`; change bench/accuracy.py, not this page -->

# How accurate zolint is

zolint, as it is installed and without any configuration, read {articles} articles whose defects are known.
Precision is the share of alarms that are right; recall is the share of labelled defects that were found.
"""

_BATCHES = """\
Rules may be tuned on most of the articles; the newest batch is held out: nobody who changes a rule reads it,
though its totals have been looked at, and the words that a few of its safety findings quote were once
seen. So **held out is nearest to what to expect** of new articles.
"""

_READING = """\
## How to read this

- **By whom.** The authors of zolint wrote and labelled the articles. Nobody else has checked the labels, no
  clinician has, and who writes a test knows what is tested. The articles were written without a look at the
  rules and their word lists, batch b after a first look at what zolint found in batch a. The labels of a and
  b were read again after the first measurement, and those that broke the definitions were changed; those of
  the others were read again before it. Each batch but a and h was held out until the next one was there. In h
  and i contradictions and missing notes stand closer than in the others, and are worded more freely. The one
  held out shows whether the rules hold for other articles of the same kind, not whether they hold for every
  hand.
- **How many.** Articles are counted in tens and most defects in single figures a row: one defect more or less
  moves a row by several points.
- **Dense.** A real article holds fewer defects and fewer traps than these, so the number of alarms on a site
  of your own will be another one. The figures per 1,000 words are nearer to that.
- **Claims** are counted by sentence. Recall is measured on claims that an editor would not print without a
  source; an alarm is right, too, on one that could do with a source. A sentence with two faults is reported
  once, so what one rule reports counts as missed by another; the row of the family has every alarm once.
- **Safety and consent** are counted by article: was a note called missing where one is missing? Notes that
  are there but incomplete are not labelled.
- **Contradictions** are counted by pair of passages, without findings of severity info.
- **Not shown**: readability, the rules at the end of this page, languages other than English, HTML (but for
  four articles), and whether what an article says is true. zolint never judges that.
"""


def report(tallies: dict[str, Tally]) -> str:
    """Write the page: what was measured, the figures, and how to read them."""
    parts = [
        _INTRODUCTION.format(articles=sum(tally.articles for tally in tallies.values())),
        *([_BATCHES] if len(tallies) > 1 else []),
        "## By family\n",
        _scores(tallies, FAMILIES),
        "## By rule\n",
        _scores(tallies, _rules(tallies)),
        "## Recall by kind of defect\n",
        _scores(tallies, _kinds(tallies), precision=False),
        "## What looks like a defect and is none\n",
        "How many of the passages that were put there to mislead were flagged.\n",
        _traps_table(tallies),
        "## Findings on articles of clinics and authorities\n",
        "Per 1,000 words, whether right or wrong; once more for claims, where the publisher is the source.\n",
        _noise_table(tallies),
        _READING,
        "## Findings of rules that the labels do not judge\n",
        _unlabelled_table(tallies),
    ]
    return "\n".join(parts)


def _rules(tallies: dict[str, Tally]) -> list[str]:
    known = [*CLAIM_RULES, *NOTE_RULES.values()]
    others = {name for tally in tallies.values() for name in tally.alarms} - {
        *known,
        *TAG_RULES,
        *FAMILIES,
    }
    return [*known, *sorted(others), *TAG_RULES]


def _kinds(tallies: dict[str, Tally]) -> list[str]:
    return sorted({name for tally in tallies.values() for name in tally.labels if ", " in name})


def _scores(tallies: dict[str, Tally], names: Iterable[str], *, precision: bool = True) -> str:
    head = ["rule or family" if precision else "kind of defect"]
    for batch in tallies:
        mark = f"{batch}: " if batch else ""
        head += [f"{mark}precision", f"{mark}right/alarms"] if precision else []
        head += [f"{mark}recall", f"{mark}found/labelled"]
    rows = []
    for name in names:
        row = [name]
        for tally in tallies.values():
            if precision:
                row += _share(tally.right[name], tally.alarms[name])
            row += _share(tally.found[name], tally.labels[name])
        rows.append(row)
    return _table(head, rows)


def _traps_table(tallies: dict[str, Tally]) -> str:
    families = [family for family in FAMILIES if any(tally.traps[family] for tally in tallies.values())]
    head = ["family"]
    for batch in tallies:
        mark = f"{batch}: " if batch else ""
        head += [f"{mark}share", f"{mark}flagged/all"]
    rows = [
        [
            family,
            *(
                cell
                for tally in tallies.values()
                for cell in _share(tally.trapped[family], tally.traps[family])
            ),
        ]
        for family in families
    ]
    return _table(head, rows)


def _noise_table(tallies: dict[str, Tally]) -> str:
    categories = sorted({category for tally in tallies.values() for category in tally.trusted})
    words = [
        f"{batch}: {tally.trusted_words} words" if batch else f"{tally.trusted_words} words"
        for batch, tally in tallies.items()
    ]
    rows = [
        [
            category,
            *(
                f"{1000 * tally.trusted[category] / tally.trusted_words:.1f}" if tally.trusted_words else "–"
                for tally in tallies.values()
            ),
        ]
        for category in categories
    ]
    return _table(["category", *words], rows)


def _unlabelled_table(tallies: dict[str, Tally]) -> str:
    rules = sorted({rule for tally in tallies.values() for rule in tally.unlabelled})
    rows = [[rule, *(str(tally.unlabelled[rule]) for tally in tallies.values())] for rule in rules]
    return _table(["rule", *(batch or "findings" for batch in tallies)], rows)


def _share(part: int, whole: int) -> list[str]:
    return [f"{part / whole:.2f}" if whole else "–", f"{part}/{whole}"]


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
