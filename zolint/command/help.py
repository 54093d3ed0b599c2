"""What the command line says of itself: each command's summary, description and examples."""

from __future__ import annotations


class Help:
    """What `--help` says of a command."""

    def __init__(self, summary: str, description: str, examples: str = "") -> None:
        self.summary = summary
        self.description = description
        self.examples = examples


EXAMPLES = """\
examples:
  zolint check                   check the articles of this folder and beneath
  zolint check article.md        check one article
  zolint explain long-sentence   say what a rule finds, why, and how to fix it

`zolint COMMAND --help` tells more about a command.

exit codes:
  0  nothing found that is as bad as --fail-on says
  1  something found that is
  2  a mistake in the arguments or the configuration
  3  a file, a rule or a plug-in could not be checked or run
"""
"""What stands below the help of `zolint` itself."""

_CHECK = Help(
    "Check articles and say, at the exact words, what should change.",
    """\
Check articles and say, at the exact words, what should change.

PATH is a file or a folder. Of a folder, every file of a known format (text,
Markdown, HTML) is checked, except in hidden folders and what the configuration
excludes. Without a PATH, the current folder is checked. `-` reads one article
from standard input.
""",
    """\
examples:
  zolint check content/
  zolint check --select category:claims article.md
  zolint check --ignore passive-voice,long-sentence content/
  zolint check --diff content/
  zolint check --fix article.md
  zolint check --format json -o report.json content/
  zolint check --format sarif -o zolint.sarif --format github content/
  zolint check --config 'rules.long-sentence.max-words=30' article.md
  zolint check --since main
  cat article.md | zolint check - --stdin-filename article.md

A SELECTOR is a rule's name (long-sentence), a category (category:claims), a
plug-in's rule (acme/jargon), all that a plug-in brings (acme/*), or all.
Separate several with commas, or repeat the option.
""",
)

_CLAIMS = Help(
    "List what articles state of health as a fact, and the evidence for it.",
    """\
List every claim of the articles: what they state of health, body, mind or
relationships as a fact, how strongly, and what evidence stands near, with its tier
from 1 (reviews and guidelines) to 6 (anybody). Claims in questions, quotations and
myths are listed too, with their frame. CSV is for a spreadsheet.
""",
    """\
examples:
  zolint claims article.md
  zolint claims --format json content/
  zolint claims --format csv content/ > claims.csv
""",
)

_EVIDENCE = Help(
    "Put claims on record that an editor has approved, and keep the record in order.",
    """\
Keep a ledger of claims that an editor has compared with their sources. Where an
approved sentence stands, in any article, `zolint check` asks for no source; when its
approval runs out or its words change, it says so. The ledger is zolint.evidence.toml
beside the configuration; keep it under version control. Git merges it by whole claims,
without conflicts where .gitattributes says: zolint.evidence.toml merge=union

add    approves the claim at a place, or renews its approval
list   lists the approved claims
check  tells which approvals have run out, which claims have changed since, and which
       stand in no article; the exit code is 1 where there is any
""",
    """\
examples:
  zolint evidence add content/touch.md:12 --source ruiz2018 --until +2y
  zolint evidence add content/touch.md:12:40 --source https://www.nhs.uk/touch --by "Ana Ruiz"
  zolint evidence list
  zolint evidence check content/
""",
)

_TAGS = Help(
    "List the tags in use and how often, or write a first vocabulary of them.",
    """\
List the tags of the articles' front matter and their hashtags: in how many
articles each stands, and in which spellings. With --write, put them into a new
vocabulary file, which `[tags] vocabulary` of the configuration may then name.
""",
    """\
examples:
  zolint tags content/
  zolint tags content/ --write tags.toml
""",
)

_STATS = Help(
    "Count what is in articles: words, reading age, claims, notes, tags, findings.",
    """\
Count what is in the articles, one line each: words, reading grade and reading age,
claims and how many of them are supported, what the safety and consent notes have and
lack, tags, and findings by severity; and all of it in total. JSON also names the
notes and tags; CSV has no total.
""",
    """\
examples:
  zolint stats content/
  zolint stats --format csv content/ > articles.csv
""",
)

_BASELINE = Help(
    "Put the findings of today on record, so that only new ones are reported.",
    """\
Put findings on record. `zolint check` leaves out what is on record and reports what
is new. A record follows its words: when a passage moves, is set anew, or its file is
renamed, it stays known. The record is .zolint-baseline.json beside the
configuration; keep it under version control. Git merges it line by line, without
conflicts where .gitattributes says: .zolint-baseline.json merge=union

write   makes the record of all that is found now
update  brings it in line with what is found now: adds, and takes off
prune   takes off what is not found any more, and adds nothing
""",
    """\
examples:
  zolint baseline write
  zolint baseline prune
  zolint baseline update content/guides/
  zolint check --no-baseline     what is on record is reported, too
""",
)

_INIT = Help(
    "Start with zolint: write a configuration and a pre-commit hook.",
    """\
Write a commented zolint.toml and an entry for pre-commit; with --github or --gitlab,
a workflow that checks what a pull or merge request changes. No file that is there
is changed: what to put into it is shown instead.
""",
    """\
examples:
  zolint init
  zolint init --preset strict --github
  zolint init --repo https://git.example.org/tools/zolint
""",
)

_CONFIG = Help(
    "Tell what the keys of the configuration mean, and what they are set to.",
    """\
Tell what the keys of the configuration mean, what they are set to, and where.
Without a KEY, all of them; a KEY is written as --config takes it.
""",
    """\
examples:
  zolint config
  zolint config readability
  zolint config rules.long-sentence.max-words
  zolint config --schema > zolint.schema.json
""",
)

_RULES = Help(
    "List the rules.",
    """\
List the rules, by category.
""",
    """\
examples:
  zolint rules
  zolint rules --format json
""",
)

_EXPLAIN = Help(
    "Explain a rule, with examples.",
    """\
Explain a rule: what it finds, why that matters, how to fix it, its options, and
examples with the flagged words underlined.
""",
    """\
examples:
  zolint explain long-sentence
  zolint explain acme/jargon
""",
)

_REGRESS = Help(
    "Show what a change of rules adds and takes away over articles.",
    """\
Check the same articles twice, and show which findings have gone (-), which are new
(+) and which have another severity (~). OLD and NEW are each one of

  a configuration   style/zolint.toml
  a pack            style/house.toml
  a saved report    before.json, as `zolint check --format json -o` writes it
  a command         old/bin/zolint, another installed version; may have options

Without a PATH, the current folder is checked. The exit code is 0 where nothing
differs and 1 where something does.
""",
    """\
examples:
  zolint regress zolint.toml new.toml content/
  zolint regress old/bin/zolint zolint content/
  zolint check --format json -o before.json --exit-zero content/
  zolint regress before.json zolint content/
""",
)

_COMPLETION = Help(
    "Print a script that lets a shell complete commands, options and paths.",
    """\
Print a script that lets a shell complete zolint's commands, options, formats and
paths. It is for the shell's start-up file, as the examples show.
""",
    """\
examples:
  zolint completion bash > ~/.local/share/bash-completion/completions/zolint
  zolint completion zsh > ~/.zfunc/_zolint
  zolint completion fish > ~/.config/fish/completions/zolint.fish
""",
)

_CLEAN = Help(
    "Delete what earlier runs kept.",
    """\
Delete what earlier runs kept so that an unchanged article is not checked again.
Nothing but zolint's own files is deleted.
""",
)

_DOCTOR = Help(
    "Check the installation: versions, plug-ins, configuration, data.",
    """\
Check the installation: the versions of Python, zolint and what zolint stands on;
the plug-ins and what they bring; the configuration in force; the data that is in
place. The exit code is 3 where something is broken.
""",
)

COMMANDS = {
    "check": _CHECK,
    "claims": _CLAIMS,
    "evidence": _EVIDENCE,
    "tags": _TAGS,
    "stats": _STATS,
    "baseline": _BASELINE,
    "init": _INIT,
    "config": _CONFIG,
    "rules": _RULES,
    "explain": _EXPLAIN,
    "regress": _REGRESS,
    "completion": _COMPLETION,
    "clean": _CLEAN,
    "doctor": _DOCTOR,
}
"""Every command and its help."""
