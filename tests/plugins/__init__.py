"""Plugins of pytest that the tests use."""
