"""What the evidence ledger holds, which sentences stand in it, and what an approval covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint import nlp, plan, plugins
from zolint.document import markdown, text
from zolint.engine import Outcome, lint
from zolint.mistake import Mistake
from zolint.settings import EvidenceSettings, Settings, TrustSettings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claims, Need
from zolint.view.ledger import Approvals, wording
from zolint.view.ledger.entries import Entry, load
from zolint.view.ledger.wording import fingerprint, likeness, name_of, normal, plain
from zolint.view.sentences import Sentences

TODAY = "2025-01-31"


def analysis(folder: Path, article: str, *claims: str, today: str = TODAY) -> Analysis:
    """Return an article, `a.md`, beside a ledger of tables."""
    ledger = folder / "ledger.toml"
    tables = (f"[claims.n{n}]\n{claim}\n" for n, claim in enumerate(claims))
    ledger.write_text("\n".join(tables), "utf-8")
    found = Analysis(
        markdown.read(Source(f"{folder}/a.md", article)),
        Settings(evidence=EvidenceSettings(ledger=str(ledger)), trust=TrustSettings(today=today)),
    )
    nlp.parse_all(Claims.wants(found))
    return found


def sentence(words: str) -> str:
    (only,) = Analysis(markdown.read(Source("a.md", words)), Settings()).view(Sentences).all
    return wording(only)


@pytest.mark.parametrize(
    "same",
    [
        "Slow touch lowers stress by 5%.",
        "slow touch — lowers stress, by 5%!",
        "Slow *touch* **lowers** stress by\n5%.",
        "Slow touch lowers stress by 5%.[^1]",
        "Slow touch lowers stress [3, 4] by 5%.",
        "Slow touch lowers stress² by 5%.",
        "Slow touch lowers stress by 5% (Ruiz & Lee, 2018).",
        "Slow touch lowers stress by 5% [@ruiz2018, p. 3].",
        "Slow [touch](https://example.org) lowers stress by 5% ([NHS](https://www.nhs.uk)).",
    ],
)
def test_case_markup_punctuation_and_references_do_not_count(same: str) -> None:
    article = f"{same}\n\n[^1]: Ruiz.\n" if "[^1]" in same else same
    first, *_ = Analysis(markdown.read(Source("a.md", article)), Settings()).view(Sentences).all
    assert fingerprint(wording(first)) == fingerprint("Slow touch lowers stress by 5%.")


@pytest.mark.parametrize(
    "other",
    [
        "Slow touch lowers stress by 5.",
        "Slow touch lowers stress by 50%.",
        "Slow touch lowers stress by 0.5%.",
        "Slow touch lowers stress by >5%.",
        "Slow touch never lowers stress by 5%.",
        "Slow touch lowers stress by 5% (in mice).",
        "Touch slow lowers stress by 5%.",
    ],
)
def test_words_their_order_figures_and_signs_count(other: str) -> None:
    assert fingerprint(other) != fingerprint("Slow touch lowers stress by 5%.")


def test_the_words_on_record_read_as_they_were_written() -> None:
    assert (
        sentence("Slow *touch* lowers\nstress² ([NHS](https://www.nhs.uk)), they say [3].")
        == "Slow touch lowers stress, they say."
    )


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_the_words_on_record_are_known_again(words: str) -> None:
    assert fingerprint(plain(words)) == fingerprint(words)
    assert normal(plain(words)) == normal(words)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_a_name_is_a_bare_key_of_toml(words: str) -> None:
    assert name_of(words).replace("-", "").isalnum()
    assert name_of(words).isascii()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Slow touch lowers stress.", "Slow touch eases stress.", True),
        ("Slow touch lowers stress.", "Slow touch lowered the stress.", True),
        ("Jealousy erodes trust.", "Jealousy erodes trust, and over the years it ends in violence.", True),
        ("Slow touch lowers stress.", "Slow walks lower blood pressure.", False),
        ("Slow touch lowers stress.", "Loud music raises the pulse.", False),
        ("It helps.", "It helps people who have lived with pain for many years to sleep.", False),
        ("", "Slow touch lowers stress.", False),
    ],
)
def test_a_sentence_that_was_changed_is_told_from_another(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a table
    assert (likeness(one, other) > 0) == alike
    assert likeness(one, other) == pytest.approx(likeness(other, one))


def test_an_approved_sentence_stands_wherever_its_words_do(tmp_path: Path) -> None:
    article = "# Touch\n\nBegin slowly. Slow touch **lowers** stress.\n\n- slow touch lowers stress\n"
    found = analysis(tmp_path, article, 'claim = "Slow touch lowers stress."').view(Approvals)
    assert found.standing == {"n0"}


@pytest.mark.parametrize(
    "words",
    [
        "It lowers stress.",
        "But this may lower stress.",
        "For most people, they lower stress.",
        "THESE baths lower stress.",
        "That lowers stress.",
    ],
)
def test_a_sentence_that_points_back_is_approved_in_its_own_article_alone(tmp_path: Path, words: str) -> None:
    for path, standing in (("a.md", {"n0"}), ("b.md", set())):
        found = analysis(tmp_path, f"Come in. {words}", f'claim = "{words}"\npath = "{path}"')
        assert found.view(Approvals).standing == standing


def test_a_fingerprint_on_record_is_enough(tmp_path: Path) -> None:
    mark = fingerprint("Slow touch lowers stress.")
    found = analysis(
        tmp_path, "Slow touch lowers stress.", f'claim = "It calms."\nfingerprint = "{mark}"'
    ).view(Approvals)
    assert found.standing == {"n0"}


@pytest.mark.parametrize(
    ("article", "need"),
    [
        ("Slow touch lowers stress.", Need.SOURCE),
        ("Some 40% of women have lived with thrush.", Need.FIGURE),
        ("Studies show that slow touch lowers stress.", Need.NAME),
        ("Sage tea is guaranteed to cure thrush.", Need.CERTAINTY),
    ],
)
def test_an_approval_covers_all_that_a_sentence_claims(tmp_path: Path, article: str, need: Need) -> None:
    bare = analysis(tmp_path, article).view(Claims)
    assert any(bare.unsupported(need))
    approved = analysis(tmp_path, article, f'claim = "{article}"').view(Claims)
    assert not any(any(approved.unsupported(each)) for each in Need)
    assert all(claim.approved for claim in approved.all)


def test_an_approval_says_nothing_of_the_sentence_beside_it(tmp_path: Path) -> None:
    article = "Slow touch lowers stress. Jealousy erodes trust."
    found = analysis(tmp_path, article, 'claim = "Slow touch lowers stress."').view(Claims)
    assert [several[0].text for several in found.unsupported(Need.SOURCE)] == ["Jealousy erodes trust"]


@pytest.mark.parametrize(
    ("until", "holds"), [("2025-01-30", False), ("2025-01-31", True), ("2025-02-01", True)]
)
def test_an_approval_holds_until_the_end_of_its_last_day(tmp_path: Path, until: str, holds: bool) -> None:  # noqa: FBT001 - a table
    claim = f'claim = "Slow touch lowers stress."\nuntil = {until}'
    found = analysis(tmp_path, "Slow touch lowers stress.", claim).view(Claims)
    assert all(one.approved is holds for one in found.all)
    assert [entry.name for _, entry in found.expired] == ([] if holds else ["n0"])
    assert any(found.unsupported(Need.APPROVAL)) is not holds


def checked(folder: Path, article: str, claims: Sequence[str]) -> Outcome:
    """Return what the default rules say of an article on the day of the run."""
    one = analysis(folder, article, *claims, today="")
    usual = replace(plan.default(plugins.load().rules), settings=one.settings)
    return lint(one.document, usual)


def test_what_rests_on_an_approval_is_not_remembered_beyond_it(tmp_path: Path) -> None:
    day = datetime.now(UTC).date() + timedelta(days=30)
    first, second = "Slow touch lowers stress.", "Jealousy erodes trust."
    said = [f'claim = "{first}"\nuntil = {day}', f'claim = "{second}"\nuntil = {day + timedelta(1)}']
    assert checked(tmp_path, f"{first} {second}", said).until == day.isoformat()
    assert checked(tmp_path, second, said).until == (day + timedelta(1)).isoformat()
    assert checked(tmp_path, "Come in.", said).until == ""
    assert checked(tmp_path, first, [f'claim = "{first}"\nuntil = 2020-01-01']).until == ""


def test_a_sentence_has_one_finding_of_its_approval_and_no_other_of_its_claims(tmp_path: Path) -> None:
    first = "Slow touch lowers stress."
    over = checked(tmp_path, first, [f'claim = "{first}"\nuntil = 2020-01-01'])
    assert [finding.rule for finding in over.findings] == ["expired-evidence"]
    changed = checked(
        tmp_path, "Slow touch cures stress within minutes.", [f'claim = "{first}"\npath = "a.md"']
    )
    assert [finding.rule for finding in changed.findings] == ["unmatched-evidence"]
    assert checked(tmp_path, first, [f'claim = "{first}"\npath = "a.md"']).findings == ()


def test_each_changed_claim_is_laid_beside_the_approved_one_most_like_it(tmp_path: Path) -> None:
    article = "Slow touch lowers pain.\n\nSlow touch lowers stress today."
    found = analysis(
        tmp_path,
        article,
        'claim = "Slow touch lowers stress."\npath = "a.md"',
        'claim = "Slow touch lowers the pain a little."\npath = "a.md"',
    ).view(Claims)
    pairs = {several[0].sentence.text: entry.name for several, entry in found.changed}
    assert pairs == {"Slow touch lowers stress today.": "n0", "Slow touch lowers pain.": "n1"}


@pytest.mark.parametrize(
    "entry",
    [
        'claim = "Slow touch lowers stress."',
        'claim = "Slow touch lowers stress."\npath = "b.md"',
        'claim = "Warm baths ease cramps."\npath = "a.md"',
    ],
)
def test_a_claim_of_another_article_or_with_other_words_has_not_changed(tmp_path: Path, entry: str) -> None:
    found = analysis(tmp_path, "Slow touch cures stress within minutes.", entry).view(Claims)
    assert any(found.unsupported(Need.SOURCE))
    assert not any(found.changed)


def test_a_long_approved_claim_is_quoted_round_what_has_changed(tmp_path: Path) -> None:
    words = " ".join(f"touch{n}" for n in range(30))
    approved = f"Slow touch lowers stress, {words}."
    outcome = checked(
        tmp_path, approved.replace("touch20", "music"), [f'claim = "{approved}"\npath = "a.md"']
    )
    (finding,) = (one for one in outcome.findings if one.rule == "unmatched-evidence")
    assert "touch20" in finding.message
    assert '"…' in finding.message
    assert len(finding.message.split()) < 50


def test_without_a_ledger_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zolint.evidence.toml").write_text("broken", "utf-8")
    found = Analysis(text.read(Source("a.txt", "Slow touch lowers stress.")), Settings())
    assert found.view(Approvals).entries == ()
    assert load(str(tmp_path / "none.toml")) == ()


def test_an_entry_is_read_with_all_that_it_says(tmp_path: Path) -> None:
    path = tmp_path / "l.toml"
    path.write_text(
        '[claims.a]\nclaim = "Touch calms."\nfingerprint = "ff"\nsources = ["x"]\nreviewed-by = "Ana"\n'
        'reviewed = 2025-01-02\nuntil = "2026-01-02"\npath = "a.md"\nnote = "n"\n',
        "utf-8",
    )
    day = date(2025, 1, 2)
    wanted = Entry("a", "Touch calms.", "ff", ("x",), "Ana", day, date(2026, 1, 2), "a.md", "n")
    assert load(str(path)) == (wanted,)


@pytest.mark.parametrize(
    ("ledger", "message"),
    [
        ("[claims.a]\nclaim = 3\n", "l.toml:2:1: claim must be text in quotes, not 3"),
        ('[claims.a]\nclam = "x"\n', 'l.toml:2:1: unknown key of a claim "clam"; did you mean "claim"?'),
        ('[claims.a]\nname = "x"\n', 'l.toml:2:1: unknown key of a claim "name"'),
        ('[claims.a]\nuntil = "soon"\n', 'l.toml:2:1: until must be a day like 2027-01-31, not "soon"'),
        ('[claims.a]\nsources = "x"\n', 'l.toml:2:1: sources must be a list, not "x"'),
        ('[claims.a]\nnote = "x"\n', 'l.toml:1:2: this claim has no words; it needs `claim = "..."`'),
        ('[claims.a]\nclaim = "?!"\n', 'l.toml:1:2: this claim has no words; it needs `claim = "..."`'),
        ("[claim.a]\n", 'l.toml:1:2: unknown table "claim"; did you mean "claims"?'),
        ('claims = "x"\n', 'l.toml:1:1: claims must be a table, not "x"'),
        (
            '[claims.a]\nclaim = "x"\n<<<<<<< ours\n',
            "l.toml:3: a merge conflict; keep the claims of both sides",
        ),
        ("[claims.a\n", "l.toml:1:10: not TOML: expected ']' at the end of a table declaration"),
    ],
)
def test_what_is_wrong_in_a_ledger_is_named_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ledger: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("l.toml").write_text(ledger, "utf-8")
    with pytest.raises(Mistake) as wrong:
        load("l.toml")
    assert str(wrong.value) == message
