"""Flags the site's menu in the file, filler text, placeholders and what a chatbot says round its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.api import OBJECT, Block, Category, Hit, Kind, NoOptions, Prose, Related, Rule, Severity

_FILLER = re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\[(?:insert|add|your|enter|author|name of|link to|link here|image|photo|source|placeholder|date|todo"
    r"|tk|tbd|citation needed|needs? citation|xx+)\b[^\[\]\n]{0,60}\]"
    r"|<(?:insert|add|your|enter)\s[^<>\n]{1,60}>"
    r"|\b(?:insert|add|put|your|enter) (?:your )?(?:text|title|name|link|image|caption|content|quote) here\b"
    r"|\bclick (?:here )?to (?:edit|add) (?:the |this |your )?(?:text|title)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\b(?:TODO|FIXME|TKTK|TBD)\b(?![-'’])")
_CHATBOT = re.compile(
    r"\bas an ai (?:language )?model\b|^(?:sure|certainly|of course)[!,.] here(?: is|['’]s)\b[^.\n]{0,60}"
    r"|\bi hope this (?:article|helps)[^.!\n]{0,40}[.!] let me know\b|\bregenerate response\b",
    re.IGNORECASE,
)
_LEFT = (
    (_FILLER, "is filler text", "Put the article's own words here."),
    (_PLACEHOLDER, "is a placeholder", "Fill it in or remove it."),
    (_MARK, "marks something unfinished", "Finish it, or remove the mark."),
    (_CHATBOT, "is not meant for readers", "Remove it, and check what stands beside it."),
)
_SIGNS = (
    "lorem ipsum", "dolor sit amet", "[", "<", " here", "click to", "todo", "fixme", "tktk", "tbd",
    "as an ai", "sure", "certainly", "of course", "i hope this", "regenerate",
)  # fmt: skip
"""Of which one stands in all that is left over, in small letters."""
_MOST_NAMED = 3
_LOOK = 200
"""How far back a quotation mark is looked for."""


def check(prose: Prose, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the site's menu, if it is in the text, and for each thing left over."""
    if prose.document.format != "html":
        menu = [block for block in prose.document.of_kind(Kind.CHROME) if block.text.strip(f"{OBJECT} ")]
        if menu:
            yield _menu(menu)
    for block in prose.blocks:
        text = block.text.lower()
        if not any(sign in text for sign in _SIGNS):
            continue
        end = 0
        places = (
            (found, what, advice) for pattern, what, advice in _LEFT for found in pattern.finditer(block.text)
        )
        for found, what, advice in sorted(places, key=lambda place: place[0].span()):
            if found.start() < end or _is_meant(block, found):
                continue
            end = found.end()
            yield Hit(
                block.locate(found.start(), end),
                f'"{" ".join(found.group().split())}" {what}. {advice}',
                severity=Severity.WARNING,
            )


def _menu(menu: list[Block]) -> Hit:
    first, *others = menu
    named = [f'"{" ".join(block.text.split())}"' for block in others[:_MOST_NAMED]]
    more = ["the rest"] if len(others) > _MOST_NAMED else []
    rest = f", with {_list([*named, *more])}" if others else ""
    return Hit(
        first.span,
        f'"{" ".join(first.text.split())}" belongs to the site and not to the article. '
        f"Remove it from the file{rest}.",
        related=tuple(Related(block.span, "and this") for block in others),
    )


def _list(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if parts[1:] else parts[0]


def _is_meant(block: Block, found: re.Match[str]) -> bool:
    """Whether it is a link, or a gap in words that the reader is to say: "I feel [your feeling]"."""
    if any(link.start <= found.start() < link.end for link in block.links):
        return True
    if found.re is not _PLACEHOLDER:
        return False
    before = block.text[max(0, found.start() - _LOOK) : found.start()]
    is_quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return is_quoted or block.kind is Kind.QUOTATION


RULE = Rule(
    name="template-text",
    summary="the site's menu, filler or a placeholder in the article",
    category=Category.TRUST,
    severity=Severity.INFO,
    view=Prose,
    check=check,
)
