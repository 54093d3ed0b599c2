"""Bibliographies in BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from zolint.view.bibliography.csl import entry_of
from zolint.view.bibliography.entry import Entry


class NotBibtex(ValueError):
    """Text that is not BibTeX; the message says where and why."""


def read(text: str) -> Iterator[Entry]:
    """Yield the entries of a BibTeX file; of several with one key, the first. Raise NotBibtex."""
    import logging  # noqa: PLC0415 - few articles name a bibliography

    from bibtexparser import model  # noqa: PLC0415 - see above
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - see above

    # what is wrong with the file is said once, by us
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    seen: set[str] = set()
    for block in parse_string(text).blocks:
        # of a field or a key that stands twice, the first counts
        found = block.ignore_error_block if isinstance(block, model.ParsingFailedBlock) else block
        if found is None:
            line = (block.start_line or 0) + 1
            raise NotBibtex(f"line {line}: the entry that begins here is not complete")
        if isinstance(found, model.Entry) and found.key and found.key not in seen:
            seen.add(found.key)
            yield entry_of(_item(found.key, found.entry_type.lower(), _fields(found)))


_ESCAPED = re.compile(r"\\([&%$#_])")
_TYPES = {
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "incollection": "chapter",
    "inbook": "chapter",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "unpublished": "manuscript",
    "preprint": "preprint",
    "misc": "",
}
_SAME = ("title", "publisher", "note", "volume", "page", "edition", "medium")
_FIELDS = {
    "container-title": ("journal", "journaltitle", "booktitle"),
    "genre": ("type", "entrysubtype", "howpublished"),
    "keyword": ("keywords",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid", "pmc"),
    "ISBN": ("isbn",),
    "URL": ("url",),
    "issued": ("year", "date"),
    "page": ("pages",),
    "issue": ("number", "issue"),
    "archive": ("eprinttype", "archiveprefix"),
}


def _fields(entry: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    for field in entry.fields:
        fields.setdefault(field.key.lower(), _plain(str(field.value)))
    return fields


def _item(key: str, kind: str, fields: dict[str, str]) -> dict[str, object]:
    """Return an entry's fields under the names that CSL has for them."""
    item: dict[str, object] = {"id": key, "type": _TYPES.get(kind, kind)}
    item |= {name: fields[name] for name in _SAME if fields.get(name)}
    for name, sources in _FIELDS.items():
        told = next((fields[source] for source in sources if fields.get(source)), "")
        if told:
            item[name] = told
    if fields.get("eprint") and "arxiv" in str(item.get("archive", "")).lower():
        item["archive"] = f"arXiv: {fields['eprint']}"
        item.setdefault("URL", f"https://arxiv.org/abs/{fields['eprint']}")
    if fields.get("eprint") and str(item.get("archive", "")).lower() == "pubmed":
        item["PMID"] = fields["eprint"]
    for role in ("author", "editor"):
        if fields.get(role):
            item[role] = [{"literal": name.strip()} for name in fields[role].split(" and ")]
    return item


def _plain(value: str) -> str:
    """Return a field's value without LaTeX; the decoder is dear, so that it sees only what needs it."""
    if "\\" in value:
        value = _ESCAPED.sub(r"\1", value)
    if "\\" in value:
        value = _decoder().latex_to_text(value)
    return " ".join(value.replace("{", "").replace("}", "").replace("~", " ").split())


@cache
def _decoder() -> Any:
    # it has no types
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]  # noqa: PLC0415 - see read

    return LatexNodes2Text()
