"""Wording shared with the sources."""
