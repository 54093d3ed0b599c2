"""Writes articles of made-up but plain English, every sentence another, for measuring speed.

python bench/corpus.py FOLDER [--articles 1000] [--words 600] [--seed 1]
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

_PEOPLE = """couples|new parents|nurses|older readers|first-time partners|shy people|flatmates|carers|
students in a long-distance relationship|people who work nights|friends who date|a tired partner|
the person who asks first|readers in their fifties|people with a new diagnosis|singers and teachers"""
_THINGS = """a short walk|slow breathing|an early night|a warm bath|a shared calendar|regular sleep|
a written list of limits|a quiet dinner|honest talk|a pelvic floor exercise|a daily check-in|
silicone-based lubricant|a weekly evening without phones|a visit to the clinic|gentle touch|massage oil"""
_STATES = """stress|worry|desire|trust|muscle tension|sleep|blood pressure|low mood|closeness|pain|
arousal|self-esteem|jealousy|patience|back pain|the fear of rejection|hormone levels|fatigue"""
_EFFECTS = """reduces|improves|often lowers|may ease|can raise|is linked to|seldom changes|strengthens|
does not affect|helps with|is said to influence|makes room for|sometimes brings back|calms"""
_DEEDS = """talk about|plan|put off|learn about|laugh about|ask a doctor about|write down|argue over|
agree on|read up on|forget about|take time for|quietly worry about|joke about"""
_TIMES = """on weekday evenings|after the birth of a child|during a stressful month|before going to bed|
within a few weeks|at the start of a relationship|once the children are asleep|on holiday|in winter|
after an argument|in the second year|when work is done|over the course of a long marriage"""
_ASIDES = """although nobody planned it|which surprised the counsellor|even if it feels odd at first|
because habits are slow to change|while others prefer to wait|as long as both want it|
unless somebody is in pain|so that neither has to guess|and that is fine|but only for a while"""
_ADVICE = """Try|Begin with|Set aside ten minutes for|Ask your partner about|Keep a note of|Think about|
Do not rush|Take a break from|Make a habit of|Talk to a pharmacist about"""


def article(number: int, words: int, random_: random.Random) -> str:
    """Return an article of about so many words, in Markdown."""
    lines = [f"---\ntitle: Notes on {_pick(_STATES, random_)}, part {number}\ntags: [sleep, couples]\n---\n"]
    written = 0
    while written < words:
        if random_.random() < 0.2:  # a heading for every fifth paragraph
            lines.append(f"## On {_pick(_THINGS, random_)} {_pick(_TIMES, random_)}\n")
        paragraph = " ".join(_sentence(random_) for _ in range(random_.randint(2, 5)))
        written += len(paragraph.split())
        lines.append(paragraph + "\n")
    return "\n".join(lines)


def write(folder: Path, articles: int, words: int, seed: int) -> None:
    """Write the articles as 0000.md, 0001.md ... ; the same seed gives the same articles."""
    folder.mkdir(parents=True, exist_ok=True)
    random_ = random.Random(seed)
    for number in range(articles):
        (folder / f"{number:04}.md").write_text(article(number, words, random_), "utf-8")


def _sentence(random_: random.Random) -> str:
    def pick(choices: str) -> str:
        return _pick(choices, random_)

    day = random_.randint(2, 9_999)
    form = random_.randrange(6)
    if form == 0:
        text = f"{pick(_THINGS)} {pick(_EFFECTS)} {pick(_STATES)} {pick(_TIMES)}, {pick(_ASIDES)}"
    elif form == 1:
        text = f"{pick(_PEOPLE)} {pick(_DEEDS)} {pick(_THINGS)} {pick(_TIMES)}"
    elif form == 2:
        text = f"{pick(_ADVICE)} {pick(_THINGS)} {pick(_TIMES)}, {pick(_ASIDES)}"
    elif form == 3:
        text = f"on day {day} of the diary, {pick(_PEOPLE)} {pick(_DEEDS)} {pick(_STATES)}"
    elif form == 4:
        text = f"{pick(_TIMES)}, {pick(_THINGS)} {pick(_EFFECTS)} {pick(_STATES)} and {pick(_STATES)}"
    else:
        text = f"some {pick(_PEOPLE)} {pick(_DEEDS)} {pick(_THINGS)}, {pick(_ASIDES)}"
    return f"{text[0].upper()}{text[1:]}."


def _pick(choices: str, random_: random.Random) -> str:
    return random_.choice(choices.split("|")).strip()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.folder, given.articles, given.words, given.seed)
