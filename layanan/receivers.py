"""Signal receivers that tie capabilities together."""
