"""`zolint evidence`: a claim is approved once, is silent everywhere, and comes back when its time is up."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from zolint import cli
from zolint.view.ledger.wording import fingerprint, name_of

LEDGER = "zolint.evidence.toml"
TOUCH = """\
# Touch

Slow touch lowers stress within minutes. Jealousy erodes
trust. Begin at the shoulders.

Begin slowly.

Some 40% of women have lived with thrush.
"""


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with two articles, and with nobody's settings of git."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZOLINT_CACHE_DIR", raising=False)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path / ".gitconfig"))
    for name in ("GIT_CONFIG_COUNT", "GIT_DIR", "GIT_AUTHOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/touch.md").write_text(TOUCH, "utf-8")
    (tmp_path / "content/hugs.md").write_text("# Hugs\n\n*Jealousy* erodes trust!\n", "utf-8")
    return tmp_path


def ran(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main([*arguments, "--color", "never"])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


def add(place: str, *more: str) -> int:
    return cli.main(["evidence", "add", place, "--source", "ruiz2018", "--by", "Ana Ruiz", *more])


def found(capfd: pytest.CaptureFixture[str]) -> list[str]:
    """Return path, line and rule of the findings about claims in the whole site."""
    capfd.readouterr()
    cli.main(["check", "--format", "json", "--select", "category:claims", "--exit-zero"])
    findings = json.loads(capfd.readouterr().out)["findings"]
    return [f"{one['path']}:{one['start']['line']} {one['rule']}" for one in findings]


def today() -> date:
    return datetime.now(UTC).date()


def test_an_approved_claim_is_silent_in_every_article(capfd: pytest.CaptureFixture[str]) -> None:
    assert found(capfd) == [
        "content/hugs.md:3 unsupported-claim",
        "content/touch.md:3 unsupported-claim",
        "content/touch.md:3 unsupported-claim",
        "content/touch.md:8 unsourced-statistic",
    ]
    assert add("content/touch.md:4") == 0
    assert add("content/touch.md:8") == 0
    assert found(capfd) == ["content/touch.md:3 unsupported-claim"]


def test_what_was_approved_is_on_record(capfd: pytest.CaptureFixture[str]) -> None:
    assert add("content/touch.md:3:42", "--until", "2999-01-31", "--note", "seen in full") == 0
    said = capfd.readouterr().out
    assert said.startswith(
        f'{LEDGER}: "Jealousy erodes trust." is approved until 2999-01-31 (jealousy-erodes-'
    )
    ((name, entry),) = tomllib.loads(Path(LEDGER).read_text("utf-8"))["claims"].items()
    assert name == name_of("Jealousy erodes trust.")
    assert entry == {
        "reviewed-by": "Ana Ruiz",
        "reviewed": today(),
        "until": date(2999, 1, 31),
        "claim": "Jealousy erodes trust.",
        "path": "content/touch.md",
        "sources": ["ruiz2018"],
        "note": "seen in full",
        "fingerprint": fingerprint("jealousy erodes trust"),
    }


def test_a_line_with_several_claims_needs_a_column(capfd: pytest.CaptureFixture[str]) -> None:
    assert add("content/touch.md:3") == 2
    assert capfd.readouterr().err == (
        "error: content/touch.md:3 makes 2 claims; add the column of one:\n"
        "  content/touch.md:3:1  Slow touch lowers stress within minutes.\n"
        "  content/touch.md:3:42  Jealousy erodes trust.\n"
    )
    assert not Path(LEDGER).exists()
    assert add("content/touch.md:3:5") == 0
    assert "Slow touch" in Path(LEDGER).read_text("utf-8")


def test_a_line_without_a_claim_names_the_nearest(capfd: pytest.CaptureFixture[str]) -> None:
    assert add("content/touch.md:6") == 2
    assert capfd.readouterr().err == (
        "error: content/touch.md:6 makes no claim that zolint sees; the nearest is\n"
        "  content/touch.md:8:1  Some 40% of women have lived with thrush.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["content/touch.md"], '"content/touch.md" is no place; write it as in article.md:12'),
        (["content/touch.md:0"], '"content/touch.md:0" is no place'),
        (["content/none.md:3"], 'there is no file "content/none.md"'),
        (["content/touch.md:99"], "content/touch.md:99: the article has 9 lines"),
        (["empty.md:1"], "empty.md:1: the article makes no claim that zolint sees"),
        (["content/touch.md:4", "--source", "Ruiz 2018"], '"Ruiz 2018" is neither an address nor the key'),
        (["content/touch.md:4", "--until", "soon"], '--until: "soon" is no day; write it as in 2027-01-31'),
        (["content/touch.md:4", "--until", "+9999y"], '--until: "+9999y" is no day'),
        (["content/touch.md:4", "--until", "2020-01-31"], "--until: 2020-01-31 has gone by"),
        (["content/touch.md:4", "--by", ""], "nobody is named who approves the claim"),
        (["binary.md:1"], "binary.md: the file holds a NUL character"),
    ],
)
def test_a_mistake_is_said_and_nothing_is_written(
    arguments: Sequence[str], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("empty.md").write_text("Come in.\n", "utf-8")
    Path("binary.md").write_bytes(b"\0")
    assert add(*arguments) == 2
    assert message in capfd.readouterr().err
    assert not Path(LEDGER).exists()


def test_a_broken_ledger_is_a_mistake_and_stays_as_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    Path(LEDGER).write_text("[claims.a]\nclam = 1\n", "utf-8")
    for command in (["check"], ["claims"], ["evidence", "list"], ["evidence", "check"]):
        code, _, said = ran(capfd, *command)
        assert code == 2
        assert f'{LEDGER}:2:1: unknown key of a claim "clam"; did you mean "claim"?' in said
    assert add("content/touch.md:4") == 2
    assert Path(LEDGER).read_text("utf-8") == "[claims.a]\nclam = 1\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+1y", date(2025, 2, 28)),
        ("+6m", date(2024, 8, 29)),
        ("+2w", date(2024, 3, 14)),
        ("+90d", date(2024, 5, 29)),
        ("2024-12-31", date(2024, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_the_last_day_is_given_or_counted(text: str, day: date) -> None:
    Path("zolint.toml").write_text('[trust]\ntoday = "2024-02-29"\n', "utf-8")
    assert add("content/touch.md:4", "--until", text) == 0
    (entry,) = tomllib.loads(Path(LEDGER).read_text("utf-8"))["claims"].values()
    assert entry["until"] == day


def test_git_says_who_approves() -> None:
    subprocess.run(["git", "config", "--global", "user.name", "Kim Lee"], check=True)
    assert cli.main(["evidence", "add", "content/touch.md:4", "--source", "https://example.org/x"]) == 0
    (entry,) = tomllib.loads(Path(LEDGER).read_text("utf-8"))["claims"].values()
    assert (entry["reviewed-by"], entry["sources"]) == ("Kim Lee", ["https://example.org/x"])


def test_a_key_that_no_bibliography_has_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path("b.bib").write_text("@article{ruiz2018, title={Touch}, author={Ruiz, A.}, year={2018}}\n", "utf-8")
    Path("zolint.toml").write_text('[evidence]\nbibliography = ["b.bib"]\n', "utf-8")
    assert add("content/touch.md:4", "--source", "lee2020", "--source", "10.1000/x") == 0
    assert capfd.readouterr().err == 'warning: no bibliography of content/touch.md has the key "lee2020"\n'


def test_the_ledger_can_stand_elsewhere(capfd: pytest.CaptureFixture[str]) -> None:
    Path("style").mkdir()
    Path("zolint.toml").write_text('[evidence]\nledger = "style/approved.toml"\n', "utf-8")
    assert add("content/touch.md:4") == 0
    (entry,) = tomllib.loads(Path("style/approved.toml").read_text("utf-8"))["claims"].values()
    assert entry["path"] == "../content/touch.md"
    assert "content/hugs.md:3 unsupported-claim" not in found(capfd)


def test_a_nested_configuration_has_a_ledger_of_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    Path("content/zolint.toml").write_text("", "utf-8")
    Path("top.md").write_text("Jealousy erodes trust.\n", "utf-8")
    assert add("content/touch.md:4") == 0
    assert Path("content", LEDGER).is_file()
    said = found(capfd)
    assert "top.md:1 unsupported-claim" in said
    assert "content/hugs.md:3 unsupported-claim" not in said


def test_a_renewed_approval_keeps_its_sources_and_takes_the_new_day(
    capfd: pytest.CaptureFixture[str],
) -> None:
    add("content/touch.md:4", "--until", "2999-01-31", "--note", "first")
    text = Path(LEDGER).read_text("utf-8").replace("2999-01-31", "2020-01-31  # two years")
    Path(LEDGER).write_text(text, "utf-8")
    assert found(capfd)[0] == "content/hugs.md:3 expired-evidence"
    assert add("content/hugs.md:3") == 2
    assert "its approval ran out on 2020-01-31; say with --until" in capfd.readouterr().err
    assert add("content/hugs.md:3", "--source", "lee2020", "--until", "2999-12-31") == 0
    assert "is renewed until 2999-12-31" in capfd.readouterr().out
    text = Path(LEDGER).read_text("utf-8")
    ((name, entry),) = tomllib.loads(text)["claims"].items()
    assert name == name_of("Jealousy erodes trust.")
    assert entry["sources"] == ["ruiz2018", "lee2020"]
    assert (entry["path"], entry["note"]) == ("content/hugs.md", "first")
    assert "until = 2999-12-31  # two years\n" in text


def test_words_that_point_back_are_approved_for_each_article(capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("tea", "honey"):
        Path(f"content/{name}.md").write_text(f"I like {name}.\n\nIt cures thrush in women.\n", "utf-8")
    assert add("content/tea.md:3") == 0
    assert [line for line in found(capfd) if "hugs" not in line and "touch" not in line] == [
        "content/honey.md:3 overstated-certainty"
    ]
    assert add("content/honey.md:3") == 0
    assert add("content/tea.md:3") == 0
    assert "nothing to change" in capfd.readouterr().out
    assert [line for line in found(capfd) if "hugs" not in line and "touch" not in line] == []
    assert ran(capfd, "evidence", "check")[0] == 0


def test_list_tells_what_is_approved(capfd: pytest.CaptureFixture[str]) -> None:
    assert ran(capfd, "evidence", "list") == (0, f"{LEDGER}: 0 approved claims.\n", "")
    add("content/touch.md:4", "--until", "2999-01-31", "--note", "seen in full")
    capfd.readouterr()
    name = name_of("Jealousy erodes trust.")
    _, out, _ = ran(capfd, "evidence", "list")
    assert out.splitlines() == [
        f"{name}  until 2999-01-31",
        "  Jealousy erodes trust.",
        f"  approved by Ana Ruiz on {today()} in content/touch.md: ruiz2018",
        "  seen in full",
        "",
        f"{LEDGER}: 1 approved claim.",
    ]
    _, out, _ = ran(capfd, "evidence", "list", "--format", "json")
    data = json.loads(out)
    assert (data["schema"], data["ledger"]) == (1, LEDGER)
    (one,) = data["claims"]
    assert (one["name"], one["until"], one["expired"]) == (name, "2999-01-31", False)


def test_check_tells_what_needs_a_look(capfd: pytest.CaptureFixture[str]) -> None:
    for place in ("content/touch.md:3:1", "content/touch.md:4", "content/touch.md:8"):
        add(place)
    assert ran(capfd, "evidence", "check")[0] == 0
    text = TOUCH.replace("lowers stress", "cures stress").replace(
        "Some 40% of women have lived with", "Ask about"
    )
    Path("content/touch.md").write_text(text, "utf-8")
    ledger = Path(LEDGER).read_text("utf-8").replace('claim = "Jea', 'until = 2020-01-31\nclaim = "Jea')
    Path(LEDGER).write_text(ledger, "utf-8")
    code, out, _ = ran(capfd, "evidence", "check")
    thrush = name_of("Some 40% of women have lived with thrush.")
    assert code == 1
    assert out.splitlines() == [
        f"{name_of('Jealousy erodes trust.')}  ran out on 2020-01-31",
        "  Jealousy erodes trust.",
        "",
        f"{name_of('Slow touch lowers stress within minutes.')}  changed at content/touch.md:3:1",
        "  Slow touch lowers stress within minutes.",
        "  now: Slow touch cures stress within minutes.",
        "",
        f"{thrush}  unused; it was approved in content/touch.md",
        "  Some 40% of women have lived with thrush.",
        "",
        "3 approved claims, 3 to look at.",
    ]
    _, out, _ = ran(capfd, "evidence", "check", "--format", "json")
    states = {one["state"]: one["place"] for one in json.loads(out)["claims"]}
    assert states == {"expired": None, "changed": "content/touch.md:3:1", "unused": None}


def test_check_calls_nothing_unused_whose_article_it_has_not_read(capfd: pytest.CaptureFixture[str]) -> None:
    add("content/touch.md:8")
    assert ran(capfd, "evidence", "check", "content/hugs.md")[0] == 0
    Path("content/touch.md").unlink()
    assert ran(capfd, "evidence", "check", "content/hugs.md")[0] == 1


def test_a_changed_claim_is_found_where_it_was_approved_and_in_no_other_article(
    capfd: pytest.CaptureFixture[str],
) -> None:
    add("content/touch.md:4")
    Path("content/touch.md").write_text(TOUCH.replace("erodes\ntrust", "ends\ntrust"), "utf-8")
    Path("content/hugs.md").write_text("Jealousy kills trust.\n", "utf-8")
    said = found(capfd)
    assert "content/touch.md:3 unmatched-evidence" in said
    assert "content/hugs.md:1 unmatched-evidence" not in said


def test_a_changed_ledger_counts_at_once_and_an_unchanged_one_costs_nothing() -> None:
    def check() -> tuple[str, bool]:
        script = "import sys; from zolint import cli; cli.main(['check', '--format', 'concise', '--select', "
        script += "'category:claims']); print('zolint.view.claims' in sys.modules, file=sys.stderr)"
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        return run.stdout, run.stderr.splitlines()[-1] == "True"

    assert "hugs.md" in check()[0]
    add("content/touch.md:4")
    assert "hugs.md" not in check()[0]
    said, thought = check()
    assert "hugs.md" not in said
    assert not thought
    Path(LEDGER).unlink()
    assert "hugs.md" in check()[0]


def test_a_ledger_that_cannot_be_written_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    Path("zolint.toml").write_text('[evidence]\nledger = "none/approved.toml"\n', "utf-8")
    assert add("content/touch.md:4") == 3
    assert '"none/approved.toml" cannot be written' in capfd.readouterr().err


def git(*arguments: str) -> None:
    who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_two_branches_that_approve_different_claims_merge_without_a_conflict(
    capfd: pytest.CaptureFixture[str],
) -> None:
    git("init", "--initial-branch", "main")
    Path(".gitattributes").write_text(f"{LEDGER} merge=union\n", "utf-8")
    git("add", ".")
    git("commit", "-m", "articles")
    git("checkout", "-b", "kim")
    add("content/touch.md:8")
    git("add", ".")
    git("commit", "-m", "thrush")
    git("checkout", "main")
    add("content/touch.md:3:1")
    add("content/touch.md:4")
    git("add", ".")
    git("commit", "-m", "touch")
    git("merge", "kim")
    assert len(tomllib.loads(Path(LEDGER).read_text("utf-8"))["claims"]) == 3
    assert found(capfd) == []
