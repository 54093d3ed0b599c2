"""The command: what it prints, where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import Result, Run
from zolint import cli

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


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in a folder of its own, with the plug-in acme installed and no other rules on."""
    install(tmp_path / "site", "acme", ACME)
    monkeypatch.syspath_prepend(tmp_path / "site")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = cli.main(arguments)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        return Result(code, *capsys.readouterr())

    yield call  # type: ignore[misc]
    sys.modules.pop("acme", None)
    sys.modules.pop("worn", None)


def install(site: Path, name: str, code: str) -> None:
    """Install a plug-in the way that pip does: a module, and metadata that names its entry point."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (site / f"{name}.py").write_text(code, "utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[zolint]\n{name} = {name}\n", "utf-8")


def put(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


ACME_ONLY = ("check", "--isolated", "--select", "acme/jargon")
WITH_CRASH = ("check", "--isolated", "--select", "acme/*")


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


def test_a_report_goes_to_a_file_as_a_whole(run: Run) -> None:
    put("a.txt", FLAGGED)
    put("out.json", "old")
    Path("out.json").chmod(0o640)
    result = run(*ACME_ONLY, "a.txt", "--no-cache", "--format", "json", "-o", "out.json")
    assert result == Result(0, "", "")
    assert json.loads(Path("out.json").read_text("utf-8"))["summary"]["findings"] == 1
    assert Path("out.json").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]


def test_a_report_goes_through_a_link(run: Run) -> None:
    put("a.txt", CLEAN)
    put("real.txt", "old")
    Path("link.txt").symlink_to("real.txt")
    assert run(*ACME_ONLY, "a.txt", "-o", "link.txt").code == 0
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text("utf-8").startswith("No findings")


def test_a_folder_that_is_not_there_is_named_before_the_work(run: Run) -> None:
    put("a.txt", FLAGGED)
    assert run(*ACME_ONLY, "-o", "gone/out.txt") == Result(
        2, "", 'error: -o: there is no folder "gone" to write "out.txt" into\n'
    )
    assert run(*ACME_ONLY, "-o", ".") == Result(2, "", 'error: -o: "." is a folder\n')


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_cannot_be_written_is_a_failure(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run(*ACME_ONLY, "a.txt", "-o", "/dev/full")
    assert result == Result(
        3, "", 'error: the report could not be written to "/dev/full": No space left on device\n'
    )


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    result = run("check", "--format", "jsn")
    assert result.code == 2
    assert 'unknown format "jsn"; did you mean "json"?' in result.err
    assert "count" in result.err


def test_a_plug_ins_format_that_fails_is_named(run: Run) -> None:
    put("a.txt", FLAGGED)
    result = run(*ACME_ONLY, "a.txt", "--format", "explode")
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith('error: the format "explode" of a plug-in failed: ValueError: no ink')


def test_a_plug_ins_reader_reads_its_files(run: Run) -> None:
    put("a.acme", FLAGGED)
    put("b.other", FLAGGED)
    assert run(*ACME_ONLY, "--format", "count").out == "0\n"
    assert json.loads(run(*ACME_ONLY, "--format", "json").out)["summary"]["files"] == 1


def test_colour_is_for_text_alone(run: Run) -> None:
    put("a.txt", FLAGGED)
    assert "\x1b[" in run(*ACME_ONLY, "--color", "always").out
    assert "\x1b[" in run(*ACME_ONLY, "--color", "always", "--format", "concise").out
    assert "\x1b[" not in run(*ACME_ONLY, "--color", "always", "--format", "json").out
    assert run(*ACME_ONLY, "--color", "always", "-o", "out").out == ""
    assert "\x1b[" not in Path("out").read_text("utf-8")


def test_rules_are_listed(run: Run) -> None:
    result = run("rules")
    assert result.code == 0
    (line,) = (line for line in result.out.splitlines() if line.startswith("acme/boom "))
    assert line.split() == ["acme/boom", "trust", "error", "off", "a", "crash"]
    data = json.loads(run("rules", "--format", "json").out)
    (jargon,) = (rule for rule in data["rules"] if rule["name"] == "acme/jargon")
    assert jargon == {
        "name": "acme/jargon",
        "category": "readability",
        "severity": "warning",
        "default": True,
        "summary": "office talk",
        "plugin": "acme",
        "options": {"words": ["leverage"]},
    }


def test_rules_of_packs_are_listed_even_where_the_configuration_has_a_mistake(run: Run) -> None:
    put("house.toml", '[rules.banned]\nflag = ["detox"]\n')
    put("zolint.toml", 'packs = ["house.toml"]\nselect = ["hous/banned"]\n')
    assert "house/banned" in run("rules").out
    assert run("explain", "house/banned").code == 0


def test_a_rule_without_a_page_is_explained(run: Run) -> None:
    result = run("explain", "acme/jargon")
    assert result.code == 0
    assert result.out.startswith("acme/jargon\noffice talk\n")


def test_explaining_an_unknown_rule_names_the_nearest(run: Run) -> None:
    assert run("explain", "acme/jargn") == Result(
        2, "", 'error: zolint explain: unknown rule "acme/jargn"; did you mean "acme/jargon"?\n'
    )


def test_the_doctor_finds_a_sound_installation_sound(run: Run) -> None:
    result = run("doctor")
    assert result.code == 0, result.out
    assert "acme 1.0: 2 rules" in result.out
    assert "All is well." in result.out


def test_the_doctor_names_what_is_broken(run: Run, tmp_path: Path) -> None:
    install(tmp_path / "site", "worn", "import a_module_that_is_not_there")
    put("zolint.toml", "slect = []")
    result = run("doctor")
    assert result.code == 3
    assert "fault: worn is broken: ModuleNotFoundError" in result.out
    assert 'fault: zolint.toml:1:1: unknown key "slect"; did you mean "select"?' in result.out
    assert "2 faults." in result.out


def command(*arguments: str, stdout: int, site: str = "") -> subprocess.Popen[bytes]:
    """Start the real command, with the plug-ins of a folder installed."""
    return subprocess.Popen(
        [sys.executable, "-m", "zolint", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": site},
    )


def test_a_reader_that_has_gone_is_no_reason_to_complain(run: Run) -> None:
    read, write = os.pipe()
    os.close(read)
    process = command("rules", stdout=write)
    os.close(write)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_an_interrupt_ends_the_command_without_a_trace(run: Run, tmp_path: Path) -> None:
    interrupting = ACME.replace(
        'raise KeyError("no such thing")', "import os, signal\n    os.kill(os.getpid(), signal.SIGINT)"
    )
    install(tmp_path / "other", "acme", interrupting)
    put("a.txt", CLEAN)
    process = command(*WITH_CRASH, "a.txt", stdout=subprocess.PIPE, site=str(tmp_path / "other"))
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"error: interrupted\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_long_run_shows_its_progress_in_a_terminal_and_wipes_it(run: Run, tmp_path: Path) -> None:
    slow = ACME.replace('raise KeyError("no such thing")', "import time; time.sleep(0.4); return ()")
    install(tmp_path / "other", "acme", slow)
    for name in "abcdef":
        put(f"{name}.txt", CLEAN)
    shown = in_terminal(tmp_path / "other", *WITH_CRASH, "-o", "out")
    assert "checking:" in shown
    assert shown.rpartition("checking:")[2].endswith(" \r")
    assert Path("out").read_text("utf-8") == "No findings, 6 files checked.\n"
    assert in_terminal(tmp_path / "site", *ACME_ONLY, "-o", "out") == ""


def in_terminal(site: Path, *arguments: str) -> str:
    """Run the real command in a terminal of 80 columns and return what it showed."""
    import fcntl  # noqa: PLC0415 - these are not on Windows
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = {**os.environ, "PYTHONPATH": str(site), "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "zolint", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ) as process:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        process.wait(60)
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # the other end has gone
        return b""
