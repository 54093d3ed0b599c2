"""spaCy without its command line."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
from zolint.nlp.bare_spacy import import_spacy
import_spacy()
assert "typer" not in sys.modules and "spacy.cli" not in sys.modules
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert spacy.cli.download
"""


def test_spacys_command_line_is_imported_only_where_it_is_asked_for() -> None:
    subprocess.run([sys.executable, "-c", SCRIPT], check=True, stdout=subprocess.DEVNULL)
