"""Version 1 of the API: one package for each resource."""
