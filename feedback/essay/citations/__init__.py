"""In-text citations, and the entries they answer to."""
