"""The JSON report, version 1: the canonical output, from which every other could be made."""

from feedback.schema.fill import report_of
from feedback.schema.models import json_schema

__all__ = ["json_schema", "report_of"]
