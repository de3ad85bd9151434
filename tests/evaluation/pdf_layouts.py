"""PDFs in many layouts: how many of the paragraphs printed are found as one block, word for word.

    python -m tests.evaluation.pdf_layouts [--show] [--only NAME] [--keep FOLDER]

Prints the share for each layout, and for all of those the reader was tuned on and those it was not.
"""
