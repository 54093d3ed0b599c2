"""What is said of a configuration that cannot be used."""

from __future__ import annotations

import pytest

from tests.configuring import plan
from tests.running import Write
from zolint.mistake import Mistake


def complaint(path: str = "article.md", **choices: object) -> str:
    with pytest.raises(Mistake) as caught:
        plan(path, **choices)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('slect = ["all"]', 'zolint.toml:1:1: unknown key "slect"; did you mean "select"?'),
        (
            "[long-sentence]\nmax-words = 3",
            (
                'zolint.toml:1:2: unknown key "long-sentence"; '
                "the options of a rule stand under [rules.long-sentence]"
            ),
        ),
        (
            'ignore = [\n  "long-paragraph",\n  "long-sentense",\n]',
            'zolint.toml:3:3: unknown rule "long-sentense"; did you mean "long-sentence"?',
        ),
        (
            "[rules.long-sentense]\nmax-words = 3",
            'zolint.toml:1:2: unknown rule "long-sentense"; did you mean "long-sentence"?',
        ),
        ('select = ["jargon"]', 'zolint.toml:1:11: unknown rule "jargon"; did you mean "acme/jargon"?'),
        ('select = ["claims"]', 'zolint.toml:1:11: unknown rule "claims"; did you mean "category:claims"?'),
        (
            'select = ["category:claim"]',
            'zolint.toml:1:11: unknown category "claim"; did you mean "claims"?',
        ),
        (
            'select = ["acne/jargon"]',
            (
                'zolint.toml:1:11: unknown rule "acne/jargon": '
                'no plug-in or pack is named "acne"; did you mean "acme"?'
            ),
        ),
        (
            'select = ["acne/*"]',
            'zolint.toml:1:11: no plug-in or pack "acne" brings rules; did you mean "acme"?',
        ),
        (
            'select = ["kind:claims"]',
            'zolint.toml:1:11: unknown selector "kind:claims"; did you mean "category:claims"?',
        ),
        (
            "[rules.long-sentence]\nmax-word = 3",
            'zolint.toml:2:1: unknown option of long-sentence "max-word"; did you mean "max-words"?',
        ),
        (
            '[rules.long-sentence]\nmax-words = "3"',
            'zolint.toml:2:1: max-words must be a whole number, not "3"',
        ),
        (
            '[rules.long-sentence]\nseverity = "fatal"',
            'zolint.toml:2:1: severity must be one of "error", "warning", "info", not "fatal"',
        ),
        ("[rules]\nlong-sentence = 3", "zolint.toml:2:1: long-sentence must be a table, not 3"),
        ("[readability]\ngrad = 3", 'zolint.toml:2:1: unknown key "grad"; did you mean "grade"?'),
        ('[readability]\ngrade = "easy"', 'zolint.toml:2:1: grade must be a number, not "easy"'),
        ('select = "all"', 'zolint.toml:1:1: select must be a list, not "all"'),
        ('select = ["all", 3]', "zolint.toml:1:18: an entry of select must be text in quotes, not 3"),
        ("packs = 3", "zolint.toml:1:1: packs must be a list, not 3"),
        ("extend = 3", "zolint.toml:1:1: extend must be text in quotes, not 3"),
        (
            'exclude = ["a", "[z-a].md"]',
            'zolint.toml:1:17: "[z-a].md" is no file pattern; write it as in .gitignore, like "drafts/**"',
        ),
        (
            '[per-file.""]\nselect = []',
            'zolint.toml:1:2: "" is no file pattern; write it as in .gitignore, like "drafts/**"',
        ),
        (
            '[per-file."news/**"]\nselct = []',
            'zolint.toml:2:1: unknown key of a per-file table "selct"; did you mean "select"?',
        ),
        (
            '[per-file."news/**"]\nignore = ["long-sentense"]',
            'zolint.toml:2:11: unknown rule "long-sentense"; did you mean "long-sentence"?',
        ),
        ('extend = "gone.toml"', 'zolint.toml:1:1: there is no file "gone.toml" to extend'),
        (
            'extend = "zolint.toml"',
            "zolint.toml:1:1: the files extend each other in a circle: zolint.toml -> zolint.toml",
        ),
        (
            'packs = ["gone.toml"]',
            'zolint.toml:1:10: the pack "gone.toml" cannot be read: No such file or directory',
        ),
        ("select = [\n", "zolint.toml:2:1: not TOML: invalid value at the end of the file"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_nearest_right_name(
    write: Write, text: str, message: str
) -> None:
    write("zolint.toml", text)
    assert complaint() == message


def test_places_count_from_the_top_of_pyproject(write: Write) -> None:
    write("pyproject.toml", '[project]\nname = "x"\n\n[tool.zolint]\nignore = ["long-sentense"]\n')
    assert complaint().startswith('pyproject.toml:5:11: unknown rule "long-sentense"')


def test_a_circle_of_files_is_refused(write: Write) -> None:
    write("zolint.toml", 'extend = "a.toml"')
    write("a.toml", 'extend = "b.toml"')
    write("b.toml", 'extend = "a.toml"')
    assert (
        complaint()
        == "b.toml:1:1: the files extend each other in a circle: zolint.toml -> a.toml -> b.toml -> a.toml"
    )


def test_a_mistake_in_an_extended_file_is_named_there(write: Write) -> None:
    write("style/base.toml", "selct = []")
    write("zolint.toml", 'extend = "style/base.toml"')
    assert complaint() == 'style/base.toml:1:1: unknown key "selct"; did you mean "select"?'


def test_a_mistake_in_a_pack_is_named_there(write: Write) -> None:
    write("house.toml", "[rules.banned]\nflg = []\n")
    write("zolint.toml", 'packs = ["house.toml"]')
    assert complaint().startswith("house.toml:2:1: ")


def test_two_packs_of_one_name_are_refused(write: Write) -> None:
    write("a/house.toml", '[rules.banned]\nflag = ["detox"]\n')
    write("b/house.toml", '[rules.other]\nflag = ["cleanse"]\n')
    write("zolint.toml", 'packs = ["a/house.toml", "b/house.toml"]')
    assert (
        complaint() == 'zolint.toml:1:26: "house" is the name of another pack or plug-in; change its `name`'
    )


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        (
            {"select": ("long-sentense",)},
            '--select: unknown rule "long-sentense"; did you mean "long-sentence"?',
        ),
        ({"ignore": ("category:x",)}, '--ignore: unknown category "x"'),
        (
            {"config": ("rules.long-sentence.max-words=many",)},
            (
                "--config rules.long-sentence.max-words=many: not a TOML key and value; "
                """text needs quotes: --config 'rules.long-sentence.max-words="..."'"""
            ),
        ),
        (
            {"config": ("rules.long-sentence.max-word=3",)},
            (
                '--config rules.long-sentence.max-word=3: unknown option of long-sentence "max-word"; '
                'did you mean "max-words"?'
            ),
        ),
        ({"config": ("gone.toml",)}, '--config: there is no file "gone.toml"'),
        (
            {"config": ("a.toml", "b.toml")},
            '--config: "a.toml" and "b.toml": only one configuration file can be in force',
        ),
        (
            {"config": ("a.toml",), "isolated": True},
            "--isolated leaves configuration files aside, so --config cannot name one",
        ),
    ],
)
def test_a_mistake_on_the_command_line_names_the_option(
    write: Write, choices: dict[str, object], message: str
) -> None:
    assert complaint(**choices) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('include = ["[z-a].md"]', 'zolint.toml:1:12: "[z-a].md" is no file pattern; '),
        ("respect-gitignore = 1", "zolint.toml:1:1: respect-gitignore must be true or false, not 1"),
        ("baseline = 1", "zolint.toml:1:1: baseline must be text in quotes, not 1"),
    ],
)
def test_a_mistake_about_files_is_named_with_its_place(write: Write, text: str, message: str) -> None:
    write("zolint.toml", text)
    assert complaint().startswith(message)
