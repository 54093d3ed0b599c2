"""Verbs in the passive."""
