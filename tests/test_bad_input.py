"""Bad input, by the real command: a clear error, the other files checked, and nothing lost."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LONG = f"We went for a walk {'and another walk ' * 20}in the rain."
FLAGGED = f"# A walk\n\n{LONG}\n"
GLUED = "# A walk\n\nWe went for a walk.\n\n#walks#rain #walks\n"
CHECK = (sys.executable, "-m", "zolint", "check", "--no-cache")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the signals and files of POSIX")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("good.md").write_text(FLAGGED, "utf-8")
    return tmp_path


def check(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CHECK, "--select", "long-sentence", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
        **options,  # type: ignore[call-overload]
    )


def rules_of(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    return [(one["path"], one["rule"]) for one in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"GIF89a\x01\x00\x01\x00\x00\xff\x00,", "it is not text"),
        ("Un caf\u00e9 avec toi".encode("latin-1"), "not UTF-8"),
        ("\ufeffA walk\n".encode("utf-16-le"), "UTF-16"),
        (b"---\ntitle: [a\n---\n\nA walk.\n", "bad.md"),
        (b"x" * 5_000_001, "too large for an article: 5 MB"),
    ],
    ids=["binary", "Latin-1", "UTF-16", "front matter", "large"],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_checked(data: bytes, why: str) -> None:
    Path("bad.md").write_bytes(data)
    done = check("--format", "json", ".")
    assert done.returncode == 3
    assert "bad.md" in done.stderr
    assert why in done.stderr
    assert ("good.md", "long-sentence") in rules_of(done)


def test_an_empty_file_has_no_findings() -> None:
    Path("empty.md").write_bytes(b"")
    done = check("empty.md")
    assert (done.returncode, done.stdout) == (0, "No findings, 1 file checked.\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("word.md", "a" * 1_000_000),
        ("line.txt", "We walk on. " * 80_000),
        ("quotes.md", ">" * 5_000 + " a"),
        ("lists.md", "".join(f"{'  ' * n}- a\n" for n in range(500))),
        ("emphasis.md", "*" * 50_000 + "a" + "_" * 50_000),
        ("links.md", "[" * 50_000 + "a" + "](" * 50_000),
        ("elements.html", "<div>" * 20_000 + "We walk." + "</div>" * 20_000),
        ("open.html", "<p a='" * 20_000),
    ],
)
def test_what_is_long_or_nested_deeply_is_read(name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8")
    done = check(name)
    assert (done.returncode, done.stderr) in {(0, ""), (1, "")}


def test_a_configuration_that_extends_itself_ends_the_run() -> None:
    Path("zolint.toml").write_text('extend = "other.toml"\n', "utf-8")
    Path("other.toml").write_text('extend = "zolint.toml"\n', "utf-8")
    done = check("good.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "zolint.toml" in done.stderr
    assert "other.toml" in done.stderr


def test_a_configuration_that_is_no_toml_is_named_with_line_and_column() -> None:
    Path("zolint.toml").write_text("ignore = []\nselect = [1,,]\n", "utf-8")
    done = check("good.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: zolint.toml:2:")


def test_a_folder_that_cannot_be_read_is_named_and_the_others_are_checked() -> None:
    Path("shut").mkdir(mode=0o000)
    done = subprocess.run(
        [*_without_rights(), *CHECK, "--select", "long-sentence", "--format", "json", "."],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "shut: cannot be looked into: Permission denied" in done.stderr
    assert rules_of(done) == [("good.md", "long-sentence")]


def _without_rights() -> list[str]:
    """Return what runs a command without root's right to read everything."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root reads every folder, and setpriv is not installed")
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]


def test_a_link_that_leads_nowhere_is_named() -> None:
    Path("gone.md").symlink_to("nowhere.md")
    done = check("--format", "json", ".")
    assert "gone.md" in done.stderr
    assert rules_of(done) == [("good.md", "long-sentence")]


def test_a_ring_of_links_ends() -> None:
    Path("content").mkdir()
    Path("content/again").symlink_to("..")
    assert rules_of(check("--format", "json", ".")) == [("good.md", "long-sentence")]


def test_a_reader_that_closes_the_pipe_is_no_fault() -> None:
    for n in range(200):
        Path(f"more-{n}.md").write_text(FLAGGED, "utf-8")
    with subprocess.Popen(
        [*CHECK, "--select", "long-sentence", "--fail-on", "warning", "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_a_report_for_which_there_is_no_room_is_named() -> None:
    if not os.access("/dev/full", os.W_OK):
        pytest.skip("the system has no /dev/full")
    done = check("-o", "/dev/full", "good.md")
    assert done.returncode == 3
    assert "could not be written" in done.stderr


def _no_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))


def test_a_fix_for_which_there_is_no_room_leaves_the_file_as_it_was() -> None:
    Path("tags.md").write_text(GLUED, "utf-8")
    done = subprocess.run(
        [*CHECK, "--fix", "--select", "category:tags", "tags.md"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_no_room,
    )
    assert done.returncode == 3
    assert "tags.md" in done.stderr
    assert Path("tags.md").read_text("utf-8") == GLUED
    assert sorted(path.name for path in Path().iterdir()) == ["good.md", "tags.md"]


def test_an_interrupt_while_processes_work_ends_them_all() -> None:
    for n in range(60):
        Path(f"more-{n}.md").write_text(FLAGGED.replace("rain", f"rain and sleep {n}") * 40, "utf-8")
    process = subprocess.Popen(
        [*CHECK, "--jobs", "2", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(2.5)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said == b"error: interrupted\n"


def test_a_file_that_has_become_a_folder_is_named_and_the_others_are_checked() -> None:
    Path("zolint.toml").write_text("", "utf-8")
    swapping = (
        "import pathlib, sys\n"
        "from zolint import cli, engine\n"
        "read = engine.read\n"
        "def swapped(path, texts):\n"
        "    if path == 'bad.md':\n"
        "        pathlib.Path(path).unlink()\n"
        "        pathlib.Path(path).mkdir()\n"
        "    return read(path, texts)\n"
        "engine.read = swapped\n"
        "sys.exit(cli.main(sys.argv[1:]))\n"
    )
    Path("bad.md").write_text(FLAGGED, "utf-8")
    options = ["check", "--no-cache", "--jobs", "1", "--select", "long-sentence", "--format", "json", "."]
    done = subprocess.run(
        [sys.executable, "-c", swapping, *options], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "bad.md: cannot be read: Is a directory" in done.stderr
    assert rules_of(done) == [("good.md", "long-sentence")]
