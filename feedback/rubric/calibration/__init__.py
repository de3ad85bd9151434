"""Calibration: a rubric's numbers fitted to the marks that a teacher has given."""
