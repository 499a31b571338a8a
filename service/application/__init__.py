"""Use cases: fetch facts, call rules, store the answer."""
