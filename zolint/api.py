"""Everything a rule may import: the only stable surface of zolint."""

from __future__ import annotations

from zolint.checks.passages import FlagAdvice, FlagClash, FlagGap
from zolint.checks.words import FlagWords, KeepCount, PreferWords, RequireNote
from zolint.document import (
    HEADINGS,
    OBJECT,
    PROSE,
    Block,
    Comment,
    Document,
    Kind,
    Link,
    LinkKind,
    Range,
    Reader,
    Value,
)
from zolint.finding import Finding, Report
from zolint.phrases import Found
from zolint.phrases import find as find_phrases
from zolint.plugins import Reporter, hookimpl
from zolint.room import rules as rooms
from zolint.room import table, words
from zolint.rule import (
    Category,
    Confidence,
    Edit,
    Fix,
    Hit,
    NoOptions,
    Related,
    Rule,
    Severity,
)
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis, View
from zolint.view.bibliography import Entry, Style
from zolint.view.bibliography.ties import Lost, Ties
from zolint.view.claims import Claim, ClaimKind, Claims, Frame, Need, Strength, is_open
from zolint.view.claims.absolutes import kind_of_word as absolute_kind
from zolint.view.designs import Design
from zolint.view.guards import Guard, Guards, is_denied, is_refuted, quoted
from zolint.view.mentions import Mentions
from zolint.view.notes import Gap, How, Notes
from zolint.view.notes.advice import Advice, Passage, Wordings
from zolint.view.notes.distress import Distress, Unaided
from zolint.view.outcomes import Topic
from zolint.view.overreach import Overreach, Reach
from zolint.view.passives import Passive, Passives
from zolint.view.promised_counts import PromisedCount, PromisedCounts
from zolint.view.prose import Prose, words_of
from zolint.view.readability import Readability, reading_age
from zolint.view.relations import Force
from zolint.view.removal import removal
from zolint.view.retractions import Nature, Noticed, Retractions
from zolint.view.sentences import Sentence, Sentences
from zolint.view.statements import Clash, ClashKind, Statements
from zolint.view.statements.words.lexicon import synonyms
from zolint.view.stems import stem
from zolint.view.suppressions import Flaw, Suppressions, Verdict
from zolint.view.tag_duties import TagDuties
from zolint.view.tag_sense import american, grouped, sense, sense_words
from zolint.view.tagged_article import TaggedArticle
from zolint.view.tags import Origin, Run, Tag, Tags, singular
from zolint.view.trust import Dated, Trust
from zolint.view.vocabulary import Vocabulary
from zolint.view.weak_sources import Weak, WeakSources

__all__ = [
    "HEADINGS",
    "OBJECT",
    "PROSE",
    "Advice",
    "Analysis",
    "Block",
    "Category",
    "Claim",
    "ClaimKind",
    "Claims",
    "Clash",
    "ClashKind",
    "Comment",
    "Confidence",
    "Dated",
    "Design",
    "Distress",
    "Document",
    "Edit",
    "Entry",
    "Finding",
    "Fix",
    "FlagAdvice",
    "FlagClash",
    "FlagGap",
    "FlagWords",
    "Flaw",
    "Force",
    "Found",
    "Frame",
    "Gap",
    "Guard",
    "Guards",
    "Hit",
    "How",
    "KeepCount",
    "Kind",
    "Link",
    "LinkKind",
    "Lost",
    "Mentions",
    "Nature",
    "Need",
    "NoOptions",
    "Notes",
    "Noticed",
    "Origin",
    "Overreach",
    "Passage",
    "Passive",
    "Passives",
    "PreferWords",
    "PromisedCount",
    "PromisedCounts",
    "Prose",
    "Range",
    "Reach",
    "Readability",
    "Reader",
    "Related",
    "Report",
    "Reporter",
    "RequireNote",
    "Retractions",
    "Rule",
    "Run",
    "Sentence",
    "Sentences",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "Statements",
    "Strength",
    "Style",
    "Suppressions",
    "Tag",
    "TagDuties",
    "TaggedArticle",
    "Tags",
    "Ties",
    "Topic",
    "Trust",
    "Unaided",
    "Value",
    "Verdict",
    "View",
    "Vocabulary",
    "Weak",
    "WeakSources",
    "Wordings",
    "absolute_kind",
    "american",
    "find_phrases",
    "grouped",
    "hookimpl",
    "is_denied",
    "is_open",
    "is_refuted",
    "quoted",
    "reading_age",
    "removal",
    "rooms",
    "sense",
    "sense_words",
    "singular",
    "stem",
    "synonyms",
    "table",
    "words",
    "words_of",
]
