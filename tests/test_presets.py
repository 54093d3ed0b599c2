"""The configurations that come with zolint."""

from __future__ import annotations

from pathlib import Path

import pytest

from zolint import config_file, plugins
from zolint.mistake import Mistake
from zolint.plan import Plan
from zolint.project import Choices, Project
from zolint.rule import Severity


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def plan(text: str) -> Plan:
    Path("zolint.toml").write_text(text, "utf-8")
    project = Project(plugins.load, Choices())
    found = project.plan("a.md")
    assert project.notices == ()
    return found


def names(text: str) -> set[str]:
    return {active.rule.name for active in plan(text).rules}


@pytest.mark.parametrize("name", config_file.presets())
def test_a_preset_holds_nothing_that_zolint_does_not_know(name: str) -> None:
    assert plan(f'extend = "{name}"').rules


def test_there_is_a_gentle_and_a_strict_one() -> None:
    assert list(config_file.presets()) == ["zolint:gentle", "zolint:strict"]


def test_gentle_runs_fewer_rules_and_strict_runs_all() -> None:
    by_default = names("")
    assert names('extend = "zolint:gentle"') < by_default < names('extend = "zolint:strict"')
    assert names('extend = "zolint:strict"') == names('select = ["all"]')


def test_gentle_keeps_every_error_and_makes_nothing_worse() -> None:
    gentle = {active.rule.name: active for active in plan('extend = "zolint:gentle"').rules}
    for active in plan("").rules:
        if active.rule.severity is Severity.ERROR:
            assert gentle[active.rule.name].severity in (None, Severity.ERROR)
    for active in gentle.values():
        assert active.severity is None or active.severity.rank >= active.rule.severity.rank


def test_strict_makes_nothing_milder() -> None:
    for active in plan('extend = "zolint:strict"').rules:
        assert active.severity is None or active.severity.rank <= active.rule.severity.rank


def test_what_the_user_says_comes_on_top() -> None:
    text = 'extend = "zolint:gentle"\nextend-select = ["hard-word"]\n[rules.long-sentence]\nmax-words = 12\n'
    found = {active.rule.name: active for active in plan(text).rules}
    assert found["long-sentence"].options.max_words == 12  # type: ignore[attr-defined]  # the rule's own
    assert found["long-sentence"].severity is Severity.INFO
    assert "hard-word" in found


def test_the_command_line_may_name_a_preset() -> None:
    Path("zolint.toml").write_text('ignore = ["long-sentence"]\n', "utf-8")
    project = Project(plugins.load, Choices(config=('extend="zolint:strict"', "readability.grade=7")))
    strict = {active.rule.name: active for active in project.plan("a.md").rules}
    assert strict["unsupported-claim"].severity is Severity.ERROR
    assert project.plan("a.md").settings.readability.grade == 7


def test_a_file_between_may_extend_a_preset() -> None:
    Path("base.toml").write_text('extend = "zolint:strict"\nignore = ["category:trust"]\n', "utf-8")
    assert names('extend = "base.toml"') < names('extend = "zolint:strict"')


def test_an_unknown_preset_is_a_mistake() -> None:
    with pytest.raises(Mistake) as caught:
        plan('extend = "zolint:harsh"')
    assert str(caught.value) == (
        'zolint.toml:1:1: there is no preset "zolint:harsh"; there are zolint:gentle and zolint:strict'
    )
