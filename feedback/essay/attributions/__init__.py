"""Who the essay gives a statement to."""
