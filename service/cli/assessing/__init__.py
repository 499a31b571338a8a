"""Assessing a file of import lines from the command, and printing what a person can read."""
