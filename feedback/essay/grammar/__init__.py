"""Clauses, their parts and their words, by the parse."""
