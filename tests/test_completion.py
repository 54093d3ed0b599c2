"""`zolint completion`: the script is one that the shell takes, and it offers what can be written."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from zolint import cli

_ASK = """
source "$1"
function=$(complete -p zolint | sed 's/.*-F \\([^ ]*\\).*/\\1/')
COMP_WORDS=("${@:2}"); COMP_CWORD=$(($# - 2)); COMP_LINE="${*:2}"; COMP_POINT=${#COMP_LINE}
$function
printf '%s\\n' "${COMPREPLY[@]}"
"""


def _script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("zolint che", "check"),
        ("zolint check --sel", "--select"),
        ("zolint check --format sar", "sarif"),
        ("zolint check --ignore long-sen", "long-sentence"),
        ("zolint explain missing-consent", "missing-consent-note"),
        ("zolint baseline wr", "write"),
        ("zolint evi", "evidence"),
        ("zolint evidence li", "list"),
        ("zolint evidence add --unt", "--until"),
    ],
)
def test_bash_completes(line: str, offered: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "zolint.bash"
    script.write_text(_script("bash", capsys), "utf-8")
    done = subprocess.run(
        ["bash", "-c", _ASK, "ask", str(script), *line.split()], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [offered]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh", "powershell"])
def test_each_shell_has_a_script_that_knows_the_rules(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    script = _script(shell, capsys)
    assert "regress" in script
    assert "stigmatising-wording" in script


def test_an_unknown_shell_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["completion", "cmd"])
    assert ended.value.code == 2
    assert "bash" in capsys.readouterr().err
