"""Measures: the numbers about an essay that a rubric's levels may ask for, one subject a file."""

from __future__ import annotations

from feedback.rubric.measures.catalogue import measure, measure_all, measures
from feedback.rubric.measures.measure import Facts, Measure, Values

__all__ = ["Facts", "Measure", "Values", "measure", "measure_all", "measures"]
