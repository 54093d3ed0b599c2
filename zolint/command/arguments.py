"""The command line's arguments; nothing that a command needs is imported here."""

from __future__ import annotations

import argparse

import zolint
from zolint.command import flags
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
    flags.choice(command)
    flags.which_files(command)
    flags.fixes(command)
    flags.output(command)
    flags.configuration(command)
    other = command.add_argument_group("other options")
    other.add_argument(
        "--fail-on",
        choices=("error", "warning", "info"),
        default="error",
        help="the mildest severity that ends with exit code 1 (default: error)",
    )
    other.add_argument("--exit-zero", action="store_true", help="end with 0 even where something was found")
    flags.work(other)
    other.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="the name to show for standard input; its suffix tells the format, its folder the configuration",
    )


def _claims(command: argparse.ArgumentParser) -> None:
    flags.articles(command)
    command.add_argument(
        "--format",
        choices=("text", "json", "csv"),
        default="text",
        help="text (the default), json, or csv for a spreadsheet",
    )
    flags.colour(command)
    flags.configuration(command)


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
    flags.text_or_json(listing)
    check = _action(
        actions, "check", "tell which approvals have run out, which claims have changed, and which are gone"
    )
    flags.articles(check)
    flags.text_or_json(check)
    for action in (add, listing, check):
        flags.colour(action)
        flags.configuration(action)


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    described = f"{summary[:1].upper()}{summary[1:]}."
    return actions.add_parser(name, help=summary, description=described, allow_abbrev=False)


def _baseline(command: argparse.ArgumentParser) -> None:
    command.add_argument("action", choices=("write", "update", "prune"), metavar="write|update|prune")
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder")
    flags.choice(command)
    other = command.add_argument_group("other options")
    flags.ignored(other)
    flags.work(other)
    flags.colour(other)
    other.add_argument("-q", "--quiet", action="store_true", help="no progress bar, no notices")
    flags.configuration(command)
    command.set_defaults(stdin_filename=None)


def _regress(command: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        command.add_argument(
            name, metavar=name.upper(), help="a configuration, a pack, a saved report or a command"
        )
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder")
    flags.text_or_json(command)
    command.add_argument("--exit-zero", action="store_true", help="end with 0 even where something differs")
    flags.colour(command)


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--preset", choices=("gentle", "strict"), default="gentle", help="what to build on (default: gentle)"
    )
    command.add_argument("--repo", metavar="URL", help="the repository that pre-commit fetches zolint from")
    command.add_argument("--github", action="store_true", help="write a workflow for GitHub")
    command.add_argument("--gitlab", action="store_true", help="write a job for GitLab")
    flags.colour(command)


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", nargs="?", metavar="KEY", help="a key or a table, as in readability.grade")
    command.add_argument("--schema", action="store_true", help="print a JSON Schema of zolint.toml")
    flags.colour(command)
    flags.configuration(command)


def _stats(command: argparse.ArgumentParser) -> None:
    flags.articles(command)
    flags.choice(command)
    command.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="text (the default), json or csv"
    )
    flags.colour(command)
    flags.configuration(command)


def _tags(command: argparse.ArgumentParser) -> None:
    flags.articles(command)
    flags.text_or_json(command)
    flags.colour(command)
    flags.configuration(command)
    command.add_argument(
        "--write", metavar="FILE", help="write a vocabulary to start with; a file that is there is left alone"
    )


def _rules(command: argparse.ArgumentParser) -> None:
    flags.text_or_json(command)
    flags.colour(command)
    flags.configuration(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rule", metavar="RULE", help="the rule's name, as `zolint rules` lists it")
    flags.colour(command)
    flags.configuration(command)


def _completion(command: argparse.ArgumentParser) -> None:
    shells = ("bash", "zsh", "fish", "tcsh", "powershell")
    command.add_argument("shell", choices=shells, metavar="|".join(shells))
    flags.colour(command)
    flags.configuration(command)


def _clean(command: argparse.ArgumentParser) -> None:
    flags.cache(command)
    flags.colour(command)
    flags.configuration(command)


def _doctor(command: argparse.ArgumentParser) -> None:
    flags.colour(command)
    flags.configuration(command)


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
