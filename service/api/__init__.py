"""The HTTP edge: it translates, calls a use case or a rule, and returns."""
