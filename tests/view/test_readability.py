"""Scores are those of the published formulas over the prose alone, and nothing is ever downloaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import textstat  # type: ignore[import-untyped]  # it has no types

from zolint.document import Block, Document, Kind, Piece
from zolint.settings import ReadabilitySettings, Settings
from zolint.source import Source, Span
from zolint.view import Analysis, readability
from zolint.view.readability import FORMULAS, Counts, Readability, count, reading_age, syllables

PLAIN = (
    "Your body changes over the years. Desire comes and goes, and that is ordinary. "
    "Talk about what you want before you are in bed together. Nobody can read your thoughts. "
    "A doctor can examine you if sex becomes uncomfortable. Medication sometimes lowers desire considerably. "
    "Ask the pharmacist about alternatives before you stop anything."
)
FORBID = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
import nltk.downloader
nltk.downloader.Downloader.download = refuse
import zolint.view.readability as readability
print(readability.syllables("about"), readability.syllables("hospitalisation"))
"""


def block(text: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(kind, text, (Piece(0, len(text), Span(0, len(text)), verbatim=True),))


def view(*blocks: Block, formula: str = "flesch-kincaid") -> Readability:
    settings = Settings(readability=ReadabilitySettings(formula=formula))
    document = Document(Source("a.txt", ""), "text", blocks)
    return Analysis(document, settings).view(Readability)


def fresh(code: str, home: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "NLTK_DATA"}
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**environment, "HOME": str(home), "APPDATA": str(home)},
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_importing_the_module_does_not_import_textstat(tmp_path: Path) -> None:
    code = "import sys, zolint.view.readability; print([m for m in ('textstat', 'nltk') if m in sys.modules])"
    assert fresh(code, tmp_path).strip() == "[]"


def test_counts_syllables_without_a_download(tmp_path: Path) -> None:
    assert fresh(FORBID, tmp_path).split() == ["2", "6"]


def test_counting_imports_no_nltk(tmp_path: Path) -> None:
    code = "import sys, zolint.view.readability as r; r.syllables('about'); print('nltk' in sys.modules)"
    assert fresh(code, tmp_path).strip() == "False"


def test_counts_alike_where_textstat_and_nltk_have_been_imported_before(tmp_path: Path) -> None:
    code = f"import sys, nltk, textstat\n{FORBID}\nprint(sys.modules['nltk'] is nltk)"
    assert fresh(code, tmp_path).split() == ["2", "6", "True"]


def test_agrees_with_textstat_on_plain_sentences() -> None:
    syllables("a")  # gives textstat our dictionary before it asks for NLTK's
    scores = view(block(PLAIN))
    assert scores.word_count == textstat.lexicon_count(PLAIN)
    assert scores.counts.sentences == textstat.sentence_count(PLAIN)
    assert scores.counts.syllables == textstat.syllable_count(PLAIN)
    assert scores.ease == pytest.approx(textstat.flesch_reading_ease(PLAIN))
    by_formula = {
        "flesch-kincaid": textstat.flesch_kincaid_grade,
        "smog": textstat.smog_index,
        "coleman-liau": textstat.coleman_liau_index,
        "gunning-fog": textstat.gunning_fog,
    }
    assert set(by_formula) == set(FORMULAS)
    for name, score in by_formula.items():
        assert view(block(PLAIN), formula=name).grade == pytest.approx(score(PLAIN)), name


def test_counts_sentences_where_textstat_does_not() -> None:
    text = "Dr. Osei said no. Stop. Take 2.5 mg, e.g. half a tablet."
    assert view(block(text)).counts.sentences == 3


def test_the_formulas_give_the_published_values() -> None:
    counts = Counts(sentences=10, words=150, syllables=225, letters=675, polysyllables=12, complex_words=10)
    grades = {name: round(formula.grade(counts), 2) for name, formula in FORMULAS.items()}
    assert grades == {"flesch-kincaid": 7.96, "smog": 9.39, "coleman-liau": 8.33, "gunning-fog": 8.67}
    assert round(readability.flesch_reading_ease(counts), 2) == 64.71


@pytest.mark.parametrize(
    "kind",
    [Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.CODE, Kind.TAGS, Kind.CHROME, Kind.TABLE, Kind.FOOTNOTE],
)
def test_scores_prose_alone(kind: Kind) -> None:
    hard = block("Incomprehensible institutionalised terminology notwithstanding.", kind)
    assert view(block(PLAIN), hard).counts == view(block(PLAIN)).counts


def test_a_name_in_a_list_is_no_sentence() -> None:
    names = (block("Condoms", Kind.ITEM), block("Water-based lubricant", Kind.ITEM))
    assert view(block(PLAIN), *names).counts == view(block(PLAIN)).counts
    assert view(block("Use condoms.", Kind.ITEM)).counts.sentences == 1


def test_an_article_without_prose_has_no_grade() -> None:
    empty = view(block("A title", Kind.TITLE), block("…"))
    assert (empty.word_count, empty.grade, empty.ease) == (0, 0.0, 100.0)
    assert empty.hardest_sentences(3) == ()
    assert empty.hardest_words(3) == ()


def test_names_the_hardest_sentences_in_the_order_of_the_article() -> None:
    hard = (
        "Communication facilitates mutual understanding between experienced people almost everywhere we look."
    )
    harder = (
        "Unambiguous expectations considerably diminish disappointment for every individual who participates."
    )
    easy = "We talk a lot and it is good for the two of us."
    found = view(block(f"{harder} {easy} {hard}")).hardest_sentences(2)
    assert [graded.sentence.text for graded in found] == [harder, hard]
    assert found[0].grade > found[1].grade


def test_names_the_hardest_words() -> None:
    text = "Vulnerability is hard. Vulnerability takes time. Intimacy helps. A cat sat here."
    assert view(block(text)).hardest_words(2) == ("vulnerability", "intimacy")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("about", 2), ("anxiety", 4), ("Anxiety", 4), ("any", 2), ("body’s", 2), ("co-regulation", 5),
        ("don’t", 1), ("HIV", 3), ("medicine", 3), ("sex", 1), ("vagina", 3), ("3", 1),
    ],
)  # fmt: skip
def test_counts_syllables_as_they_are_spoken(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_every_entry_of_the_dictionary_is_well_formed_and_needed() -> None:
    path = Path(readability.__file__).with_name("data") / "nltk" / "corpora" / "cmudict" / "cmudict"
    entries = [line.split() for line in path.read_text("utf-8").splitlines()]
    words = [entry[0] for entry in entries]
    assert words == sorted(set(words))
    for word, number, *parts in entries:
        assert word == word.lower()
        assert number == "1"
        assert set(parts) == {"0"}
        assert syllables(word) == len(parts)


def test_counts_add_up() -> None:
    one, two = count(["Talk", "first"]), count(["Communication", "matters"])
    assert one + two == Counts(2, 4, 9, 29, 1, 1)


def test_reading_age_is_five_years_above_the_grade() -> None:
    assert reading_age(9) == 14
