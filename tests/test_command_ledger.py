"""A claim is put into the text of a ledger so that people, and git, find all else as it was."""

from __future__ import annotations

import subprocess
import tempfile
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.command.ledger import with_entry
from zolint.view.ledger import Entry
from zolint.view.ledger.wording import fingerprint, name_of

WORDS = st.lists(
    st.sampled_from(
        ["touch", "lowers", "eases", "stress", "trust", "baths", "slow", "warm", "walks", "pain"]
    ),
    min_size=3,
    max_size=7,
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    claim = " ".join(draw(WORDS)).capitalize() + "."
    return Entry(
        name_of(claim),
        claim,
        fingerprint(claim),
        draw(st.sampled_from([("ruiz2018",), ("ruiz2018", "https://example.org/x")])),
        draw(st.sampled_from(["Ana Ruiz", 'Kim "K" Lee'])),
        date(2026, 1, 2),
        draw(st.sampled_from([None, date(2028, 1, 2)])),
        draw(st.sampled_from(["touch.md", "hugs.md"])),
        draw(st.sampled_from(["", "seen in full"])),
    )


def written(several: Sequence[Entry], text: str = "") -> str:
    for entry in several:
        text = with_entry(text, entry)
    return text


@settings(max_examples=40, deadline=None)
@given(st.lists(entries(), min_size=1, max_size=5))
def test_what_is_put_in_twice_is_in_once_and_in_order(several: Sequence[Entry]) -> None:
    text = written(several)
    last = {entry.name: entry for entry in several}
    claims = tomllib.loads(text)["claims"]
    assert list(claims) == sorted(last)
    assert with_entry(text, several[-1]) == text
    assert text.count("[claims.") == len(last)


@settings(max_examples=25, deadline=None)
@given(*[st.lists(entries(), min_size=least, max_size=3) for least in (0, 1, 1)])
def test_git_merges_what_two_people_approve(
    before: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]
) -> None:
    taken = {entry.name for entry in before} | {entry.name for entry in ours}
    known = {entry.name for entry in before}
    ours = [entry for entry in ours if entry.name not in known]
    theirs = [entry for entry in theirs if entry.name not in taken]
    base = written(before)
    sides = {"base": base, "ours": written(ours, base), "theirs": written(theirs, base)}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sides.items():
            Path(folder, name).write_text(text, "utf-8")
        command = ["git", "merge-file", "-p", "--union", "ours", "base", "theirs"]
        merged = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode()
    wanted = [tomllib.loads(sides[name]).get("claims", {}) for name in ("ours", "theirs")]
    assert tomllib.loads(merged).get("claims", {}) == wanted[0] | wanted[1]


HAND = """\
# House rules: two people look at every claim.

# about baths
[claims.baths]  # old
until = 2030-01-01
claim = "Warm baths ease cramps."  # seen

# about walks
[claims.walks]
sources = [
    "lee2020",  # the review
]
claim = "Daily walks lower blood pressure."
"""


def test_comments_and_order_stay_as_they_are() -> None:
    entry = Entry("jealousy", "Jealousy erodes trust.", "ff", ("x",), "Ana", date(2026, 1, 2))
    block = (
        '[claims.jealousy]\nreviewed-by = "Ana"\nreviewed = 2026-01-02\nclaim = "Jealousy erodes trust."\n'
        'sources = ["x"]\nfingerprint = "ff"\n\n'
    )
    assert with_entry(HAND, entry) == HAND.replace("# about walks", f"{block}# about walks")
    walks = Entry("walks", "Daily walks lower blood pressure.", "", ("lee2020", "y"), "Kim", note="n")
    changed = with_entry(HAND, walks)
    assert tomllib.loads(changed)["claims"]["walks"] == {
        "sources": ["lee2020", "y"],
        "claim": "Daily walks lower blood pressure.",
        "reviewed-by": "Kim",
        "note": "n",
    }
    added = [line for line in changed.splitlines() if line not in HAND.splitlines()]
    assert sorted(added) == ['    "y",', 'note = "n"', 'reviewed-by = "Kim"']
    assert [line for line in HAND.splitlines() if line not in changed.splitlines()] == []


def test_a_ledger_that_is_written_otherwise_takes_a_claim_too() -> None:
    entry = Entry("a", "Jealousy erodes trust.", "ff", ("x",), "Ana")
    for text in (
        '[claims]\nb = { claim = "B b b." }  # b\n',
        'claims.b.claim = "B b b."  # b\n',
        'claims = { b = { claim = "B b b." } }  # b\n',
        '[claims]\n[claims.b]\nclaim = "B b b."  # b\r\n',
    ):
        claims = tomllib.loads(with_entry(text, entry))["claims"]
        assert claims["b"] == {"claim": "B b b."}
        assert claims["a"]["claim"] == "Jealousy erodes trust."
        assert "# b" in with_entry(text, entry)


def test_line_endings_stay_as_they_are() -> None:
    text = with_entry(HAND.replace("\n", "\r\n"), Entry("a", "Jealousy erodes trust.", "ff"))
    assert text.count("\n") == text.count("\r\n")
