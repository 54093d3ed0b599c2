"""The messages of ready-made checks, in which names stand for what was found."""

from __future__ import annotations


def filled(message: str, **values: str) -> str:
    """Fill in what a message names; any other brace is the author's."""
    for name, value in values.items():
        message = message.replace(f"{{{name}}}", value)
    return message
