"""What the essay says of the worth of its sources."""
