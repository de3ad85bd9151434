"""The rubric that a teacher starts from: commented, and sound as it is."""

from __future__ import annotations

import json

STARTER = """\
# A rubric of your own. Change what you like, then try it:
#     feedback rubric check THIS_FILE      says what is wrong, at which line
#     feedback check ESSAY --sources PACK --rubric THIS_FILE
#
# The program suggests, and says why; the mark stays yours. Indent with spaces. Put text that holds
# a colon in quotation marks.

title: {title}
description: What a good essay of this class does.
standard: Own wording          # whose standard it follows
# source: https://…            # where that is published
# year: 2026                   # the year of the exam

# To change a rubric that there is, name it, and write only what differs:
# extends: source-essay        # a ready-made one (feedback rubric list), or a file
# drop: [language]             # criteria to leave out

# What the assignment asks of the whole essay; the report says where an essay differs.
limits:
  too_short: 50                # under so many words nothing is suggested
  # words: {{at_least: 300, at_most: 900}}
  # sources: {{at_least: 2}}
  # styles: [mla, label]       # mla, apa, author-date, notes, numeric, label, prose

# Which checks to leave out, or to run otherwise: feedback explain lists them.
# checks:
#   off: [style]
#   options:
#     sources/dropped-quotation: {{min_words: 6}}

criteria:
  # A criterion that the program suggests a level on. The highest level is suggested whose
  # “requires” all hold; the lowest requires nothing. The numbers there are:
  # feedback rubric measures
  - id: sources
    title: Use of sources
    description: Saying where things come from.
    checks: [sources]          # whose findings are shown here
    measures: [quotations]     # what the report states beside what the levels ask for
    # weight: 2                # counts twice
    levels:
      - title: Secure
        points: 3
        descriptor: Names several sources where they are used, and quotes them exactly.
        requires:
          credits: {{at_least: 3}}
          altered_quotations: {{at_most: 0}}
      - title: Beginning
        points: 2
        descriptor: Names a source or quotes one.
        requires:
          any_of:              # one of these will do
            - credits: {{at_least: 1}}
            - quotations: {{at_least: 1}}
      - title: Not yet shown
        points: 1
        descriptor: Does not say where its facts come from.

  # A criterion that counts only where the assignment asks for it, by one of these words in the file
  # that is given with --prompt; without --prompt, where the measure
  # or_if is not 0. Write “when: always” or “when: never” to decide it here.
  - id: evaluation
    title: Evaluation of sources
    description: How far a source can be trusted or used, and why.
    when:
      prompt: [reliable, trust, how useful, value and limitation, evaluate the source]
      or_if: evaluations
    levels:
      - title: Reasoned
        points: 2
        descriptor: Judges a source with a reason from who made it, and why.
        requires:
          reasoned_evaluations: {{at_least: 1}}
      - title: Not yet shown
        points: 1
        descriptor: No passage weighs a source yet.

  # A criterion that only you judge; the program lays the evidence out.
  - id: argument
    title: Argument
    description: How well the essay explains and judges.
    wording:
      student: Does each paragraph say why, not only what?
    teacher: true
    evidence_for_teacher: [claims, claims_supported_share]
    levels:
      - title: Convincing
        points: 3
        descriptor: Explains and weighs; the judgement follows.
      - title: Explained
        points: 2
        descriptor: Gives reasons for most of what it says.
      - title: Told
        points: 1
        descriptor: Tells what happened more than why.
"""


def starter(title: str) -> str:
    """The YAML of a rubric to start from."""
    return STARTER.format(title=json.dumps(" ".join(title.split()), ensure_ascii=False))
