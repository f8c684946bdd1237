"""System checks: a wrong configuration is told at start, in words, not found by a citizen."""
