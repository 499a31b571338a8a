"""Tests of the shipped reference data."""
