"""How the essay is put together."""
