"""spaCy without its command line, and without what checks its configurations."""

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
assert spacy.blank("en").config
import spacy.cli
assert spacy.cli.download
"""
ALONE = """
import sys
from zolint.nlp.bare_spacy import import_spacy
import_spacy(alone=True)
assert not any(name.startswith("pydantic") for name in sys.modules)
from zolint import nlp
print(nlp.parse("Regular sleep lowers the risk of illness."))
import pydantic
assert pydantic.BaseModel
"""
IN_NEED = """
import sys
class Needy:
    def find_spec(self, name, *rest):
        if name == "thinc.config" and sys.modules.get("pydantic", self) is None:
            raise ImportError(name)
sys.meta_path.insert(0, Needy())
from zolint.nlp.bare_spacy import import_spacy
import_spacy(alone=True)
import spacy
assert spacy.blank("en").config
"""
USUAL = """
from zolint import nlp
print(nlp.parse("Regular sleep lowers the risk of illness."))
"""


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def test_spacys_command_line_is_imported_only_where_it_is_asked_for() -> None:
    said(SCRIPT)


def test_where_nobody_else_uses_spacy_it_parses_alike_without_what_checks_its_configurations() -> None:
    assert said(ALONE) == said(USUAL) != ""


def test_a_spacy_that_cannot_do_without_what_checks_its_configurations_gets_it() -> None:
    said(IN_NEED)
