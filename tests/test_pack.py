"""A pack makes rules of TOML, or says where it is wrong."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.articles import article
from zolint import pack
from zolint.engine import lint
from zolint.mistake import Mistake
from zolint.plan import default
from zolint.rule import Category, Severity

HOUSE = """
[rules.honeymoon-phase]
flag = ["honeymoon phase"]
message = '"{words}" is a cliché. Say how long it lasted.'
severity = "error"
category = "trust"
summary = "A cliché"

[rules.person-first]
prefer = { "hiv-infected" = "living with HIV", "addict" = ["person who uses", "person with an addiction"] }

[rules.lube-note]
when = ["anal sex", "anal play"]
say = ["water-based lube", "silicone-based lube"]

[rules.filler]
flag = ["very", "really"]
at-most = 1
per = "paragraph"
quotations = false
"""


def write(folder: Path, text: str, name: str = "house.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_every_kind_of_rule_runs_like_one_of_python(tmp_path: Path) -> None:
    rules = pack.load(write(tmp_path, HOUSE))
    document = article("The honeymoon phase of an addict is very, very short.", "Anal sex is common.")
    found = [(finding.rule, finding.place.excerpt) for finding in lint(document, default(rules)).findings]
    assert found == [
        ("house/honeymoon-phase", "honeymoon phase"),
        ("house/person-first", "addict"),
        ("house/filler", "very"),
        ("house/lube-note", "Anal sex"),
    ]


def test_rules_are_named_after_the_file_or_as_it_says(tmp_path: Path) -> None:
    text = '[rules.a]\nflag = ["b"]\n'
    assert [rule.name for rule in pack.load(write(tmp_path, text))] == ["house/a"]
    assert [(rule.name, rule.plugin) for rule in pack.load(write(tmp_path, 'name = "acme"\n' + text))] == [
        ("acme/a", "acme")
    ]


def test_what_a_rule_does_not_say_has_a_default(tmp_path: Path) -> None:
    rules = {rule.name: rule for rule in pack.load(write(tmp_path, HOUSE))}
    told = rules["house/honeymoon-phase"]
    assert (told.severity, told.category, told.summary) == (Severity.ERROR, Category.TRUST, "A cliché")
    words, note = rules["house/filler"], rules["house/lube-note"]
    assert (words.severity, words.category) == (Severity.WARNING, Category.READABILITY)
    assert words.summary == 'too many of "very", "really"'
    assert (note.severity, note.category) == (Severity.WARNING, Category.SAFETY)


def test_rules_can_be_sent_to_another_process(tmp_path: Path) -> None:
    rules = pack.load(write(tmp_path, HOUSE))
    assert pickle.loads(pickle.dumps(rules)) == rules  # noqa: S301 - our own value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[rules.a]\nflag = ["b"]\nsverity = "error"',
            '3:1: unknown key of a rule "sverity"; did you mean "severity"?',
        ),
        ('[rules.a]\nflag = "b"', '2:1: flag must be a list, not "b"'),
        ('[rules.a]\nflag = ["b", 3]', "2:14: an entry of flag must be text in quotes, not 3"),
        ('[rules.a]\nflag = [\n "b",\n "*c",\n]', '4:2: "*c" must begin with a letter or a digit'),
        ('[rules.a]\nflag = ["b*c"]', '2:9: "b*c": a * stands only at the end of a word'),
        ("[rules.a]\nflag = []", "1:2: the rule lacks what to flag, what to prefer or what to say"),
        ("[rules.a]", "1:2: the rule lacks what to flag, what to prefer or what to say"),
        ('[rules.a]\nflag = ["b"]\nsay = ["c"]', "3:1: a rule does one thing; this one has flag and say"),
        ('[rules.a]\nflag = ["b"]\nwhen = ["c"]', "3:1: when goes with say, which this rule lacks"),
        ('[rules.a]\nflag = ["b"]\nper = "paragraph"', "3:1: per goes with at-most, which this rule lacks"),
        ('[rules.a]\nflag = ["b"]\nat-most = -1', "3:1: at-most must be at least 0, not -1"),
        ('[rules.a]\nprefer = {"b*" = "c"}', '2:11: "b*": words to replace are spelled out, without a *'),
        (
            '[rules.a]\nprefer = {"b" = 3}',
            '2:11: what to write for "b" must be text in quotes, or a list of texts',
        ),
        (
            '[rules.a.prefer]\n"b" = []',
            '2:1: what to write for "b" must be text in quotes, or a list of texts',
        ),
        (
            '[rules.a]\nflag = ["b"]\nseverity = "eror"',
            '3:1: severity must be one of "error", "warning", "info", not "eror"; did you mean "error"?',
        ),
        ('[rules.A]\nflag = ["b"]', '1:2: "A" cannot name a rule; use small letters, digits and hyphens'),
        ("[rules]\na = 3", "2:1: a rule must be a table: [rules.a]"),
        ("rules = 3", "1:1: rules must be tables: [rules.NAME]"),
        ("[rule.a]", '1:2: unknown key "rule"; a pack holds a name and tables [rules.NAME], '),
        (
            'name = "zolint"',
            '1:1: "zolint" cannot name a pack; set name to small letters, digits and hyphens, not to zolint',
        ),
        ("name = 3", '1:1: "3" cannot name a pack'),
        ("[rules.a]\nflag = = 1", "2:8: not TOML: invalid value"),
    ],
)
def test_says_what_is_wrong_and_where(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(Mistake) as caught:
        pack.load(path)
    assert str(caught.value).startswith(f"{path}:{message}")


def test_a_file_that_cannot_name_a_pack_must_say_a_name(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match='1:1: "House Rules" cannot name a pack'):
        pack.load(write(tmp_path, '[rules.a]\nflag = ["b"]', "House Rules.toml"))


def test_a_file_that_is_not_there_is_the_callers_to_report(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        pack.load(tmp_path / "gone.toml")
