"""Materials, scopes and countries: the closed lists that requests refer to."""
