"""The command line's arguments and help texts; nothing that a command needs is imported here."""

from __future__ import annotations

import argparse

import zolint

COMMANDS = {
    "check": "Check articles and say, at the exact words, what should change.",
    "claims": "List what articles state of health as a fact, and the evidence for it.",
    "rules": "List the rules.",
    "explain": "Explain a rule, with examples.",
    "clean": "Delete what earlier runs kept.",
    "doctor": "Check the installation: versions, plug-ins, configuration, data.",
}
"""Every command and what it does."""

_EXAMPLES = """\
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

_CHECK = """\
Check articles and say, at the exact words, what should change.

PATH is a file or a folder. Of a folder, every file of a known format (text,
Markdown, HTML) is checked, except in hidden folders and what the configuration
excludes. Without a PATH, the current folder is checked. `-` reads one article
from standard input.
"""

_CHECK_EXAMPLES = """\
examples:
  zolint check content/
  zolint check --select category:claims article.md
  zolint check --ignore passive-voice,long-sentence content/
  zolint check --format json -o report.json content/
  zolint check --config 'rules.long-sentence.max-words=30' article.md
  cat article.md | zolint check - --stdin-filename article.md

A SELECTOR is a rule's name (long-sentence), a category (category:claims), a
plug-in's rule (acme/jargon), all that a plug-in brings (acme/*), or all.
Separate several with commas, or repeat the option.
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="zolint",
        description="An editorial linter for health, sexual-wellness and relationship writing.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"zolint {zolint.__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _check(_command(commands, "check", _CHECK, _CHECK_EXAMPLES))
    _claims(_command(commands, "claims", _CLAIMS, _CLAIMS_EXAMPLES))
    _rules(_command(commands, "rules", "List the rules, by category.", _RULES_EXAMPLES))
    _explain(_command(commands, "explain", _EXPLAIN, _EXPLAIN_EXAMPLES))
    _clean(_command(commands, "clean", _CLEAN, ""))
    _doctor(_command(commands, "doctor", _DOCTOR, ""))
    return top


_CLAIMS = """\
List every claim of the articles: what they state of health, body, mind or
relationships as a fact, how strongly, and whether evidence stands near. Claims in
questions, quotations and myths are listed too, with their frame.
"""

_CLAIMS_EXAMPLES = """\
examples:
  zolint claims article.md
  zolint claims --format json content/
"""

_RULES_EXAMPLES = """\
examples:
  zolint rules
  zolint rules --format json
"""

_EXPLAIN = """\
Explain a rule: what it finds, why that matters, how to fix it, its options, and
examples with the flagged words underlined.
"""

_EXPLAIN_EXAMPLES = """\
examples:
  zolint explain long-sentence
  zolint explain acme/jargon
"""

_CLEAN = """\
Delete what earlier runs kept so that an unchanged article is not checked again.
Nothing but zolint's own files is deleted.
"""

_DOCTOR = """\
Check the installation: the versions of Python, zolint and what zolint stands on;
the plug-ins and what they bring; the configuration in force; the data that is in
place. The exit code is 3 where something is broken.
"""


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    description: str,
    epilog: str,
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=COMMANDS[name],
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    _choice(command)
    _output(command)
    _configuration(command)
    other = command.add_argument_group("other options")
    other.add_argument(
        "--fail-on",
        choices=("error", "warning", "info"),
        default="error",
        help="the mildest severity that ends with exit code 1 (default: error)",
    )
    other.add_argument("--exit-zero", action="store_true", help="end with 0 even where something was found")
    other.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="how many processes; auto (the default) starts more than one where it pays",
    )
    other.add_argument(
        "--time-limit",
        type=_seconds,
        default=60.0,
        metavar="SECONDS",
        help="how long one file may take (default: 60); one that takes longer is named and left",
    )
    other.add_argument("--no-cache", action="store_true", help="check every file anew")
    _cache(other)
    other.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="the name to show for standard input; its suffix tells the format, its folder the configuration",
    )


def _jobs(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f'"{text}" is neither auto nor a number from 1')
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e6:  # noqa: PLR2004 - a timer takes no more
        raise argparse.ArgumentTypeError(f'"{text}" is no number of seconds above 0')
    return seconds


def _cache(group: argparse._ActionsContainer) -> None:
    group.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        help="where earlier findings are kept (default: ZOLINT_CACHE_DIR, "
        "else .zolint_cache beside the configuration)",
    )


def _choice(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("which rules run")
    group.add_argument(
        "--select",
        action="append",
        metavar="SELECTOR",
        help="run these rules, in place of those that run by default or are selected in the configuration",
    )
    group.add_argument(
        "--extend-select", action="append", default=[], metavar="SELECTOR", help="run these rules too"
    )
    group.add_argument(
        "--ignore", action="append", default=[], metavar="SELECTOR", help="do not run these rules"
    )


def _output(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("output")
    group.add_argument(
        "--format",
        default="text",
        metavar="NAME",
        help="text (the default), concise (one line a finding), json, or a format that a plug-in brings",
    )
    group.add_argument(
        "-o", "--output", metavar="FILE", help="write the report to a file, and nothing to standard output"
    )
    _colour(group)
    group.add_argument(
        "-q", "--quiet", action="store_true", help="show the findings alone: no summary, no notices"
    )


def _colour(group: argparse._ActionsContainer) -> None:
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours; auto (the default) follows NO_COLOR, FORCE_COLOR and the terminal",
    )


def _configuration(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("configuration")
    group.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="FILE|KEY=VALUE",
        help="use this file in place of the nearest zolint.toml, .zolint.toml or pyproject.toml; "
        "or set one key, as in rules.long-sentence.max-words=30",
    )
    group.add_argument("--isolated", action="store_true", help="leave all configuration files aside")


def _claims(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default) or json"
    )
    command.add_argument("--stdin-filename", metavar="NAME", help="the name to show for standard input")
    _colour(command)
    _configuration(command)


def _rules(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default) or json"
    )
    _colour(command)
    _configuration(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rule", metavar="RULE", help="the rule's name, as `zolint rules` lists it")
    _colour(command)
    _configuration(command)


def _clean(command: argparse.ArgumentParser) -> None:
    _cache(command)
    _colour(command)
    _configuration(command)


def _doctor(command: argparse.ArgumentParser) -> None:
    _colour(command)
    _configuration(command)
