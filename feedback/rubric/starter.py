"""The rubric that a teacher starts from: commented, and sound as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

HEAD = """\
# A rubric of your own. Change what you like, then try it:
#     feedback rubric check THIS_FILE      says what is wrong, at which line
#     feedback check ESSAY --sources PACK --rubric THIS_FILE
#
# The program suggests, and says why; the mark stays yours. Indent with spaces. Put text that holds
# a colon in quotation marks.

title: {title}
description: {description}
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
{checks}#   options:
#     sources/dropped-quotation: {{min_words: 6}}

criteria:
  # A criterion that the program suggests a level on. The highest level is suggested whose
  # “requires” all hold; the lowest requires nothing. The numbers there are:
  # feedback rubric measures
"""
SOURCES = """\
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
          credits: {{at_least: {credits}}}
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
"""
EVALUATION = """\
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
"""
ARGUMENT = """\
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
EVIDENCE = """\
  - id: evidence
    title: Evidence
    description: What stands behind each claim.
    checks: [claims]
    measures: [claims_supported_share]
    levels:
      - title: Secure
        points: 3
        descriptor: Most claims have a source, an example or a reason.
        requires:
          claims: {{at_least: 3}}
          claims_supported_share: {{at_least: 0.6}}
      - title: Beginning
        points: 2
        descriptor: Some claims have support, others stand alone.
        requires:
          claims_supported_share: {{at_least: 0.3}}
      - title: Not yet shown
        points: 1
        descriptor: Claims stand with little behind them.
"""
ORGANISATION = """\
  - id: organisation
    title: Organisation
    description: Paragraphs that each carry one point, linked.
    checks: [structure]
    measures: [paragraphs, has_conclusion]
    levels:
      - title: Secure
        points: 3
        descriptor: Paragraphs lead from an opening to a close.
        requires:
          paragraphs: {{at_least: 4}}
          linking_words: {{at_least: 7}}
          findings:structure: {{at_most: 0}}
      - title: Beginning
        points: 2
        descriptor: Paragraphs, loosely linked.
        requires:
          paragraphs: {{at_least: 3}}
      - title: Not yet shown
        points: 1
        descriptor: One block, or two.
"""
LANGUAGE = """\
  - id: language
    title: Language
    description: Spelling, grammar and punctuation.
    checks: [spelling, grammar, punctuation]
    levels:
      - title: Secure
        points: 3
        descriptor: Few slips.
        requires:
          language_per_100_words: {{at_most: {slips}}}
      - title: Beginning
        points: 2
        descriptor: Slips that do not stand in the way of the sense.
        requires:
          language_per_100_words: {{at_most: {more_slips}}}
      - title: Not yet shown
        points: 1
        descriptor: Slips that make a reader stop again and again.
"""
QUESTION = """\
  - id: question
    title: Answer to the question
    description: Whether the essay answers what was asked.
    teacher: true
    evidence_for_teacher: [has_thesis]   # the sentence that looks most like a thesis
    levels:
      - title: Answered
        points: 3
        descriptor: Answers the question throughout.
      - title: In part
        points: 2
        descriptor: Answers it here and there.
      - title: Beside it
        points: 1
        descriptor: Writes about the topic more than the question.
"""
TOTAL = """\
# A mark for the whole, where you give one: each number that an essay reaches is a step, and so many
# steps earn a mark. “feedback rubric calibrate” fits one to essays that you have marked.
# total:
#   steps:
#     claims_supported: {{at_least: [3, 6, 9]}}
#     linking_words: {{at_least: [6, 10]}}
#   marks:
#     - {{points: 3, steps: 4}}
#     - {{points: 2, steps: 2}}
#     - {{points: 1, steps: 0}}
"""
# Each criterion that one may start with, in the order in which a rubric has them.
CRITERIA = {
    "sources": SOURCES,
    "evidence": EVIDENCE,
    "evaluation": EVALUATION,
    "organisation": ORGANISATION,
    "language": LANGUAGE,
    "argument": ARGUMENT,
    "question": QUESTION,
}
USUAL = ("sources", "evaluation", "argument")
WITHOUT_SOURCES = ("evidence", "organisation", "argument")
# Criteria that ask for supplied sources.
OF_SOURCES = ("sources", "evaluation")
_CHECKS = "# checks:\n#   off: [style]\n"
_CHECKS_WITHOUT = "checks:\n  off: [sources/no-sources]\n"
# The last school year of younger students, to whom more slips and fewer credits are allowed.
_YOUNGER, _OLDER = 8, 11
LOWEST_GRADE, HIGHEST_GRADE = 4, 13
# The most levels that a criterion here has.
LEVELS = 3


def starter(
    title: str,
    criteria: Sequence[str] = (),
    *,
    points: int | None = None,
    sources: bool = True,
    grade: int | None = None,
) -> str:
    """The YAML of a rubric to start from.

    `criteria` are names of CRITERIA, () for the usual ones; without `sources` those that ask for
    supplied sources are left out. `points` is what the highest level of each criterion gives (0: no
    points); `grade`, the school year, sets how many slips and credits the levels ask for.
    """
    chosen = criteria or (USUAL if sources else WITHOUT_SOURCES)
    parts = [
        text
        for name, text in CRITERIA.items()
        if name in chosen and (sources or name not in OF_SOURCES)
    ]
    young, old = grade is not None and grade <= _YOUNGER, grade is not None and grade >= _OLDER
    text = "\n".join([HEAD + parts[0], *parts[1:], TOTAL]).format(
        title=json.dumps(" ".join(title.split()), ensure_ascii=False),
        description=f"What a good essay of {f'grade {grade}' if grade else 'this class'} does.",
        checks=_CHECKS if sources else _CHECKS_WITHOUT,
        credits=2 if young else 3,
        slips=4 if young else 2 if old else 3,
        more_slips=9 if young else 5 if old else 7,
    )
    return text if points is None else _with_points(text, points)


def _with_points(text: str, most: int) -> str:
    """The levels' points spread evenly up to `most`; 0 takes them out."""
    if most == 0:
        return re.sub(r"^        points: \d+\n", "", text, flags=re.MULTILINE)
    blocks = re.split(r"(?=^  - id: )", text, flags=re.MULTILINE)
    return "".join(_spread(block, most) for block in blocks)


def _spread(block: str, most: int) -> str:
    levels = len(re.findall(r"^        points: \d+$", block, re.MULTILINE))
    return re.sub(
        r"^        points: (\d+)$",
        lambda m: f"        points: {max(1, round(most * int(m[1]) / levels))}",
        block,
        flags=re.MULTILINE,
    )
