"""Titles in capitals."""
