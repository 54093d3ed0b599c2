"""XML that every parser takes, whatever stands in an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from zolint.report.legible import UNSEEN, utf8

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node(name: str, attributes: Mapping[str, object], text: str = "") -> ET.Element:
    """Return an element; a character that XML cannot hold becomes a mark."""
    element = ET.Element(name, {key: _fit(str(value)) for key, value in attributes.items()})
    element.text = _fit(text) or None
    return element


def document(root: ET.Element) -> str:
    """Return the text of a document, indented."""
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode").replace("\r", "&#13;")
    text = UNSEEN.sub(lambda found: f"&#{ord(found.group())};", text)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _fit(text: str) -> str:
    return _NOT_XML.sub("�", utf8(text))
