"""Statements of the essay held against passages of the sources."""
