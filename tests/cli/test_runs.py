"""A run checks what it is told to, names what is wrong, and says so by its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.acme import ACME_ONLY, CLEAN, FLAGGED, WITH_CRASH, install, put
from tests.running import Result, Run


def test_without_arguments_it_shows_its_help(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert result.out.startswith("usage: zolint")


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    assert run("chek") == Result(2, "", 'error: unknown command "chek"; did you mean "check"?\n')


def test_a_path_in_place_of_a_command_is_told_what_to_write(run: Run) -> None:
    result = run("article.md")
    assert result.code == 2
    assert "write: zolint check article.md" in result.err


def test_a_wrong_option_is_a_mistake(run: Run) -> None:
    result = run("check", "--frmat", "json")
    assert result.code == 2
    assert "--frmat" in result.err


def test_nothing_found_is_fine(run: Run) -> None:
    put("a.txt", CLEAN)
    assert run(*ACME_ONLY, "a.txt") == Result(0, "No findings, 1 file checked.\n", "")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--fail-on", "warning", "--exit-zero"), 0),
        (("--config", 'rules."acme/jargon".severity="error"'), 1),
        (("--config", 'rules."acme/jargon".severity="info"', "--fail-on", "warning"), 0),
    ],
)
def test_the_exit_code_follows_the_severity(run: Run, options: tuple[str, ...], code: int) -> None:
    put("a.txt", FLAGGED)
    assert run(*ACME_ONLY, *options, "a.txt").code == code


def test_shows_a_finding_at_its_words(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run(*ACME_ONLY)
    assert result.out == (
        "a.txt:3:4  warning  acme/jargon\n"
        '  "leverage" is office talk. Say it plainly.\n'
        "  3 | We leverage the walk.\n"
        "    |    ^^^^^^^^\n"
        "\n"
        "1 finding in 1 file, 1 file checked.\n"
        "                 error  warning     info\n"
        "  readability        0        1        0\n"
    )


def test_quiet_shows_the_findings_alone(run: Run) -> None:
    put("a.txt", FLAGGED)
    put("b.txt", CLEAN)
    put("LICENSE", CLEAN)
    result = run(*ACME_ONLY, "-q", "a.txt", "b.txt", "LICENSE")
    assert len(result.out.splitlines()) == 5
    assert result.err == ""


def test_a_path_that_is_not_there_ends_the_run(run: Run) -> None:
    put("a.txt", FLAGGED)
    assert run(*ACME_ONLY, "a.txt", "gone.txt") == Result(
        2, "", 'error: there is no file or folder "gone.txt"\n'
    )


def test_a_mistake_in_the_configuration_ends_the_run(run: Run) -> None:
    put("a.txt", FLAGGED)
    put("news/zolint.toml", '[rules."acme/jargon"]\nword = []\n')
    put("news/b.txt", FLAGGED)
    assert run("check", ".") == Result(
        2, "", 'error: news/zolint.toml:2:1: unknown option of acme/jargon "word"; did you mean "words"?\n'
    )


def test_a_mistake_in_a_selector_is_named_even_where_no_file_is(run: Run) -> None:
    result = run("check", "--select", "acme/jargn")
    assert result == Result(
        2, "", 'error: --select: unknown rule "acme/jargn"; did you mean "acme/jargon"?\n'
    )


def test_the_configuration_sets_the_rules(run: Run) -> None:
    put("a.txt", "A walk\n\nWe leverage the synergy.\n")
    put("zolint.toml", 'select = ["acme/jargon"]\n[rules."acme/jargon"]\nwords = ["synergy"]\n')
    result = run("check", "--format", "concise")
    assert result.out == 'a.txt:3:17: warning acme/jargon "synergy" is office talk. Say it plainly.\n'


def test_a_former_name_is_taken_with_a_notice(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run("check", "--isolated", "--select", "acme/office-talk", "--format", "count")
    assert result == Result(
        0, "1\n", 'warning: --select: "acme/office-talk" is now named "acme/jargon"; write the new name\n'
    )


@pytest.mark.parametrize("style", ["text", "concise", "json"])
def test_a_file_that_cannot_be_decoded_is_named_and_the_rest_is_checked(run: Run, style: str) -> None:
    put("a.txt", b"caf\xe9\n")
    put("b.txt", FLAGGED)
    result = run(*ACME_ONLY, "--format", style, "--exit-zero")
    assert result.code == 3
    assert "leverage" in result.out
    assert result.err == "error: a.txt: byte 3 (line 1) is not UTF-8; save the file as UTF-8\n"


@pytest.mark.parametrize("style", ["text", "concise", "json"])
def test_a_rule_that_crashes_is_named_and_the_others_run(run: Run, style: str) -> None:
    put("a.txt", FLAGGED)
    result = run(*WITH_CRASH, "--format", style, "--fail-on", "warning")
    assert result.code == 3
    assert "leverage" in result.out
    assert result.err.startswith("error: a.txt: the rule acme/boom crashed: KeyError: 'no such thing' (")


def test_crashes_stand_in_the_json_too(run: Run) -> None:
    put("a.txt", FLAGGED)
    data = json.loads(run(*WITH_CRASH, "--format", "json").out)
    assert [(crash["path"], crash["rule"]) for crash in data["crashes"]] == [("a.txt", "acme/boom")]


def test_front_matter_that_cannot_be_read_is_named(run: Run) -> None:
    put("a.md", "---\ntitle: [\n---\n\nWe leverage the walk.\n")
    result = run(*ACME_ONLY, "a.md")
    assert result.code == 3
    assert result.err.startswith("error: a.md: ")


def test_a_broken_plug_in_is_named_and_the_others_run(run: Run, tmp_path: Path) -> None:
    install(tmp_path / "site", "worn", "import a_module_that_is_not_there")
    put("a.txt", FLAGGED)
    put("zolint.toml", 'select = ["acme/jargon", "worn/gear"]')
    result = run("check", "--format", "count")
    assert result.code == 3
    assert result.out == "1\n"
    assert result.err == (
        "error: the plug-in worn is broken and brings nothing: "
        "ModuleNotFoundError: No module named 'a_module_that_is_not_there'\n"
        'warning: zolint.toml:1:26: "worn/gear" is left out, because the plug-in worn is broken\n'
    )
    listed = run("rules")
    assert listed.code == 3
    assert "acme/jargon" in listed.out
    assert "the plug-in worn is broken" in listed.err


def test_files_in_another_language_are_skipped_with_a_notice(run: Run) -> None:
    for name in "abcdefg":
        put(f"es/{name}.html", '<html lang="es"><body><p>Fuimos a dar un paseo.</p></body></html>')
    few = run(*ACME_ONLY, "es/a.html")
    assert (few.code, few.err) == (0, "notice: es/a.html: skipped (language: es)\n")
    many = run(*ACME_ONLY, "es")
    assert many.err == "notice: 7 files skipped (language: es), the first of them es/a.html\n"
    assert run(*ACME_ONLY, "es", "-q").err == ""


def test_no_articles_are_worth_a_word(run: Run) -> None:
    result = run(*ACME_ONLY, ".")
    assert (result.code, result.err) == (0, "warning: no articles were found to check\n")
    assert json.loads(run(*ACME_ONLY, "--format", "json").out)["findings"] == []


def test_standard_input_has_the_name_and_the_configuration_of_its_file(run: Run) -> None:
    put("news/zolint.toml", 'select = ["acme/jargon"]\n[per-file."*.md"]\nselect = []\n')
    named = run(
        "check", "-", "--stdin-filename", "./news/a.txt", "--format", "concise", stdin=FLAGGED.encode()
    )
    assert named.out.startswith("news/a.txt:3:4: ")
    assert (
        run("check", "-", "--stdin-filename", "news/a.md", "--format", "count", stdin=FLAGGED.encode()).out
        == "0\n"
    )
    nameless = run(*ACME_ONLY, "-", "--format", "concise", stdin=FLAGGED.encode())
    assert nameless.out.startswith("<stdin>:3:4: ")


@pytest.mark.parametrize("arguments", [("-", "a.txt"), ("--stdin-filename", "a.txt")])
def test_standard_input_stands_alone(run: Run, arguments: tuple[str, ...]) -> None:
    put("a.txt", CLEAN)
    assert run(*ACME_ONLY, *arguments).code == 2
