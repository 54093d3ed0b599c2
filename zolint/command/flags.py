"""The options of commands, in the groups in which `--help` shows them; several commands share most."""

from __future__ import annotations

import argparse


def articles(command: argparse.ArgumentParser) -> None:
    """Add the articles that a command reads."""
    command.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    command.add_argument("--stdin-filename", metavar="NAME", help="the name to show for standard input")


def choice(command: argparse.ArgumentParser) -> None:
    """Add what chooses the rules that run."""
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


def which_files(command: argparse.ArgumentParser) -> None:
    """Add what chooses the files that are checked and the findings that are reported."""
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
    ignored(group)
    group.add_argument(
        "--watch", action="store_true", help="check again whenever an article or the configuration changes"
    )
    group.add_argument("--show-files", action="store_true", help="list the files, and check none")
    group.add_argument(
        "--show-settings",
        action="store_true",
        help="show all that applies to the first of the files, as a configuration",
    )


def ignored(group: argparse._ActionsContainer) -> None:
    """Add what decides of the files that are left out of folders."""
    group.add_argument(
        "--no-gitignore", action="store_true", help="take files that git ignores from folders, too"
    )
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even where it is named; for hooks, which name every file",
    )


def fixes(command: argparse.ArgumentParser) -> None:
    """Add what has findings fixed."""
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


def output(command: argparse.ArgumentParser) -> None:
    """Add what decides how findings are shown, and where."""
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
    colour(group)
    group.add_argument(
        "-q", "--quiet", action="store_true", help="show the findings alone: no summary, no notices"
    )


def text_or_json(command: argparse.ArgumentParser) -> None:
    """Add the two formats of what is not reported as findings."""
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default) or json"
    )


def colour(group: argparse._ActionsContainer) -> None:
    """Add `--color`."""
    group.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours; auto (the default) follows NO_COLOR, FORCE_COLOR and the terminal",
    )


def configuration(command: argparse.ArgumentParser) -> None:
    """Add what decides which configuration applies."""
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


def work(other: argparse._ActionsContainer) -> None:
    """Add what decides how much is done at a time, and what of it is kept."""
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
        help="how long one file may take (default: 60), one of more than 200,000 bytes in proportion "
        "to its size; one that takes longer is named and left",
    )
    other.add_argument("--no-cache", action="store_true", help="check every file anew")
    cache(other)


def cache(group: argparse._ActionsContainer) -> None:
    """Add where findings are kept."""
    group.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        help="where earlier findings are kept (default: ZOLINT_CACHE_DIR, "
        "else .zolint_cache beside the configuration)",
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
