"""Rubrics as other programs keep them: a grid of criteria and levels, in and out."""
