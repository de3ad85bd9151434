"""What the essay states, and what stands behind it."""
