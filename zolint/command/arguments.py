"""The command line's arguments; nothing that a command needs is imported here."""

from __future__ import annotations

import argparse

import zolint
from zolint.command.help import COMMANDS, EXAMPLES
from zolint.terminal import columns


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, or of one command's; of no command, it can only help."""
    top = argparse.ArgumentParser(
        prog="zolint",
        description="An editorial linter for health, sexual-wellness and relationship writing.",
        epilog=EXAMPLES,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"zolint {zolint.__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in [only] if only in _COMMANDS else _COMMANDS:
        command = _command(commands, name)
        if only in (None, name):
            _COMMANDS[name](command)
    return top


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.RawDescriptionHelpFormatter(prog, width=columns(80) - 2)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str
) -> argparse.ArgumentParser:
    told = COMMANDS[name]
    return commands.add_parser(
        name,
        help=told.summary,
        description=told.description,
        epilog=told.examples,
        formatter_class=_formatter,
        allow_abbrev=False,
    )


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    _choice(command)
    _which_files(command)
    _fixes(command)
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
    _work(other)
    other.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="the name to show for standard input; its suffix tells the format, its folder the configuration",
    )


def _work(other: argparse._ActionsContainer) -> None:
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


def _which_files(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("which files and findings")
    group.add_argument(
        "--since",
        metavar="REVISION",
        help="report only findings on lines that changed since this branch left the revision, and what is "
        "missing in articles that changed; without a PATH, only changed files are checked",
    )
    group.add_argument("--no-baseline", action="store_true", help="report what is on record, too")
    group.add_argument(
        "--ignore-suppressions", action="store_true", help="report what comments in the articles silence, too"
    )
    _ignored(group)
    group.add_argument(
        "--watch", action="store_true", help="check again whenever an article or the configuration changes"
    )
    group.add_argument("--show-files", action="store_true", help="list the files, and check none")
    group.add_argument(
        "--show-settings",
        action="store_true",
        help="show all that applies to the first of the files, as a configuration",
    )


def _fixes(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("fixes")
    group.add_argument(
        "--fix", action="store_true", help="make the fixes that keep the meaning, and report what is left"
    )
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: make the other fixes, too; read what they have changed",
    )
    group.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and change nothing; 1 if anything"
    )


def _ignored(group: argparse._ActionsContainer) -> None:
    group.add_argument(
        "--no-gitignore", action="store_true", help="take files that git ignores from folders, too"
    )
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even where it is named; for hooks, which name every file",
    )


def _output(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("output")
    group.add_argument(
        "--format",
        dest="outputs",
        action="append",
        type=lambda name: ("format", name),
        default=[],
        metavar="NAME",
        help="text (the default), concise (one line a finding), json, jsonl, sarif, github, gitlab, junit, "
        "checkstyle, rdjson, markdown (a pull-request comment), html (a page to read), or a format that a "
        "plug-in brings; may be repeated",
    )
    group.add_argument(
        "-o",
        "--output",
        dest="outputs",
        action="append",
        type=lambda name: ("file", name),
        metavar="FILE",
        help="write the report to a file, and nothing to standard output; "
        "of several, each belongs to the --format before it",
    )
    group.add_argument(
        "--statistics",
        action="store_true",
        help="in text, count the findings of each rule in place of showing them",
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
    _articles(command)
    command.add_argument(
        "--format",
        choices=("text", "json", "csv"),
        default="text",
        help="text (the default), json, or csv for a spreadsheet",
    )
    _colour(command)
    _configuration(command)


def _articles(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    command.add_argument("--stdin-filename", metavar="NAME", help="the name to show for standard input")


def _text_or_json(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default) or json"
    )


def _evidence(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="add|list|check", required=True)
    add = _action(actions, "add", "approve the claim at a place, or renew its approval")
    add.add_argument(
        "place",
        metavar="FILE:LINE[:COLUMN]",
        help="where the claim stands; the column tells apart the claims of a line",
    )
    add.add_argument(
        "--source",
        action="append",
        required=True,
        metavar="KEY|URL",
        help="what it rests on: the key of a bibliography, an address, a DOI; may be repeated",
    )
    add.add_argument(
        "--by", metavar="PERSON", help="who has compared it with the sources (default: user.name of git)"
    )
    add.add_argument(
        "--until",
        metavar="DATE",
        help="the last day on which this holds: 2027-01-31, or counted from today: +1y, +6m, +90d",
    )
    add.add_argument("--note", metavar="TEXT", help="what a later reader should know")
    listing = _action(actions, "list", "list the approved claims")
    _text_or_json(listing)
    check = _action(
        actions, "check", "tell which approvals have run out, which claims have changed, and which are gone"
    )
    _articles(check)
    _text_or_json(check)
    for action in (add, listing, check):
        _colour(action)
        _configuration(action)


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    described = f"{summary[:1].upper()}{summary[1:]}."
    return actions.add_parser(name, help=summary, description=described, allow_abbrev=False)


def _baseline(command: argparse.ArgumentParser) -> None:
    command.add_argument("action", choices=("write", "update", "prune"), metavar="write|update|prune")
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder")
    _choice(command)
    other = command.add_argument_group("other options")
    _ignored(other)
    _work(other)
    _colour(other)
    other.add_argument("-q", "--quiet", action="store_true", help="no progress bar, no notices")
    _configuration(command)
    command.set_defaults(stdin_filename=None)


def _regress(command: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        command.add_argument(
            name, metavar=name.upper(), help="a configuration, a pack, a saved report or a command"
        )
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder")
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default) or json"
    )
    command.add_argument("--exit-zero", action="store_true", help="end with 0 even where something differs")
    _colour(command)


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--preset", choices=("gentle", "strict"), default="gentle", help="what to build on (default: gentle)"
    )
    command.add_argument("--repo", metavar="URL", help="the repository that pre-commit fetches zolint from")
    command.add_argument("--github", action="store_true", help="write a workflow for GitHub")
    command.add_argument("--gitlab", action="store_true", help="write a job for GitLab")
    _colour(command)


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", nargs="?", metavar="KEY", help="a key or a table, as in readability.grade")
    command.add_argument("--schema", action="store_true", help="print a JSON Schema of zolint.toml")
    _colour(command)
    _configuration(command)


def _stats(command: argparse.ArgumentParser) -> None:
    _articles(command)
    _choice(command)
    command.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="text (the default), json or csv"
    )
    _colour(command)
    _configuration(command)


def _tags(command: argparse.ArgumentParser) -> None:
    _articles(command)
    _text_or_json(command)
    _colour(command)
    _configuration(command)
    command.add_argument(
        "--write", metavar="FILE", help="write a vocabulary to start with; a file that is there is left alone"
    )


def _rules(command: argparse.ArgumentParser) -> None:
    _text_or_json(command)
    _colour(command)
    _configuration(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rule", metavar="RULE", help="the rule's name, as `zolint rules` lists it")
    _colour(command)
    _configuration(command)


def _completion(command: argparse.ArgumentParser) -> None:
    shells = ("bash", "zsh", "fish", "tcsh", "powershell")
    command.add_argument("shell", choices=shells, metavar="|".join(shells))
    _colour(command)
    _configuration(command)


def _clean(command: argparse.ArgumentParser) -> None:
    _cache(command)
    _colour(command)
    _configuration(command)


def _doctor(command: argparse.ArgumentParser) -> None:
    _colour(command)
    _configuration(command)


_COMMANDS = {
    "check": _check,
    "claims": _claims,
    "evidence": _evidence,
    "tags": _tags,
    "stats": _stats,
    "baseline": _baseline,
    "regress": _regress,
    "init": _init,
    "config": _config,
    "rules": _rules,
    "explain": _explain,
    "completion": _completion,
    "clean": _clean,
    "doctor": _doctor,
}
"""What adds the arguments of each command, in the order of --help."""
