"""Reads reference data into values of the domain, or refuses it with every fault named."""
