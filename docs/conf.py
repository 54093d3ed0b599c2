"""How Sphinx builds the site: `make docs`."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

import zolint

project = "zolint"
author = "the authors of zolint"
project_copyright = author
version = release = zolint.__version__
html_title = f"zolint {release}"

extensions = ["myst_parser"]
myst_heading_anchors = 3  # a link to a heading is checked like any other
myst_enable_extensions = ["colon_fence"]
highlight_language = "none"  # a block without a language is text
nitpicky = True
suppress_warnings = ["myst.header"]  # a rule's page of its own begins below the first level

html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_search_summary = False  # summaries are fetched, which a browser refuses to pages on a disk


def setup(app: Sphinx) -> None:
    """Have every page go through the changes below, after the theme's own."""
    app.connect("html-page-context", _for_keyboard_and_reader, priority=900)


def _for_keyboard_and_reader(_app: Sphinx, _page: str, _template: str, context: Any, _tree: object) -> None:
    """Let the keyboard scroll what is wider than the page, and give the sidebar's headings their level."""
    body = context.get("body", "")
    for element in ("<pre", '<div class="table-wrapper'):
        name = element.split()[0]
        body = body.replace(element, element.replace(name, f'{name} tabindex="0"'))
    context["body"] = body
    context["furo_navigation_tree"] = context["furo_navigation_tree"].replace(
        'role="heading"', 'role="heading" aria-level="2"'
    )
