"""What each stretch of a plain text is: template, title, heading, hashtags or prose, by the site's layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from zolint.document import Kind
from zolint.document.hashtags import is_tags
from zolint.document.text_lines import NOTE_MARKS, Form, Stretch, ends_with_stop, is_capitals

_CODE = r"(?:EN|ES|FR|DE|RU|PT|PL|UK|UA|IT|TR|ZH|JA|KO)"
LANGUAGE_SWITCH = re.compile(rf"(?:^|(?<=\s))(?:{_CODE}[\s|/·,]+)+{_CODE}$|{_CODE}{{3,}}$")
"""Codes of languages to choose from, at the end of a line or glued to its last word."""

_MENU = re.compile(
    r"logo|(?:main )?menu|home(?:page)?|about(?: us)?|contacts?(?: us)?|search(?:\.\.\.|…)?|blog|shop|cart"
    r"|donate|log ?in|sign ?(?:in|up)|register|subscribe|newsletter|skip to (?:main )?content"
    r"|toggle navigation|close|(?:previous|next)(?: article| post)?|back to top|(?:our )?privacy(?: policy)?"
    r"|terms(?: of (?:use|service))?|cookie (?:policy|settings)|faqs?|share(?: this(?: article| post)?)?"
    r"|follow us|related (?:articles|posts|reading)|you may also like|all rights reserved\.?"
    r"|(?:©|copyright\b).{0,80}",
    re.IGNORECASE,
)
_ADVERTISEMENT = re.compile(r"AD|advertisements?|sponsored(?: content)?", re.IGNORECASE)
_READING_TIME = re.compile(r"\d{1,3}[ -]?min(?:ute)?s?\.?(?: read\b.{0,40}|)", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:(?:medically |fact[- ]|last )?(?:written|reviewed|checked|edited|updated|published|posted)\b"
    r"|by [A-Z]|(?:sources?|references?|(?:next )?review):\s*\S"
    r"|(?:photo|image|credits?|disclaimer|note)\b)",
    re.IGNORECASE,
)
"""How a line begins that says who wrote an article and when, or where its facts come from."""
_INNER_STOP = re.compile(r"[^\W\d_]{3}(?:[.!]|(?P<question>\?))[\"”’)]*\s+[\"“‘(]*[A-Z]")
_QUESTION_WORD = re.compile(r"(?:what|how|why|when|where|who|whom|whose|which)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|can|could|may|might|should|would|must|does|did|do"
    r"|(?:is|are|was|do|does|did|ca|wo)n['’]t|(?:i|he|she|it|that|there|you|we|they)['’](?:m|s|re|ve|ll))\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of", "on", "or"}
    | {"than", "that", "the", "to", "up", "vs", "when", "with", "without", "your"}
)
_ENDS_SENTENCE = re.compile(rf"[.!…][\"”’')\]]*{NOTE_MARKS}$")
_NO_HEADING_ENDS_SO = frozenset(",;!-–—…&/")
_MOST_WORDS_OF_TITLE = 24
_MOST_WORDS_OF_HEADING = 14
_MOST_WORDS_OF_QUESTION = 20
_MOST_WORDS_OF_PHRASE = 5
"""So few words are a heading even with a verb, or with a colon at the end."""
_MOST_WORDS_OF_NAME = 3
_MOST_WORDS_OF_SENTENCE = 30
_MOST_HEADINGS_IN_A_ROW = 2
_LONG = 140
"""A text of so many characters is no heading, whatever ends it."""


def kinds(stretches: Sequence[Stretch]) -> list[Kind]:
    """Return what each stretch is."""
    found = [_by_mark(stretch) for stretch in stretches]
    top = _read_top(stretches, found)
    _read_bottom(stretches, found, top)
    _read_advertisements(stretches, found)
    _read_numbered_headings(stretches, found)
    _read_headings(stretches, found, top)
    return [kind or Kind.PARAGRAPH for kind in found]


def _by_mark(stretch: Stretch) -> Kind | None:
    match stretch.form:
        case Form.ITEM:
            return Kind.ITEM
        case Form.QUOTATION:
            return Kind.QUOTATION
        case Form.FOOTNOTE:
            return Kind.FOOTNOTE
        case Form.HEADING:
            return Kind.HEADING
        case Form.PLAIN:
            return Kind.TAGS if is_tags(stretch.text) else None


def _read_top(stretches: Sequence[Stretch], found: list[Kind | None]) -> int:
    """Find the title and the template round it; return where the article's body begins."""
    texts = [stretch.text for stretch in stretches]
    lines = list(takewhile(lambda at: found[at] is None and _is_line(texts[at]), range(len(texts))))
    menu_end = _menu_end(texts, lines)
    for at in lines:
        if at < menu_end or _is_template(texts[at]):
            found[at] = Kind.CHROME
    title = next((at for at in range(menu_end, len(texts)) if found[at] is not Kind.CHROME), len(texts))
    capitals = _title_in_capitals(texts, (at for at in lines if at >= title and found[at] is None))
    if not any(_is_text(texts[at], found[at]) for at in range(title + 1, len(texts))):
        return menu_end
    if capitals is not None:
        found[:capitals] = [Kind.CHROME] * capitals
        title = capitals
    elif not _is_title(texts, found, title, below_menu=menu_end > 0):
        return menu_end
    found[title] = Kind.TITLE
    return title + 1


def _menu_end(texts: Sequence[str], lines: Iterable[int]) -> int:
    """Return where the site's menu ends, with the site's name in it; a longer line above it is a title."""
    end = 0
    for at in lines:
        if _MENU.fullmatch(texts[at]):
            end = at + 1
        elif len(texts[at].split()) > (2 if end else 1) * _MOST_WORDS_OF_NAME and not _is_template(texts[at]):
            break
    return end


def _title_in_capitals(texts: Sequence[str], lines: Iterable[int]) -> int | None:
    """Return which of the first lines is a title in capitals, with nothing but a site's name above it."""
    for at in lines:
        if is_capitals(texts[at]):
            return at
        if len(texts[at].split()) > _MOST_WORDS_OF_NAME:
            return None
    return None


def _is_title(texts: Sequence[str], found: Sequence[Kind | None], at: int, *, below_menu: bool) -> bool:
    """Whether the first words below the template, which are not in capitals, are the title."""
    if at == len(texts) or found[at] is not None:
        return at < len(texts) and found[at] is Kind.HEADING
    text = texts[at]
    below = [n for n in range(at + 1, len(texts)) if found[n] is not Kind.TAGS]
    if below_menu and _is_line(text.rstrip(".")) and len(below) > 1:
        return True
    # two sentences are two paragraphs, though the first lacks its stop
    is_pair = len(below) == 1 and found[below[0]] is None and _is_sentence(texts[below[0]])
    return _is_heading(text, is_first=True) and not (is_pair and _is_clause(text))


def _read_bottom(stretches: Sequence[Stretch], found: list[Kind | None], top: int) -> None:
    """Find the template below the article."""
    for at in range(len(found) - 1, top, -1):
        if found[at] is None and _is_template(stretches[at].text):
            found[at] = Kind.CHROME
        elif found[at] is not Kind.TAGS:
            return


def _read_advertisements(stretches: Sequence[Stretch], found: list[Kind | None]) -> None:
    """Find the template between paragraphs."""
    for at, stretch in enumerate(stretches):
        if found[at] is None and _ADVERTISEMENT.fullmatch(stretch.text):
            found[at] = Kind.CHROME


def _read_numbered_headings(stretches: Sequence[Stretch], found: list[Kind | None]) -> None:
    """Tell "1. Choose a time", with its paragraph below, from an item of a list."""
    for at, stretch in enumerate(stretches[:-1]):
        if found[at] is not Kind.ITEM or not stretch.is_apart or not stretch.mark.strip("(.)").isdigit():
            continue
        is_alone = found[at + 1] is None and (at == 0 or found[at - 1] is not Kind.ITEM)
        text = stretch.text
        if is_alone and ":" not in text and _is_heading(text) and not _is_heading(stretches[at + 1].text):
            found[at] = Kind.HEADING


def _read_headings(stretches: Sequence[Stretch], found: list[Kind | None], top: int) -> None:
    """Find the headings that nothing marks: short lines apart, with text below."""
    row: list[int] = []
    for at in range(top, len(stretches)):
        stretch = stretches[at]
        if found[at] is None and _is_heading(stretch.text) and _stands_out(stretches, at):
            row.append(at)
            continue
        if _is_text(stretch.text, found[at]):
            # more in a row are a list without bullets below its heading
            for heading in row if len(row) <= _MOST_HEADINGS_IN_A_ROW else row[:1]:
                found[heading] = Kind.HEADING
        row = []


def _stands_out(stretches: Sequence[Stretch], at: int) -> bool:
    """Whether a line is apart, or at least the first above lines that are much longer."""
    stretch = stretches[at]
    if stretch.is_apart:
        return True
    below = stretches[at + 1].text if at + 1 < len(stretches) else ""
    return stretch.is_first and _is_running(below) and len(below) > 2 * len(stretch.text)


def _is_line(text: str) -> bool:
    """Whether a text may be a title, a heading or a line of a template."""
    stop = _INNER_STOP.search(text)
    if len(text) > 2 * _LONG or len(text.split()) > _MOST_WORDS_OF_TITLE or (stop and not stop["question"]):
        return False
    return not _ENDS_SENTENCE.search(text) or is_capitals(text) or bool(_MENU.fullmatch(text))


def _is_template(text: str) -> bool:
    if len(text) > _LONG:
        return False
    switch = LANGUAGE_SWITCH.search(text)
    return bool(_MENU.fullmatch(text) or _READING_TIME.fullmatch(text) or (switch and switch.start() == 0))


def _is_heading(text: str, *, is_first: bool = False) -> bool:
    """Whether a line reads as a heading; the first of an article may be longer, and a statement."""
    if text[0].islower() or not any(letter.isalpha() for letter in text) or len(text) > _LONG:
        return False
    stop = _INNER_STOP.search(text)
    if _CREDIT.match(text) or (stop and not (is_first and (stop["question"] or _is_title_case(text)))):
        return False
    words = len(text.split())
    if text.endswith(":"):
        return words <= _MOST_WORDS_OF_PHRASE and not is_first
    if text.rstrip("\"”’')").endswith("?"):
        return words <= _MOST_WORDS_OF_QUESTION
    if is_first:
        most = _MOST_WORDS_OF_TITLE
    else:
        most = _MOST_WORDS_OF_PHRASE if _is_clause(text) else _MOST_WORDS_OF_HEADING
    return words <= most and not ends_with_stop(text) and text[-1] not in _NO_HEADING_ENDS_SO


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha() and word.lower() not in _SMALL_WORDS]
    return 3 * sum(word[0].isupper() for word in words) >= 2 * len(words)


def _is_clause(text: str) -> bool:
    """Whether a line without a stop is a statement: it has a verb and is not in title case."""
    is_question = _QUESTION_WORD.match(text) or text.endswith("?")
    return not is_question and bool(_FINITE.search(text)) and not _is_title_case(text)


def _is_text(text: str, kind: Kind | None) -> bool:
    return _is_running(text) if kind is None else kind not in {Kind.TAGS, Kind.CHROME}


def _is_running(text: str) -> bool:
    """Whether a text is made of sentences."""
    ends = ends_with_stop(text) and not text.endswith("?")
    return ends or bool(_INNER_STOP.search(text)) or len(text) > _LONG


def _is_sentence(text: str) -> bool:
    """Whether a text is one short sentence."""
    return len(text.split()) <= _MOST_WORDS_OF_SENTENCE and not _INNER_STOP.search(text)
