"""The rules and the dated figures they rest on, readable against the law."""
