"""Sentences that run on."""
